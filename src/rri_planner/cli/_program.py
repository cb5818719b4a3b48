"""The program: finds the command, runs it, and turns whatever happens into words and an exit code."""

# ruff: noqa: ANN401, ARG002 - the arguments are those of click's own methods
from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from rri_planner.cli._command import Spoken, SpokenCommand, write_definitions
from rri_planner.cli._parameters import BadArgument
from rri_planner.cli._streams import drop_output, use_utf8
from rri_planner.cli._voice import Voice, language_asked_for, voice_of
from rri_planner.errors import Message, nearest

NAME = "rri-planner"
_OUTPUT_CLOSED = 141  # what a shell reports for a program whose reader has gone away
_INTERRUPTED = 130
_NOT_DONE = 2


class Program(Spoken, click.Group):
    """A group of commands, each in a module of its own that is imported when the command is called."""

    def __init__(self, modules: Mapping[str, str], **attributes: Any) -> None:
        super().__init__(
            name=NAME,
            no_args_is_help=True,
            invoke_without_command=True,
            subcommand_metavar="COMMAND [ARGS]...",
            callback=_help_where_alone,
            **attributes,
        )
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which a newcomer needs them."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> SpokenCommand | None:
        """Return the command of this name, from its module."""
        if cmd_name not in self._modules:
            return None
        command = import_module(self._modules[cmd_name]).command
        assert isinstance(command, SpokenCommand)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the arguments name; say which one was probably meant where there is none."""
        name = args[0]
        if name not in self._modules and not name.startswith("-"):
            reason = Message(
                '"{name}" is not a command; there are {commands}', name=name, commands=", ".join(self._modules)
            )
            raise BadArgument(NAME, "", reason, nearest(name, self._modules))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with the first sentence about it."""
        voice = voice_of(ctx)
        found = ((name, self.get_command(ctx, name)) for name in self._modules)
        rows = [(name, _first_sentence(voice.say(command.about))) for name, command in found if command is not None]
        write_definitions(formatter, voice.say(Message("Commands")), rows)

    def main(  # type: ignore[override]  # never returns: the base class has overloads for both modes
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run the command that the arguments name and leave with its exit code: 0, 1 or 2 (130 if interrupted)."""
        use_utf8(sys.stdout, sys.stderr)
        voice = Voice(language_asked_for(sys.argv[1:] if args is None else args))
        sys.exit(self._run(args, voice, {**extra, "color": False} if os.environ.get("NO_COLOR") else extra))

    def _run(self, args: Sequence[str] | None, voice: Voice, extra: Mapping[str, Any]) -> int:
        try:
            code = super().main(args, NAME, **{**extra, "obj": voice, "standalone_mode": False})
        except (click.Abort, KeyboardInterrupt):
            return _INTERRUPTED
        except Exception as error:  # no traceback ever reaches a user
            from rri_planner.cli._faults import is_ours, tell

            if sys.flags.dev_mode and not is_ours(error):
                raise
            tell(error, voice)
            return _NOT_DONE
        return code if isinstance(code, int) else 0

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where whoever reads its output has gone away, stop quietly."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            drop_output()
            return _OUTPUT_CLOSED


def _help_where_alone() -> None:
    """Show the help to whoever gives options and no command, as to whoever gives nothing."""
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(context)


def _first_sentence(text: str) -> str:
    return f"{text.partition('. ')[0].rstrip('.')}."
