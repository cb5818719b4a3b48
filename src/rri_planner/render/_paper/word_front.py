"""The cover, the table of contents and the closing lines in WordprocessingML."""

from __future__ import annotations

from typing import Final

from rri_planner.errors import Message
from rri_planner.language import pick, say
from rri_planner.model import Text
from rri_planner.render._paper.blocks import Block, Facts, Group, Heading, Paragraph, Run, Runs, words
from rri_planner.render._paper.setting import Setting
from rri_planner.render._paper.word_body import Body, Entry, Spot
from rri_planner.render._paper.word_pictures import Room
from rri_planner.render._paper.word_xml import escaped, text_run

_DOWN: Final = '<w:spacing w:before="3400"/>'  # where the panel of a cover page begins
_AFTER_PANEL: Final = '<w:spacing w:before="640"/>'
_LOGO: Final = Room(240, 90)
_MOST_LINES: Final = 42  # as many as a page holds
_LINE: Final = 75
_FEWEST_LINES: Final = 20
_GAP: Final = "<w:r><w:tab/></w:r>"


def cover(group: Group, body: Body, setting: Setting, width: int) -> str:
    """Return a cover: the logo, what the document is, its title and the facts about it."""
    logo = setting.theme.logo
    made = []
    if logo is not None:
        alternative = pick(logo.alternative, setting.language).text
        made.append(body.writing.styled("Normal", body.pictures.image(logo.content, logo.kind, alternative, _LOGO)))
    down = "" if "cover-small" in group.roles else _DOWN
    for block in _flat(group):
        if isinstance(block, Paragraph) and "kicker" in block.roles:
            made.append(body.writing.styled("Cover Kind", body.writing.runs(block.runs), down))
            down = ""
        elif isinstance(block, Heading):
            made.append(body.writing.styled("Title", body.writing.runs(block.runs), down))
            made.append(body.writing.styled("Gap", "", _AFTER_PANEL))
            down = ""
        elif isinstance(block, Facts):
            made += [_fact(term, said, body) for term, said in block.entries]
        else:
            made.append(body.blocks((block,), Spot(width)))
    return "".join(made)


def _flat(group: Group) -> list[Block]:
    found: list[Block] = []
    pending: list[Block] = [group]
    while pending:
        block = pending.pop()
        if isinstance(block, Group):
            pending.extend(reversed(block.blocks))
        else:
            found.append(block)
    return found


def _fact(term: Runs, said: Group, body: Body) -> str:
    values = [body.writing.runs(each.runs) for each in _flat(said) if isinstance(each, Paragraph)]
    content = f"{body.writing.term(term)}{_GAP}{text_run(', ').join(values)}"
    return body.writing.styled("Cover Facts", content)


def contents(body: Body, language: str, *, whole: bool) -> str:
    """Return the table of contents with its lines; Word adds the numbers of pages when it is updated.

    A short document has none, unless it has a `whole` page as its cover.
    """
    entries = [entry for entry in body.entries if entry.level <= 2]  # noqa: PLR2004  # chapters, and what is in them
    if not whole and len(entries) < _FEWEST_LINES:
        return ""
    if sum(1 + len(words(entry.runs)) // _LINE for entry in entries) > _MOST_LINES:
        entries = [entry for entry in entries if entry.level == 1]
    if not entries:
        return ""
    deepest = max(entry.level for entry in entries)
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        rf' TOC \o "1-{deepest}" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    last = len(entries) - 1
    lines = [
        body.writing.styled(
            f"toc {entry.level}", f"{begin if at == 0 else ''}{_line(entry, body)}{end if at == last else ''}"
        )
        for at, entry in enumerate(entries)
    ]
    head = body.writing.styled("TOC Heading", text_run(say(Message("Contents"), language)))
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{head}{''.join(lines)}</w:sdtContent></w:sdt>"


def _line(entry: Entry, body: Body) -> str:
    runs = tuple(Run(run.text, run.language) for run in entry.runs if not run.raised)
    return f'<w:hyperlink w:anchor="{escaped(entry.bookmark)}" w:history="1">{body.writing.runs(runs)}</w:hyperlink>'


def closing(body: Body, setting: Setting) -> str:
    """Return the lines that stand at the end of every document of a region."""
    return "".join(
        body.writing.styled("Source", body.writing.runs(_runs(each, setting))) for each in setting.theme.disclaimers
    )


def _runs(text: Text, setting: Setting) -> Runs:
    chosen = pick(text, setting.language)
    return (Run(chosen.text, chosen.language if chosen.fallback else None),)
