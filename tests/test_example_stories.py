"""The example regions tell what was published, say where each record comes from, and mark what is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

import rri_planner as rri
from rri_planner.analysis import funnel, trace
from rri_planner.model import ContextItem, Objective, Text

EXAMPLES = Path(__file__).parents[1] / "examples"
REGIONS = ("varmland", "steiermark", "grand-est")


def plan_of(region: str) -> rri.Plan:
    """Return the plan of an example region."""
    return rri.load(EXAMPLES / region)


@pytest.mark.parametrize("region", REGIONS)
def test_every_record_says_where_it_comes_from(region: str) -> None:
    """Each is cited with its page, derived, or illustrative; objectives have the source of their policy."""
    parts = [placed.part for placed in plan_of(region).parts()]
    records = [each for each in parts if isinstance(each, rri.Item | rri.Record) and not isinstance(each, Objective)]
    assert [each for each in records if each.provenance is None or each.provenance.kind is None] == []
    cited = [each.provenance for each in records if each.provenance is not None and each.provenance.kind == "cited"]
    assert cited
    assert [each for each in cited if each.source is None or each.url is None] == []


@pytest.mark.parametrize("region", REGIONS)
def test_no_action_is_passed_off_as_real_and_nobody_is_named(region: str) -> None:
    """Which actions the regions chose is not published: all are illustrative, and there are no contacts."""
    plan = plan_of(region)
    assert {each.provenance.kind for each in plan.actions if each.provenance is not None} == {"illustrative"}
    assert [each.id for each in plan.stakeholders if each.contact] == []


def test_varmland_tells_the_story_of_the_article() -> None:
    """Two workshops, ideas by theme, a survey and a focus group, goals and actions, November, S3 and the strategy."""
    plan = plan_of("varmland")
    assert [(each.kind, str(each.date)) for each in plan.events] == [
        ("vision-workshop", "2021-01"),
        ("roadmap-workshop", "2021-03"),
        ("survey", "2021-05"),
        ("focus-group", "2021-06-10"),
        ("implementation-workshop", "2021-11"),
    ]
    workshops = [plan["e-ws1"], plan["e-ws2"]]
    assert [each.participants.total for each in workshops if isinstance(each, rri.Event) and each.participants] == [
        40,
        50,
    ]
    assert {theme for said in plan.contributions for theme in said.themes} == {each.id for each in plan.themes}
    assert [said.id for said in plan.contributions if not said.themes] == []
    assert {each.with_ for each in plan.alignments if each.with_} >= {"pol-vs-kompetens", "pol-s3-halsa"}
    assert trace(plan).of("e-ws2").led_to


def test_steiermark_shows_its_funnel_as_counts_with_their_sources() -> None:
    """100, 47 and 12 are cited, that they nest is derived, and the contributions of the plan are counted apart."""
    plan = plan_of("steiermark")
    assert plan.region is not None
    steps = [each for each in plan.region.context if each.dimension == "funnel"]
    assert [_counted(each) for each in steps] == [("100", "cited"), ("47", "cited"), ("12", "cited"), (None, "derived")]
    assert len([each for each in plan.actions if each.status != "idea"]) == 12
    assert funnel(plan).contributions.total == 12


def _counted(item: ContextItem) -> tuple[str | None, str | None]:
    assert item.provenance is not None
    assert not isinstance(item.value, Text)
    return None if item.value is None else str(item.value), item.provenance.kind
