"""The script of a page, which stands in the page itself, and the mark by which a browser lets it run."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib.resources import files

from attrs import frozen
from markupsafe import Markup

from rri_planner.render._html import without_blank_lines


@frozen
class PageScript:
    """A script as it stands between its tags; ``mark`` is its fingerprint as a content security policy names it."""

    text: Markup
    mark: str


@cache
def page_script(name: str) -> PageScript:
    """Return a script of ours by the name of its file among the templates."""
    written = (files("rri_planner.render") / "templates" / name).read_text(encoding="utf-8")
    text = f"\n{without_blank_lines(written).strip()}\n"
    fingerprint = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return PageScript(Markup(text), f"sha256-{fingerprint}")  # noqa: S704  # it is ours, word for word
