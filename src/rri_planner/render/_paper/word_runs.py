"""Words in WordprocessingML: runs, links and the places that links lead to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Final

from attrs import define, evolve, field

from rri_planner.language import direction
from rri_planner.render._paper.blocks import Roles, Run, Runs
from rri_planner.render._paper.word_xml import escaped, paragraph, text_run

_ROLES: Final[Mapping[str, str]] = {
    "status-running": "Status Good", "status-done": "Status Good", "light-green": "Status Good",
    "sign-supports": "Status Good", "status-selected": "Status Calm", "status-planned": "Status Calm",
    "status-chosen": "Status Calm", "status-paused": "Status Warning", "light-yellow": "Status Warning",
    "status-considered": "Status Warning", "status-measure": "Status Warning", "status-idea": "Status Warning",
    "status-dropped": "Status Bad", "status-rejected": "Status Bad", "light-red": "Status Bad",
    "sign-conflicts": "Status Bad", "status": "Status", "light": "Status", "sign": "Status", "tag": "Tag", "key": "Key",
    "origin": "Origin", "other-language": "Language", "missing": "Missing", "over": "Over", "withheld": "Over",
    "when": "When", "unit": "When", "commitment": "When", "part": "Part", "label": "Term", "number": "Number",
    "value": "Value", "milestone": "When", "code": "Code", "sum": "When",
}  # fmt: skip
"""Character styles by role; the first that a run has counts."""

_CHIPS: Final = frozenset(
    {"Status Good", "Status Calm", "Status Warning", "Status Bad", "Status", "Tag", "Key", "Origin"}
)
_ASIDE: Final = frozenset({"When", "Part", "Missing"})  # never bold, though they stand in the head of a row
_TAGS: Final[Mapping[str, str]] = {"sv": "sv-SE", "de": "de-DE", "fr": "fr-FR", "en": "en-GB"}
_ADDRESS: Final = re.compile(r"(https?://|mailto:)[^\s<>\"{}|\\^`\x00-\x1f]+", re.IGNORECASE)
_FROM_RIGHT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_look: Final = attrgetter("language", "strong", "emphasis", "raised", "code", "link", "roles")
_LONGEST_NAME: Final = 40


@define
class Writing:
    """How words are written in one file: its language, the ids of its styles, where links may lead.

    ``targets`` are the anchors of the document with the names of their bookmarks; ``addresses`` fills with the
    addresses that are linked, and the ids of their relationships.
    """

    language: str
    styles: Mapping[str, str]
    targets: Mapping[str, str]
    addresses: dict[str, str] = field(factory=dict)
    _marked: set[str] = field(factory=set)
    _properties: dict[tuple[object, ...], str] = field(factory=dict)

    def runs(self, runs: Iterable[Run]) -> str:
        """Return runs, the linked ones as links."""
        return "".join(self._linked(link, tuple(some)) for link, some in groupby(runs, attrgetter("link")))

    def styled(self, style: str, content: str, properties: str = "") -> str:
        """Return a paragraph in the style of this name."""
        return paragraph(self.styles[style], content, properties)

    def term(self, term: Runs) -> str:
        """Return the name of a fact."""
        return self.runs(evolve(run, strong=False, roles=run.roles | {"label"}) for run in term)

    def mark(self, anchor: str | None) -> str:
        """Return the bookmark of an anchor; the first of a name counts."""
        if anchor is None or anchor in self._marked:
            return ""
        self._marked.add(anchor)
        number = len(self._marked)
        name = self.targets[anchor]
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'

    def _linked(self, link: str | None, runs: Runs) -> str:
        written = "".join(map(self._run, runs))
        if link is None:
            return written
        if link.startswith("#"):
            target = self.targets.get(link[1:])
            return (
                written if target is None else f'<w:hyperlink w:anchor="{target}" w:history="1">{written}</w:hyperlink>'
            )
        if not _ADDRESS.fullmatch(link):
            return written
        id_ = self.addresses.setdefault(link, f"rriLink{len(self.addresses) + 1}")
        return f'<w:hyperlink r:id="{id_}" w:history="1">{written}</w:hyperlink>'

    def _run(self, run: Run) -> str:
        if run.text == "\n":
            return "<w:r><w:br/></w:r>"
        from_right = runs_from_right(run.text)
        key = (from_right, *_look(run))
        properties = self._properties.get(key)
        if properties is None:
            properties = self._properties[key] = self._look(run, from_right=from_right)
        return text_run(_shown(run) if run.roles else run.text, properties)

    def _look(self, run: Run, *, from_right: bool) -> str:
        style = style_of(run) or ("Hyperlink" if self._leads_out(run.link) else None)
        parts = [
            f'<w:rStyle w:val="{self.styles[style]}"/>' if style else "",
            _bold(run, style),
            "<w:i/><w:iCs/>" if run.emphasis else "",
            '<w:vertAlign w:val="superscript"/>' if run.raised and style != "Language" else "",
            "<w:rtl/>" if from_right else "",
            _language(run.language) if run.language is not None else "",
        ]
        made = "".join(parts)
        return f"<w:rPr>{made}</w:rPr>" if made else ""

    @staticmethod
    def _leads_out(link: str | None) -> bool:
        return link is not None and _ADDRESS.fullmatch(link) is not None


def _shown(run: Run) -> str:
    if "commitment" in run.roles:
        return f"({run.text})"
    return f"\u00a0{run.text}\u00a0" if style_of(run) in _CHIPS and not run.text.isspace() else run.text


def style_of(run: Run) -> str | None:
    """Return the name of the character style of a run, if it has one."""
    return "Code" if run.code else _style(run.roles)


@lru_cache(maxsize=256)
def _style(roles: Roles) -> str | None:
    return next((style for role, style in _ROLES.items() if role in roles), None)


def runs_from_right(text: str) -> bool:
    """Tell whether the first letter that has a direction runs from right to left."""
    if _FROM_RIGHT.search(text) is None:
        return False
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in {"R", "AL"} for kind in kinds if kind in {"L", "R", "AL"}), False)


def language_tag(language: str) -> str:
    """Return a language as Word calls it."""
    return _TAGS.get(language, language)


def bookmark_names(anchors: Iterable[str]) -> dict[str, str]:
    """Return a bookmark for each anchor: of letters and digits, no longer than Word takes, each only once.

    >>> bookmark_names(["a-lab", "section:vision", "a_lab"])
    {'a-lab': 'a_lab', 'section:vision': 'section_vision', 'a_lab': 'a_lab_2'}
    """
    named: dict[str, str] = {}
    taken: set[str] = set()
    for number, anchor in enumerate(dict.fromkeys(anchors)):
        name = re.sub(r"\W", "_", anchor, flags=re.ASCII)
        name = (name if name[:1].isalpha() else f"p_{name}")[:_LONGEST_NAME]
        if name.casefold() in taken:
            name = f"{name[: _LONGEST_NAME - 8]}_{number}"
        taken.add(name.casefold())
        named[anchor] = name
    return named


def _bold(run: Run, style: str | None) -> str:
    if not run.strong:
        return ""
    return '<w:b w:val="0"/><w:bCs w:val="0"/>' if style in _ASIDE else "<w:b/><w:bCs/>"


def _language(language: str) -> str:
    tag = escaped(language_tag(language)) if language else "x-none"
    return f'<w:lang w:bidi="{tag}"/>' if language and direction(language) == "rtl" else f'<w:lang w:val="{tag}"/>'
