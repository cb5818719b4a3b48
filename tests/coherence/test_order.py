"""The order in which a plan is written changes nothing that a check says."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rri_planner.coherence import check
from rri_planner.model import Plan, fields_of
from tests.strategies import plans

_COLLECTIONS = tuple(each.name for each in fields_of(Plan) if each.declared.many and each.declared.record is not None)


def _permuted(plan: Plan, seed: int) -> Plan:
    chance = random.Random(seed)  # noqa: S311  # an order, not a secret
    changes: dict[str, Any] = {}
    for name in _COLLECTIONS:
        entries = list(getattr(plan, name))
        chance.shuffle(entries)
        changes[name] = entries
    return plan.evolve(**changes)


@given(plans(broken=True), st.integers(0, 5), st.sampled_from(("draft", "consultation", "running")))
def test_permuted_items_give_the_same_report(plan: Plan, seed: int, stage: str) -> None:
    """Whatever the order of items and records, every byte of the report is the same; no plan makes a check fail."""
    plan = plan.evolve(stage=stage)
    report = check(plan, today="2027-06-15")
    assert check(_permuted(plan, seed), today="2027-06-15").to_json() == report.to_json()


@given(plans(broken=True))
def test_findings_of_a_plan_can_be_told_apart(plan: Plan) -> None:
    """No two findings of a report have the same fingerprint, and they are sorted by rank."""
    findings = check(plan.evolve(stage="running")).findings
    assert len({each.fingerprint for each in findings}) == len(findings)
    assert sorted(findings, key=lambda each: each.rank) == list(findings)


@given(plans(broken=True))
def test_a_check_changes_nothing(plan: Plan) -> None:
    """Checking twice gives the same report."""
    assert check(plan).to_dict("sv") == check(plan).to_dict("sv")


def test_the_hash_seed_changes_nothing() -> None:
    """Two processes with other hash seeds write the same bytes."""
    code = (
        "from rri_planner.coherence import check; from rri_planner.model import *;"
        "goals = [Goal(id=f'g-{n}', serves=[f'g-{(n + 1) % 7}']) for n in range(9)];"
        "actions = [Action(id=f'a-{n}', serves=['g-1', 'x', 'y']) for n in range(9)];"
        "print(check(Plan(stage='running', goals=goals, actions=actions)).to_json())"
    )
    written = {
        subprocess.run(  # our own line of code
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(written) == 1
    assert '"STR103"' in written.pop()
