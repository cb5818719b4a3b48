"""What one plan has and another lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from rri_planner.analysis._compare_coverage import CoverageRow, CoverageTable, Graphs, counted_ends
from rri_planner.analysis._compare_matches import Correspondence
from rri_planner.model import FrozenMap

_MET_BY_ACTIONS = ("rri", "sustainability", "sdg")


@frozen
class Blank:
    """A word of a table at which a plan has no action, with the actions ``elsewhere`` that stand at it, by plan.

    Where nothing stands may be nothing to do: the region may have good reasons.
    """

    plan: str
    table: str
    word: str
    elsewhere: FrozenMap[tuple[str, ...]]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        elsewhere = {plan: list(ids) for plan, ids in self.elsewhere.items()}
        return {"plan": self.plan, "table": self.table, "word": self.word, "elsewhere": elsewhere}


def blanks(graphs: Graphs, tables: Iterable[CoverageTable]) -> tuple[Blank, ...]:
    """Return every word at which a plan has no action and another has: by plan, then in the order of the tables."""
    rows = [(each.name, row) for each in tables if each.name in _MET_BY_ACTIONS for row in each.rows]
    found = [blank for name, row in rows for blank in _blanks(graphs, name, row)]
    return tuple(sorted(found, key=lambda blank: blank.plan))


def _blanks(graphs: Graphs, name: str, row: CoverageRow) -> Iterator[Blank]:
    actions = {
        plan: tuple(id_ for id_ in ids if graphs[plan].plan[id_].item_kind == "action") for plan, ids in row.ids.items()
    }
    elsewhere = FrozenMap({plan: ids for plan, ids in actions.items() if ids})
    for plan, ids in actions.items():
        if not ids and elsewhere and row.counts[plan] is not None:
            yield Blank(plan, name, row.word, elsewhere)


def alone(graphs: Graphs, certain: Iterable[Correspondence]) -> FrozenMap[tuple[str, ...]]:
    """Return the goals and actions that count and correspond to nothing, by plan."""
    matched = {named for each in certain for named in each.named}
    return FrozenMap(
        {
            plan: tuple(each.id for each in counted_ends(graph) if (plan, each.id) not in matched)
            for plan, graph in graphs.items()
        }
    )
