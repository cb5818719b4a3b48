"""Whether the blocks that a template overrides are there to be overridden."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment, nodes

from rri_planner.errors import BadTemplate, Message, Place, Problem, nearest
from rri_planner.render._environment import BUILT_IN
from rri_planner.render._lenient import is_gathering


def check_blocks(environment: Environment, name: str) -> None:
    """Raise `BadTemplate` for a block that no template below has: nobody would ever see what it says.

    While mistakes are gathered it does not stop the filling, which may find more.
    """
    for problem in unknown_blocks(environment, name):
        if not is_gathering():
            raise BadTemplate(problem)


def unknown_blocks(environment: Environment, name: str) -> Iterator[Problem]:
    """Yield the blocks that no template below has.

    Jinja passes over such a block in silence. A template that extends itself is refused with `BadTemplate`, before it
    does so without end.
    """
    overriding: list[tuple[nodes.Block, Place]] = []
    known: set[str] = set()
    seen: set[str] = set()
    here: str | None = name
    while here is not None:
        tree, place = _parsed(environment, here)
        if place.file in seen:
            message = Message('the template extends itself; ours is called "{name}"', name=f"{BUILT_IN}/{name}")
            raise BadTemplate(Problem(message, place=place))
        seen.add(place.file)
        here = _parent(tree)
        at_top = [node for node in tree.body if isinstance(node, nodes.Block)] if here is not None else []
        overriding += [(block, Place(place.file, block.lineno)) for block in at_top]
        known.update(block.name for block in tree.find_all(nodes.Block) if block not in at_top)
    for block, place in overriding:
        if block.name not in known:
            message = Message('there is no block "{name}" to override', name=block.name)
            yield Problem(message, place=place, nearest=nearest(block.name, sorted(known)))


def _parsed(environment: Environment, name: str) -> tuple[nodes.Template, Place]:
    assert environment.loader is not None
    source, file, _ = environment.loader.get_source(environment, name)
    return environment.parse(source, name, file), Place(file or name)


def _parent(tree: nodes.Template) -> str | None:
    for node in tree.body:
        if isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const):
            return str(node.template.value)
    return None
