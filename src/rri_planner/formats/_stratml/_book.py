"""A document while it is read: what has been taken out of it, so that what is left can be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from rri_planner.errors import BadValue, Message, Place
from rri_planner.formats._raw import excerpt
from rri_planner.formats._stratml._names import canonical
from rri_planner.formats._stratml._notes import Note, NotUnderstood, Understood, left_over
from rri_planner.model import UNKNOWN_LANGUAGE, as_text

if TYPE_CHECKING:
    from lxml.etree import _Element

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_INSTANCE = "{http://www.w3.org/2001/XMLSchema-instance}"
_INNER = ""  # the text inside an element, among its attributes


@frozen
class Found:
    """A text in the document that is not blank: its element, its letters, the attribute that holds it, if one does."""

    element: _Element
    text: str
    attribute: str | None = None


class Book:
    """Hands out the texts of a document and keeps account of which have been taken."""

    def __init__(self, root: _Element, file: str) -> None:
        self._root, self._file = root, file
        self._all = [each for each in root.iter() if isinstance(each.tag, str)]  # keeps each element's identity
        self._names = {each: canonical(str(each.tag)) for each in self._all}
        self._taken: set[tuple[_Element, str]] = set()
        self._understood: list[Understood] = []
        self._remarks: list[NotUnderstood] = []

    def name(self, element: _Element) -> str:
        """Return the standard's name for an element."""
        return self._names.get(element, "")

    def named(self, *names: str) -> tuple[_Element, ...]:
        """Return all elements of these names, wherever they stand, in the order of the document."""
        return tuple(each for each in self._all if self._names[each] in names)

    def inside(self, element: _Element, *names: str) -> tuple[_Element, ...]:
        """Return the elements of these names that stand directly inside another."""
        return tuple(each for each in element if self.name(each) in names)

    def text(self, element: _Element, *names: str) -> Found | None:
        """Return the first text that is not blank in an element of one of these names directly inside another."""
        return next((found for each in self.inside(element, *names) if (found := self.own(each))), None)

    def own(self, element: _Element) -> Found | None:
        """Return the text of an element with that of elements inside it, or None where there is none or it is taken."""
        if (element, _INNER) in self._taken:
            return None
        plain = (element.text or "").strip() if not len(element) else "".join(_texts(element)).strip()
        return Found(element, plain) if plain else None

    def says_something(self, element: _Element) -> bool:
        """Whether there is any text in an element, taken or not."""
        return any(map(str.strip, _texts(element)))

    def attribute(self, element: _Element, name: str) -> Found | None:
        """Return the attribute of this name, or None where it is missing, blank or taken."""
        for key, value in element.attrib.items():
            if canonical(str(key)) == name and str(value).strip() and (element, str(key)) not in self._taken:
                return Found(element, str(value).strip(), str(key))
        return None

    def languages(self) -> tuple[str, ...]:
        """Return the language of the document, then the others that elements in it are marked with."""
        return tuple(dict.fromkeys(map(self.language_of, (self._root, *self._all))))

    def language_of(self, element: _Element) -> str:
        """Return the language that an element is marked with, or the nearest one around it; `und` where none is."""
        for each in (element, *element.iterancestors()):
            marked = each.get(LANGUAGE)
            if marked is not None:
                return _language(str(marked))
        return UNKNOWN_LANGUAGE

    def take(self, found: Found, became: object = None, message: Message | None = None) -> None:
        """Note that the plan has this text; `became` is what stands for it there, where that is not the same."""
        element = found.element
        if found.attribute is not None:
            self._taken.add((element, found.attribute))
        else:
            self._taken.update((each, _INNER) for each in element.iter() if isinstance(each.tag, str))
            self._note_inner(found, found.text if became is None else str(became))
        if became is not None and str(became) != found.text:
            said = message or Message('"{text}" was read as "{became}"', text=excerpt(found.text), became=str(became))
            self._understood.append(Understood(said, self.place(element), found.text, str(became)))

    def _note_inner(self, found: Found, became: str) -> None:
        if len(found.element):
            said = Message("a text with elements or comments inside it was read as one text")
            self._understood += (
                Understood(said, self.place(found.element), inner.strip(), became)
                for inner in _texts(found.element)
                if inner.strip()
            )

    def understand(self, found: Found | _Element, became: object, message: Message) -> None:
        """Note how something was understood that takes no text away."""
        element, text = (found.element, found.text) if isinstance(found, Found) else (found, self.name(found))
        self._understood.append(Understood(message, self.place(element), text, str(became)))

    def remark(self, element: _Element, message: Message) -> None:
        """Note that something about an element, though none of its texts, has no place in the plan."""
        self._remarks.append(NotUnderstood(message, self.place(element), ""))

    def place(self, element: _Element) -> Place:
        """Return where an element begins."""
        return Place(self._file, element.sourceline)

    def notes(self) -> tuple[Note, ...]:
        """Return what was understood as something else, then what was not, each in the order of the document."""
        return (*self._understood, *sorted((*self._remarks, *self._left()), key=lambda note: note.place.line or 0))

    def _left(self) -> Iterator[NotUnderstood]:
        tree = [*self._root.itersiblings(preceding=True), *self._root.iter(), *self._root.itersiblings()]
        for each in tree:
            if isinstance(each.tag, str):
                for key, value in each.attrib.items():
                    if not _is_about_xml(str(key)) and (each, str(key)) not in self._taken:
                        yield from self._rest(each, str(value), f"{self.name(each)}/@{canonical(str(key))}")
            if (each, _INNER) not in self._taken:
                yield from self._rest(each, each.text or "", self._way(each))
            parent = each.getparent()
            if parent is not None and (parent, _INNER) not in self._taken:
                yield from self._rest(each, each.tail or "", self._way(parent))

    def _rest(self, element: _Element, text: str, where: str) -> Iterator[NotUnderstood]:
        if text.strip():
            yield left_over(text.strip(), where, self.place(element))

    def _way(self, element: _Element) -> str:
        steps = [each for each in (element.getparent(), element) if each is not None]
        return "/".join(self.name(each) or "<!-- -->" for each in steps)


def _language(code: str) -> str:
    try:
        text = as_text({code: "-"})
    except BadValue:
        return UNKNOWN_LANGUAGE
    assert text is not None  # a text is made of every map
    return text.languages[0]


def _is_about_xml(key: str) -> bool:
    return key.startswith(_INSTANCE) or key == LANGUAGE


def _texts(element: _Element) -> Iterator[str]:
    """Yield the texts of an element and of the elements inside it, without comments."""
    for each in element.iter():
        if isinstance(each.tag, str):
            yield each.text or ""
        if each is not element:
            yield each.tail or ""
