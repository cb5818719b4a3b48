"""What is said when a command cannot be carried out. No traceback ever reaches a user."""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

import click

from rri_planner import model
from rri_planner.cli._parameters import BadArgument, argument_name
from rri_planner.cli._voice import Voice
from rri_planner.errors import Message, PlannerError, Problem, nearest

_PACKAGE = Path(__file__).parents[1]


def is_ours(error: Exception) -> bool:
    """Whether the error is one that users can do something about, unlike a fault in the program."""
    return isinstance(error, PlannerError | click.ClickException | OSError)


def tell(error: Exception, voice: Voice) -> None:
    """Write everything that is wrong, a line each, and where to read on."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
        return
    problems = _problems(error)
    for problem in problems:
        click.echo(line(problem, voice), err=True)
    if len(problems) > 1:
        voice.remark(Message("{n} problems; nothing else was done", n=len(problems)))
    command = _command(error)
    if command is not None:
        voice.remark(Message("How to call it: {command} --help", command=command))


def line(problem: Problem, voice: Voice) -> str:
    path = ".".join(map(str, _address(problem)))
    head = "".join(f"{part}: " for part in (problem.place, path) if part)
    tail = f"; {voice.say(problem.hint)}" if problem.hint else ""
    return f"{click.style(head, bold=True)}{voice.say(problem.message)}{tail}"


def _address(problem: Problem) -> tuple[str | int, ...]:
    """Return where in a plan it is, without the class of a value on its own: that is a word of programmers."""
    first, rest = problem.at[:1], problem.at[1:]
    return rest if first and isinstance(getattr(model, str(first[0]), None), type) else problem.at


def _problems(error: Exception) -> tuple[Problem, ...]:
    match error:
        case PlannerError():
            return error.problems
        case click.UsageError():
            return (_wrong_usage(error),)
        case OSError():
            return (Problem(_system_says(error)),)
        case _:
            return (Problem(_fault(error)),)


def _command(error: Exception) -> str | None:
    match error:
        case BadArgument():
            return error.command
        case click.UsageError(ctx=click.Context() as context):
            return context.command_path
        case _:
            return None


def _wrong_usage(error: click.UsageError) -> Problem:
    match error:
        case click.NoSuchOption():
            known = _options(error.ctx)
            message = Message('there is no option "{option}"', option=error.option_name)
            return Problem(message, nearest=nearest(error.option_name, known))
        case click.MissingParameter(param=click.Parameter() as missing, ctx=click.Context() as context):
            return Problem(Message("{argument} is missing", argument=argument_name(missing, context)))
        case click.BadOptionUsage(ctx=context) if _takes_no_value(context, error.option_name):
            return Problem(Message('the option "{option}" takes no value', option=error.option_name))
        case click.BadOptionUsage():
            return Problem(Message('the option "{option}" needs a value', option=error.option_name))
        case _:
            return Problem(Message("{text}", text=error.format_message()))


def _options(context: click.Context | None) -> tuple[str, ...]:
    parameters = [] if context is None else context.command.get_params(context)
    return tuple(name for each in parameters if isinstance(each, click.Option) for name in each.opts)


def _takes_no_value(context: click.Context | None, name: str) -> bool:
    parameters = [] if context is None else context.command.get_params(context)
    return any(isinstance(each, click.Option) and each.is_flag and name in each.opts for each in parameters)


def _system_says(error: OSError) -> Message:
    path = error.filename2 or error.filename or Message("the output")
    match error.errno:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return Message('this account may not read or write "{path}"', path=path)
        case errno.ENOENT:
            return Message('there is no file or folder "{path}"', path=path)
        case errno.EISDIR:
            return Message('"{path}" is a folder, where a file is wanted', path=path)
        case errno.ENOTDIR | errno.EEXIST:
            return Message('"{path}" is a file, where a folder is wanted', path=path)
        case errno.ENOSPC:
            return Message('there is no room left on the disk for "{path}"', path=path)
        case _:
            reason = error.strerror or str(error)
            return Message('the computer could not read or write "{path}": {reason}', path=path, reason=reason)


def _fault(error: Exception) -> Message:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return Message(
        "this is a fault in rri-planner, not in your plan: {kind}, {text} ({place}). "
        'Please report it; "python -X dev -m rri_planner" with the same arguments shows more.',
        kind=type(error).__name__,
        text=str(error),
        place=place,
    )
