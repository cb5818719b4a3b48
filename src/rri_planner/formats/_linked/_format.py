"""JSON-LD as a file format: written for everybody to use, not to be read back."""

from __future__ import annotations

from rri_planner.errors import Message
from rri_planner.formats._file_format import FileFormat
from rri_planner.formats._limits import Limits
from rri_planner.formats._manuscript import Manuscript
from rri_planner.formats._refusals import refusal
from rri_planner.model import Plan

_MOST_NAMED = 8


def _read(content: bytes, file: str, limits: Limits, *, marked: bool) -> Manuscript:  # noqa: ARG001 - never read
    message = Message("a .jsonld file has only what others may see of a plan; read the plan that it was made from")
    raise refusal(message, file)


def _write(plan: Plan, *, language: str | None = None) -> bytes:  # noqa: ARG001 - it has all languages
    from rri_planner.analysis import public
    from rri_planner.formats._json_text import json_text
    from rri_planner.formats._linked._context import context
    from rri_planner.formats._linked._nodes import Nodes

    shared = public(plan)
    return json_text({"@context": context(), **Nodes(shared).node(shared)}).encode()


def _cannot_hold(plan: Plan, *, language: str | None = None) -> tuple[Message, ...]:  # noqa: ARG001 - the same
    from rri_planner.analysis import public
    from rri_planner.formats._linked._nodes import Nodes
    from rri_planner.language import field_name

    shared = public(plan)
    nodes = Nodes(shared)
    nodes.node(shared)
    named = tuple(dict.fromkeys(field_name(*each) for each in nodes.left_out))
    unknown = Message(
        "{number} field has no term that others know and is left out: {fields}",
        plural="{number} fields have no term that others know and are left out, such as: {fields}",
        count=len(named),
        number=len(named),
        fields=named[:_MOST_NAMED],
    )
    return (_PUBLIC, unknown) if named else (_PUBLIC,)


_PUBLIC = Message(
    "Linked data is for everybody: what is about persons, small counts of people and what is not decided yet are left "
    "out, and so are the reasons for links."
)

JSON_LD = FileFormat(
    name="jsonld",
    suffixes=(".jsonld",),
    extra=None,
    read=_read,
    write=_write,
    cannot_hold=_cannot_hold,
    holds_all=_PUBLIC,
)
