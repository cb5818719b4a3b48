"""Shared causes: owners, sole funders and assumptions that may fail beside the actions."""

from __future__ import annotations

from rri_planner.analysis import CannotTell, robustness, single_points
from rri_planner.model import (
    Action,
    Assumption,
    FundingLine,
    FundingShare,
    Goal,
    Involvement,
    Link,
    Pathway,
    Plan,
    Stakeholder,
)

_OWNER = Involvement(who="S", as_="accountable")
_HELP = Involvement(who="T", as_="responsible")


def _plan(*actions: Action, **more: object) -> Plan:
    return Plan(
        goals=[Goal(id="G", needs="any")],
        actions=actions,
        stakeholders=[Stakeholder(id="S"), Stakeholder(id="T")],
        funding=[FundingLine(id="F"), FundingLine(id="E")],
        **more,  # type: ignore[arg-type]  # further fields of the plan
    )


def _paths(plan: Plan) -> tuple[tuple[str, ...], ...]:
    return robustness(plan, shared=True).of("G").readings["stated"].path_sets


def test_a_false_alternative_is_found() -> None:
    """Two ways that one office answers for hang on that office, though neither action is a single point."""
    plan = _plan(Action(id="A1", serves="G", involved=[_OWNER]), Action(id="A2", serves="G", involved=[_OWNER, _HELP]))
    assert single_points(plan)["G"].certain == ()
    assert single_points(plan, shared=True)["G"].certain == ("S",)
    found = robustness(plan, shared=True)
    assert found.of("G").readings["stated"].path_sets == (("A1", "S"), ("A2", "S"))
    assert (found.shared, found.cannot_tell) == (True, (CannotTell("funding", ("A1", "A2")),))


def test_two_owners_or_funders_are_none() -> None:
    """Where two answer for an action, or two lines pay, either could step in: neither is a variable."""
    two = [_OWNER, Involvement(who="T", as_="accountable")]
    pay = [FundingShare(from_="F"), FundingShare(from_="E")]
    assert _paths(_plan(Action(id="A1", serves="G", involved=two, funding=pay))) == (("A1",),)


def test_the_only_funder_is_shared() -> None:
    """An action that one line alone pays for hangs on it; who has no owner is named."""
    plan = _plan(Action(id="A1", serves="G", funding=[FundingShare(from_="F")]))
    assert _paths(plan) == (("A1", "F"),)
    assert robustness(plan, shared=True).cannot_tell == (CannotTell("involved", ("A1",)),)


def test_assumptions_count_where_they_bear() -> None:
    """Goals, pathways and actions need their assumptions, but for those that are said not to bear anything."""
    plan = _plan(
        Action(id="A1", serves="P"),
        Action(id="A2", serves="G"),
        pathways=[Pathway(id="P", serves="G", needs="all")],
        assumptions=[
            Assumption(id="U1", of="G"),
            Assumption(id="U2", of=["P", "A2"], load_bearing=True),
            Assumption(id="U3", of="A1", load_bearing=False),
        ],
    )
    assert _paths(plan) == (("A1", "U1", "U2"), ("A2", "U1", "U2"))
    assert single_points(plan)["G"].certain == ()


def test_links_need_their_assumptions() -> None:
    """A link holds with its assumptions; of two links between the same items one is enough."""
    assumptions = [Assumption(id="U1"), Assumption(id="U2"), Assumption(id="U3", load_bearing=False)]
    one = Link(to="G", assumptions=["U1", "U2", "U3", "nowhere"])
    other = Link(to="G", assumptions=["U2"])
    assert _paths(_plan(Action(id="A1", serves=[one]), assumptions=assumptions)) == (("A1", "U1", "U2"),)
    assert _paths(_plan(Action(id="A1", serves=[one, other]), assumptions=assumptions)) == (("A1", "U2"),)
    assert _paths(_plan(Action(id="A1", serves=[one, "G"]), assumptions=assumptions)) == (("A1",),)


def test_what_is_done_needs_nobody() -> None:
    """An action that is done needs neither owner nor assumption, nor does its link."""
    plan = _plan(
        Action(id="A1", serves=[Link(to="G", assumptions="U1")], involved=[_OWNER], status="done"),
        assumptions=[Assumption(id="U1"), Assumption(id="U2", of="A1")],
    )
    assert _paths(plan) == ((),)


def test_goals_in_a_circle_keep_their_assumptions() -> None:
    """Assumptions hold also where goals serve each other."""
    plan = Plan(
        goals=[
            Goal(id="G", serves="H", needs="any"),
            Goal(id="H", serves=[Link(to="G", assumptions="U2")], needs="any"),
        ],
        actions=[Action(id="A", serves="H")],
        assumptions=[Assumption(id="U1", of="H"), Assumption(id="U2")],
    )
    assert _paths(plan) == (("A", "U1", "U2"),)
