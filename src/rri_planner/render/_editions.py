"""The same document in other languages, to which a page leads."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

_OWN_NAMES = {"sv": "Svenska", "de": "Deutsch", "fr": "Français", "en": "English"}


@frozen
class Edition:
    """A document in another language: the code of the language, what it calls itself, and where the file is."""

    language: str
    name: str
    address: str


def edition_list(addresses: Mapping[str, str], own: str) -> tuple[Edition, ...]:
    """Return the editions at these addresses by language, in the order given; none where there is only our `own`."""
    if not addresses.keys() - {own}:
        return ()
    return tuple(
        [Edition(language, _OWN_NAMES.get(language, language), address) for language, address in addresses.items()]
    )
