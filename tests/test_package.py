"""The package as a whole: lazy, typed, with sorted names."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import rri_planner

PACKAGE = Path(rri_planner.__file__).parent
PUBLIC = sorted(
    ".".join(("rri_planner", *path.relative_to(PACKAGE).parts[:-1]))
    for path in PACKAGE.rglob("__init__.py")
    if not any(part.startswith("_") for part in path.relative_to(PACKAGE).parts[:-1])
)


def modules_after(code: str) -> set[str]:
    """Return the names of the modules that are loaded after a fresh interpreter has run `code`."""
    command = f"{code}\nimport sys; print(*sys.modules, sep='\\n')"
    result = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_importing_the_package_loads_nothing_but_itself() -> None:
    """`import rri_planner` imports no library and none of its own packages."""
    loaded = modules_after("import rri_planner") - modules_after("from importlib import import_module; import typing")
    assert {name for name in loaded if not name.startswith("_")} == {"rri_planner"}


def test_a_plan_needs_attrs_only() -> None:
    """The first use of `rri.Plan` loads the model, and no graph, template, file format or language library."""
    heavy = {"networkx", "jinja2", "yaml", "cattrs", "babel", "click", "gettext"}
    assert modules_after("import rri_planner; rri_planner.Plan") & heavy == set()


def test_render_is_the_function_whatever_was_imported_before() -> None:
    """The function keeps its name although the package with the documents has the same one."""
    import rri_planner.render

    assert callable(rri_planner.render)
    assert callable(getattr(importlib.reload(rri_planner), "render"))  # noqa: B009  # the lazy way, not the imported one


def test_an_unknown_name_is_an_attribute_error() -> None:
    """A name that the package does not have is refused as in any other module."""
    with pytest.raises(AttributeError, match="no attribute 'plann'"):
        _ = rri_planner.plann


def test_every_public_name_is_importable_and_listed() -> None:
    """Each name of `__all__` can be fetched and is offered by `dir`."""
    for name in rri_planner.__all__:
        assert getattr(rri_planner, name) is not None
    assert set(rri_planner.__all__) <= set(dir(rri_planner))


def test_type_checkers_see_the_names_that_programs_get() -> None:
    """What stands under TYPE_CHECKING is what `__all__` promises."""
    tree = ast.parse((PACKAGE / "__init__.py").read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = sorted(alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names)
    assert seen == sorted(rri_planner.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_public_modules_list_their_names(name: str) -> None:
    """Each public package has an `__all__` without repetitions (ruff keeps its order), and each name exists."""
    module = importlib.import_module(name)
    assert len(set(module.__all__)) == len(module.__all__)
    assert all(hasattr(module, each) for each in module.__all__)


def test_the_package_is_marked_as_typed() -> None:
    """Type checkers of users find the marker."""
    assert (PACKAGE / "py.typed").exists()
