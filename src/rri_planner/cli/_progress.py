"""A sign of life on a terminal while something takes long; nothing in a pipe or a file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

from rri_planner.cli._voice import Voice
from rri_planner.errors import Message

_PATIENCE = 1.0  # seconds
_ERASE = "\r\x1b[K"


@contextmanager
def working(voice: Voice, message: Message) -> Iterator[None]:
    """Say what is being done if it takes longer than a second, and take it back when it is done."""
    if not sys.stderr.isatty():
        yield
        return
    sentence = voice.say(message)
    timer = Timer(_PATIENCE, _show, (f"{sentence} …",))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        _show(_ERASE)


@contextmanager
def counting(voice: Voice) -> Iterator[Callable[[int, int | None], None] | None]:
    """Hand out what shows on a terminal how many are done; None in a pipe."""
    if not sys.stderr.isatty():
        yield None
        return

    def show(done: int, total: int | None) -> None:
        message = (
            Message("{done} done", done=done) if total is None else Message("{done} of {total}", done=done, total=total)
        )
        _show(f"{_ERASE}{voice.say(message)}")

    yield show
    _show(_ERASE)


def _show(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
