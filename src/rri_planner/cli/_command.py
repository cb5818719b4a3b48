"""Commands whose help is composed in the language of the person who asks for it."""

# ruff: noqa: ANN401 - the attributes are those of click's own classes, which check them
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from rri_planner.cli._parameters import LANGUAGE, BadArgument, HelpOption, SpokenOption
from rri_planner.cli._voice import voice_of
from rri_planner.errors import Message

_WIDEST_NAME = 26


class Spoken(click.Command):
    """What the program and its commands have in common: a sentence about them, and examples."""

    def __init__(self, *, about: Message, examples: tuple[str, ...], **attributes: Any) -> None:
        super().__init__(**attributes, add_help_option=False)
        self.about = about
        self.examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; an error in them knows which command it belongs to."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how the command is called."""
        usage = voice_of(ctx).say(Message("Usage:"))
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), f"{usage} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(voice_of(ctx).say(self.about))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and the commands where there are any."""
        options = [each for each in self.get_params(ctx) if isinstance(each, SpokenOption)]
        rows = [record for each in options if (record := each.get_help_record(ctx))]
        write_definitions(formatter, voice_of(ctx).say(Message("Options")), rows)
        if isinstance(self, click.Group):
            self.format_commands(ctx, formatter)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        count = len(self.examples)
        with formatter.section(voice_of(ctx).say(Message("Example", plural="Examples", count=count))):
            for example in self.examples:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")


class SpokenCommand(Spoken):
    """One command of the program."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(context_settings={"allow_extra_args": True}, **attributes)
        self.params += [LANGUAGE, HelpOption()]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; refuse those that nothing asks for, in the reader's language."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            reason = Message(
                "one argument too many: {arguments}",
                plural="{n} arguments too many: {arguments}",
                count=len(left),
                n=len(left),
                arguments=" ".join(left),
            )
            raise BadArgument(ctx.command_path, "", reason)
        return left


def spoken(name: str, about: Message, *examples: str) -> Callable[[Callable[..., int | None]], SpokenCommand]:
    """Return the decorator that makes a command of a function; its value is the exit code, None for 0."""
    return click.command(name, cls=SpokenCommand, about=about, examples=examples)


def write_definitions(formatter: click.HelpFormatter, heading: str, rows: Sequence[tuple[str, str]]) -> None:
    """Write names and what they mean under a heading."""
    with formatter.section(heading):
        formatter.write_dl(rows, col_max=_WIDEST_NAME)
