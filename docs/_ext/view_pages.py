"""Writes the page of the views: what each template is given, from the classes themselves."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.render import DOCUMENTS, VIEWS_VERSION
from rri_planner.render._head import Head
from rri_planner.render._makers import MAKERS
from rri_planner.render._wanted import Wanted
from rri_planner.render._writer import Writer

_EXAMPLE = Path(__file__).parents[2] / "examples" / "varmland"
_INTRODUCTION = """\
# What templates are given

Version {version} of the views. A template may ask for `document.views`, and says by a line
`{{# views: {version} #}}` for which version it was written: the number grows when a name that a template may use is
renamed or goes away, and a template for another version is refused with its line. New names come without a new number.

Every value is finished: dates, numbers and money are written in the language of the document, lists are in order.
`Words` and `Reference` know their language and where they lead; written with `{{{{ }}}}` they are escaped, marked and
linked.
"""


def views_page() -> str:
    """Return the page: what each document's template is given, then each class with its fields."""
    given = _given()
    lines = [_INTRODUCTION.format(version=VIEWS_VERSION), "| document | its template is given |", "|---|---|"]
    lines += [f"| `{name}` | {_listed(views)} |" for name, views in given.items()]
    classes = _classes(kind for views in given.values() for kind in views.values())
    names = _names(classes)
    for kind in classes:
        lines += ["", f"(view-{_anchor(kind)})=", f"## {names[kind]}", "", _described(kind), "", *_fields(kind, names)]
    return "\n".join([*lines, ""])


def _given() -> Mapping[str, Mapping[str, type]]:
    """Return the class of each value that a template is given, by document and name, as found by making one."""
    plan = load(_EXAMPLE)
    graph, event = PlanGraph(plan), next(iter(plan.events)).id
    found: dict[str, Mapping[str, type]] = {}
    for name, kind in DOCUMENTS.items():
        other = (plan.evolve(id="other"),) if "beside" in kind.takes else None
        wanted = Wanted(beside=other, of=event if "of" in kind.takes else None)
        made = MAKERS[name](graph, Writer(plan, "en"), wanted)
        found[name] = {**{key: type(value) for key, value in made.items()}, "document": Head}
    return found


def _listed(views: Mapping[str, type]) -> str:
    return ", ".join(f"`{key}`: [{kind.__name__}](#view-{_anchor(kind)})" for key, kind in views.items())


def _anchor(kind: type) -> str:
    return f"{kind.__module__.rpartition('.')[2].strip('_')}-{kind.__name__.lower()}".replace("_", "-")


def _classes(roots: Iterator[type]) -> list[type]:
    """Return the classes and those of their fields, breadth first."""
    found = list(dict.fromkeys(roots))
    for kind in found:
        inner = (each for hint in _hints(kind).values() for each in _inside(hint))
        found += [each for each in dict.fromkeys(inner) if each not in found]
    return found


def _inside(hint: object) -> Iterator[type]:
    if isinstance(hint, type) and attrs.has(hint) and hint.__module__.startswith("rri_planner.render."):
        yield hint
    for each in typing.get_args(hint):
        yield from _inside(each)


def _hints(kind: type) -> dict[str, object]:
    hints = typing.get_type_hints(kind)
    fields = {each.name: hints[each.name] for each in attrs.fields(kind) if not each.name.startswith("_")}
    properties = {
        name: typing.get_type_hints(each.fget)["return"]
        for name, each in vars(kind).items()
        if isinstance(each, property) and not name.startswith("_")
    }
    return {**fields, **properties}


def _names(classes: list[type]) -> dict[type, str]:
    """Return what each class is called; one whose name another has too is told apart by its module."""
    plain = [kind.__name__ for kind in classes]
    return {
        kind: kind.__name__ if plain.count(kind.__name__) == 1 else f"{kind.__name__} ({_anchor(kind).split('-')[0]})"
        for kind in classes
    }


def _described(kind: type) -> str:
    text = "\n\n".join(" ".join(part.split()) for part in (kind.__doc__ or "").split("\n\n"))
    return re.sub(r"``(.+?)``", r"`\1`", text)


def _fields(kind: type, names: Mapping[type, str]) -> Iterator[str]:
    yield "| name | what it is |"
    yield "|---|---|"
    for name, hint in _hints(kind).items():
        yield f"| `{name}` | {_type(hint, names)} |"


def _type(hint: object, names: Mapping[type, str]) -> str:
    """Return a type in words, with links to the classes of the page."""
    arguments = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if isinstance(hint, type) and hint in names:
        return f"[{names[hint]}](#view-{_anchor(hint)})"
    if hint is type(None):
        return "or none"
    if origin in {typing.Union, types.UnionType}:
        return " ".join(
            part if part == "or none" or at == 0 else f"or {part}"
            for at, part in enumerate(_type(each, names) for each in arguments)
        )
    if origin is tuple:
        return f"list of {_type(arguments[0], names)}"
    if origin is not None and issubclass(origin, Mapping):
        *key, value = arguments  # a map of ours has keys of text, unsaid
        return f"{_type(value, names)} by {_type(*key, names) if key else 'text'}"
    plain = {"str": "text", "int": "number", "bool": "true or false", "Markup": "text with marks of ours"}
    called = getattr(hint, "__name__", str(hint))
    return plain.get(called, called)
