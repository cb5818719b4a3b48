"""A YAML text changed where its plan has changed, and nowhere else: notes, order, quotes and blank lines stay.

The text is not written anew: pieces are put into it. Going down is recursive, as it was for reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from rri_planner.formats._edit_nodes import Alias, List, Map, Node, Pair, Scalar, nodes_of
from rri_planner.formats._edit_text import Splices
from rri_planner.formats._raw import Raw
from rri_planner.formats._yaml_scalars import inline
from rri_planner.formats._yaml_text import entry_lines, value_lines, yaml_text

_END_OF_DOCUMENT = re.compile(r"^(\.\.\.|---)", re.MULTILINE)


@frozen
class _Slot:
    """Where a value stands: in braces or brackets, or after a colon or a dash, under which this is the column."""

    flow: bool
    column: int
    lead: str = ":"


def rewritten(text: str, old: Raw, new: dict[str, Raw] | list[Raw]) -> str:
    """Return a YAML text that holds `old`, changed so that it holds `new`.

    Both are trees as they are written by this package; the text may say the same in other words: in short forms,
    with defaults stated, with one value for a list of one.
    """
    root = nodes_of(text)
    if root is None:
        return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{yaml_text(new)}"
    if not isinstance(root, Map | List) or not old:
        return f"{text[: root.start]}{yaml_text(new).rstrip()}{text[root.end :]}"
    edit = _Edit(text, root)
    edit.change(root, old, new, _Slot(flow=False, column=0))
    return edit.splices.made()


def kept(old: Sequence[Raw], new: Sequence[Raw]) -> list[int]:
    """Return the positions in `old` of the entries that are the first ones of `new`; the rest of `new` is added.

    Entries are told by their ids, those without one by their position where nothing was taken away.
    """
    if len(new) >= len(old) and all(_name(a) == _name(b) for a, b in zip(old, new, strict=False)):
        return list(range(len(old)))
    found: list[int] = []
    for index, entry in enumerate(old):
        if len(found) < len(new) and _is_same(entry, new[len(found)]):
            found.append(index)
    return found


def _name(entry: Raw) -> Raw:
    return entry.get("id") if isinstance(entry, dict) else None


def _is_same(old: Raw, new: Raw) -> bool:
    return old == new if _name(old) is None else _name(old) == _name(new)


class _Edit:
    def __init__(self, text: str, root: Node) -> None:
        self.splices = Splices(text)
        self._root = root

    def change(self, node: Node, old: Raw, new: Raw, slot: _Slot) -> None:
        if old == new:
            return
        match node, old, new:
            case Map(), _, dict():
                self._change_map(node, old if isinstance(old, dict) else {}, new, slot)
            case List(), list(), list():
                self._change_list(node, old, new, slot)
            case ((Map() | Scalar()), [before], [after]):
                self.change(node, before, after, slot)
            case _:
                self._replace(node, new, slot)

    def _change_map(self, node: Map, old: dict[str, Raw], new: dict[str, Raw], slot: _Slot) -> None:
        staying = [index for index, pair in enumerate(node.pairs) if pair.key in new or pair.key not in old]
        if not staying:
            self._replace(node, new, slot)
            return
        for pair in node.pairs:
            if pair.key in new and not _says(pair.value, new[pair.key]):
                self.change(pair.value, old.get(pair.key), new[pair.key], _Slot(node.flow, node.column))
        self._cut(node, node.pairs, staying)
        present = {pair.key for pair in node.pairs}
        added = {key: value for key, value in new.items() if key not in present and value != old.get(key)}
        last = node.pairs[staying[-1]]
        if added and node.flow:
            written = (f", {inline(key, flow=True)}: {_in_flow(value)}" for key, value in added.items())
            self.splices.put(last.end, last.end, "".join(written))
        elif added:
            self._add_pairs(node, last, added)

    def _add_pairs(self, node: Map, last: Pair, added: dict[str, Raw]) -> None:
        at = self._end_of_text(last) if node is self._root else self.splices.below(last.end, node.column)
        for key, value in added.items():
            lines = entry_lines(key, value, node.column)
            is_section = node is self._root and len(lines) > 1
            self.splices.put_lines(at, ["", *lines] if is_section else lines, node.column)

    def _end_of_text(self, last: Pair) -> int:
        """Return where another key of the whole text goes: below its last line, and the notes there."""
        text = self.splices.text
        if _END_OF_DOCUMENT.search(text, last.end):
            return self.splices.below(last.end, 0)
        return self.splices.line_end(max(len(text.rstrip()), last.end))

    def _change_list(self, node: List, old: list[Raw], new: list[Raw], slot: _Slot) -> None:
        entries = [entry for entry in node.entries if not (isinstance(entry, Scalar) and entry.value is None)]
        staying = kept(old, new)
        if len(entries) != len(old) or not staying:
            self._replace(node, new, slot)
            return
        for index, entry in zip(staying, new, strict=False):
            self.change(entries[index], old[index], entry, _Slot(node.flow, node.column, "-"))
        self._cut(node, entries, staying)
        added, last = new[len(staying) :], entries[staying[-1]]
        if added and node.flow:
            self.splices.put(last.end, last.end, "".join(f", {_in_flow(entry)}" for entry in added))
        elif added:
            self._add_entries(node, last, added)

    def _add_entries(self, node: List, last: Node, added: Iterable[Raw]) -> None:
        is_airy = len(node.entries) > 1 and self.splices.follows_blank_line(self._dash(node, last))
        lines = [line for entry in added for line in ([""] * is_airy + value_lines(entry, "-", node.column))]
        self.splices.put_lines(self.splices.below(last.end, node.column + 1), lines, node.column)

    def _cut(self, node: Map | List, parts: Sequence[Pair | Node], staying: Sequence[int]) -> None:
        """Take out the parts that do not stay, with what joins them to the others."""
        gone = sorted({*range(len(parts))} - {*staying})
        if not gone:
            return
        starts = {index: self._start(node, parts[index]) for index in (0, staying[0], *gone)}
        if gone[0] == 0 and (node.flow or not self.splices.is_first_of_line(starts[0])):
            self.splices.put(starts[0], starts[staying[0]], "")
            gone = gone[staying[0] :]
        for index in gone:
            if not node.flow or self.splices.has_lines_of_its_own(starts[index], parts[index].end):
                self.splices.cut_lines(starts[index], parts[index].end)
            else:
                self.splices.put(parts[index - 1].end, parts[index].end, "")

    def _start(self, node: Map | List, part: Pair | Node) -> int:
        return self._dash(node, part) if isinstance(node, List) and not node.flow else part.start

    def _dash(self, node: List, entry: Pair | Node) -> int:
        """Return where the dash of a list's entry stands."""
        at = self.splices.line_start(entry.start) + node.column
        while at > node.start and self.splices.text[at : at + 1] != "-":
            at = self.splices.line_start(self.splices.line_start(at) - 1) + node.column
        return max(at, node.start)

    def _replace(self, node: Node, new: Raw, slot: _Slot) -> None:
        text = self.splices.text
        if slot.flow or isinstance(node, Alias):
            self.splices.put(node.start, node.end, _spaced(text, node.start, _in_flow(new)))
            return
        lead, *rest = value_lines(new, slot.lead, slot.column)
        first = lead.removeprefix(slot.lead)
        if not rest:
            self.splices.put(node.start, node.end, _spaced(text, node.start, first.strip()))
        elif node.start == node.end:
            self.splices.put(node.start, node.start, first)
            self.splices.put_lines(self.splices.line_end(node.end), rest, slot.column)
        elif not self.splices.is_last_of_line(node.end):
            self.splices.put(node.start, node.end, _in_flow(new))
        else:
            is_below = bool(first) and self.splices.is_first_of_line(node.start)
            start = node.start if is_below else self.splices.end_before(node.start)
            self.splices.put(start, node.end, first.strip() if is_below else first)
            self.splices.put_lines(node.end, rest, slot.column)


def _says(node: Node, new: Raw) -> bool:
    return isinstance(node, Scalar) and isinstance(new, str) and node.value == new


def _spaced(text: str, at: int, written: str) -> str:
    """Return what is written with a space before it where it would touch a colon or a dash."""
    return f" {written}" if text[at - 1 : at] in {":", "-"} else written


def _in_flow(value: Raw) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{inline(key, flow=True)}: {_in_flow(entry)}' for key, entry in value.items())}}}"
        case list():
            return f"[{', '.join(map(_in_flow, value))}]"
        case _:
            return inline(value, flow=True)
