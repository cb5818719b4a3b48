"""Reading the values that stand in one element each, as the table of slots says."""

from __future__ import annotations

from collections.abc import ItemsView
from typing import TYPE_CHECKING, Any

from rri_planner.errors import Message
from rri_planner.formats._raw import excerpt
from rri_planner.formats._stratml._book import Book, Found
from rri_planner.formats._stratml._codecs import TEXT
from rri_planner.formats._stratml._identifiers import Names, named_by
from rri_planner.formats._stratml._layout import mark_of
from rri_planner.formats._stratml._names import REGION as REGION_ID
from rri_planner.formats._stratml._slots import Shape, Slot, put, stated
from rri_planner.model import Item, Text, as_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_PREFIXES = {
    "Organization": "stakeholder",
    "Stakeholder": "stakeholder",
    "Goal": "goal",
    "Objective": "action",
    "PerformanceIndicator": "indicator",
}
_DEFAULTS = {"AdministrativeInformation": "plan", "Vision": "vision", "Submitter": "submitter"}


class Identities:
    """The ids that the elements of a document get: their identifiers where those can be ids, once each.

    Identifiers are given out before anything is read, in the order of the document but to the plan and its vision
    first, so that made-up ids never take one that stands further down.
    """

    def __init__(self, book: Book) -> None:
        self._book = book
        self._names = Names()
        self._given: dict[_Element, str] = {}
        self._by_text: dict[str, str] = {}
        self._goals: set[str] = set()
        firsts = tuple(
            elements[0] for name in ("AdministrativeInformation", "Vision") if (elements := book.named(name))
        )
        self.plan = self._names.claimed("plan") if not book.named("AdministrativeInformation") else ""
        for element in (*firsts, *book.named("Submitter", "Organization", "Goal", "Objective", "PerformanceIndicator")):
            self._claim(element)
        self.plan = self.plan or self.of(firsts[0])

    def of(self, element: _Element) -> str:
        """Return the id of an element; one is made up where it has none."""
        if element not in self._given:
            self._given[element] = self._names.made(_PREFIXES[self._book.name(element)])
        id_ = self._given[element]
        found = self._book.text(element, "Identifier")
        if found is not None and named_by(found.text):
            message = Message('the identifier "{text}" became the id "{id}"', text=excerpt(found.text), id=id_)
            self._book.take(found, id_, message)
        return id_

    def has(self, element: _Element) -> bool:
        """Whether the document itself gives the element an identifier that can be an id."""
        return element in self._given

    def given(self) -> ItemsView[_Element, str]:
        """Return the elements that have an id, each with it."""
        return self._given.items()

    def made(self, kind: str) -> str:
        """Return a new id for something that is no element of its own."""
        return self._names.made(kind)

    def named(self, text: str) -> str:
        """Return the id of the element with this identifier; for one that is not in the document the nearest id."""
        return self._by_text.get(text) or named_by(text)

    def is_goal(self, text: str) -> bool:
        """Whether this is the identifier of a Goal in the document."""
        return text in self._goals

    def _claim(self, element: _Element) -> None:
        found = self._book.text(element, "Identifier")
        default = _DEFAULTS.get(self._book.name(element))
        wanted = (named_by(found.text) if found else "") or default
        if wanted is None or (found is not None and found.text == REGION_ID):
            return
        id_ = self._given[element] = self._names.claimed(wanted)
        if found is None or not named_by(found.text):
            return
        if self._by_text.setdefault(found.text, id_) == id_ and self._book.name(element) == "Goal":
            self._goals.add(found.text)


def read(book: Book, shape: Shape, element: _Element, identities: Identities | None = None) -> dict[str, Any]:
    """Return the fields of an item that its element holds, as the model's classes take them."""
    values: dict[str, Any] = {}
    used: set[str] = set()
    for slot in (*shape.before, *shape.behind):
        if slot.path == "id":
            if identities is not None:
                values["id"] = identities.of(element)
        elif slot.element not in used and (value := read_slot(book, slot, element)) is not None:
            used.add(slot.element)
            put(values, slot, value)
    return stated(values)


def read_slot(book: Book, slot: Slot, element: _Element) -> Any:  # noqa: ANN401 - each codec has its own type
    """Return the value of a slot, or None where the element has none that can be understood."""
    if slot.codec is TEXT:
        return wording(book, element, slot.element)
    if slot.element.startswith("@"):
        found = book.attribute(element, slot.element[1:])
    else:
        found = book.text(element, slot.element)
    value = None if found is None else slot.codec.read(found.text)
    if found is not None and value is not None:
        book.take(found, value)
    return value


def take_mark(book: Book, element: _Element, id_: str, *owners: type[Item]) -> tuple[type[Item], int] | None:
    """Return what an element's number says: what the item of this id is and where it stands among its kind."""
    found = book.text(element, "SequenceIndicator")
    mark = None if found is None else mark_of(found.text)
    if found is None or mark is None or mark[0] not in owners:
        return None
    book.take(found, id_, Message('the number "{number}" says what an item is and where it stands', number=found.text))
    return mark


def wording(book: Book, element: _Element, name: str) -> Text | None:
    """Return the text in elements of this name: one for each language that the document marks, else the first."""
    versions: dict[str, Found] = {}
    for each in book.inside(element, name):
        found = book.own(each)
        if found is not None:
            versions.setdefault(book.language_of(each), found)
    if not versions:
        return None
    for found in versions.values():
        book.take(found)
    return as_text({language: found.text for language, found in versions.items()})
