"""What a command can be told: options that explain themselves, words, days and paths that are checked."""

# ruff: noqa: ANN401 - the attributes are those of click's own classes, which check them
from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from attrs import frozen

from rri_planner.cli._voice import UI_LANGUAGE, voice_of
from rri_planner.errors import Message, PlannerError, Problem, nearest

F = TypeVar("F", bound=Callable[..., Any])
LANGUAGES = ("sv", "de", "fr", "en")  # those of rri_planner.language, which a quick start does not load; tested


@frozen(str=False)
class BadArgument(PlannerError, ValueError):  # noqa: N818 - what is wrong is the name
    """An argument of a command cannot be used: which command, which argument, and why."""

    command: str
    argument: str
    reason: Message
    nearest: str | None = None

    @property
    def message(self) -> Message:
        """The sentence, ready to be put into a language."""
        return self.reason

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The one thing that is wrong, with the argument as its address."""
        return (Problem(self.reason, at=(self.argument,) if self.argument else (), nearest=self.nearest),)


class SpokenOption(click.Option):
    """An option whose help is composed when it is read."""

    def __init__(self, declarations: list[str], *, about: Message, **attributes: Any) -> None:
        super().__init__(declarations, **attributes)
        self.about = about

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option as it is written, and what it does."""
        record = super().get_help_record(ctx)
        return None if record is None else (record[0], voice_of(ctx).say(self.about))


class HelpOption(SpokenOption):
    """The option that shows the help of a command."""

    def __init__(self) -> None:
        super().__init__(
            ["-h", "--help"],
            about=Message("Show this help."),
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
        )


def _show_help(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(context.get_help())
        context.exit()


def option(*declarations: str, about: Message, **attributes: Any) -> Callable[[F], F]:
    """Return the decorator that gives a command an option."""
    return click.option(*declarations, cls=SpokenOption, about=about, **attributes)


def choice(*declarations: str, words: tuple[str, ...], about: Message, **attributes: Any) -> Callable[[F], F]:
    """Return the decorator that gives a command an option which takes one of these words."""
    metavar = f"[{'|'.join(words)}]"
    return option(*declarations, about=about, metavar=metavar, callback=_one_of(words), **attributes)


def path_argument(name: str, metavar: str) -> Callable[[F], F]:
    """Return the decorator that gives a command a path."""
    return click.argument(name, metavar=metavar, callback=_path)


def word_argument(name: str, metavar: str, *, words: tuple[str, ...]) -> Callable[[F], F]:
    """Return the decorator that gives a command one of these words."""
    return click.argument(name, metavar=metavar, callback=_one_of(words))


def day_option(command: F) -> F:
    """Give a command ``--today``; this is the only place where the program looks at the clock."""
    about = Message("The day that counts as today, such as 2027-06-15. Default: what the clock says.")
    return option("--today", about=about, metavar="DATE", callback=_day)(command)


def output_option(about: Message) -> Callable[[F], F]:
    """Return the decorator that gives a command ``--output``, a path or ``-`` for the screen."""
    return option("-o", "--output", about=about, metavar="PATH", callback=_path)


def path_option(*declarations: str, about: Message, metavar: str = "FILE", **attributes: Any) -> Callable[[F], F]:
    """Return the decorator that gives a command an option which takes a path."""
    return option(*declarations, about=about, metavar=metavar, callback=_path, **attributes)


def bad(context: click.Context, parameter: click.Parameter, reason: Message, near: str | None = None) -> BadArgument:
    """Return the error for a value that this argument cannot take."""
    return BadArgument(context.command_path, argument_name(parameter, context), reason, near)


def argument_name(parameter: click.Parameter, context: click.Context) -> str:
    """Return what the help calls an argument or an option."""
    return parameter.opts[-1] if isinstance(parameter, click.Option) else parameter.make_metavar(context)


def _one_of(words: tuple[str, ...]) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    def check(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        reason = Message('"{found}" is not one of {words}', found=value, words=", ".join(words))
        raise bad(context, parameter, reason, nearest(value, words))

    return check


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date:
    if value is None:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(value)
    except ValueError:
        reason = Message('"{found}" is not a day such as 2027-06-15', found=value)
        raise bad(context, parameter, reason) from None


def _path(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Path | None:
    return None if value is None else Path(value)


LANGUAGE = SpokenOption(
    [UI_LANGUAGE],
    about=Message("The language of messages: sv, de, fr or en. Default: that of this computer."),
    metavar=f"[{'|'.join(LANGUAGES)}]",
    expose_value=False,
    callback=_one_of(LANGUAGES),
)
