"""UPD, PRF, WVR: whether the plan is kept in order."""

from __future__ import annotations

from attrs import evolve

from rri_planner.findings import Value
from rri_planner.formats import loads
from rri_planner.model import Plan, Waiver
from rri_planner.rules import AskedField, Case, Fires, Standing, WaiverUse
from tests.rules.judging import BY_CODE, fired, subjects, tally


def test_the_status_is_that_of_the_latest_update() -> None:
    """UPD101: a stated status and an update that differ; a status alone, or an update alone, says nothing twice."""
    text = """
        actions:
          - {id: a-1, title: One, status: planned}
          - {id: a-2, status: done}
          - {id: a-3, status: idea}
          - {id: a-4}
        updates:
          - {of: a-1, date: 2027-02, status: running}
          - {of: a-1, date: 2027-01, status: planned}
          - {of: a-1, date: 2027-03, comment: Goes well}
          - {of: a-2, date: 2027, status: done}
          - {of: a-3, date: 2027, completion: 5}
          - {of: a-4, date: 2027, status: running}
    """
    assert [(each.subjects, each.witness, str(each.message)) for each in fired("UPD101", text)] == [
        (
            ("a-1",),
            Value("status", "planned", "running"),
            'action "One" is said to be "planned", and its latest update says "running"',
        ),
    ]
    assert tally("UPD101", text) == {"Fires": 1, "Holds": 1}


def test_the_profile_asks_for_fields_of_the_plan_and_of_what_counts_in_it() -> None:
    """PRF101: fields of the plan, of a single part, of settled actions and live items; an empty list can be stated."""
    plan = loads("""
        title: Plan
        region: {name: Valley}
        actions:
          - {id: a-1, title: One, flags: []}
          - {id: a-2, title: Two, status: idea}
          - {id: a-3, cost: 5, flags: [minors]}
        pathways: [{id: p-1, title: Walk}, {id: p-no, status: rejected}]
    """)
    names = (
        "summary",
        "title",
        "region.population",
        "vision.statement",
        "actions.cost",
        "actions.flags",
        "pathways.needs",
    )
    case = Case(plan, requires=tuple(map(AskedField.parse, names)))
    said = tuple(BY_CODE["PRF101"](case))
    assert [(each.subjects, each.witness, str(each.message)) for each in said if isinstance(each, Fires)] == [
        (("plan",), Value("summary"), 'action plan "Plan" has nothing under "summary", which the profile asks for'),
        (
            ("plan",),
            Value("region.population"),
            'action plan "Plan" has nothing under "population", which the profile asks for',
        ),
        (("a-1",), Value("actions.cost"), 'action "One" has nothing under "cost", which the profile asks for'),
        (
            ("p-1",),
            Value("pathways.needs"),
            'pathway "Walk" has nothing under "what it takes", which the profile asks for',
        ),
    ]
    assert len(said) == 8


def test_an_unknown_profile_is_named() -> None:
    """PRF102: the plan's profile, where nobody knows it."""
    case = Case(Plan(), unknown_profile="profiles/ours.yaml")
    (found,) = BY_CODE["PRF102"](case)
    assert isinstance(found, Fires)
    assert (found.subjects, found.witness) == (("plan",), Value("profile", "profiles/ours.yaml"))


def test_every_standing_of_a_waiver_has_its_sentence() -> None:
    """WVR101: what is wrong with a waiver, in words; a waiver that holds is no finding."""
    waiver = Waiver(rule="STR104", subject="g-1", because="so", until="2026")
    standings: tuple[Standing, ...] = (
        "holds", "no-rule", "unknown-rule", "not-waivable", "no-reason", "expired", "nothing-left",
    )  # fmt: skip
    uses = tuple(WaiverUse(waiver, standing) for standing in standings)
    said = tuple(BY_CODE["WVR101"](Case(Plan(), waivers=uses)))
    found = [each for each in said if isinstance(each, Fires)]
    assert len(said) == 7
    assert [str(each.message) for each in found] == [
        "a waiver names neither a rule nor a finding, so that it waives nothing",
        'a waiver names the rule "STR104", which does not exist',
        "a waiver is to waive STR104, which cannot be waived",
        "the waiver of STR104 gives no reason, so that it waives nothing",
        "the waiver of STR104 was good until 2026, and that is past",
        "the waiver of STR104 has nothing left to waive",
    ]
    assert {each.subjects for each in found} == {("g-1",)}
    assert [each.witness for each in found] == [Value("waivers", "STR104", standing) for standing in standings[1:]]


def test_a_waiver_about_everything_is_about_the_plan() -> None:
    """WVR101: without a subject the plan is; a finding is called by its fingerprint; the nearest code is offered."""
    uses = (
        WaiverUse(Waiver(rule="STR14", because="so"), "unknown-rule", "STR104"),
        WaiverUse(Waiver(fingerprint="f00", because="so"), "nothing-left"),
    )
    first, second = (each for each in BY_CODE["WVR101"](Case(Plan(id="lind"), waivers=uses)) if isinstance(each, Fires))
    assert (first.subjects, [str(fix) for fix in first.fixes]) == (("lind",), ['write "STR104" if that is meant'])
    assert str(second.message) == "the waiver of f00 has nothing left to waive"
    assert second.witness == Value("waivers", "f00", "nothing-left")
    assert evolve(second, message=first.message) != first
    assert subjects("WVR101", "title: Plan") == []
