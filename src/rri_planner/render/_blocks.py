"""Whether the blocks that a template overrides are there to be overridden."""

from __future__ import annotations

from jinja2 import Environment, nodes

from rri_planner.errors import BadTemplate, Message, Place, Problem, nearest


def check_blocks(environment: Environment, name: str) -> None:
    """Raise `BadTemplate` for a block that no template below has: nobody would ever see what it says.

    Jinja passes over such a block in silence. A template that extends itself is refused here as well,
    before it does so without end.
    """
    overriding: list[tuple[nodes.Block, Place]] = []
    known: set[str] = set()
    seen: set[str] = set()
    here: str | None = name
    while here is not None:
        source, file, _ = environment.loader.get_source(environment, here)  # type: ignore[union-attr]  # ours has one
        place = file or here
        if place in seen:
            message = Message('the template extends itself; ours is called "{name}"', name=f"builtin/{name}")
            raise BadTemplate(Problem(message, place=Place(place)))
        seen.add(place)
        tree = environment.parse(source, here, file)
        here = _parent(tree)
        known.update(block.name for block in tree.find_all(nodes.Block) if here is None or block not in tree.body)
        if here is not None:
            overriding += [(node, Place(place, node.lineno)) for node in tree.body if isinstance(node, nodes.Block)]
    _refuse_unknown(overriding, known)


def _parent(tree: nodes.Template) -> str | None:
    for node in tree.body:
        if isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const):
            return str(node.template.value)
    return None


def _refuse_unknown(overriding: list[tuple[nodes.Block, Place]], known: set[str]) -> None:
    for block, place in overriding:
        if block.name not in known:
            message = Message('there is no block "{name}" to override', name=block.name)
            raise BadTemplate(Problem(message, place=place, nearest=nearest(block.name, sorted(known))))
