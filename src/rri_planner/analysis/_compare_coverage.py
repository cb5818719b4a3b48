"""Coverage side by side: what of each plan stands at each word that the plans have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from rri_planner.analysis._inclusion_counts import Attendance
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import VOCABULARIES, Action, FrozenMap, Goal, Plan

Graphs = Mapping[str, PlanGraph]
_Found = Iterable[tuple[str, str, int]]
"""Word, id of the part that stands at it, and how much it counts."""


@frozen
class CoverageRow:
    """What of each plan stands at one word.

    ``ids`` are the parts, by plan and in the order of the plan. ``counts`` says how many they are (of participants, how
    many people came); None where the plan does not know the word, or where nobody counted.
    """

    word: str
    ids: FrozenMap[tuple[str, ...]]
    counts: FrozenMap[int | None]


@frozen
class CoverageTable:
    """One way of looking at plans; ``vocabulary`` has its words, and is empty where these are ids of the plans."""

    name: str
    title: Message
    vocabulary: str
    rows: tuple[CoverageRow, ...]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds: for each word and plan, ``count`` and ``ids``."""
        return {
            row.word: {plan: {"count": row.counts[plan], "ids": list(ids)} for plan, ids in row.ids.items()}
            for row in self.rows
        }


@frozen
class _Look:
    """A way of looking: which words there are, and what of a plan stands at them; None where it does not say."""

    name: str
    title: Message
    vocabulary: str
    found: Callable[[PlanGraph], _Found | None]


def tables(graphs: Graphs) -> tuple[CoverageTable, ...]:
    """Return one table for each way of looking, the words in our order, those of the plans after them by name."""
    return (*(_table(look, graphs) for look in _LOOKS), _themes(graphs))


def counted_ends(graph: PlanGraph) -> Iterator[Goal | Action]:
    """Yield the goals that are alive and the actions that count as means, in the order of the plan."""
    yield from (goal for goal in graph.plan.goals if graph.is_live(goal.id))
    yield from (action for action in graph.plan.actions if graph.is_means(action.id))


def _table(look: _Look, graphs: Graphs) -> CoverageTable:
    words = {id_: graph.plan.words(look.vocabulary) for id_, graph in graphs.items()}
    ours = VOCABULARIES[look.vocabulary].words
    theirs = {word for known in words.values() for word in known}
    found = {id_: look.found(graph) for id_, graph in graphs.items()}
    cells = {id_: _by_word(each) for id_, each in found.items() if each is not None}
    order = (*(word for word in ours if word in theirs), *sorted(theirs.difference(ours)))
    rows = (
        CoverageRow(
            word,
            FrozenMap({id_: tuple(cells.get(id_, {}).get(word, {})) for id_ in graphs}),
            FrozenMap({id_: _count(cells.get(id_), word) if word in words[id_] else None for id_ in graphs}),
        )
        for word in order
    )
    return CoverageTable(look.name, look.title, look.vocabulary, tuple(rows))


def _by_word(found: _Found) -> Mapping[str, Mapping[str, int]]:
    cells: dict[str, dict[str, int]] = {}
    for word, id_, weight in found:
        cells.setdefault(word, {})[id_] = weight
    return cells


def _count(cells: Mapping[str, Mapping[str, int]] | None, word: str) -> int | None:
    return None if cells is None else sum(cells.get(word, {}).values())


def _keys(graph: PlanGraph) -> _Found:
    return ((link.key, each.id, 1) for each in counted_ends(graph) for link in each.rri if link.key is not None)


def _sustainability(graph: PlanGraph) -> _Found:
    return ((word, each.id, 1) for each in counted_ends(graph) for word in each.sustainability)


def _sdg(graph: PlanGraph) -> _Found:
    return ((word, each.id, 1) for each in counted_ends(graph) for word in each.sdg)


def _stakeholders(graph: PlanGraph) -> _Found:
    return ((each.helix, each.id, 1) for each in graph.plan.stakeholders if each.helix is not None)


def _participants(graph: PlanGraph) -> _Found | None:
    """Return who came, by event; None where no event has counts that may be published."""
    counted = [(event.id, publishable(Attendance.of(event.participants))) for event in graph.plan.events]
    found = [(word, id_, n) for id_, each in counted if each is not None for word, n in each.helix.items() if n]
    return found or None


def publishable(attendance: Attendance) -> Attendance | None:
    """Return the counts if how many came may be published; else they would tell how many are in a small group."""
    return None if "total" in attendance.kept_back() else attendance


def _criteria(graph: PlanGraph) -> _Found:
    return (
        (each.criterion, policy.id, 1)
        for policy in graph.plan.policies
        for each in policy.criteria
        if each.criterion is not None and each.evidence is not None
    )


_LOOKS = (
    _Look("rri", Message("Keys of responsible research and innovation: goals and actions"), "rri", _keys),
    _Look("sustainability", Message("Sustainability: goals and actions"), "sustainability", _sustainability),
    _Look("sdg", Message("Sustainable Development Goals: goals and actions"), "sdg", _sdg),
    _Look("stakeholders", Message("Who is on board: stakeholders by strand of the helix"), "helix", _stakeholders),
    _Look("participants", Message("Who came: attendances by strand of the helix"), "helix", _participants),
    _Look("s3", Message("Smart specialisation: criteria that are said to be met"), "s3-criterion", _criteria),
)


def _themes(graphs: Graphs) -> CoverageTable:
    """Return the themes: those with a shared catalogue id in one row, the others each in a row of its plan."""
    rows: dict[str, dict[str, str]] = {}
    for id_, graph in sorted(graphs.items()):
        for theme in graph.plan.themes:
            name = f"{id_}/{theme.id}" if theme.catalogue is None else theme.catalogue
            rows.setdefault(name, {}).setdefault(id_, theme.id)
    members = {id_: _by_theme(graph) for id_, graph in graphs.items()}
    return CoverageTable(
        "themes",
        Message("Themes: goals and actions"),
        "",
        tuple(_theme_row(name, theme_of, members) for name, theme_of in rows.items()),
    )


def _theme_row(name: str, theme_of: Mapping[str, str], members: Mapping[str, Mapping[str, list[str]]]) -> CoverageRow:
    ids = {id_: tuple(by_theme.get(theme_of.get(id_, ""), ())) for id_, by_theme in members.items()}
    counts = {id_: len(found) if id_ in theme_of else None for id_, found in ids.items()}
    return CoverageRow(name, FrozenMap(ids), FrozenMap(counts))


def _by_theme(graph: PlanGraph) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in counted_ends(graph):
        for theme in each.themes:
            found.setdefault(theme, []).append(each.id)
    return found


def theme_of(plan: Plan, word: str) -> str | None:
    """Return the id of the plan's theme that a row of the table of themes is about, or None."""
    names = {each.catalogue or f"{plan.id}/{each.id}": each.id for each in reversed(plan.themes)}
    return names.get(word)
