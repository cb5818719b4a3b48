"""How the program speaks to the person at the keyboard: in that person's language."""

from __future__ import annotations

import locale
import os
from collections.abc import Sequence

import click
from attrs import frozen

from rri_planner.errors import Message

UI_LANGUAGE = "--ui-language"
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@frozen
class Voice:
    """Says messages on the screen, in the language that was asked for, else in that of the computer."""

    wanted: str | None = None

    @property
    def language(self) -> str:
        """The code of the language: sv, de, fr or en."""
        from rri_planner.language import negotiate, user_language

        if self.wanted is not None:
            return negotiate(self.wanted)
        if any(os.environ.get(name) for name in _VARIABLES):
            return user_language(os.environ)
        return negotiate(_of_the_system())

    def say(self, message: Message) -> str:
        """Return the sentence in this language."""
        from rri_planner.language import say

        return say(message, self.language)

    def tell(self, message: Message) -> None:
        """Write the sentence where the results go."""
        click.echo(self.say(message))

    def remark(self, message: Message) -> None:
        """Write the sentence beside the results, so that a file or a pipe does not get it."""
        click.echo(self.say(message), err=True)


def voice_of(context: click.Context) -> Voice:
    """Return the voice that this call of the program speaks with."""
    voice = context.find_object(Voice)
    assert voice is not None
    return voice


pass_voice = click.make_pass_decorator(Voice)


def language_asked_for(arguments: Sequence[str]) -> str | None:
    """Return the value of ``--ui-language``, wherever it stands, or None.

    The arguments are searched before they are read, so that an error in them, too, is told in this language.

    >>> language_asked_for(["check", "plan.yaml", "--ui-language", "sv"])
    'sv'
    """
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == UI_LANGUAGE:
            return value if equals else next(iter(arguments[index + 1 :]), None)
    return None


def _of_the_system() -> str | None:
    """Return the locale where no variable names it: "Swedish_Sweden" and "sv_SE" both become "sv_SE..."."""
    name = locale.getlocale()[0]
    return name and locale.normalize(name.partition("_")[0])
