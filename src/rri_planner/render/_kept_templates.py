"""Compiled templates, kept from one run of the program to the next.

Compiling the templates of an action plan takes as long as writing one for a thousand actions. What is kept is what
Python keeps of its own modules, in the cache folder of the user alone. Whatever goes wrong with it only costs the time
to compile again.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from jinja2 import compiler
from jinja2.bccache import Bucket, BytecodeCache

from rri_planner.render import _sandbox

_SENTENCE = re.compile(r"""\b_\(\s*(["'])(.+?)\1""")
_MARK = 32


class KeptTemplates(BytecodeCache):
    """Keeps compiled templates in a folder; fixed sentences are part of them, as `said` in one language."""

    def __init__(self, folder: Path, said: Callable[[str], str]) -> None:
        self._folder = folder
        self._said = said
        self._made_by = f"{sys.version} {_state(compiler.__file__)} {_state(_sandbox.__file__)} ".encode()

    def get_source_checksum(self, source: str) -> str:
        """Return a mark that changes with the template, with what its sentences say, and with what compiles it."""
        said = "\0".join([source, *(self._said(found[2]) for found in _SENTENCE.finditer(source))])
        return hashlib.blake2s(self._made_by + said.encode("utf-8", "replace")).hexdigest()[:_MARK]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket with what was kept, if that is still right."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            content = self._file(bucket).read_bytes()
            if content[:_MARK] == bucket.checksum.encode():
                bucket.code = marshal.loads(content[_MARK:])  # noqa: S302  # the folder is the user's own

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; a reader finds the old file or the new one, never half of it."""
        if bucket.code is None:
            return
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, suffix=".tmp", delete=False) as made:
                made.write(bucket.checksum.encode() + marshal.dumps(bucket.code))
            Path(made.name).replace(self._file(bucket))

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}.template"


def _state(module: str) -> tuple[int, int] | None:
    """Return what tells one version of a module from the next: its size and when it was written; None in an archive."""
    with suppress(OSError):
        found = Path(module).stat()
        return found.st_size, found.st_mtime_ns
    return None


def cache_folder() -> Path | None:
    """Return where programs of this user keep what they can make again, or None where nobody says."""
    given = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with suppress(RuntimeError):
        return (Path(given) if given else Path.home() / ".cache") / "rri_planner"
    return None
