"""The floor: the same work with nothing around it, as fast as plain Python does it.

    python benchmarks/floor.py plan.yaml               reads and checks the plan
    python benchmarks/floor.py plan.yaml page.html     and writes it as one page

The C parser's events (or `json`) become bare attrs objects, five checks run on plain dictionaries, Jinja fills
one page. There are no messages, no languages, no sources and nothing to extend: a yardstick, not a design.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from floor_model import Plan, build

T = TypeVar("T")
PAGE = Path(__file__).with_name("floor_page.html")


def read(path: Path) -> Plan:
    """Return the plan in a YAML or JSON file."""
    content = path.read_bytes()
    if path.suffix == ".json":
        import json

        return build(json.loads(content))
    tree, _ = yaml_tree(content)
    return build(tree)


def yaml_tree(content: bytes) -> tuple[Any, dict[int, int]]:
    """Return the tree of a YAML file, straight from the parser's events, and the line of each map in it.

    One flat loop: a call an event would cost a third more.
    """
    from yaml import CLoader, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
    from yaml import StreamEndEvent as Last

    next_event: Callable[[], Any] = CLoader(content).get_event
    lines: dict[int, int] = {}
    root: list[Any] = []
    above: list[Any] = []
    here: Any = root
    key = value = None
    while (kind := type(event := next_event())) is not Last:
        if kind is ScalarEvent:
            value = event.value
            if key is None and type(here) is dict:
                key = value
                continue
        elif kind is MappingStartEvent:
            value = {}
            lines[id(value)] = event.start_mark.line + 1
        elif kind is SequenceStartEvent:
            value = []
        else:
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                here = above.pop()
            continue
        if key is None:
            here.append(value)
        else:
            here[key] = value
            key = None
        if kind is not ScalarEvent:
            above.append(here)
            here = value
    return root[0], lines


def problems(plan: Plan) -> Iterator[str]:
    """Yield what is wrong: references to nothing, loops, ends without means, actions without an end, dates."""
    yield from _broken(plan)
    served = {end for items in (plan.pathways, plan.actions) for item in items for end in item.serves}
    for item in (*plan.goals, *plan.pathways):
        if item.id not in served:
            yield f"nothing serves {item.id}"
    for action in plan.actions:
        if not action.serves:
            yield f"{action.id} serves nothing"
        if action.end < action.start:
            yield f"{action.id} ends before it starts"
    for id_ in _waiting_in_loops({action.id: action.depends_on for action in plan.actions}):
        yield f"{id_} waits for itself, or for what does"


def _broken(plan: Plan) -> Iterator[str]:
    kinds = (plan.goals, plan.pathways, plan.actions, plan.indicators, plan.stakeholders, plan.events)
    known = {item.id for items in kinds for item in items}
    named = [
        *((pathway.id, pathway.serves) for pathway in plan.pathways),
        *((action.id, (*action.serves, *action.depends_on)) for action in plan.actions),
        *((action.id, [who for who, _ in action.involved]) for action in plan.actions),
        *((indicator.id, indicator.measures) for indicator in plan.indicators),
        *((event.id, event.informs) for event in plan.events),
        *((contribution.id, (contribution.event, *contribution.into)) for contribution in plan.contributions),
    ]
    for holder, targets in named:
        for target in targets:
            if target not in known:
                yield f"{holder} names {target}, which is not there"


def _waiting_in_loops(waits_for: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the actions that no order of work reaches (Kahn)."""
    left = {id_: sum(other in waits_for for other in others) for id_, others in waits_for.items()}
    followers = defaultdict(list)
    for id_, others in waits_for.items():
        for other in others:
            followers[other].append(id_)
    ready = [id_ for id_, count in left.items() if not count]
    for id_ in ready:
        for follower in followers[id_]:
            left[follower] -= 1
            if not left[follower]:
                ready.append(follower)
    return [id_ for id_, count in left.items() if count]


def page(plan: Plan) -> str:
    """Return the plan as one HTML page that says what the action plan says."""
    from jinja2 import Environment, StrictUndefined

    markup = Environment(autoescape=True, undefined=StrictUndefined).from_string(PAGE.read_text(encoding="utf-8"))
    kinds = (plan.goals, plan.pathways, plan.actions, plan.indicators, plan.stakeholders, plan.events)
    return markup.render(
        plan=plan,
        titles={item.id: item.title for items in kinds for item in items},
        timeline=sorted(plan.actions, key=attrgetter("start", "end", "id")),
        pathways=_grouped((end, pathway) for pathway in plan.pathways for end in pathway.serves),
        actions=_grouped((end, action) for action in plan.actions for end in action.serves[:1]),
        elsewhere=_grouped((end, action.id) for action in plan.actions for end in action.serves[1:]),
        measured=_grouped((end, indicator) for indicator in plan.indicators for end in indicator.measures),
        heard=_grouped((end, each) for each in plan.contributions for end in each.into),
        **_counted(plan),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> defaultdict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _counted(plan: Plan) -> dict[str, Any]:
    """Return who has which part in which actions, and how often each outcome came of each event."""
    parts: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    outcomes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for action in plan.actions:
        for who, part in action.involved:
            parts[who][part].append(action.id)
    for contribution in plan.contributions:
        outcomes[contribution.event][contribution.outcome] += 1
    return {"parts": parts, "outcomes": outcomes}


def main() -> None:
    """Read and check the plan that the command line names; write its page where it names one."""
    plan = read(Path(sys.argv[1]))
    print("\n".join(problems(plan)) or "no problems")
    for path in map(Path, sys.argv[2:]):
        path.write_text(page(plan), encoding="utf-8")


if __name__ == "__main__":
    main()
