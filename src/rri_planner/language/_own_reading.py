"""Reading a region's own ``.po`` file: every mistake at once, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from gettext import GNUTranslations, c2py
from io import BytesIO
from typing import TYPE_CHECKING, Final

from rri_planner.errors import Message, Place, Problem, UnreadablePlan
from rri_planner.language._gaps import gaps
from rri_planner.language._own import LABEL, OwnLanguage

if TYPE_CHECKING:
    from babel.messages import Catalog
    from babel.messages import Message as Entry

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", re.ASCII)
_BARE: Final = re.compile(r"%(?!\(\w+\)s)")
_LONGEST_SHOWN: Final = 60


def read_own_language(name: str, source: bytes) -> OwnLanguage:
    """Return the language of a ``.po`` file, which is called after it (``nb.po``), from what the file holds.

    Raises `UnreadablePlan` with everything that is wrong, each with its line: a file that cannot be read, a
    translation with other gaps than the original.
    """
    tag = _tag(name)
    catalogue = _parsed(source, tag, name)
    problems = [problem for entry in catalogue if entry.id for problem in _problems(entry, name)]
    try:
        c2py(catalogue.plural_expr)
    except ValueError:
        message = Message(
            '"{expression}" does not say which plural form a number takes', expression=catalogue.plural_expr
        )
        problems.insert(0, Problem(message, Place(name)))
    if problems:
        raise UnreadablePlan(tuple(problems))
    said = {str(entry.context).removeprefix(f"{LABEL} "): str(entry.string) for entry in catalogue if _is_label(entry)}
    return OwnLanguage(tag.replace("_", "-"), source, said)


@lru_cache(maxsize=16)
def own_catalogue(tag: str, source: bytes) -> GNUTranslations:
    """Return the sentences of a ``.po`` text that have been translated, for gettext."""
    from babel.messages.mofile import write_mo

    catalogue = _parsed(source, tag, tag)
    for entry in [each for each in catalogue if each.id and not all(_forms(each))]:
        catalogue.delete(entry.id, entry.context)
    made = BytesIO()
    write_mo(made, catalogue)
    return GNUTranslations(BytesIO(made.getvalue()))


def _tag(name: str) -> str:
    stem = name.replace("\\", "/").rpartition("/")[2].removesuffix(".po")
    if _TAG.fullmatch(stem) is None:
        message = Message('"{name}" is not the code of a language; call the file nb.po for Norwegian', name=stem)
        raise UnreadablePlan((Problem(message, Place(name)),))
    return stem


def _parsed(source: bytes, tag: str, name: str) -> Catalog:
    from babel.messages.pofile import PoFileError, read_po

    try:
        return read_po(BytesIO(source), locale=tag.replace("-", "_"), charset="utf-8", abort_invalid=True)
    except PoFileError as error:
        problem = Problem(Message("this cannot be read: {reason}", reason=str(error)), Place(name, error.lineno + 1))
    except ValueError as error:  # letters that are not UTF-8, a number that is none
        problem = Problem(Message("this cannot be read: {reason}", reason=str(error)), Place(name))
    raise UnreadablePlan((problem,))


def _problems(entry: Entry, name: str) -> Iterator[Problem]:
    """Yield what would keep a translation from being filled; one that is missing or unsure is none yet."""
    english = entry.id if isinstance(entry.id, list | tuple) else (entry.id,)
    forms = () if entry.fuzzy else _forms(entry)
    wanted = [gaps(each) for each in english]
    for form in filter(None, forms):
        reason = _fault(form, wanted, bare=any(_is_bare(each) for each in english))
        if reason is not None:
            yield Problem(reason, Place(name, entry.lineno))


def _fault(form: str, wanted: list[frozenset[str]], *, bare: bool) -> Message | None:
    shown = form if len(form) <= _LONGEST_SHOWN else f"{form[:_LONGEST_SHOWN]}…"
    try:
        found = gaps(form)
    except ValueError:
        return Message('"{form}" has a brace too many or too few', form=shown)
    if found not in wanted:
        names = ", ".join(sorted(wanted[-1])) or Message("none")
        return Message('"{form}" has to have the gaps of the original: {names}', form=shown, names=names)
    if _is_bare(form) and not bare:
        return Message('"{form}" has a % alone; write %% for it', form=shown)
    return None


def _is_bare(form: str) -> bool:
    return _BARE.search(form.replace("%%", "")) is not None


def _forms(entry: Entry) -> tuple[str, ...]:
    said = entry.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def _is_label(entry: Entry) -> bool:
    return bool(entry.context and entry.context.startswith(f"{LABEL} ") and entry.string and not entry.fuzzy)
