"""References to nothing, in plans that are refused for something else."""

from __future__ import annotations

from rri_planner.formats import loads
from tests.formats.reading import problems


def test_a_reference_to_nothing_alone_is_no_reason_to_refuse() -> None:
    """It is for the check to say."""
    assert loads("goals: [{id: a, serves: nowhere}]").goals[0].serves[0].to == "nowhere"


def test_references_are_found_wherever_they_stand() -> None:
    """In items, in records, inside items, and half way into a descriptor."""
    text = """
        titel: x
        region: {context: [{id: k, themes: [t-1]}]}
        alignments: [{of: g-1, with: o-1}]
        policies: [{id: p, objectives: [{id: o, themes: t-2}]}]
        judgements: [{of: v-1/up, to: v-2, scores: [1]}]
        variants: [{id: v-2}]
        """
    assert [line.split(": ", 1)[1] for line in problems(text)[1:]] == [
        'region.context.k.themes.0: the plan has no item "t-1"',
        'alignments.0.of: the plan has no item "g-1"',
        'alignments.0.with: the plan has no item "o-1"',
        'policies.p.objectives.o.themes.0: the plan has no item "t-2"; did you mean "v-2"?',
        'judgements.0.of: the plan has no item "v-1"; did you mean "v-2"?',
    ]


def test_many_broken_references_are_told_quickly() -> None:
    """The nearest id is looked for at the first hundred only."""
    goals = ", ".join(f"{{id: g-{number}, serves: h-{number}}}" for number in range(300))
    found = problems(f"{{titel: x, goals: [{goals}]}}")
    assert len(found) == 301
    assert sum("did you mean" in line for line in found) == 101
