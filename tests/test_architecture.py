"""The layers hold, and the contracts that guard them are seen to fail when they are broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "rri_planner"

BREACHES = {
    "Imports point down only": ("model/_text.py", "import rri_planner.graph"),
    "Rules never know each other": (
        "rules/catalogue/str104_unserved_end.py",
        "import rri_planner.rules.catalogue.str103_support_loop",
    ),
    "networkx is at home in graph only": ("rules/__init__.py", "import networkx"),
    "jinja2 is at home in render only": ("formats/__init__.py", "import jinja2"),
    "cattrs is at home in formats only": ("render/__init__.py", "import cattrs"),
    "yaml is at home in formats only": ("coherence/__init__.py", "import yaml"),
    "babel is at home in language only": ("render/__init__.py", "import babel"),
    "gettext is at home in language only": ("cli/__init__.py", "import gettext"),
    "click is at home in cli only": ("render/__init__.py", "import click"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts over the package that stands in `folder`."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--config", ROOT / ".importlinter", "--no-cache", "--no-logo"],
        cwd=folder, env={"PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def package_copy(tmp_path: Path) -> Path:
    """Return a folder with a copy of the package in it."""
    shutil.copytree(PACKAGE, tmp_path / "rri_planner", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_contracts_are_kept(package_copy: Path) -> None:
    """The code as it stands keeps every contract, and every contract is among those broken on purpose below."""
    result = lint(package_copy)
    assert result.returncode == 0, result.stdout
    kept = {line.removesuffix(" KEPT") for line in result.stdout.splitlines() if line.endswith(" KEPT")}
    assert kept == set(BREACHES)


@pytest.mark.parametrize("contract", BREACHES)
def test_a_broken_contract_is_noticed(package_copy: Path, contract: str) -> None:
    """One import in the wrong direction breaks exactly the contract that forbids it."""
    file, line = BREACHES[contract]
    path = package_copy / "rri_planner" / file
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    result = lint(package_copy)
    assert result.returncode == 1
    assert f"{contract} BROKEN" in result.stdout


def test_no_import_cycles_even_for_types() -> None:
    """No two modules import each other, imports for type checking only included."""
    import grimp
    import networkx as nx

    graph = grimp.build_graph("rri_planner", cache_dir=None)
    edges = ((module, found) for module in graph.modules for found in graph.find_modules_directly_imported_by(module))
    packages = {module for module in graph.modules if graph.find_children(module)}
    inner = nx.DiGraph((a, b) for a, b in edges if a not in packages and b not in packages)
    assert [cycle for cycle in nx.strongly_connected_components(inner) if len(cycle) > 1] == []
