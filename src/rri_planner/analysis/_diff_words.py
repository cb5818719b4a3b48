"""Two wordings of a text, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, TypeAlias, assert_never

from attrs import frozen

from rri_planner.model import Text

Mark: TypeAlias = Literal["same", "removed", "added"]
_MOST = 2_000


@frozen
class Words:
    """Words that follow one another: the same in both wordings, or only in the old or the new one."""

    mark: Mark
    text: str


@frozen
class Rewording:
    """What has become of a text in one language; ``words`` put together give both wordings."""

    language: str
    words: tuple[Words, ...]

    def __str__(self) -> str:
        return " ".join(_marked(each) for each in self.words)

    def to_dict(self) -> dict[str, object]:
        """Return ``language`` and ``words``: for each run of words ``same``, ``removed`` or ``added``."""
        return {"language": self.language, "words": [{each.mark: each.text} for each in self.words]}


def _marked(words: Words) -> str:
    match words.mark:
        case "same":
            return words.text
        case "removed":
            return f"[-{words.text}-]"
        case "added":
            return f"{{+{words.text}+}}"
        case _:
            assert_never(words.mark)


def rewordings(old: Text, new: Text) -> tuple[Rewording, ...]:
    """Return what has changed in each language that the two texts do not have in the same words."""
    languages = sorted({*old.languages, *new.languages})
    return tuple(
        Rewording(language, changed_words(old.get(language) or "", new.get(language) or ""))
        for language in languages
        if old.get(language) != new.get(language)
    )


def changed_words(old: str, new: str) -> tuple[Words, ...]:
    """Return the runs of words that two wordings share and those that only one has, in reading order.

    Texts of more than 2,000 words are not compared word by word: the old one is removed, the new one added.

    >>> " ".join(f"{each.mark}: {each.text};" for each in changed_words("skills for all", "skills for the young"))
    'same: skills for; removed: all; added: the young;'
    """
    return tuple(_runs(old.split(), new.split()))


def _runs(old: list[str], new: list[str]) -> Iterator[Words]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    is_long = max(len(old), len(new)) > _MOST
    operations = [("replace", 0, len(old), 0, len(new))] if is_long else matcher.get_opcodes()
    for operation, first, last, first_new, last_new in operations:
        if operation == "equal":
            yield Words("same", " ".join(old[first:last]))
            continue
        if first < last:
            yield Words("removed", " ".join(old[first:last]))
        if first_new < last_new:
            yield Words("added", " ".join(new[first_new:last_new]))
