"""The process: where a plan stands in the steps of the method, and which step comes next."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from rri_planner.analysis import process, read_process
from rri_planner.analysis._process_catalogue import usual_process
from rri_planner.errors import Message, UnreadablePlan
from rri_planner.formats import load
from rri_planner.graph import PlanGraph
from rri_planner.language import LANGUAGES, say
from rri_planner.model import Action, Contribution, Event, Goal, Plan, Stakeholder, StatusUpdate
from tests.strategies import plans

_EXAMPLES = Path(__file__).parents[2] / "examples"
_STEPS = {
    "name": "ours",
    "title": "Our way",
    "steps": [
        {
            "key": "listen",
            "title": "Listen",
            "needs": [{"event": ["survey", "focus-group"]}, {"field": "contributions"}],
        },
        {"key": "answer", "aim": {"sv": "Svara", "en": "Answer"}, "needs": [{"every": "contributions.outcome"}]},
        {"key": "do", "needs": [{"status": "running"}, {"field": "stage", "is": ["running", "review"]}]},
        {"key": "rest"},
    ],
}
_PLAN = Plan(
    stage="running",
    events=[Event(id="e-old", kind="survey", date="2026-02"), Event(id="e-new", kind="survey", date="2027-02")],
    contributions=[
        Contribution(id="c-1", from_="e-old", outcome="adopted", answered_on="2026-05"),
        Contribution(id="c-2", from_="e-old"),
    ],
    actions=[Action(id="a", status="planned"), Action(id="b", status="dropped")],
    updates=[StatusUpdate(of="a", date="2026-09", status="running")],
)


def test_the_usual_steps_are_those_of_the_method() -> None:
    """Nine steps, from mapping to anchoring, each with a title and an aim in all four languages."""
    steps = usual_process().steps
    assert [each.key for each in steps] == [
        "mapping", "vision", "round-tables", "roadmap", "measures", "selection", "implementation", "evaluation",
        "anchoring",
    ]  # fmt: skip
    texts = [text for each in steps for text in (each.title, each.aim)]
    assert all(text is not None and set(text.languages) == set(LANGUAGES) for text in texts)
    assert [str(each.title) for each in steps][:2] == ["Mapping", "Vision"]


def test_steps_are_done_under_way_or_open() -> None:
    """Done where nothing is missing, under way where something is there; what is there and what lacks is named."""
    found = process(_PLAN, catalogue=_STEPS, today=dt.date(2026, 6, 1))
    assert found.to_dict() == {
        "steps": [
            {
                "key": "listen",
                "state": "done",
                "has": [
                    {"needs": "event=survey|focus-group", "ids": ["e-old"]},
                    {"needs": "contributions", "ids": ["c-1", "c-2"]},
                ],
                "missing": [],
            },
            {
                "key": "answer",
                "state": "open",
                "has": [],
                "missing": [{"needs": "every contributions.outcome", "ids": ["c-2"], "planned": None}],
            },
            {
                "key": "do",
                "state": "under-way",
                "has": [{"needs": "stage=running|review", "ids": []}],
                "missing": [{"needs": "status=running", "ids": [], "planned": None}],
            },
            {"key": "rest", "state": "done", "has": [], "missing": []},
        ],
        "next": "answer",
        "cannot_tell": [],
        "method": 'the steps of "ours", each with what it needs, looked for in the plan',
    }
    assert say(found.sentence, "en") == 'The next step is "answer". It needs: contributions: outcome, for each one.'


def test_nothing_counts_before_its_day() -> None:
    """An event to come is not held, but planned; a status holds from its update on; without a day all counts."""
    early = process(_PLAN, catalogue=_STEPS, today=dt.date(2026, 1, 1))
    held = early.steps[0].missing[0]
    assert (str(held.planned), say(held.found, "en")) == ("2026-02", "planned for February 2026")
    assert process(_PLAN, catalogue=_STEPS, today=dt.date(2026, 10, 1)).steps[2].state == "done"
    undated = process(PlanGraph(_PLAN), catalogue=read_process(_STEPS))
    assert (undated.steps[2].state, undated.cannot_tell[0].needs) == ("done", "today")
    assert process(Plan(), catalogue=_STEPS).cannot_tell == ()


def test_the_sentence_says_what_comes_next() -> None:
    """A step that has begun is where the plan is, another one comes next, and at the end nothing is left."""
    steps = {"steps": [{"key": "s", "needs": [{"field": "goals"}, {"field": "stakeholders"}]}]}
    begun = process(Plan(goals=[Goal(id="g")]), catalogue=steps)
    assert say(begun.sentence, "en") == 'The plan is at the step "s". It still needs: stakeholders.'
    assert (
        say(process(Plan(), catalogue=steps).sentence, "en")
        == 'The next step is "s". It needs: goals and stakeholders.'
    )
    done = process(Plan(goals=[Goal(id="g")], stakeholders=[Stakeholder(id="s-1")]), catalogue=steps)
    assert (done.next, done.to_dict()["next"]) == (None, None)
    assert str(done.sentence) == "Everything that the steps of the method need is in the plan."


def test_the_table_has_a_row_for_each_input() -> None:
    """Each row says how its input stands, in words, first those that are there."""
    found = process(_PLAN, catalogue=_STEPS, today=dt.date(2026, 6, 1))
    said = [tuple(say(value, "en") for value in row.values()) for row in found.to_rows()]
    assert said == [
        ("Listen", "done", "event: one of survey and focus group", "there (1)"),
        ("Listen", "done", "contributions", "there (2)"),
        ("answer", "open", "contributions: outcome, for each one", "missing (1)"),
        ("do", "under way", "stage: one of running and under review", "there"),
        ("do", "under way", "actions: status: running", "missing"),
    ]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({}, "steps: this has to be a list of at least one step"),
        ({"steps": [], "stps": 1}, 'stps: "stps" is not a key of a list of steps; did you mean "steps"?'),
        ({"title": 5, "steps": [{"key": "a"}]}, 'title: "5" is not '),
        ({"steps": ["a"]}, "steps.0: this has to be a map"),
        ({"steps": [{"title": "A"}]}, 'steps.0: "key" is missing'),
        ({"steps": [{"key": "a"}, {"key": "a"}]}, 'steps.1.key: two steps have the key "a"'),
        ({"steps": [{"key": "a", "need": []}]}, 'steps.0.need: "need" is not a key of a step; did you mean "needs"?'),
        ({"steps": [{"key": "a", "needs": "goals"}]}, "steps.0.needs: this has to be a list"),
        ({"steps": [{"key": "a", "needs": ["goals"]}]}, "steps.0.needs.0: this has to be a map"),
        (
            {"steps": [{"key": "a", "needs": [{"evnt": "x"}]}]},
            'evnt: "evnt" is not a sort of need; did you mean "event"?',
        ),
        ({"steps": [{"key": "a", "needs": [{}]}]}, "a need is exactly one of field, every, event, status"),
        ({"steps": [{"key": "a", "needs": [{"field": "gaols"}]}]}, 'region.context; did you mean "goals"?'),
        ({"steps": [{"key": "a", "needs": [{"field": "goals.deu"}]}]}, 'did you mean "goals.due"?'),
        ({"steps": [{"key": "a", "needs": [{"field": "goals.due.xx.yy"}]}]}, '"goals.due.xx.yy" is not a field'),
        ({"steps": [{"key": "a", "needs": [{"every": "region.name"}]}]}, '"every" asks for a field of items'),
        ({"steps": [{"key": "a", "needs": [{"every": "goals"}]}]}, '"every" asks for a field of items'),
        ({"steps": [{"key": "a", "needs": [{"every": "goals.due", "is": "2027"}]}]}, '"is" goes with "field" only'),
        ({"steps": [{"key": "a", "needs": [{"event": None}]}]}, "event: this has to be a word or a list of words"),
        ({"steps": [{"key": "a", "needs": [{"event": {"a": 1}}]}]}, "event: this has to be a word or a list of words"),
        ({"steps": [{"key": "a", "needs": [{"field": "actions.cost", "is": "5"}]}]}, '"is" asks for a field of words'),
        ({"steps": [{"key": "a", "needs": [{"status": "runing"}]}]}, 'did you mean "running"?'),
        ({"steps": [{"key": "a", "needs": [{"field": "stage", "is": "runing"}]}]}, 'did you mean "running"?'),
    ],
)
def test_what_is_wrong_with_steps_is_said(entries: dict[str, Any], said: str) -> None:
    """Every mistake has its address and, where there is one, the nearest right word."""
    with pytest.raises(UnreadablePlan) as caught:
        read_process(entries)
    assert said in str(caught.value)


def test_all_that_is_wrong_is_said_at_once() -> None:
    """Two mistakes in two steps are two problems."""
    with pytest.raises(UnreadablePlan) as caught:
        read_process({"steps": [{"key": "a", "needs": [{"field": "x"}]}, {"key": "b", "needs": [{"every": "y"}]}]})
    assert [each.at for each in caught.value.problems] == [
        ("steps", 0, "needs", 0, "field"),
        ("steps", 1, "needs", 0, "every"),
    ]


def test_a_plan_may_bring_its_own_kinds_of_event() -> None:
    """A kind of event that only this region knows can be asked for, and so can a blank text be told from words."""
    own = {"steps": [{"key": "fair", "needs": [{"event": "market-day"}, {"field": "vision.statement"}]}]}
    found = process(Plan(events=[Event(id="e", kind="market-day")], vision={"statement": " "}), catalogue=own)
    assert [each.needs for each in found.steps[0].has] == ["event=market-day"]


@given(plans())
def test_every_plan_stands_somewhere(plan: Plan) -> None:
    """Each input is there or missing, never both, and a later day never takes an event back."""
    early, late = (process(plan, today=dt.date(year, 1, 1)) for year in (2000, 2100))
    for step, later in zip(early.steps, late.steps, strict=True):
        assert len(step.has) + len(step.missing) == len(later.has) + len(later.missing)
        held = {each.needs for each in step.has if each.needs.startswith("event=")}
        assert held <= {each.needs for each in later.has}


@pytest.mark.parametrize("name", ["varmland", "steiermark", "grand-est"])
def test_the_example_regions(name: str) -> None:
    """Every region has held its vision workshop and has chosen its actions; each says something in every language."""
    found = process(load(_EXAMPLES / name), today=dt.date(2026, 6, 15))
    states = {step.key: step.state for step in found.steps}
    assert (states["round-tables"], states["selection"], states["anchoring"]) == ("done", "done", "done")
    assert all(say(found.sentence, language) for language in LANGUAGES)
    assert isinstance(found.sentence, Message)
