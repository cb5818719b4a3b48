"""What fields of the model mean, in words."""

from __future__ import annotations

from rri_planner.language._translations import translations


def help_text(english: str, language: str) -> str:
    """Return the help of a field, as the model declares it, in a language; English where nobody has translated it.

    >>> help_text("The title", "en")
    'The title'
    """
    return translations(language).gettext(english)
