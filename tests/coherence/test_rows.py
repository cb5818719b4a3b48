"""A report is a table for other programs: a row for each finding."""

from __future__ import annotations

from rri_planner.coherence import check
from rri_planner.formats import loads

PLAN = loads(
    """
title: Plan
languages: [en]
goals: [{id: g, title: Data}, {id: h, title: Skills}]
waivers: [{rule: STR104, subject: g, because: Left to the state, by: s, date: 2026-03}]
"""
)


def test_a_report_is_a_table() -> None:
    """The rows have what JSON has, without witness, in the same order; waived ones say so and are there too."""
    report = check(PLAN, profile={"name": "ours", "rules": ["STR104"]})
    told = report.to_dict("sv")["findings"]
    wanted = [
        {**{name: value for name, value in each.items() if name != "witness"}, "waived": each["waived"] is not None}
        for each in told
    ]
    assert report.to_rows("sv") == wanted
    assert [(row["subjects"], row["waived"]) for row in report.to_rows()] == [(["g"], True), (["h"], False)]
