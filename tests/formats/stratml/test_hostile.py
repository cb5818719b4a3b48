"""Documents that want to do harm, and files that are no documents: one clear error each, soon, and nothing fetched."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rri_planner.errors import MissingExtra, UnreadablePlan
from rri_planner.formats import Limits, read_stratml
from rri_planner.formats._stratml._read import loads
from rri_planner.formats._stratml._write import dumps
from rri_planner.model import Goal, Plan
from tests.formats.stratml.documents import lost_texts

LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE StrategicPlan [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>
<StrategicPlan><Name>&c;</Name></StrategicPlan>"""
DOCUMENT_TYPE = "the document declares a type (DOCTYPE), which StratML has no use for; take it out"
ROOTS = "StrategicPlan, PerformancePlanOrReport"
XML = "this is not XML that can be read"


def refused(content: bytes, limits: Limits | None = None) -> str:
    """Return the one sentence with which a document is refused."""
    with pytest.raises(UnreadablePlan) as caught:
        loads(content, name="plan.xml", limits=limits or Limits())
    (problem,) = caught.value.problems
    return str(problem)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "plan.xml: the file is empty"),
        (b" \n", "plan.xml: the file is empty"),
        (LAUGHS, f"plan.xml:2: {DOCUMENT_TYPE}"),
        (b'<!-- x --><!DOCTYPE p SYSTEM "file:///etc/passwd"><StrategicPlan/>', f"plan.xml:1: {DOCUMENT_TYPE}"),
        ("<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE p []><p/>".encode("utf-16"), f"plan.xml:1: {DOCUMENT_TYPE}"),
        (b"<StrategicPlan>&xxe;</StrategicPlan>", f"plan.xml:1:21: {XML}: Entity 'xxe' not defined"),
        (b"<StrategicPlan>\n<Name>x</StrategicPlan>", None),
        (b"<StrategicPlan>\xff</StrategicPlan>", None),
        (b"<?xml version='1.0' encoding='no-such'?><StrategicPlan/>", None),
        (b"PK\x03\x04 a workbook", None),
        (b"goals: [{id: g-1}]", None),
        (
            b"<html><p>Page not found</p></html>",
            f'plan.xml:1: "html" is not the beginning of a StratML document, which is one of {ROOTS}',
        ),
    ],
)
def test_what_is_no_document_is_refused_in_one_sentence(content: bytes, said: str | None) -> None:
    """The sentence names the file and, where there is one, the line."""
    found = refused(content)
    assert found == said if said is not None else found.startswith("plan.xml:") and XML in found


def test_nothing_is_fetched_or_included(tmp_path: Path) -> None:
    """An instruction to include another file is a text like any other, and is told as not taken over."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    content = (
        f'<StrategicPlan xmlns:xi="http://www.w3.org/2001/XInclude"><Name>Plan</Name>'
        f'<xi:include href="{secret.as_uri()}" parse="text"/></StrategicPlan>'
    ).encode()
    plan, notes = read_stratml(content)
    assert str(plan.title) == "Plan"
    assert lost_texts(content, plan, notes) == set()
    assert not any(note.text == "secret" for note in notes)


@pytest.mark.parametrize("depth", [100, 1_000, 100_000])
def test_depth_is_bounded(depth: int) -> None:
    """However deep elements stand inside one another, they are refused at the limit."""
    content = b"<StrategicPlan>" + b"<Goal>" * depth + b"</Goal>" * depth + b"</StrategicPlan>"
    assert "the file goes beyond the limit depth = 64" in refused(content)


def test_size_is_bounded() -> None:
    """Bytes and elements are counted before anything is made of them; a giant text is refused by the parser."""
    plan = b"<StrategicPlan>" + b"<Goal/>" * 50 + b"</StrategicPlan>"
    assert refused(plan, Limits(bytes=100)) == "plan.xml: the file goes beyond the limit bytes = 100"
    assert refused(plan, Limits(nodes=20)) == "plan.xml:1: the file goes beyond the limit nodes = 20"
    giant = b"<StrategicPlan><Name>" + b"x" * 20_000_000 + b"</Name></StrategicPlan>"
    assert XML in refused(giant)


def test_a_long_document_is_read_in_time_that_grows_with_it() -> None:
    """Ten times the goals and objectives take about ten times as long, though all have the same identifier."""

    def seconds(number: int) -> float:
        goal = b"<Goal><Name>x</Name><Identifier>same</Identifier><Objective><Name>y</Name></Objective></Goal>"
        content = b"<StrategicPlan>" + goal * number + b"</StrategicPlan>"
        start = perf_counter()
        assert len(loads(content).goals) == number
        return perf_counter() - start

    small, large = min(seconds(200) for _ in range(3)), seconds(2_000)
    assert large < 30 * small


@given(st.binary(max_size=60), st.binary(max_size=60))
@example(b"<a>", b"</a>")
def test_any_bytes_are_a_plan_or_unreadable(before: bytes, after: bytes) -> None:
    """No bytes raise anything but our error."""
    with suppress(UnreadablePlan):
        loads(before + b"<StrategicPlan><Goal><Name>x</Name></Goal></StrategicPlan>" + after)


@given(st.data())
def test_a_spoilt_document_is_a_plan_or_unreadable(data: st.DataObject) -> None:
    """One byte that was changed, or an end that was lost, raises nothing but our error."""
    content = bytearray(dumps(Plan(goals=[Goal(id="g-1", title="Fler kan det digitala")])))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    with suppress(UnreadablePlan):
        loads(bytes(content[: data.draw(st.sampled_from((None, at + 1)))]))


def test_without_the_library_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where lxml is not installed, reading and writing say which extra brings it."""
    monkeypatch.setitem(__import__("sys").modules, "lxml", None)
    for call in (lambda: dumps(Plan()), lambda: loads(b"<StrategicPlan/>")):
        with pytest.raises(MissingExtra) as caught:
            call()
        assert (caught.value.extra, caught.value.library) == ("stratml", "lxml")
