"""Making the elements of a StratML document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.formats._stratml._identifiers import identifier
from rri_planner.formats._stratml._names import NAMESPACES, ROOTS, Part
from rri_planner.formats._stratml._slots import Slot
from rri_planner.model import Nested, fields_of

if TYPE_CHECKING:
    from lxml.etree import _Element


@frozen
class Elements:
    """Makes the elements of one document, in the namespace of its part."""

    part: Part

    def root(self) -> _Element:
        """Return the root of a new document."""
        from lxml import etree

        space = NAMESPACES[self.part]
        return etree.Element(f"{{{space}}}{ROOTS[self.part]}", nsmap={None: space})

    def inside(self, parent: _Element, name: str, text: str = "") -> _Element:
        """Return a new element, the last inside its parent."""
        from lxml import etree

        made = etree.SubElement(parent, f"{{{NAMESPACES[self.part]}}}{name}")
        made.text = text or None
        return made

    def slots(self, parent: _Element, slots: tuple[Slot, ...], holder: Nested) -> None:
        """Write the values of an item into its element; a value at its default is not written."""
        for slot in slots:
            if self.part in slot.parts:
                self._slot(parent, slot, holder)

    def _slot(self, parent: _Element, slot: Slot, holder: Nested) -> None:
        value = slot.of(holder)
        if value is None or _is_default(slot, holder, value):
            if slot.required:
                self.inside(parent, slot.element)
            return
        text = identifier(value) if slot.path == "id" else slot.codec.write(value)
        if slot.element.startswith("@"):
            parent.set(slot.element[1:], text)
        else:
            self.inside(parent, slot.element, text)


def _is_default(slot: Slot, holder: Nested, value: object) -> bool:
    return any(each.name == slot.path and each.default == value for each in fields_of(type(holder)))
