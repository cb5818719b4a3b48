"""Reading a theme from what its file holds: every problem at once, each with its address and the nearest word."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from attrs import define, field

from rri_planner.errors import BadValue, Message, PlannerError, Problem, UnreadablePlan, nearest
from rri_planner.language import format_number
from rri_planner.model import Text, as_text
from rri_planner.render._colours import BLACK, READABLE, WHITE, as_colour, contrast, readable
from rri_planner.render._theme import OURS, Logo, Theme, as_font
from rri_planner.render._theme_logo import read_picture

T = TypeVar("T")
_KEYS: Final = ("name", "logo", "colours", "fonts", "address", "disclaimers")
_COLOURS: Final = ("accent", "on_accent", "ink")
_FONTS: Final = ("heading", "text")
_LOGO: Final = ("file", "alternative")


def read_theme(entries: Mapping[str, Any], *, folder: str | os.PathLike[str]) -> Theme:
    """Return the theme that a file describes, as `rri_planner.formats.read_mapping` read it; its logo lies in `folder`.

    Raises `UnreadablePlan` with everything that is wrong: unknown keys, colours that cannot be read on each other
    (a contrast below 4.5, WCAG 2.2), a logo that is missing, too large or no plain picture.

    >>> read_theme({"colours": {"accent": "#00594f"}, "address": "Box 1022, Karlstad"}, folder=".").accent
    '#00594f'
    """
    reading = _Reading(Path(folder))
    theme = reading.theme(entries)
    if reading.problems:
        raise UnreadablePlan(tuple(reading.problems))
    return theme


@define
class _Reading:
    """What has been found wrong so far."""

    folder: Path
    problems: list[Problem] = field(factory=list)

    def theme(self, entries: Mapping[str, Any]) -> Theme:
        self._known(entries, _KEYS, ())
        colours, fonts = self._map(entries, "colours", _COLOURS), self._map(entries, "fonts", _FONTS)
        name = self._tried(_plain, entries.get("name"), "name") or ""
        shades = {key: self._tried(as_colour, said, "colours", key) for key, said in colours.items() if key in _COLOURS}
        self._check_contrast({key: shade for key, shade in shades.items() if shade is not None})
        return Theme(
            name,
            **{key: shade for key, shade in shades.items() if shade is not None},
            heading_font=self._tried(as_font, fonts.get("heading"), "fonts", "heading"),
            text_font=self._tried(as_font, fonts.get("text"), "fonts", "text"),
            logo=self._logo(entries.get("logo"), name),
            address=self._tried(as_text, entries.get("address"), "address"),
            disclaimers=self._texts(entries.get("disclaimers")),
        )

    def _texts(self, said: object) -> tuple[Text, ...]:
        listed = said if isinstance(said, list) else [said]
        texts = [self._tried(as_text, each, "disclaimers", at) for at, each in enumerate(listed)]
        return tuple([text for text in texts if text is not None])

    def _check_contrast(self, shades: Mapping[str, str]) -> None:
        accent, on_accent = shades.get("accent", OURS.accent), shades.get("on_accent", OURS.on_accent)
        self._readable(on_accent, accent, "on_accent", Message("the accent"))
        self._readable(accent, WHITE, "accent", Message("white paper"))
        self._readable(shades.get("ink", OURS.ink), WHITE, "ink", Message("white paper"))

    def _readable(self, colour: str, ground: str, key: str, called: Message) -> None:
        ratio = contrast(colour, ground)
        if ratio < READABLE:
            message = Message(
                '"{colour}" cannot be read on {ground}: the contrast is {ratio}, and it takes {least}',
                colour=colour,
                ground=called,
                ratio=format_number(int(ratio * 10) / 10, "en"),
                least=format_number(READABLE, "en"),
            )
            towards = max((BLACK, WHITE), key=lambda end: contrast(end, ground))
            better = readable(colour, ground, towards=towards)
            self.problems.append(Problem(message, at=("colours", key), nearest=better))

    def _logo(self, said: object, name: str) -> Logo | None:
        entry = {"file": said} if isinstance(said, str) else said
        if entry is None:
            return None
        if not isinstance(entry, Mapping) or not isinstance(entry.get("file"), str):
            message = Message("this has to be the name of a file, or a map of file and alternative")
            self.problems.append(Problem(message, at=("logo",)))
            return None
        self._known(entry, _LOGO, ("logo",))
        alternative = self._tried(as_text, entry.get("alternative"), "logo", "alternative")
        picture = self._tried(lambda file: read_picture(str(file), self.folder), entry["file"], "logo")
        return None if picture is None else Logo(*picture, alternative or as_text(name or Path(entry["file"]).stem))  # type: ignore[arg-type]  # a string always makes a text

    def _map(self, entries: Mapping[str, Any], key: str, known: Collection[str]) -> Mapping[str, Any]:
        found = entries.get(key)
        if found is not None and not isinstance(found, Mapping):
            self.problems.append(Problem(Message("this has to be a map"), at=(key,)))
        if not isinstance(found, Mapping):
            return {}
        self._known(found, known, (key,))
        return found

    def _known(self, entries: Mapping[str, Any], known: Collection[str], at: tuple[str, ...]) -> None:
        for key in entries:
            if key not in known:
                message = Message('"{found}" is not a key of a theme', found=str(key))
                self.problems.append(Problem(message, at=(*at, str(key)), nearest=nearest(str(key), known)))

    def _tried(self, read: Callable[[Any], T], value: object, *at: str | int) -> T | None:
        try:
            return read(value)
        except PlannerError as error:
            self.problems.append(Problem(error.message, at=at, nearest=error.nearest))
            return None


def _plain(value: object) -> str | None:
    if value is not None and not isinstance(value, str):
        raise BadValue(str(value), Message("a name"))
    return value
