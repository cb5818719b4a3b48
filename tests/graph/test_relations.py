"""The written table of relations."""

from __future__ import annotations

from rri_planner.graph import RELATIONS

_ITEMS = (
    "action assumption context contribution decision descriptor event funding gap goal indicator objective pathway "
    "policy review stakeholder theme vision"
)
_CHANGEABLE = "action assumption descriptor gap goal indicator pathway vision"
_EVIDENCE = "context contribution event gap indicator objective policy review"

_TABLE = {
    "serves": {"action": "goal pathway", "goal": "goal vision", "pathway": "goal"},
    "depends_on": {"action": "action"},
    "excludes": {"action": "action", "pathway": "pathway"},
    "influences": dict.fromkeys(
        ("action", "context", "goal", "objective", "pathway"), "action context goal objective pathway"
    ),
    "measures": {"indicator": "action goal pathway vision"},
    "informs": {
        **dict.fromkeys(_EVIDENCE.split(), "goal pathway"),
        "contribution": "decision goal pathway",
        "decision": _CHANGEABLE,
        "event": "action assumption decision descriptor gap goal indicator pathway vision",
        "indicator": "decision goal pathway",
        "review": "action assumption decision descriptor gap goal indicator pathway vision",
    },
    "raised_at": {"contribution": "event"},
    "answered_by": {"contribution": "action contribution gap goal indicator pathway vision"},
    "involves": {"action": "stakeholder"},
    "attends": {"stakeholder": "event"},
    "aligns_with": {"action": "objective", "goal": "objective", "pathway": "objective"},
    "rests_on": {"action": "assumption", "goal": "assumption", "pathway": "assumption"},
    "funded_by": {"action": "funding"},
    "closes": {"action": "gap"},
    "part_of_theme": dict.fromkeys(_ITEMS.split(), "theme"),
}


def test_the_table_of_relations_is_as_written_here() -> None:
    """Which kinds may be joined by which relation changes only on purpose: this table changes with it."""
    table: dict[str, dict[str, str]] = {}
    for name, rule in RELATIONS.items():
        for source in sorted({source for source, _ in rule.pairs}):
            targets = sorted(target for found, target in rule.pairs if found == source)
            table.setdefault(name, {})[source] = " ".join(targets)
    assert table == _TABLE
    assert list(table) == list(_TABLE)


def test_a_relation_says_what_it_means_and_which_way_it_runs() -> None:
    """Every relation has its name, its meaning and its direction in words."""
    assert [name for name, rule in RELATIONS.items() if rule.name == name] == list(_TABLE)
    assert str(RELATIONS["serves"].meaning) == "is a means for"
    assert str(RELATIONS["serves"].direction) == "from the means to the end"
    assert all(str(rule.meaning) and str(rule.direction) for rule in RELATIONS.values())
