"""What the other choices of a plan say of each open choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._balance_impacts import mean_scores
from rri_planner.graph import PlanGraph
from rri_planner.model import Descriptor, FrozenMap, Plan


@frozen
class Support:
    """What the other choices say of one: ``better`` is the best supported option, the chosen one if none beats it.

    ``by`` says for each other choice how much more it supports the better option than the chosen one, ``gap`` what that
    comes to. ``unjudged`` are those of which a score is missing, or that are not made: they count as no force.
    """

    better: str
    by: FrozenMap[Decimal]
    gap: Decimal
    unjudged: tuple[str, ...]


def support(plan: Plan | PlanGraph) -> FrozenMap[Support]:
    """Return, by id, what the other choices say of each open choice for which the plan takes one of its options.

    By the balances of cross-impact analysis; several judges count by their mean. Only the chosen bundle is looked at,
    none of the others. Source: Weimer-Jehle 2006 (doi:10.1016/j.techfore.2005.06.005).

    >>> from rri_planner.model import Judgement
    >>> variants = [Descriptor(id="v-net", options=["slow", "fast"], chosen="fast"),
    ...     Descriptor(id="v-work", options=["far", "near"], chosen="near")]
    >>> found = support(Plan(variants=variants, judgements=[Judgement(of="v-net/fast", to="v-work", scores=[2, -2])]))
    >>> found["v-work"].better, found["v-work"].gap, found["v-net"].unjudged
    ('far', Decimal('4'), ('v-work',))
    """
    asked = graph_of(plan).plan
    variants = sorted((each for each in asked.variants if each.options), key=lambda each: each.id)
    means = mean_scores(asked, {each.id: each.options for each in variants})
    return FrozenMap(
        {
            each.id: _support(
                each, {other.id: means.get((f"{other.id}/{other.chosen}", each.id)) for other in variants}
            )
            for each in variants
            if each.chosen in each.options
        }
    )


def _support(choice: Descriptor, said: Mapping[str, Sequence[Fraction | None] | None]) -> Support:
    known = {id_: [score or Fraction() for score in scores] for id_, scores in said.items() if scores}
    balances = [sum(column, Fraction()) for column in zip(*known.values(), strict=True)]
    chosen = better = choice.options.index(choice.chosen or "")
    if balances and balances[chosen] < max(balances):
        better = balances.index(max(balances))
    by = {id_: scores[better] - scores[chosen] for id_, scores in known.items()}
    silent = (id_ for id_, scores in said.items() if id_ != choice.id and (scores is None or None in scores))
    return Support(
        choice.options[better],
        FrozenMap({id_: _decimal(each) for id_, each in by.items() if each}),
        _decimal(sum(by.values(), Fraction())),
        tuple(silent),
    )


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / number.denominator
