"""Surveys: how exact a share can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from rri_planner.analysis import margin_of_error, surveys
from rri_planner.errors import BadUsage
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.model import Event, Plan

_EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize(
    ("answers", "population", "points"),
    [(1001, None, 3.1), (120, None, 8.95), (120, 400, 7.49), (400, 400, 0), (1, 1, 0)],
)
def test_the_worked_examples(answers: int, population: int | None, points: float) -> None:
    """1,001 answers give 3.1 points, 120 give 8.95, or 7.49 out of 400; a full count has no margin."""
    assert 100 * margin_of_error(answers, population=population) == pytest.approx(
        points, abs=0.05 if points == 3.1 else 0.005
    )


@pytest.mark.parametrize(("answers", "share", "population"), [(0, 0.5, None), (10, 1.5, None), (10, 0.5, 9)])
def test_numbers_that_no_survey_has_are_refused(answers: int, share: float, population: int | None) -> None:
    """No answers, a share beyond the whole and a population smaller than its sample are refused."""
    with pytest.raises(BadUsage):
        margin_of_error(answers, share=share, population=population)


def test_claims_have_the_margin_of_their_share() -> None:
    """52 % of 120 answers may be a minority, and a claim without a share has no margin."""
    claims = [{"text": "Most want it", "share": 52}, {"share": 120}, {"text": "They like it"}]
    asked = Event(id="e", survey={"sample": "probability", "sample_size": 120, "claims": claims})
    found = surveys(PlanGraph(Plan(events=[asked, Event(id="f")])))
    assert found.to_dict()["surveys"] == {
        "e": {
            "sample": "probability",
            "answers": 120,
            "population": None,
            "margin": 0.089461,
            "claims": [
                {"text": "Most want it", "share": 0.52, "margin": 0.08939},
                {"text": None, "share": 1.2, "margin": None},
                {"text": "They like it", "share": None, "margin": None},
            ],
        }
    }
    assert found.cannot_tell == ()


@pytest.mark.parametrize("sample", ["self-selected", "other", "unknown", None])
def test_no_margin_for_any_other_sample(sample: str | None) -> None:
    """Only probability samples get a margin, whatever else the survey states."""
    found = surveys(
        Plan(events=[Event(id="e", survey={"sample": sample, "sample_size": 240, "claims": [{"share": 52}]})])
    )
    assert (found.surveys["e"].margin, found.surveys["e"].claims[0].margin) == (None, None)
    assert bool(found.cannot_tell) == (sample in {"unknown", None})
    assert "0 of 1" in str(found.sentence)


def test_what_is_missing_is_named() -> None:
    """Without a sample size, or with one beyond the population, there is no margin; without surveys no answer."""
    found = surveys(Plan(events=[Event(id="e", survey={"sample": "probability"})]))
    assert found.to_dict()["cannot_tell"] == [{"needs": "survey.sample_size", "ids": ["e"]}]
    odd = surveys(
        Plan(events=[Event(id="e", survey={"sample": "probability", "sample_size": 9, "population_size": 8})])
    )
    assert odd.to_rows() == [
        {"event": "e", "sample": "probability", "answers": 9, "population": 8, "margin": None, "claims": 0}
    ]
    assert surveys(Plan()).cannot_tell[0].needs == "survey"
    assert str(surveys(Plan()).sentence) == "The plan describes no survey."


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions(name: str) -> None:
    """No region is given a margin for a survey that anybody could answer."""
    found = surveys(load(_EXAMPLES / name))
    assert all(each.margin is None for each in found.surveys.values() if each.sample != "probability")
