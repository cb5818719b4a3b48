"""A text and the changes to be made in it, each at its place; everything else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable

_COMMENT = re.compile(r"( *)#")


class Splices:
    """Changes of a text, gathered first and made together, so that no offset moves meanwhile."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._splices: list[tuple[int, int, str]] = []

    def put(self, start: int, end: int, new: str) -> None:
        """Put `new` in the place of what stands between two offsets; of several at one offset the first comes first."""
        self._splices.append((start, end, new.replace("\n", self._newline)))

    def put_lines(self, at: int, lines: Iterable[str], indent: int) -> None:
        """Put whole lines after the line that holds this offset, which is the end of one."""
        self.put(at, at, "".join(f"\n{line and ' ' * indent + line}" for line in lines))

    def cut_lines(self, start: int, end: int) -> None:
        """Take out all lines from the one of the first offset to that of the second."""
        first, last = self.line_start(start), self.line_end(end)
        if last < len(self.text):
            self.put(first, self.text.index("\n", last) + 1, "")
        else:
            self.put(max(first - len(self._newline), 0), last, "")

    def made(self) -> str:
        """Return the text with all changes."""
        done: list[str] = []
        here = 0
        for start, end, new in sorted(self._splices, key=lambda splice: splice[:2]):
            done += (self.text[here:start], new)
            here = max(here, end)
        return "".join((*done, self.text[here:]))

    def line_start(self, at: int) -> int:
        """Return where the line of this offset begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line of this offset ends, before its line break."""
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[at:end].endswith("\r") else end

    def end_before(self, at: int) -> int:
        """Return the end of what stands before this offset, in its line or, if nothing does, in the line above."""
        start = self.line_start(at)
        if start and self.is_first_of_line(at):
            return self.line_end(self.line_start(start - 1))
        return start + len(self.text[start:at].rstrip(" "))

    def below(self, at: int, column: int) -> int:
        """Return the end of the line of this offset, or of the last note right below it that is indented so far."""
        end = self.line_end(at)
        while (note := _COMMENT.match(self.text, self._next_line(end))) and len(note[1]) >= column:
            end = self.line_end(note.end())
        return end

    def is_first_of_line(self, at: int) -> bool:
        """Whether nothing but room stands before this offset in its line."""
        return not self.text[self.line_start(at) : at].strip(" ")

    def has_lines_of_its_own(self, start: int, end: int) -> bool:
        """Whether nothing stands beside what lies between two offsets but a comma, and a note after that."""
        rest = self.text[end : self.line_end(end)].strip().removeprefix(",").lstrip()
        return self.is_first_of_line(start) and (not rest or rest.startswith("#"))

    def is_last_of_line(self, at: int) -> bool:
        """Whether nothing, and no note neither, stands after this offset in its line."""
        return not self.text[at : self.line_end(at)].strip()

    def follows_blank_line(self, at: int) -> bool:
        """Whether the line before that of this offset is blank."""
        before = self.line_start(at) - 1
        return before > 0 and not self.text[self.line_start(before) : before].strip()

    def _next_line(self, end: int) -> int:
        line_break = self.text.find("\n", end)
        return len(self.text) if line_break < 0 else line_break + 1
