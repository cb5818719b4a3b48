"""Puts the records of all sheets together to the tree of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rri_planner.errors import Message, nearest
from rri_planner.formats._raw import Path, Raw, excerpt
from rri_planner.formats._workbook._codecs import TITLED
from rri_planner.formats._workbook._headings import field_heading, heading, parent_heading, target, words_headings
from rri_planner.formats._workbook._notes import Notes, Spot
from rri_planner.formats._workbook._read_rows import Entry, put
from rri_planner.formats._workbook._slots import short_field
from rri_planner.formats._workbook._tables import Column, Table, base_of
from rri_planner.formats._workbook._words import words_of


class Gathering:
    """The tree so far, where its values stand, and its items by their ids."""

    def __init__(self, notes: Notes, languages: tuple[str, ...]) -> None:
        self.tree: dict[str, Raw] = {}
        self.spots: dict[Path, Spot] = {}
        self._items: dict[str, tuple[Table, dict[str, Raw], Path]] = {}
        self._notes, self._languages = notes, languages

    def add(self, table: Table, entries: Iterable[Entry]) -> None:
        """Put the records of one sheet where they belong; items must come before what belongs to them."""
        adding: dict[str, Callable[[Table, Entry], None]] = {
            "head": self._add_head,
            "collection": self._add_item,
            "entries": self._add_entry,
            "details": self._add_details,
            "words": self._add_word,
        }
        for entry in entries:
            adding[table.sort](table, entry)

    def _add_head(self, _table: Table, entry: Entry) -> None:
        for key, raw in entry.record.items():
            self.tree[key] = raw
        self._note_spots((), entry)

    def _add_item(self, table: Table, entry: Entry) -> None:
        path = self._append(self.tree, (), table.path, entry)
        id_ = entry.record.get("id")
        if isinstance(id_, str):
            self._items.setdefault(id_, (table, entry.record, path))

    def _add_entry(self, table: Table, entry: Entry) -> None:
        assert table.parent is not None  # entries stand inside something
        if not table.names_parent:
            self._append(self.tree, (), table.path, entry)
            return
        item = self._item(table, entry) if entry.is_stated else None
        if item is not None:
            self._append(item[1], item[2], table.path[len(table.parent.path) :], entry)

    def _add_details(self, table: Table, entry: Entry) -> None:
        item = self._item(table, entry)
        if item is None:
            return
        column = self._column(table, item[0], entry)
        if column is None:
            return
        short = short_field(column).key
        known = item[1].get(column.path[0])
        links = known if isinstance(known, list) else []
        index = next((at for at, link in enumerate(links) if link == entry.record.get(short)), len(links))
        item[1][column.path[0]] = [*links[:index], entry.record, *links[index + 1 :]]
        self._note_spots((*item[2], *column.path, index), entry)

    def _add_word(self, table: Table, entry: Entry) -> None:
        name, _ = entry.names.get("vocabulary", ("", entry.spot))
        if not name:
            self._note_nameless(words_headings(self._languages[0])[0], entry)
            return
        key = table.path[0]
        catalogue: dict[str, Raw] = {}
        vocabularies = self.tree.setdefault(key, {})
        if isinstance(vocabularies, dict):
            found = vocabularies.setdefault(name, catalogue)
            catalogue = found if isinstance(found, dict) else catalogue
        self.spots.setdefault((key, name), entry.spot)
        if "mode" in entry.names:
            said, self.spots[key, name, "mode"] = entry.names["mode"]
            catalogue.setdefault("mode", words_of({}, self._languages[0]).word("extension", said))
        if entry.is_stated:
            self._append(catalogue, (key, name), ("terms",), entry)

    def _append(self, holder: dict[str, Raw], path: Path, keys: tuple[str, ...], entry: Entry) -> Path:
        """Add a record to the list at this way through its holder; return the way to it."""
        inner: Raw = holder
        for key in keys:
            inner = inner.get(key) if isinstance(inner, dict) else None
        if not isinstance(inner, list):
            inner = []
            put(holder, keys, inner)
        inner.append(entry.record)
        here = (*path, *keys, len(inner) - 1)
        self.spots.setdefault(here[:-1], entry.spot)
        self._note_spots(here, entry)
        return here

    def _note_spots(self, path: Path, entry: Entry) -> None:
        self.spots[path] = entry.spot
        for step, spot in entry.spots.items():
            self.spots[(*path, *step)] = spot

    def _item(self, table: Table, entry: Entry) -> tuple[Table, dict[str, Raw], Path] | None:
        """Return the item that a row belongs to; note where it names none or one that is not there."""
        said, spot = entry.names.get("item", ("", entry.spot))
        id_ = said.partition(TITLED)[0].strip()
        found = self._items.get(id_)
        if found is not None and (table.parent is None or found[0] is table.parent):
            return found
        if not id_:
            self._note_nameless(parent_heading(table, self._languages[0]), entry)
            return None
        known = [each for each, (owner, *_) in self._items.items() if table.parent in {None, owner}]
        self._notes.problem(spot, Message('the plan has no item "{id}"', id=excerpt(id_)), nearest(id_, known))
        return None

    def _column(self, table: Table, owner: Table, entry: Entry) -> Column | None:
        """Return the column of the item's sheet that a row of details speaks about."""
        said, spot = entry.names.get("column", ("", entry.spot))
        meant = target(owner, said, self._languages)
        listed = None if meant is None else meant[0].listed
        if meant is not None and listed is not None and base_of(listed) is table.owner:
            return meant[0]
        if not said:
            self._note_nameless(field_heading(self._languages[0]), entry)
            return None
        known = [
            heading(owner, column, "", self._languages[0])
            for column in owner.columns
            if column.listed is not None and base_of(column.listed) is table.owner
        ]
        message = Message('"{found}" is not one of {words}', found=excerpt(said), words=", ".join(known))
        self._notes.problem(spot, message, nearest(said, known))
        return None

    def _note_nameless(self, column: str, entry: Entry) -> None:
        self._notes.problem(
            entry.spot, Message('this row does not say what it belongs to: "{column}" is empty', column=column)
        )
