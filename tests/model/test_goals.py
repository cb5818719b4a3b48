"""What goals, gaps and pathways promise."""

from __future__ import annotations

from rri_planner.model import Duration, Exclusion, Gap, Goal, LeadTime, Link, Needs, PartialDate, Pathway, Reason


def test_a_goal_may_be_written_plainly() -> None:
    """Strings and maps become what they stand for."""
    goal = Goal(id="g", needs={"at_least": 2}, due=2029, sdg=[4], watch_only="The state decides", effect_lag="P1Y..P2Y")
    assert goal.needs == Needs("at_least", 2)
    assert goal.due == PartialDate.parse("2029")
    assert goal.sdg == ("sdg-4",)
    assert goal.watch_only == Reason(because="The state decides")
    assert goal.effect_lag == Duration.parse("P1Y..P2Y")


def test_unstated_needs_differ_from_all() -> None:
    """Nobody has said how many supporters it takes until somebody says so."""
    assert Goal(id="g").needs is None
    assert Goal(id="g") != Goal(id="g", needs="all")


def test_a_gap_stands_before_a_goal() -> None:
    """A gap names its goal and says how things are and should be."""
    gap = Gap(id="gap", of="g", now="Two teachers", wanted="Ten teachers")
    assert (gap.of, str(gap.now), str(gap.wanted)) == ((Link(to="g"),), "Two teachers", "Ten teachers")


def test_a_pathway_may_be_written_plainly() -> None:
    """What excludes it, what it can change to, and how long it takes are understood as written."""
    pathway = Pathway(
        id="p", excludes=["q"], sell_by="2029-Q2", transfers="r", lead_time={"decide": "P6M", "build": "P1Y"}
    )
    assert pathway.excludes == (Exclusion(to="q"),)
    assert pathway.lead_time == LeadTime(decide="P6M", build="P1Y")
    assert (str(pathway.sell_by), pathway.transfers) == ("2029-Q2", ("r",))
