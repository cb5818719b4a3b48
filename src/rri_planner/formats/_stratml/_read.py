"""A StratML document to a plan, with a note for everything that is not in it as it was written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from rri_planner.errors import Message
from rri_planner.formats._limits import DEFAULT_LIMITS, Limits
from rri_planner.formats._refusals import refusal
from rri_planner.formats._stratml._book import Book
from rri_planner.formats._stratml._layout import in_order
from rri_planner.formats._stratml._names import DEFAULT_TYPE, ROOTS, canonical
from rri_planner.formats._stratml._notes import Note
from rri_planner.formats._stratml._parse import parsed
from rri_planner.formats._stratml._read_indicators import IndicatorReader
from rri_planner.formats._stratml._read_people import People
from rri_planner.formats._stratml._read_slots import Identities, read, take_mark, wording
from rri_planner.formats._stratml._relations import End
from rri_planner.formats._stratml._slots import ADMINISTRATION, DOCUMENT, GOAL, MISSION, OBJECTIVE, VISION
from rri_planner.model import UNKNOWN_LANGUAGE, Action, Goal, Item, Pathway, Plan, Text, Vision, as_text

if TYPE_CHECKING:
    from lxml.etree import _Element

T = TypeVar("T", bound=Item)


@frozen
class Reading:
    """What a document was read as; ``lines`` are where the items begin, by their ids."""

    plan: Plan
    notes: tuple[Note, ...]
    lines: Mapping[str, int]


def loads(content: bytes, *, name: str = "<document>", limits: Limits = DEFAULT_LIMITS) -> Plan:
    """Return the plan in a StratML document; see `read_document`."""
    return read_document(content, name, limits).plan


def read_document(content: bytes, name: str, limits: Limits) -> Reading:
    """Return the plan in a StratML document of either part, and what was understood how or not at all.

    Documents need not follow the schema: other namespaces, orders and older names are understood, missing
    identifiers are made up. Each text of the document is in the plan or in a note. Raises `UnreadablePlan` where
    the bytes are no XML, hold a document type, go beyond the limits or are no StratML; errors call them by `name`.
    """
    root = parsed(content, name, limits)
    if canonical(str(root.tag)) not in ROOTS.values():
        message = Message(
            '"{found}" is not the beginning of a StratML document, which is one of {known}',
            found=canonical(str(root.tag)),
            known=", ".join(ROOTS.values()),
        )
        raise refusal(message, name, root.sourceline)
    book = Book(root, name)
    reader = _Reader(book, root)
    plan = reader.plan()
    return Reading(plan, book.notes(), reader.lines())


class _Reader:
    """Reads one document."""

    def __init__(self, book: Book, root: _Element) -> None:
        self._book, self._root = book, root
        self._ids = Identities(book)
        self._people = People(book, self._ids)
        self._measures = IndicatorReader(book, self._ids)
        self._items: list[tuple[Item, int | None]] = []

    def plan(self) -> Plan:
        self._people.read_organisations()
        values = self._head()
        for element in self._book.named("Goal"):
            self._goal(element)
        for element in self._book.named("Objective"):
            self._objective(element)
        return Plan(
            **values,
            id=self._ids.plan,
            languages=self._languages(),
            region=self._people.region,
            stakeholders=self._people.stakeholders(),
            goals=self._of(Goal),
            pathways=self._of(Pathway),
            actions=self._of(Action),
            indicators=in_order(self._measures.found),
        )

    def lines(self) -> dict[str, int]:
        """Return the line on which each item begins that is an element of its own."""
        return {id_: element.sourceline or 0 for element, id_ in self._ids.given()}

    def _head(self) -> dict[str, Any]:
        """Return the fields of the plan itself, its vision and its values."""
        values = read(self._book, DOCUMENT, self._root)
        for shape, name in ((ADMINISTRATION, "AdministrativeInformation"), (MISSION, "Mission")):
            for element in self._book.named(name)[:1]:
                values |= read(self._book, shape, element)
        for element in self._book.named("Vision")[:1]:
            values["vision"] = Vision(**read(self._book, VISION, element, self._ids))
        values["values"] = tuple(self._values())
        number = next(part for part, name in ROOTS.items() if name == self._book.name(self._root))
        number = next(part for part, name in ROOTS.items() if name == self._book.name(self._root))
        part = Message("the document is StratML part {part}", part=number)
        self._book.understand(self._root, self._ids.plan, part)
        kind = self._book.attribute(self._root, "Type")
        if kind is not None and kind.text == DEFAULT_TYPE:
            self._book.take(kind, self._ids.plan, Message("the document is a performance plan, as is every plan"))
        return values

    def _values(self) -> Iterator[Text]:
        for element in self._book.named("Value"):
            found = [each for name in ("Name", "Description") if (each := self._book.text(element, name))]
            if len(found) == 1:
                said = wording(self._book, element, self._book.name(found[0].element))
            else:
                said = as_text(": ".join(each.text for each in found)) if found else None
                for each in found:
                    self._book.take(each, said, Message("a value's name and its description were read as one text"))
            if said is not None:
                yield said

    def _goal(self, element: _Element) -> None:
        bare = tuple(each for each in self._book.inside(element, "Objective") if self._is_bare(each))
        if self._is_nameless(element):
            self._measures.read((element, *bare), None, None, ())
            return
        id_ = self._ids.of(element)
        values = read(self._book, GOAL, element, self._ids)
        self._people.named_only(element)
        values |= self._measures.read((element, *bare), Goal, id_, ())
        self._items.append((Goal(**values), None))

    def _objective(self, element: _Element) -> None:
        goal = self._goal_of(element)
        if self._is_bare(element):
            if goal is None:
                self._measures.read((element,), None, None, ())
            return
        id_ = self._ids.of(element)
        mark = take_mark(self._book, element, id_, Goal, Pathway, Action)
        owner = Action if mark is None else mark[0]
        if mark is None:
            self._book.understand(element, id_, Message("an objective became an action"))
        values = read(self._book, OBJECTIVE, element, self._ids)
        if owner is Action:
            values["involved"] = self._people.involvements(element)
        else:
            self._people.named_only(element)
        implied = () if goal is None or self._is_nameless(goal) else (End(self._ids.of(goal)),)
        values |= self._measures.read((element,), owner, id_, implied)
        self._items.append((owner(**values), None if mark is None else mark[1]))

    def _goal_of(self, element: _Element) -> _Element | None:
        for each in element.iterancestors():
            if self._book.name(each) == "Objective":
                self._book.remark(element, Message("an objective inside another; it belongs to the goal around both"))
            if self._book.name(each) == "Goal":
                return each
        return None

    def _is_nameless(self, goal: _Element) -> bool:
        return not self._ids.has(goal) and not self._says(goal, "Name", "Description")

    def _is_bare(self, objective: _Element) -> bool:
        """Whether an objective has indicators at most: they belong to the goal around it."""
        others = (each for each in objective if self._book.name(each) != "PerformanceIndicator")
        return not self._ids.has(objective) and not any(map(self._book.says_something, others))

    def _says(self, element: _Element, *names: str) -> bool:
        return any(map(self._book.says_something, self._book.inside(element, *names)))

    def _of(self, owner: type[T]) -> tuple[T, ...]:
        return in_order((item, number) for item, number in self._items if isinstance(item, owner))

    def _languages(self) -> tuple[str, ...]:
        """Return the languages that the document marks, where it marks its own."""
        first, *others = self._book.languages()
        return () if first == UNKNOWN_LANGUAGE else tuple(each for each in (first, *others) if each != UNKNOWN_LANGUAGE)
