"""What readers can explore on the screen: the map of the plan, and filters over its actions and goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, kind_label
from rri_planner.model import Action, Plan
from rri_planner.render._values import Words
from rri_planner.render._views.drawings import Drawing, drawing
from rri_planner.render._views.marks import mark, marks_of
from rri_planner.render._writer import Writer

_MAP_WIDTH = 880.0  # what a column of text takes on a desk, in pixels
_KINDS = ("vision", "goal", "pathway", "action")
_FILTERS = {
    "status": Message("Status"),
    "theme": Message("Theme"),
    "key": Message("Key of responsible innovation"),
    "who": Message("Who takes part"),
}


@frozen
class Choice:
    """What a filter can be set to; ``number`` is how many actions and goals it leaves."""

    value: str
    label: Words
    number: int


@frozen
class Filter:
    """A question by which actions and goals are chosen; ``key`` begins their marks."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@frozen
class Explorer:
    """The map, the filters that leave a choice, how many actions and goals there are, and the names of the kinds."""

    map: Drawing
    filters: tuple[Filter, ...]
    actions: int
    goals: int
    kinds: Mapping[str, str]


def explorer(graph: PlanGraph, actions: Sequence[Action], writer: Writer) -> Explorer | None:
    """Return what there is to explore among these actions and the goals, or None where there are neither."""
    goals = graph.plan.goals
    if not actions and not goals:
        return None
    marked = [*(marks_of(goal, None) for goal in goals), *(marks_of(each, graph.status(each.id)) for each in actions)]
    counts = Counter(chain.from_iterable(marked))
    return Explorer(
        drawing(graph, "map", writer, width=_MAP_WIDTH),
        tuple([made for key in _FILTERS if (made := _filter(key, counts, writer)).choices]),
        len(actions),
        len(goals),
        {kind: capitalised(kind_label(kind, writer.language)) for kind in _KINDS},
    )


def _filter(key: str, counts: Mapping[str, int], writer: Writer) -> Filter:
    named = _named(key, writer.plan, writer)
    choices = [
        Choice(made.partition(":")[2], name, counts[made])
        for value, name in named
        if (made := mark(key, value)) in counts
    ]
    return Filter(key, writer.say(_FILTERS[key]), tuple(choices))


def _named(key: str, plan: Plan, writer: Writer) -> Iterator[tuple[str, Words]]:
    """Yield everything that a filter can be set to with its name, in the order of the plan or of the vocabulary."""
    match key:
        case "theme":
            yield from ((theme.id, writer.name(theme)) for theme in plan.themes)
        case "who":
            yield from ((each.id, writer.name(each)) for each in plan.stakeholders)
        case _:
            vocabulary = "action-status" if key == "status" else "rri"
            words = plan.words(vocabulary)
            yield from ((word, Words(capitalised(writer.word(vocabulary, word)))) for word in words)
