"""What Typst is given: plain values, anchors that are linked to, levels without gaps."""

from __future__ import annotations

import json
from typing import Any

from rri_planner.render._paper.blocks import Cell, Facts, Group, Heading, Listing, Paragraph, Picture, Run, Table
from rri_planner.render._paper.pdf_source import source_of


def blocks(body: Group) -> list[dict[str, Any]]:
    """Return the blocks of a document as Typst reads them."""
    (whole,) = json.loads(json.dumps(source_of(body).body))
    made: list[dict[str, Any]] = whole["blocks"]
    return made


def test_a_document_becomes_plain_values() -> None:
    """What is empty is left out, a run like any other is its text, and the first title is kept apart."""
    body = Group(
        (
            Heading(1, (Run("Title"),)),
            Paragraph((Run("plain "), Run("loud", strong=True, language="sv-FI")), roles=frozenset({"lead"})),
            Listing((Group((Paragraph((Run("one"),)),)),), ordered=True),
            Facts((((Run("Who"),), Group((Paragraph((Run("we"),)),))),)),
        )
    )
    source = source_of(body)
    assert source.title == {"kind": "title", "runs": ["Title"]}
    assert source.body == [
        {
            "kind": "group",
            "blocks": [
                {"kind": "title", "runs": ["Title"]},
                {
                    "kind": "paragraph",
                    "runs": ["plain ", {"text": "loud", "strong": True, "lang": "sv"}],
                    "roles": ["lead"],
                },
                {
                    "kind": "listing",
                    "entries": [{"kind": "group", "blocks": [{"kind": "paragraph", "runs": ["one"]}]}],
                    "ordered": True,
                },
                {
                    "kind": "facts",
                    "entries": [
                        {
                            "term": ["Who"],
                            "said": {"kind": "group", "blocks": [{"kind": "paragraph", "runs": ["we"]}]},
                        }
                    ],
                },
            ],
        }
    ]


def test_only_places_that_are_linked_to_are_marked() -> None:
    """An anchor that nothing leads to is left out, as is a link to nowhere; of two anchors the first counts."""
    links = tuple(Run("go", link=f"#{name}") for name in ("here", "nowhere"))
    body = Group(
        (
            Paragraph(links, anchor="unused"),
            Paragraph((Run("a"),), anchor="here"),
            Paragraph((Run("b"),), anchor="here"),
        )
    )
    assert blocks(body) == [
        {"kind": "paragraph", "runs": [{"text": "go", "to": "here"}, "go"]},
        {"kind": "paragraph", "runs": ["a"], "anchor": "here"},
        {"kind": "paragraph", "runs": ["b"]},
    ]


def test_levels_begin_with_one_and_are_not_skipped() -> None:
    """Whoever steps from heading to heading never misses a level."""
    body = Group(tuple(Heading(level, (Run("x"),)) for level in (1, 3, 5, 3, 1)))
    assert source_of(body).headings == [1, 2, 1, 1]


def test_a_cover_is_kept_apart() -> None:
    """The first cover stands before the document, another one stays where it is."""
    cover = Group((Paragraph((Run("c"),)),), roles=frozenset({"cover"}))
    source = source_of(Group((cover, cover)))
    assert source.cover["roles"] == ["cover"]
    assert json.dumps(source.body).count('"c"') == 1


def test_a_table_has_columns_as_wide_as_they_need() -> None:
    """The more stands in a column, the wider it is; a word of usual length fits into the narrowest."""
    row = tuple(Cell(Group((Paragraph((Run(text),)),))) for text in ("1", "Zusammenarbeit", "ten words " * 10))
    (table,) = blocks(Group((Table((), (row,)),)))
    one, word, text = table["widths"]
    assert one < word < text


def test_a_picture_tells_its_size() -> None:
    """The size that the drawing declares is handed on; without one it is what browsers take."""
    pictures = (
        Picture('<svg viewBox="0 0 30.5 20"></svg>', "a"),
        Picture("<svg></svg>", "b", (Run("Caption"),)),
    )
    assert blocks(Group(pictures)) == [
        {
            "kind": "picture",
            "svg": '<svg viewBox="0 0 30.5 20"></svg>',
            "alternative": "a",
            "width": 30.5,
            "height": 20.0,
        },
        {
            "kind": "picture",
            "svg": "<svg></svg>",
            "alternative": "b",
            "width": 300.0,
            "height": 150.0,
            "caption": ["Caption"],
        },
    ]
