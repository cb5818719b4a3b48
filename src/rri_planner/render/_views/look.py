"""What the theme of a region adds to a page."""

from __future__ import annotations

from base64 import b64encode

from attrs import frozen
from markupsafe import Markup

from rri_planner.render._colours import READABLE, WHITE, contrast, mixed, readable
from rri_planner.render._figures.palette import Palette
from rri_planner.render._theme import OURS, Theme
from rri_planner.render._values import Words
from rri_planner.render._writer import Writer

_KINDS = {"svg": "image/svg+xml", "png": "image/png", "jpeg": "image/jpeg"}
_DARK_PAPER = "#171c1e"
_SOFT, _SOFT_IN_THE_DARK, _FAINT = 0.9, 0.75, 0.2


@frozen
class Emblem:
    """A logo that stands in the page itself: its address, which holds all of it, and what it shows in words."""

    address: str
    alternative: Words


@frozen
class Look:
    """How the theme of a region shows on a page.

    ``style`` are the rules that take the place of ours, empty without a theme.
    """

    style: Markup
    logo: Emblem | None
    address: Words | None
    disclaimers: tuple[Words, ...]


def look(theme: Theme, writer: Writer) -> Look:
    """Return how a theme shows on a page."""
    emblem = None
    if theme.logo is not None:
        content = b64encode(theme.logo.content).decode()
        emblem = Emblem(f"data:{_KINDS[theme.logo.kind]};base64,{content}", writer.text(theme.logo.alternative))
    return Look(_style(theme), emblem, writer.words(theme.address), writer.texts(theme.disclaimers))


def palette_of(theme: Theme) -> Palette:
    """Return the colours of the figures in documents of this theme."""
    same = (theme.accent, theme.on_accent, theme.ink) == (OURS.accent, OURS.on_accent, OURS.ink)
    return Palette() if same else Palette(accent=theme.accent, on_accent=theme.on_accent, ink=theme.ink)


def _style(theme: Theme) -> Markup:
    """Return the rules of a theme; on dark screens the accent is lightened until it can be read there."""
    named = "".join(
        f' --{role}: "{font}", {generic};'
        for role, font, generic in (("serif", theme.heading_font, "serif"), ("sans", theme.text_font, "sans-serif"))
        if font is not None
    )
    rules = ""
    if palette_of(theme) != Palette():
        faint = mixed(theme.on_accent, theme.accent, _FAINT)
        faint = faint if contrast(faint, theme.accent) >= READABLE else theme.on_accent
        light = readable(theme.accent, _DARK_PAPER, towards=WHITE)
        rules = (
            f":root {{ --ink: {theme.ink}; --accent: {theme.accent};"
            f" --accent-soft: {mixed(theme.accent, WHITE, _SOFT)};"
            f" --on-accent: {theme.on_accent}; --on-accent-soft: {faint}; }}\n"
            f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --ink: #e7ecec; --accent: {light};"
            f" --accent-soft: {mixed(theme.accent, _DARK_PAPER, _SOFT_IN_THE_DARK)}; }}"
            f" .cover {{ --accent: {theme.accent}; }} }}\n"
        )
    return Markup(f"{rules}:root {{{named} }}\n" if named else rules)  # noqa: S704  # colours and names of fonts, checked where a theme is made
