"""The screen, or whatever takes its place: always UTF-8, also where the console is not."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TextIO


def use_utf8(*streams: TextIO) -> None:
    """Make these streams write UTF-8; what UTF-8 cannot hold is written as an escape."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def drop_output() -> None:
    """Send what is still to be written nowhere, so that the end of the program does not stumble over it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
