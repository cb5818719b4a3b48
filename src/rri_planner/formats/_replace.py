"""Files that are there whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from errno import EACCES
from pathlib import Path as FilePath


def replace_files(contents: Mapping[FilePath, str | bytes]) -> None:
    """Write all texts (as UTF-8) and bytes beside their files, then put each in its file's place.

    Until the first file is replaced nothing has changed. A file keeps its permissions; a symbolic link stays one.
    Raises `OSError` where the disk or the system refuses.
    """
    waiting: dict[FilePath, FilePath] = {}
    try:
        for path, content in contents.items():
            target = path.resolve()
            waiting[target] = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
            _write(waiting[target], target, content)
        for target, written in waiting.items():
            written.replace(target)
    finally:
        for written in waiting.values():
            with suppress(FileNotFoundError):
                written.unlink()


def _write(path: FilePath, target: FilePath, content: str | bytes) -> None:
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    with path.open("xb") as file:
        file.write(content.encode() if isinstance(content, str) else content)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, path)
