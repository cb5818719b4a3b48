"""STR101: a reference to something that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.graph import BrokenReference
from rri_planner.language import field_name
from rri_planner.model import Item, Nested
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, fires
from rri_planner.rules._naming import called
from rri_planner.rules._parts import described, subjects_of
from rri_planner.rules._rule import rule

_MOST_SUGGESTIONS = 100
_COUNT_ON = ("depends_on", "measures")
_REMEDIES = (
    Message("correct the id"),
    Message("put what it names back into the plan"),
    Message("take the reference away"),
)


@rule(
    code="STR101",
    name="broken-reference",
    severity="error",
    sources=("DOOR", "OFT"),
    summary=Message("part of the plan refers to something that the plan does not have, or that was dropped"),
    why=Message("Nothing else can be trusted until references lead somewhere."),
    remedies=_REMEDIES,
    incoherent="""
        vision: {statement: Everybody farms with data}
        goals: [{id: g-skills, title: Digital skills}]
        pathways: [{id: p-farming, title: Skills for digital farming, serves: [g-skills]}]
        actions: [{id: a-course, title: Evening course, serves: [p-farmin]}, {id: a-fair, serves: [p-farming]}]
    """,
    coherent="""
        vision: {statement: Everybody farms with data}
        goals: [{id: g-skills, title: Digital skills}]
        pathways: [{id: p-farming, title: Skills for digital farming, serves: [g-skills]}]
        actions: [{id: a-course, title: Evening course, serves: [p-farming]}]
    """,
    waivable=False,
)
def broken_reference(case: Case) -> Iterator[Judgement]:
    """Judge every item: whatever it refers to is there, and no action that it counts on was dropped.

    The first hundred findings offer the id that was probably meant.
    """
    faulty: set[str] = set()
    for index, broken in enumerate(case.graph.broken):
        faulty.add(broken.holder)
        yield _leads_nowhere(case, broken, case.graph.meant_by(broken) if index < _MOST_SUGGESTIONS else None)
    for holder, key, target in _links_to_dropped_actions(case):
        faulty.add(holder.id)
        yield _leads_to_dropped(holder, key, target)
    yield from (HOLDS for item in case.plan if item.id not in faulty)


def _leads_nowhere(case: Case, broken: BrokenReference, meant: str | None) -> Fires:
    return fires(
        *dict.fromkeys((*subjects_of(broken.record, case.plan), broken.holder)),
        witness=Value(_key(broken.path), broken.target, ", ".join(broken.kinds)),
        message=Message(
            '{holder} names "{target}" under "{field}", but nothing in the plan has that id',
            holder=described(broken.record, case.plan),
            target=broken.target,
            field=_field(broken.record, broken.path),
        ),
        fixes=() if meant is None else (_did_you_mean(case, meant), *_REMEDIES[1:]),
    )


def _leads_to_dropped(holder: Item, key: str, target: Item) -> Fires:
    return fires(
        holder.id,
        witness=Value(key, target.id),
        message=Message(
            '{holder} names {target} under "{field}", but that action was dropped',
            holder=called(holder),
            target=called(target),
            field=_field(holder, (key,)),
        ),
    )


def _did_you_mean(case: Case, meant: str) -> Message:
    item = case.plan.get(meant)
    if item is None:
        return Message('write "{id}" if that is meant', id=meant)
    return Message('write "{id}" if {item} is meant', id=meant, item=called(item))


def _links_to_dropped_actions(case: Case) -> Iterator[tuple[Item, str, Item]]:
    plan, graph = case.plan, case.graph
    dropped = {action.id: action for action in plan.actions if graph.status(action.id) == "dropped"}
    for id_, action in dropped.items():
        for relation in _COUNT_ON:
            sources = dict.fromkeys(edge.source for edge in graph.edges_to(id_, relation))
            yield from ((plan[source], relation, action) for source in sources if graph.is_live(source))
    for each in plan.actions:
        if each.merged_into in dropped:
            yield each, "merged_into", dropped[each.merged_into]


def _key(path: tuple[str | int, ...]) -> str:
    steps = [step for step in path if isinstance(step, str)]
    return ".".join(steps if len(steps) == 1 else (step for step in steps if step != "to"))


def _field(part: Nested, path: tuple[str | int, ...]) -> object:
    return field_name(type(part).__name__, str(path[0]))
