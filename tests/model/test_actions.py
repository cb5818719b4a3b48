"""What actions promise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rri_planner.errors import BadField
from rri_planner.model import (
    Action,
    Adoption,
    Effort,
    FundingShare,
    Involvement,
    KeyLink,
    Money,
    Safeguard,
    Screening,
    Step,
    as_text,
)


def test_everything_about_an_action_may_be_written_plainly() -> None:
    """Strings, maps and lists become what they stand for."""
    action = Action(
        id="a",
        involved=[{"who": "s", "as": "accountable", "commitment": "confirmed", "since": "2026-02-01"}],
        steps=["Course ready"],
        success="Ten teachers",
        effort={"who": "s", "posts": "0.5"},
        cost=120000,
        funding=[{"from": "f", "amount": 80000}, {"from": "f-own", "share": "33.3"}],
        rri=["ethics", {"key": "gender-equality", "how": "Half of the places"}],
        ethics="Ethics review",
        openness=[{"title": "CC BY", "who": "s"}],
        screening={"objective": "water", "finding": "none"},
        adopted_from={"plan": "other", "action": "a"},
        participatory="true",
    )
    assert action == Action(
        id="a",
        involved=[Involvement(who="s", as_="accountable", commitment="confirmed", since="2026-02-01")],
        steps=[Step(title="Course ready")],
        success=["Ten teachers"],
        effort=[Effort(who="s", posts=Decimal("0.5"))],
        cost=Money(Decimal(120000)),
        funding=[FundingShare(from_="f", amount=80000), FundingShare(from_="f-own", share="33.3")],
        rri=[KeyLink(key="ethics"), KeyLink(key="gender-equality", how="Half of the places")],
        ethics=[Safeguard(title="Ethics review")],
        openness=[Safeguard(title="CC BY", who="s")],
        screening=[Screening(objective="water", finding="none")],
        adopted_from=Adoption(plan="other", action="a"),
        participatory=True,
    )
    assert action.success == (as_text("Ten teachers"),)


def test_no_flags_differ_from_unstated_flags() -> None:
    """An empty list says that somebody looked and found nothing that calls for care."""
    assert (Action(id="a").flags, Action(id="a", flags=[]).flags) == (None, ())
    assert Action(id="a") != Action(id="a", flags=[])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "started"),
        ("flags", ["minor"]),
        ("cost", 0.5),
        ("period", "soon"),
        ("duration", 6),
        ("participatory", 1),
    ],
)
def test_a_wrong_argument_is_refused(field: str, value: object) -> None:
    """The error names the action's field."""
    with pytest.raises(BadField, match=rf"^Action\.{field}: "):
        Action(id="a", **{field: value})  # type: ignore[arg-type]  # anything is tried
