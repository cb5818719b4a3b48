"""What a file may not ask of the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.errors import UnreadablePlan
from rri_planner.formats import Limits, load
from tests.formats.reading import problems

DEEP = "[" * 10_000 + "]" * 10_000
BOMB = "extra:\n  a0: &a0 [x, x]\n" + "".join(f"  a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_nesting_has_a_bottom(format: str) -> None:
    """Ten thousand levels are refused with the name and the value of the limit, in YAML and in JSON."""
    assert problems(f'{{"extra": {DEEP}}}', format=format)[0].endswith("the file goes beyond the limit depth = 64")


@pytest.mark.parametrize(("format", "refused"), [("yaml", True), ("json", True)])
def test_the_depth_is_counted_exactly(format: str, *, refused: bool) -> None:
    """A limit of three lets three levels through and refuses four."""
    limits = Limits(depth=3)
    assert ("depth = 3" in problems('{"extra": [[[1]]]}', format=format, limits=limits)[0]) is refused
    assert "depth" not in problems('{"extra": [[1]]}', format=format, limits=limits)[0]


@pytest.mark.parametrize("format", ["yaml", "json"])
@pytest.mark.parametrize("text", ['{"tags": ["a", "b", "c", "d"]}', '{"a": 1, "b": 2, "c": 3}'])
def test_the_number_of_keys_and_values_is_limited(format: str, text: str) -> None:
    """One key or value too many is refused, in a list and in a map."""
    assert problems(text, format=format, limits=Limits(nodes=5))[0].endswith("beyond the limit nodes = 5")


def test_aliases_that_explode_are_refused() -> None:
    """Sixty doublings, which stand for more values than there are atoms in the region, give one error at one place."""
    assert problems(BOMB) == ["plan:16:14: the file goes beyond the limit aliases = 100000"]


def test_each_repetition_counts_all_that_it_repeats() -> None:
    """An alias counts as many times as there are values under its anchor."""
    text = "extra: {a: &a [1, 2], b: *a, c: *a}"
    assert problems(text, limits=Limits(aliases=5)) == ["plan:1:33: the file goes beyond the limit aliases = 5"]


def test_a_file_has_a_size(tmp_path: Path) -> None:
    """A file of more bytes than allowed is not read to its end."""
    path = tmp_path / "plan.yaml"
    path.write_bytes(b"title: x\n" * 100)
    with pytest.raises(UnreadablePlan, match="beyond the limit bytes = 10"):
        load(path, limits=Limits(bytes=10))


def test_a_text_has_a_size() -> None:
    """The same limit holds for a plan that is a text."""
    assert problems("title: a long title", limits=Limits(bytes=10)) == [
        "plan: the file goes beyond the limit bytes = 10"
    ]


def test_the_files_of_a_folder_share_one_size(tmp_path: Path) -> None:
    """Many small files are as large as one."""
    (tmp_path / "plan.yaml").write_text("title: x\n", "utf-8")
    (tmp_path / "gaps.yaml").write_text("- id: g\n", "utf-8")
    assert load(tmp_path, limits=Limits(bytes=17)).get("g") is not None
    with pytest.raises(UnreadablePlan, match=r"gaps\.yaml: the file goes beyond the limit bytes = 16"):
        load(tmp_path, limits=Limits(bytes=16))


def test_the_depth_cannot_be_set_beyond_what_is_safe() -> None:
    """Reading goes down level by level, so that more than 200 levels are no choice."""
    with pytest.raises(ValueError, match="depth"):
        Limits(depth=201)


@pytest.mark.parametrize("format", ["yaml", "json"])
def test_the_greatest_depth_is_read_without_harm(format: str) -> None:
    """What is then wrong with so deep a value is for the model to say."""
    text = f'{{"extra": {{"a": {"[" * 198 + "]" * 198}}}}}'
    assert "at most 50 levels deep" in problems(text, format=format, limits=Limits(depth=200))[0]
