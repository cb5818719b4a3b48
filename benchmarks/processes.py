"""What whole processes cost, by the kernel's own account of them.

A child's largest memory is never less than what its parent held when it started the child: whoever measures
must stay small, and leaves all that is large to other processes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from statistics import median
from tempfile import TemporaryFile

from attrs import frozen

Command = Sequence[str]
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept, as they are where the library is installed; else each run would compile it all."""


@frozen
class Cost:
    """CPU seconds, which a busy neighbour distorts least, and the largest memory held, in MiB."""

    seconds: float
    peak: float


def costs(commands: Mapping[str, Command], *, runs: int) -> dict[str, Cost]:
    """Return the median cost of each command of this Python, run in turns so that all meet the same weather."""
    measured: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            measured[name].append(_cost(command))
    return {
        name: Cost(median(each.seconds for each in found), median(each.peak for each in found))
        for name, found in measured.items()
    }


def _cost(command: Command) -> Cost:
    with TemporaryFile() as said:
        started = subprocess.Popen([sys.executable, *command], stdout=said, stderr=said, env=SURROUNDINGS)  # noqa: S603  # our own scripts
        _, status, usage = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
        if started.returncode:
            said.seek(0)
            error = subprocess.CalledProcessError(started.returncode, command)
            error.add_note(said.read().decode())
            raise error
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def output(command: Command) -> str:
    """Return what a command of this Python prints."""
    return subprocess.check_output([sys.executable, *command], text=True, env=SURROUNDINGS)  # noqa: S603  # our own scripts
