"""The coherence report as a document."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from rri_planner.coherence import Report, check
from rri_planner.errors import Message
from rri_planner.findings import (
    Cycle,
    Finding,
    Part,
    Path,
    Set,
    Statement,
    Statements,
    Sum,
    Table,
    Value,
    Witness,
)
from rri_planner.model import Action, FrozenMap, Goal, Money, Plan, Waiver
from rri_planner.render import render
from tests.render.plans import valley
from tests.render.reading import Page

PLAN = Plan(id="p", languages=["en"], goals=[Goal(id="g", title="Skills")], actions=[Action(id="a", title="Train")])


def euro(amount: int) -> Money:
    """Return so many euros."""
    return Money(Decimal(amount), "EUR")


def finding(witness: Witness, *subjects: str) -> Finding:
    """Return a finding with this witness."""
    message = Message("the plan does not hold")
    return Finding(
        "STR101", "broken-reference", "error", "does-not-hold", "certain", subjects or ("p",), witness, message,
        (Message("mend it"),),
    )  # fmt: skip


def report_of(*findings: Finding) -> Report:
    """Return a report with these findings."""
    return evolve(check(PLAN, rules=()), findings=findings)


def shown(witness: Witness, *subjects: str) -> list[str]:
    """Return the lines in which the proof of a finding is shown."""
    page = Page(render(PLAN, "coherence", report=report_of(finding(witness, *subjects))).text)
    told = "*[self::li or self::tr or contains(@class, 'chain ')]"
    return page.texts(f"//article//dt[text()='What shows it']/following-sibling::dd//{told}")


@pytest.mark.parametrize(
    ("witness", "lines"),
    [
        (Cycle(("g", "a")), ["Skills → Train → Skills"]),
        (Path(("a", "g")), ["Train → Skills"]),
        (Set(("a", "g")), ["Train", "Skills"]),
        (
            Statements((Statement(Message("it starts on {day}", day=dt.date(2027, 6, 15)), ("a",)),), short_by=2),
            ["it starts on 15 June 2027", "2 days short"],
        ),
        (
            Sum((Part("a", euro(70)), Part("g", None)), euro(70), euro(50)),
            ["in all: €70", "at most: €50", "Train €70", "Skills not stated"],
        ),
        (Sum(()), []),
        (Table(("a",), ("g", "other"), ((1, None),)), ["Skills other", "Train 1"]),
        (Value("period", "2027/2026"), ["period: 2027/2026"]),
        (Value("targets.0.date", None, "2027"), ["date: not stated", "expected: 2027"]),
    ],
)  # fmt: skip
def test_a_witness_can_be_read(witness: Witness, lines: list[str]) -> None:
    """Each kind of proof is shown as lines and tables, items by their names."""
    assert shown(witness) == lines


def test_a_proof_that_repeats_the_subjects_is_left_out() -> None:
    """Where the proof is no more than what the finding is about, it is not shown twice."""
    assert shown(Set(("a",)), "a") == []


def test_head_and_findings() -> None:
    """The report says how much was asked and found, and each finding with subject and remedy."""
    plan = valley()
    report = check(plan)
    page = Page(render(plan, "coherence", language="en", report=report).text)
    assert page.texts("//ul[@class='figures']/li") == [
        f"{len(report.errors)} do not hold together",
        f"{len(report.warnings)} weak points",
        f"{len(report.infos)} worth a look",
        f"{len(report.waived)} accepted",
        f"{len(report.cannot_tell)} could not be told",
        f"{len(report.not_due)} not due yet",
    ]
    assert len(page.all("//article")) == len(report.findings)
    assert len(page.all("//tbody/tr[th/span[@class='code']]")) == len(report.cannot_tell)
    assert page.texts("//section[@aria-labelledby='section:later']//li/span") == list(report.not_due)
    assert all(page.texts("//article[not(contains(., 'Accepted because'))]//dt[text()='What helps']"))


def test_it_is_computed_where_there_is_none() -> None:
    """Without a report the plan is checked, as of the day that is given."""
    day = dt.date(2026, 6, 1)
    assert render(PLAN, "coherence", today=day) == render(PLAN, "coherence", today=day, report=check(PLAN, today=day))


def test_what_is_accepted_stands_with_its_reason() -> None:
    """A waived finding shows who accepts it and why in place of a remedy."""
    found = finding(Set(), "g")
    waiver = Waiver(rule="STR101", because="We know", by="g", date="2026", until="2027")
    report = report_of(found)
    waived = evolve(report, accepted=FrozenMap({found.fingerprint: waiver}))
    page = Page(render(PLAN, "coherence", report=waived).text)
    assert page.texts("//section[@aria-labelledby='section:accepted']//dd")[1] == "We know Skills, 2026 · until 2027"


def test_doubt_is_said() -> None:
    """A finding that is not certain says so."""
    report = report_of(
        evolve(finding(Set()), certainty="possible", severity="warning"),
        evolve(finding(Set()), certainty="heuristic", severity="info"),
    )
    assert Page(render(PLAN, "coherence", report=report).text).texts("//article/p[@class='tags']") == [
        "possible, depending on what the plan leaves open",
        "a guess by rule of thumb",
    ]


def test_nothing_found_is_no_praise() -> None:
    """Where nothing is found, the report points to what could not be told."""
    page = Page(render(PLAN, "coherence", report=report_of()).text)
    assert page.texts("//p[@class='note']") == [
        "These rules found nothing. What could not be told or is not due yet is listed below."
    ]


def test_markdown_says_the_same() -> None:
    """The report in Markdown has every finding with its remedy and its proof."""
    text = render(
        PLAN, "coherence", format="markdown", report=report_of(finding(Table(("a",), ("g",), ((1,),)), "a"))
    ).text
    assert (
        "## What does not hold together\n\n"
        '<a id="finding:1"></a>\n\n'
        "### STR101 The plan does not hold\n\n"
        "- **About**: Train `a`\n"
        "- **What shows it**:\n\n"
        "  |  | **Skills** |\n  | --- | --- |\n  | **Train** | 1 |\n\n"
        "- **What helps**: Mend it\n"
        "- **Source**: our own\n"
    ) in text
