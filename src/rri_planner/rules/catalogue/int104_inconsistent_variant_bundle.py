"""INT104: an open choice that everything else in the plan speaks against."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rri_planner.analysis import Support, support
from rri_planner.errors import Message
from rri_planner.findings import Certainty, Part, Sum
from rri_planner.model import Descriptor
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import called, quoted
from rri_planner.rules._rule import rule

_CHOICE_BEGINS_AT = 2


@rule(
    code="INT104",
    name="inconsistent-variant-bundle",
    severity="warning",
    since="adopted",
    needs_level="D3",
    sources=("CIB",),
    summary=Message("the other choices of the plan favour another option than the one that it takes"),
    why=Message("Assumptions about the world push one another; a picture that works against itself does not last."),
    remedies=(
        Message("take the option that the other choices favour, and look again: that can move the problem"),
        Message("change one of the other choices"),
        Message("say which force the judgements leave out"),
    ),
    incoherent="""
        stage: adopted
        variants:
          - {id: v-net, title: Broadband, options: [slow, fast], chosen: fast}
          - {id: v-work, title: Place of work, options: [office, home], chosen: office}
        judgements:
          - {of: v-net/fast, to: v-work, scores: [-2, 2]}
          - {of: v-work/office, to: v-net, scores: [0, 0]}
    """,
    coherent="""
        stage: adopted
        variants:
          - {id: v-net, title: Broadband, options: [slow, fast], chosen: fast}
          - {id: v-work, title: Place of work, options: [office, home], chosen: home}
        judgements:
          - {of: v-net/fast, to: v-work, scores: [-2, 2]}
          - {of: v-work/home, to: v-net, scores: [-1, 1]}
    """,
)
def inconsistent_variant_bundle(case: Case) -> Iterator[Judgement]:
    """Judge every open choice with two options or more: no other option is better supported by the other choices.

    That is possible where a score is missing that counts as no force, and certain where none is. Of a choice
    that has not been made, or that nothing known speaks against although scores are missing, nobody can tell.
    """
    supported = support(case.graph)
    for choice in case.plan.variants:
        if len(set(choice.options)) < _CHOICE_BEGINS_AT:
            continue
        found = supported.get(choice.id)
        if found is None:
            yield cannot_tell("chosen")
        elif found.gap:
            yield _against(choice, found)
        else:
            yield cannot_tell("judgements") if found.unjudged else HOLDS


def _against(choice: Descriptor, found: Support) -> Fires:
    message = Message(
        "the other choices of the plan favour {better} for {choice}, yet the plan takes {chosen} (difference {gap})",
        better=quoted(found.better),
        choice=called(choice),
        chosen=quoted(choice.chosen),
        gap=found.gap,
    )
    parts = tuple(Part(id_, by) for id_, by in found.by.items())
    certainty: Certainty = "possible" if found.unjudged else "certain"
    return fires(choice.id, witness=Sum(parts, found.gap, Decimal(0)), message=message, certainty=certainty)
