"""Reading HTML as what stands on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import BadTemplate
from rri_planner.render import render
from rri_planner.render._paper.blocks import (
    Block,
    Cell,
    Facts,
    Group,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Run,
    Table,
    words,
)
from rri_planner.render._paper.reading import read_paper
from tests.render.plans import valley


def blocks(html: str, language: str = "en") -> tuple[Block, ...]:
    """Return the blocks of a piece of HTML."""
    return read_paper(html, language).blocks


def para(text: str) -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((Run(text),))


def group(text: str) -> Group:
    """Return a group of one such paragraph."""
    return Group((para(text),))


def test_words_are_set_as_the_elements_say() -> None:
    """Headings have levels and anchors; runs are strong, emphasised, raised, code, linked, of a language, of a role."""
    html = """<h2 id="top">One <em>two</em></h2>
    <p class="lead">A <strong>b</strong><sup>1</sup> <code>x</code> <a href="#top">to</a>
      <span lang="sv">hej</span> <span class="when">now</span></p>"""
    assert blocks(html) == (
        Heading(2, (Run("One "), Run("two", emphasis=True)), "top"),
        Paragraph(
            (
                Run("A "),
                Run("b", strong=True),
                Run("1", raised=True),
                Run(" "),
                Run("x", code=True),
                Run(" "),
                Run("to", link="#top"),
                Run(" "),
                Run("hej", language="sv"),
                Run(" "),
                Run("now", roles=frozenset({"when"})),
            ),
            roles=frozenset({"lead"}),
        ),
    )


def test_lists_and_facts_keep_their_entries() -> None:
    """Entries hold blocks; names and what is said under them stay together, also where rows wrap them."""
    html = """<ol class="steps"><li>One</li><li><p>Two</p><ul><li>in</li></ul></li></ol><ul></ul>
    <dl class="facts"><div class="row"><dt>When</dt><dd>Now</dd><dd>Later</dd></div></dl><dl></dl>"""
    steps = Listing(
        (group("One"), Group((para("Two"), Listing((group("in"),))))), ordered=True, roles=frozenset({"steps"})
    )
    when = ((Run("When", strong=True),), Group((para("Now"), para("Later"))))
    assert blocks(html) == (steps, Facts((when,), frozenset({"facts"})))


def test_tables_have_heads_bodies_and_captions() -> None:
    """Rows in the head are told apart; cells span columns and rows; an unseen caption is still the caption."""
    html = """<table class="money"><caption class="unseen">Money</caption>
    <thead><tr><th>Line</th><th colspan="2">Sum</th></tr></thead>
    <tbody><tr><th rowspan="2">ERDF</th><td>1</td><td>2</td></tr></tbody><tfoot><tr><td>3</td><td>4</td></tr></tfoot>
    </table><table></table>"""

    def head(text: str, columns: int = 1, rows: int = 1) -> Cell:
        return Cell(Group((Paragraph((Run(text, strong=True),)),)), True, columns, rows)

    (table,) = blocks(html)
    assert table == Table(
        ((head("Line"), head("Sum", columns=2)),),
        ((head("ERDF", rows=2), Cell(group("1")), Cell(group("2"))), (Cell(group("3")), Cell(group("4")))),
        (Run("Money"),),
        frozenset({"money"}),
    )
    assert isinstance(table, Table)
    assert table.width == 3


def test_drawings_come_whole_with_what_they_show() -> None:
    """A drawing keeps its own elements and the capitals of their names, its words, its caption."""
    html = """<figure><svg viewBox="0 0 1 1" aria-label="A map"><linearGradient id="g"/><text x="1">a &amp; b</text>
    </svg><figcaption>The map</figcaption></figure><figure><figcaption>Only words</figcaption></figure>"""
    svg = '<svg viewBox="0 0 1 1" aria-label="A map"><linearGradient id="g"/><text x="1">a &amp; b</text>\n    </svg>'
    assert blocks(html) == (
        Group((Picture(svg, "A map", (Run("The map"),)),), roles=frozenset({"figure"})),
        Group((Paragraph((Run("Only words"),), roles=frozenset({"caption"})),), roles=frozenset({"figure"})),
    )


@pytest.mark.parametrize(("language", "written"), [("sv", "”a”"), ("de", "„a“"), ("en", "“a”")])
def test_quotations_get_the_marks_of_their_language(language: str, written: str) -> None:
    """What stands in a `q` is quoted as the language does it; a French one stands off from its marks."""
    (quoted,) = blocks("<p><q>a</q></p>", language)
    assert isinstance(quoted, Paragraph)
    assert words(quoted.runs) == written
    (french,) = blocks("<p><q>a</q></p>", "fr")
    assert isinstance(french, Paragraph)
    assert words(french.runs) == "«\u202fa\u202f»"


def test_what_is_for_screens_is_left_out() -> None:
    """Scripts, buttons, hidden and unseen things do not come to paper; decoration between words does."""
    html = """<head><title>t</title></head><nav>n</nav><a class="skip">s</a><button>b</button><div hidden>h<hr></div>
    <div data-medium="screen"><p>only here<br></p><hr><svg><path/></svg></div><p class="unseen">u</p>
    <div aria-hidden="true">bars</div><p>1 <span aria-hidden="true">→</span> 2<br>3<br></p><script>x < y</script>"""
    assert blocks(html) == (Paragraph((Run("1 → 2"), Run("\n"), Run("3"))),)


def test_what_is_broken_is_read_as_far_as_it_goes() -> None:
    """Ends without a beginning, beginnings without an end, parts without a whole: only tags are lost."""
    html = "</p>a<h3></h3><div><p>b<li>c</li></i><td>d</td><dd>e</dd>f<blockquote>g<hr>h</blockquote><span><p>i</p>"
    said = "".join(words(each.runs) for each in _paragraphs(read_paper(html, "en")))
    assert sorted(said) == sorted("abfghi")


def _paragraphs(whole: Group) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in whole.blocks:
        found += [block] if isinstance(block, Paragraph) else _paragraphs(block) if isinstance(block, Group) else []
    return found


def test_no_page_is_deeper_than_any_page_needs() -> None:
    """A template that opens elements without end is refused with a sentence."""
    with pytest.raises(BadTemplate, match="inside one another"):
        blocks("<div>" * 300)


@given(st.text(alphabet="<>/abdltrvpsgq &;\"='", max_size=200))
def test_no_text_is_too_odd(html: str) -> None:
    """Whatever a template writes, reading it ends."""
    assert isinstance(read_paper(html, "sv"), Group)


def test_a_whole_plan_comes_to_paper() -> None:
    """Each heading of the action plan as HTML is a heading on paper, in its order."""
    html = render(valley(), language="en").text
    headings: list[str] = []
    pending: list[Block] = [read_paper(html, "en")]
    while pending:
        block = pending.pop()
        if isinstance(block, Group):
            pending.extend(reversed(block.blocks))
        elif isinstance(block, Heading):
            headings.append(words(block.runs))
    assert headings[0] == "Action plan for the Lind valley"
    assert len(headings) > 20
