"""Organisations, stakeholders and the submitter of a document to the plan's stakeholders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rri_planner.errors import Message
from rri_planner.formats._stratml._book import Book, Found
from rri_planner.formats._stratml._names import REGION as REGION_ID
from rri_planner.formats._stratml._people import (
    BENEFICIARY,
    COMMITMENTS,
    HELIX,
    INVOLVEMENTS,
    PERFORMER,
    ROLE_TYPES,
    SUBMITTING,
    same_name,
)
from rri_planner.formats._stratml._read_slots import Identities, read, read_slot, wording
from rri_planner.formats._stratml._slots import REGION, STAKEHOLDER, STAKEHOLDER_TYPE, SUBMITTER, put
from rri_planner.model import Involvement, Region, Stakeholder

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARTS = {PERFORMER: "responsible", BENEFICIARY: "affected"}


class People:
    """Collects everybody whom a document names, each once: by identifier, else by name."""

    def __init__(self, book: Book, identities: Identities) -> None:
        self._book, self._ids = book, identities
        self._values: dict[str, dict[str, Any]] = {}
        self._by_name: dict[str, str] = {}
        self._submitter: dict[str, Any] | None = None
        self.region: Region | None = None

    def read_organisations(self) -> None:
        """Read all organisations with the stakeholders inside them, and who submits the document."""
        for element in self._book.named("Organization"):
            found = self._book.text(element, "Identifier")
            if self.region is None and found is not None and found.text == REGION_ID:
                self._book.take(found, "region", Message("the organisation {id} is the region", id=REGION_ID))
                self.region = Region(**read(self._book, REGION, element))
            else:
                self._organisation(element)
        for element in self._book.named("Submitter"):
            if self._submitter is None:
                self._submitting(element)

    def stakeholders(self) -> tuple[Stakeholder, ...]:
        """Return everybody found so far, in the order of the document, the submitter last."""
        last = () if self._submitter is None else (self._submitter,)
        return tuple(Stakeholder(**values) for values in (*self._values.values(), *last))

    def involvements(self, element: _Element) -> tuple[Involvement, ...]:
        """Return who takes part in an objective, and as what."""
        return tuple(
            involved
            for each in self._book.inside(element, "Stakeholder")
            if (who := self._somebody(each)) is not None
            for involved in self._involvements(each, who)
        )

    def named_only(self, element: _Element) -> None:
        """Take stakeholders up of whom a goal says that they matter to it, which a plan says of actions only."""
        for each in self._book.inside(element, "Stakeholder"):
            if self._somebody(each) is not None:
                self._book.remark(
                    each, Message("that a stakeholder belongs to a goal; in a plan it belongs to actions")
                )

    def _organisation(self, element: _Element) -> None:
        inner = self._book.inside(element, "Stakeholder")
        if not self._book.says_something(element):
            return
        values = read(self._book, STAKEHOLDER, element, self._ids)
        self._values[values["id"]] = values
        self._by_name.setdefault(same_name(str(values.get("name", ""))), values["id"])
        for each in inner:
            found = self._book.text(each, "Name")
            own = found is not None and (
                same_name(found.text) == same_name(str(values.get("name", "")))
                or ("name" not in values and self._ids.named(found.text) == values["id"])
            )
            if own and found is not None:
                self._book.take(found, values.get("name", values["id"]))
                self._describe(each, values)
            else:
                self._somebody(each, roles=True)

    def _somebody(self, element: _Element, *, roles: bool = False) -> str | None:
        """Return the id of the stakeholder that an element is about; None where the element says nothing."""
        found = self._book.text(element, "Name")
        id_ = None if found is None else self._known(found)
        if id_ is None:
            if not self._book.says_something(element):
                return None
            id_ = self._ids.made("stakeholder")
            name = wording(self._book, element, "Name")
            self._values[id_] = {"id": id_} if name is None else {"id": id_, "name": name}
            self._by_name.setdefault(same_name(str(name or id_)), id_)
        elif found is not None:
            self._book.take(found, self._values.get(id_, {}).get("name", id_))
        values = self._values.get(id_)
        if values is not None:
            self._describe(element, values, roles=roles)
        return id_

    def _known(self, found: Found) -> str | None:
        id_ = self._ids.named(found.text)
        if id_ in self._values or (self._submitter is not None and id_ == self._submitter["id"]):
            return id_
        return self._by_name.get(same_name(found.text))

    def _describe(self, element: _Element, values: dict[str, Any], *, roles: bool = True) -> None:
        if "description" not in values and (description := wording(self._book, element, "Description")) is not None:
            values["description"] = description
        if (kind := read_slot(self._book, STAKEHOLDER_TYPE, element)) is not None:
            put(values, STAKEHOLDER_TYPE, kind)
        for role in self._book.inside(element, "Role") if roles else ():
            self._role(role, values)

    def _role(self, element: _Element, values: dict[str, Any]) -> None:
        name, description = self._book.text(element, "Name"), self._book.text(element, "Description")
        if name is not None and description is not None and name.text in {"helix", "speaks_for"}:
            if name.text == "speaks_for":
                values["speaks_for"] = (*values.get("speaks_for", ()), description.text)
            elif description.text in HELIX and "helix" not in values:
                values["helix"] = description.text
            else:
                return
            self._book.take(name)
            self._book.take(description)
        elif (said := name or description) is not None:
            values["roles"] = (*values.get("roles", ()), said.text)
            self._book.take(said)
            self._take_types(element, ROLE_TYPES.get(said.text))
            if said is name and description is not None and "description" not in values:
                values["description"] = wording(self._book, element, "Description")

    def _take_types(self, element: _Element, expected: str | None) -> None:
        for each in self._book.inside(element, "RoleType"):
            found = self._book.own(each)
            if found is not None and found.text == expected:
                self._book.take(found, next(word for word, kind in ROLE_TYPES.items() if kind == expected))

    def _involvements(self, element: _Element, who: str) -> Iterator[Involvement]:
        """Yield each part that an element gives a stakeholder once; one that gives none says that it takes part."""
        roles = self._book.inside(element, "Role")
        found = dict.fromkeys(each for role in roles for each in self._parts(role, who))
        for as_, commitment in found or [(None, None)]:
            yield Involvement(who=who, as_=as_, commitment=commitment)

    def _parts(self, role: _Element, who: str) -> Iterator[tuple[str | None, str | None]]:
        name, description = self._book.text(role, "Name"), self._book.text(role, "Description")
        commitment = None
        if description is not None and description.text in COMMITMENTS:
            commitment = description.text
            self._book.take(description)
        if name is not None and name.text in INVOLVEMENTS:
            self._book.take(name)
            self._take_types(role, ROLE_TYPES.get(name.text))
            yield name.text, commitment
            return
        if who in self._values:
            self._role(role, self._values[who])
        types = [found for each in self._book.inside(role, "RoleType") if (found := self._book.own(each))]
        known = [found for found in types if found.text in _PARTS]
        for found in known:
            message = Message('the role type "{type}" was read as: {part}', type=found.text, part=_PARTS[found.text])
            self._book.take(found, _PARTS[found.text], message)
            yield _PARTS[found.text], commitment
        if not known and commitment is not None:
            yield None, commitment

    def _submitting(self, element: _Element) -> None:
        if any(self._book.text(element, slot.element) for slot in SUBMITTER.before if slot.field == "contact"):
            self._submitter = {**read(self._book, SUBMITTER, element, self._ids), "roles": (SUBMITTING,)}
