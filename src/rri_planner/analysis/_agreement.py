"""Agreement of judges: whether scores can be counted, and which to talk about first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from rri_planner.analysis._agreement_alpha import Level, krippendorff_alpha
from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Plan, ShownAsTable

_WIDE = 3
_DIGITS = 6


@frozen
class Disputed:
    """A pair on which judges are far apart: the range of their scores, and whether some say help and some hinder."""

    of: str
    to: str
    range: int
    opposite: bool
    scores: tuple[int, ...]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "of": self.of,
            "to": self.to,
            "range": self.range,
            "opposite": self.opposite,
            "scores": list(self.scores),
        }


@frozen
class Agreement(ShownAsTable):
    """How far judges agree on influences.

    ``alpha`` is Krippendorff's, None where no pair has two scores or all scores are the same; ``judged_twice``
    counts the pairs that it rests on. ``pairs`` are those to talk about, by ids.
    """

    alpha: float | None
    level: Level
    pairs: tuple[Disputed, ...]
    judged_twice: int
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("Krippendorff's alpha, level {level}, missing scores left out", level=self.level)

    @property
    def sentence(self) -> Message:
        """Whether the scores can be counted, and how many pairs are disputed."""
        if self.alpha is None:
            return Message(
                "Nobody can tell how far judges agree: pairs that two or more judged: {pairs}.", pairs=self.judged_twice
            )
        return Message(
            "Agreement is {alpha} (1 is full, 0 is chance). Pairs that two or more judged: {pairs}. Pairs to talk "
            "about before counting: {disputed}.",
            alpha=round(float(self.alpha), 3),
            pairs=self.judged_twice,
            disputed=len(self.pairs),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "method": str(self.method),
            "alpha": None if self.alpha is None else round(self.alpha, _DIGITS),
            "level": self.level,
            "pairs": [each.to_dict() for each in self.pairs],
            "judged_twice": self.judged_twice,
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each disputed pair."""
        return [{**each.to_dict(), "scores": ", ".join(map(str, each.scores))} for each in self.pairs]


def agreement(plan: Plan | PlanGraph, *, level: Level = "ordinal") -> Agreement:
    """Return how far judges agree on influences, and the pairs with a range of 3 or more or with opposite signs.

    The default suits scores from -3 to +3. Values below 0.667 are usually held too weak for conclusions, but the
    number alone settles nothing: talk about the pairs. Source: Krippendorff, Computing Krippendorff's
    Alpha-Reliability (2011).

    >>> from rri_planner.model import Influence
    >>> said = [Influence(of="a-lab", to="g-young", score=score) for score in (2, -1)]
    >>> agreement(Plan(influences=said)).pairs
    (Disputed(of='a-lab', to='g-young', range=3, opposite=True, scores=(-1, 2)),)
    """
    scores = _scores(graph_of(plan).plan)
    several = {pair: found for pair, found in scores.items() if len(found) > 1}
    disputed = (_disputed(*pair, found) for pair, found in several.items())
    alone = tuple(" -> ".join(pair) for pair, found in scores.items() if len(found) == 1)
    return Agreement(
        krippendorff_alpha(several.values(), level=level),
        level,
        tuple(each for each in disputed if each.opposite or each.range >= _WIDE),
        len(several),
        cannot_tell=() if several else (CannotTell("influences", alone),),
    )


def _scores(plan: Plan) -> Mapping[tuple[str, str], tuple[int, ...]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for each in plan.influences:
        if each.of is not None and each.to is not None and each.score is not None:
            found[each.of, each.to].append(each.score)
    return {pair: tuple(sorted(found[pair])) for pair in sorted(found)}


def _disputed(of: str, to: str, scores: tuple[int, ...]) -> Disputed:
    return Disputed(of, to, scores[-1] - scores[0], scores[0] < 0 < scores[-1], scores)
