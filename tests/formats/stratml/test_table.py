"""The table in the documentation says what StratML holds."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from rri_planner.formats import load
from rri_planner.formats._stratml._held import held
from rri_planner.formats._stratml._names import Part
from rri_planner.model import Action, Goal, Indicator, Pathway, Plan, Provenance, Stakeholder, stated
from tests.formats.stratml.documents import ROOT

_ROW = re.compile(r"^\| (\w+) `(\w+)` \| (yes)? ?\| (yes) \|", re.MULTILINE)


def table() -> dict[Part, set[tuple[str, str]]]:
    """Return the fields that the documentation says each part holds."""
    rows = _ROW.findall((ROOT / "docs" / "stratml.md").read_text(encoding="utf-8"))
    return {1: {(owner, key) for owner, key, first, _ in rows if first}, 2: {(owner, key) for owner, key, *_ in rows}}


def whole_plan() -> Plan:
    """Return a plan in which every field says something, `extra` all that StratML has an element for."""
    plan = load(ROOT / "tests" / "formats" / "whole-plan.yaml")
    extra = dict.fromkeys(("OtherInformation", "SequenceIndicator", "Acronym"), "what was there before")
    kinds = (Goal, Pathway, Action, Indicator, Stakeholder)
    items = [evolve(item, description="some sentences", extra=extra) for item in plan if isinstance(item, kinds)]
    opinion = Indicator(id="i-opinion", type="qualitative")
    assert plan.region is not None
    region = evolve(plan.region, description="some sentences")
    contact = {"EmailAddress": "office@example.org"}
    submitter = Stakeholder(id="submitter", roles=["submitter"], contact=contact)
    source = Provenance(url="https://example.org/plan")
    return plan.with_items(*items, opinion, submitter).evolve(extra=extra, provenance=source, region=region)


def fields_held(plan: Plan, part: Part) -> set[tuple[str, str]]:
    """Return each field of which StratML holds something in this plan."""
    kept = held(plan, part=part)
    holders = (kept, kept.region, *kept)
    return {(type(holder).__name__, each.key) for holder in holders for each, _ in stated(holder)}


@pytest.mark.parametrize("part", [1, 2])
def test_the_documentation_lists_exactly_what_is_held(part: Part) -> None:
    """Each field in the table is held by the parts that it names, and no other field is."""
    assert fields_held(whole_plan(), part) == table()[part]
