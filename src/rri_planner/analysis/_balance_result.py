"""Which combinations of open choices hold together, as values."""

from __future__ import annotations

from attrs import frozen

from rri_planner.analysis._balance_impacts import Impacts, Weights
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message
from rri_planner.model import FrozenMap, Plan, ShownAsTable


@frozen
class Consistent:
    """A bundle that holds together: the option of each variant, what speaks for it in all, and by how much at least.

    ``margin`` is 0 where another option is as well supported; None where no variant has another option.
    """

    choice: FrozenMap[str]
    total_impact: int | float
    margin: int | float | None

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"choice": dict(self.choice), "total_impact": self.total_impact, "margin": self.margin}


@frozen
class Repair:
    """What happens if one variant takes its best supported option: which variants are inconsistent then."""

    to: str
    inconsistency: FrozenMap[int | float]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"to": self.to, "inconsistency": dict(self.inconsistency)}


@frozen
class ChosenBundle:
    """The bundle that the plan chooses.

    ``balances`` has what speaks for each option of each variant; ``inconsistency``, for each variant, by how
    much another option is better supported; ``repairs`` what follows if that variant alone is changed.
    """

    choice: FrozenMap[str]
    inconsistency: FrozenMap[int | float]
    total_impact: int | float
    balances: FrozenMap[FrozenMap[int | float]]
    repairs: FrozenMap[Repair]

    @property
    def consistent(self) -> bool:
        """Whether every option is at least as well supported as the others of its variant."""
        return not any(self.inconsistency.values())

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "choice": dict(self.choice),
            "consistent": self.consistent,
            "inconsistency": dict(self.inconsistency),
            "total_impact": self.total_impact,
            "balances": {id_: dict(each) for id_, each in self.balances.items()},
            "repairs": {id_: each.to_dict() for id_, each in self.repairs.items()},
        }


@frozen
class Balance(ShownAsTable):
    """The bundles that hold together, in the order of ids and options, and the one that the plan chooses.

    ``count`` is how many were found, more than are listed if there were too many; ``exact`` says that all
    bundles were looked at. ``chosen`` is None where a variant has no choice.
    """

    bundles: int
    consistent: tuple[Consistent, ...]
    count: int
    exact: bool
    chosen: ChosenBundle | None
    method: Message
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def sentence(self) -> Message:
        """How many bundles hold together, and whether the chosen one does."""
        if not self.bundles:
            return Message("The plan names no open choices with options.")
        return Message(
            "Bundles of options that hold together: {found} of {bundles}. {chosen}",
            found=self.count,
            bundles=self.bundles,
            chosen=self._verdict,
        )

    @property
    def _verdict(self) -> Message:
        if self.chosen is None:
            return Message("The plan does not choose an option of each, so that nobody can tell whether it does.")
        if self.chosen.consistent:
            return Message("The one that the plan chooses does.")
        against = tuple(id_ for id_, each in self.chosen.inconsistency.items() if each)
        return Message(
            "The one that the plan chooses does not: the rest of it speaks for another option of {variants}.",
            variants=against,
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "method": str(self.method),
            "bundles": self.bundles,
            "consistent": [each.to_dict() for each in self.consistent],
            "count": self.count,
            "exact": self.exact,
            "chosen": None if self.chosen is None else self.chosen.to_dict(),
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each consistent bundle: the option of each variant, the total impact and the margin."""
        return [{**each.choice, "total_impact": each.total_impact, "margin": each.margin} for each in self.consistent]


def chosen_of(weights: Weights, plan: Plan) -> ChosenBundle | None:
    """Return the bundle that the plan chooses, None where there is none or a choice is missing."""
    chosen = {each.id: each.chosen for each in plan.variants}
    pairs = list(zip(weights.ids, weights.options, strict=True))
    if not pairs or any(chosen[id_] not in words for id_, words in pairs):
        return None
    bundle = tuple(words.index(chosen[id_] or "") for id_, words in pairs)
    impacts = Impacts(weights, bundle)
    return ChosenBundle(
        FrozenMap(weights.named(bundle)),
        _inconsistency(weights, impacts),
        weights.plain(impacts.total),
        FrozenMap(
            {
                id_: FrozenMap({word: weights.plain(each) for word, each in zip(words, balances, strict=True)})
                for (id_, words), balances in zip(pairs, impacts.balances, strict=True)
            }
        ),
        FrozenMap({weights.ids[variant]: _repair(weights, impacts, variant) for variant in _wrong(impacts)}),
    )


def _wrong(impacts: Impacts) -> list[int]:
    return [variant for variant, by in enumerate(impacts.inconsistency) if by]


def _repair(weights: Weights, impacts: Impacts, variant: int) -> Repair:
    after = {id_: by for id_, by in _inconsistency(weights, impacts.repaired(variant)).items() if by}
    return Repair(weights.options[variant][impacts.best(variant)], FrozenMap(after))


def _inconsistency(weights: Weights, impacts: Impacts) -> FrozenMap[int | float]:
    return FrozenMap({id_: weights.plain(by) for id_, by in zip(weights.ids, impacts.inconsistency, strict=True)})
