"""A sentence that is composed late: an English template and the facts that fill it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen(init=False)
class Message:
    """What is to be said, before it is put into a language.

    ``template`` is English with named gaps; it is also the key under which translators find the sentence.
    ``values`` fill the gaps and stay values (a date, an amount, a text in several languages, another
    message), so that each language writes them its own way. With ``plural`` the number ``count`` chooses
    between the two templates.

    >>> str(Message("{n} idea has no answer", plural="{n} ideas have no answer", count=3, n=3))
    '3 ideas have no answer'
    """

    template: str
    plural: str | None
    count: int | None
    values: Mapping[str, object] = field(hash=False)

    def __init__(self, template: str, *, plural: str | None = None, count: int | None = None, **values: object) -> None:
        self.__attrs_init__(template, plural, count, values)

    @property
    def english(self) -> str:
        """The template that the count chooses, in English."""
        return self.template if self.plural is None or self.count == 1 else self.plural

    def __str__(self) -> str:
        plain = {name: value for name, value in self.values.items() if type(value) is tuple}  # others say themselves
        listed = {name: ", ".join(map(str, value)) for name, value in plain.items()}
        return self.english.format_map({**self.values, **listed})

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.template, self.plural, self.count, dict(self.values))


def _rebuild(template: str, plural: str | None, count: int | None, values: dict[str, object]) -> Message:
    return Message(template, plural=plural, count=count, **values)
