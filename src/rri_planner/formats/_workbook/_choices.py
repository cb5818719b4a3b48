"""What can be chosen in a column: words by their labels, items by id and title, also those that are added later."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rri_planner.formats._workbook._codecs import needs_labels
from rri_planner.formats._workbook._lists import Lists, Source, Written
from rri_planner.formats._workbook._slots import short_field
from rri_planner.formats._workbook._tables import Column
from rri_planner.formats._workbook._words import Words
from rri_planner.language import format_truth


class Choices:
    """The drop-downs of one workbook; a list is written when a column first asks for it.

    ``sources`` are where the items of each kind stand, ``lone`` the entries for items that have no sheet of rows.
    """

    def __init__(
        self, lists: Lists, words: Words, sources: dict[str, tuple[Source, ...]], lone: dict[str, tuple[str, ...]]
    ) -> None:
        self._lists, self._words, self._sources, self._lone = lists, words, sources, lone
        self._written: dict[tuple[str, ...], Written | None] = {}

    def of(self, column: Column) -> str | None:
        """Return the formula for what can be chosen in a column, or None where anything may stand there."""
        each = column.field if column.listed is None else short_field(column)
        vocabulary, language = each.declared.vocabulary, self._words.languages[0]
        match each.declared.value:
            case "word" if vocabulary is not None:
                return self.fixed(vocabulary, self._labels(vocabulary))
            case "truth":
                return self.fixed("truth", tuple(format_truth(truth, language) for truth in (True, False)))
            case "needs":
                return self.fixed("needs", needs_labels(language))
            case "reference":
                return self.items(each.declared.kinds, () if vocabulary is None else self._labels(vocabulary))
            case _:
                return None

    def fixed(self, name: str, entries: Sequence[str]) -> str | None:
        """Return the formula for a list that does not change."""
        return self._formula(("fixed", name), lambda: self._lists.fixed(entries) if entries else None)

    def items(self, kinds: Sequence[str], words: Sequence[str] = ()) -> str | None:
        """Return the formula for the items of these kinds and these words; None where any item may stand."""

        def making() -> Written | None:
            parts = [self._kind(kind) for kind in kinds]
            parts += [self._lists.fixed(words)] if words else []
            return self._joined(parts)

        return self._formula(("items", *kinds, "words", *words), making)

    def _kind(self, kind: str) -> Written | None:
        key = ("kind", kind)
        if key not in self._written:
            lone = self._lone.get(kind, ())
            parts: list[Written | None] = [self._lists.growing(source) for source in self._sources.get(kind, ())]
            self._written[key] = self._joined([*parts, self._lists.fixed(lone) if lone else None])
        return self._written[key]

    def _joined(self, parts: Sequence[Written | None]) -> Written | None:
        lists = [each for each in parts if each is not None]
        return self._lists.joined(lists) if len(lists) > 1 else next(iter(lists), None)

    def _formula(self, key: tuple[str, ...], making: Callable[[], Written | None]) -> str | None:
        if key not in self._written:
            self._written[key] = making()
        written = self._written[key]
        return None if written is None else f"={written.name}"

    def _labels(self, vocabulary: str) -> tuple[str, ...]:
        return tuple(self._words.label(vocabulary, word) for word in self._words.known(vocabulary))
