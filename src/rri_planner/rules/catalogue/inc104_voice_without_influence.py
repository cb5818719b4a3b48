"""INC104: a strand of the helix whose contributions are taken up far less often than those of the others."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rri_planner.analysis import Uptake, fisher_exact
from rri_planner.errors import Message
from rri_planner.findings import Table
from rri_planner.language import word_name
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._rule import Threshold, rule

_DIGITS = 3
_LEAST_SHOWN = Decimal("0.001")


@rule(
    code="INC104",
    name="voice-without-influence",
    severity="info",
    since="adopted",
    needs_level="D2",
    sources=("OECDP",),
    summary=Message("what one strand of the helix contributed was taken up far less often than what the others did"),
    why=Message(
        "Attendance is not influence, and those who take part should see their effect. It is no proof of bias: there "
        "may be good reasons."
    ),
    remedies=(
        Message("look together at the contributions that were not taken up"),
        Message("publish the reasons"),
    ),
    incoherent="""
        stage: adopted
        contributions:
          - {id: c-1, by: civil-society}
          - {id: c-2, by: civil-society}
          - {id: c-3, by: civil-society}
          - {id: c-4, by: civil-society}
          - {id: c-5, by: civil-society}
          - {id: c-6, by: civil-society}
          - {id: c-7, by: civil-society}
          - {id: c-8, by: civil-society}
          - {id: c-9, by: business, outcome: adopted}
          - {id: c-10, by: business, outcome: adopted}
          - {id: c-11, by: business, outcome: adopted}
    """,
    coherent="""
        stage: adopted
        contributions:
          - {id: c-1, by: civil-society}
          - {id: c-2, by: civil-society}
          - {id: c-3, by: civil-society}
          - {id: c-4, by: civil-society}
          - {id: c-5, by: civil-society, outcome: adopted}
          - {id: c-6, by: civil-society, outcome: adopted}
          - {id: c-7, by: civil-society, outcome: adopted}
          - {id: c-8, by: civil-society, outcome: adopted}
          - {id: c-9, by: business, outcome: adopted}
          - {id: c-10, by: business, outcome: adopted}
          - {id: c-11, by: business, outcome: adopted}
    """,
    thresholds={
        "fewest": Threshold(Decimal(8), Message("contributions of a strand from which on it is compared")),
        "ratio": Threshold(Decimal("0.5"), Message("the part of the others' share below which a share is far less")),
        "chance": Threshold(Decimal("0.05"), Message("the chance (Fisher's exact test) from which on nothing is said")),
    },
)
def voice_without_influence(case: Case) -> Iterator[Judgement]:
    """Judge every strand that contributed enough, against all others together; of fewer nobody can tell."""
    for strand, uptake in sorted(case.inclusion.uptake.items()):
        if uptake.raised < case.thresholds["INC104.fewest"] or not uptake.others_raised:
            yield cannot_tell("contributions.by")
            continue
        chance = fisher_exact(
            uptake.taken_up,
            uptake.raised,
            others_taken=uptake.others_taken_up,
            others_raised=uptake.others_raised,
        )
        ours, others = uptake.taken_up * uptake.others_raised, uptake.others_taken_up * uptake.raised
        far_less = ours < case.thresholds["INC104.ratio"] * others
        unlikely = Decimal(chance) < case.thresholds["INC104.chance"]
        yield _less(case, strand, uptake, Decimal(chance)) if far_less and unlikely else HOLDS


def _less(case: Case, strand: str, uptake: Uptake, chance: Decimal) -> Fires:
    rows = (("raised", "taken up"), (uptake.raised, uptake.taken_up), (uptake.others_raised, uptake.others_taken_up))
    message = Message(
        '{taken} of {raised} contributions from "{strand}" were taken up ({share} %), and {others_taken} of '
        "{others_raised} from the others ({others_share} %). That is unlikely to be chance ({chance}), but there may "
        "be good reasons",
        taken=uptake.taken_up,
        raised=uptake.raised,
        share=_percent(uptake.taken_up, uptake.raised),
        strand=word_name("helix", strand, case.plan),
        others_taken=uptake.others_taken_up,
        others_raised=uptake.others_raised,
        others_share=_percent(uptake.others_taken_up, uptake.others_raised),
        chance=_said(chance),
    )
    return fires(strand, witness=Table((strand, "others"), rows[0], rows[1:]), message=message)


def _said(chance: Decimal) -> Message:
    if chance < _LEAST_SHOWN:
        return Message("p < {least}", least=_LEAST_SHOWN)
    return Message("p = {chance}", chance=round(chance, _DIGITS))


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole)
