"""What a figure is asked to show, and the words that it is written with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

from attrs import field, frozen

from rri_planner.errors import Message, UnknownItem, nearest
from rri_planner.graph import PlanGraph
from rri_planner.language import capitalised, kind_label
from rri_planner.model import Action, Item, Pathway, Plan
from rri_planner.render._figures.palette import Palette
from rri_planner.render._writer import Writer

MARGIN = 24.0
_UNSTATED = Message("status not stated")


@frozen(slots=False)
class Asked:
    """A plan, the language and the look in which it is drawn; ``of`` is the one item to show, None for all.

    ``on_paper`` tells that nobody can enlarge what is drawn.
    """

    graph: PlanGraph
    writer: Writer
    palette: Palette
    width: float
    today: dt.date | None = None
    of: str | None = None
    statuses: tuple[str, ...] | None = None
    matrix: str | None = None
    on_paper: bool = False
    _titles: dict[str, str] = field(factory=dict, init=False, eq=False, repr=False)

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.graph.plan

    def most(self, on_screen: int, *, on_paper: int) -> int:
        """Return of how many parts a drawing may consist so that they can be read where it is shown."""
        return on_paper if self.on_paper else on_screen

    def say(self, value: object) -> str:
        """Return a message or a value in the language of the figure."""
        return self.writer.say(value)

    def title(self, id_: str) -> str:
        """Return what an item is called."""
        known = self._titles.get(id_)
        if known is None:
            known = self._titles[id_] = self.writer.name(self.plan[id_]).text
        return known

    def language_of(self, id_: str) -> str | None:
        """Return the language of the name of an item where it is not that of the figure."""
        return self.writer.name(self.plan[id_]).language or None

    def kind(self, kind: str, *, plural: bool = False) -> str:
        """Return the name of a kind of item with a large first letter."""
        return capitalised(kind_label(kind, self.writer.language, plural=plural))

    def status(self, id_: str) -> str | None:
        """Return in words how far an action or a pathway has come; None for other items and where nobody says."""
        word = self.graph.status(id_)
        if word is None:
            return None
        return self.writer.word(f"{self.plan[id_].item_kind}-status", word)

    def status_name(self, word: str | None) -> str:
        """Return the name of a status of actions with a large first letter."""
        return capitalised(self.writer.word("action-status", word) if word else self.say(_UNSTATED))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """The actions that are shown, in the order of the plan: the live ones, or those with the statuses asked for."""
        return tuple([each for each in self.plan.actions if self._shown(each)])

    @cached_property
    def pathways(self) -> tuple[Pathway, ...]:
        """The live pathways, in the order of the plan."""
        return tuple([each for each in self.plan.pathways if self.graph.is_live(each.id)])

    @cached_property
    def left_out(self) -> int:
        """How many actions are not shown because of their status."""
        return len(self.plan.actions) - len(self.actions)

    def item(self, *kinds: str) -> Item | None:
        """Return the item that is asked for, or None; raise `UnknownItem` where it is none of these kinds."""
        if self.of is None:
            return None
        found = self.plan.get(self.of)
        if found is None or found.item_kind not in kinds:
            names = [each.id for each in self.plan if each.item_kind in kinds]
            raise UnknownItem(self.of, nearest(self.of, names))
        return found

    def notes(self) -> Iterator[Message]:
        """Yield what is to be said about actions that are not shown."""
        if self.left_out:
            yield Message(
                "{number} action is not shown because of its status.",
                plural="{number} actions are not shown because of their status.",
                count=self.left_out,
                number=self.left_out,
            )

    def _shown(self, action: Action) -> bool:
        if self.statuses is None:
            return self.graph.is_live(action.id)
        return self.graph.status(action.id) in self.statuses
