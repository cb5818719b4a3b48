"""The notes in the files of a plan."""

from __future__ import annotations

from pathlib import Path

from rri_planner.formats import notes


def test_notes_are_told_from_texts(tmp_path: Path) -> None:
    """A comment is found with its line; what looks like one inside a value is no comment, and JSON has none."""
    (tmp_path / "plan.yaml").write_text(
        "# first\ntitle: 'No # note'  # second\nsummary: |\n  line\n  # no note\n\n# third\ntags: [x, # fourth\n  y]\n",
        encoding="utf-8",
    )
    (tmp_path / "goals.json").write_text('[{"id": "g", "title": "# no note"}]', encoding="utf-8")
    (tmp_path / "actions.yaml").write_text("\ufeff# fifth", encoding="utf-8")
    found = [(Path(place.file).name, place.line, note) for place, note in notes(tmp_path)]
    assert found == [
        ("plan.yaml", 1, "first"),
        ("plan.yaml", 2, "second"),
        ("plan.yaml", 7, "third"),
        ("plan.yaml", 8, "fourth"),
        ("actions.yaml", 1, "fifth"),
    ]
    assert [note for _, note in notes(tmp_path / "plan.yaml")] == ["first", "second", "third", "fourth"]
