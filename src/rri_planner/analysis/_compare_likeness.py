"""Titles of several plans that are alike: a hint for people, never a fact."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import fsum, log

from attrs import frozen

from rri_planner.analysis._compare_matches import KINDS, Kind
from rri_planner.analysis._compare_objectives import Named
from rri_planner.graph import PlanGraph
from rri_planner.model import UNKNOWN_LANGUAGE

_WORD = re.compile(r"\w+")
_SHORTEST = 4
_LEAST = 0.2
_RARE = 3
_DIGITS = 2
_NONE: frozenset[int] = frozenset()
_Pair = tuple[Named, Named]


@frozen
class Likeness:
    """Two goals, or two actions, of two plans whose titles are alike in one ``language``; ``of`` and ``to`` by plan.

    ``share`` is how much of the two titles is in both, 0 to 1, what few titles have counting for more. It says nothing
    about whether the two mean the same, and nothing about how good they are.
    """

    kind: Kind
    of: Named
    to: Named
    language: str
    share: float

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds; an item is a plan and an id."""
        named = {"of": list(self.of), "to": list(self.to)}
        return {"kind": self.kind, **named, "language": self.language, "share": self.share}


@frozen
class _Titled:
    """An item by the pieces of its title."""

    named: Named
    pieces: frozenset[str]


def likenesses(
    graphs: Mapping[str, PlanGraph], *, known: Iterable[frozenset[Named]], most: int, work: int
) -> tuple[tuple[Likeness, ...], bool]:
    """Return what is alike, goals first, the most alike first, and whether a limit was reached.

    Titles are held against each other within one language, by the pieces of four letters of their words, so that a
    compound or an ending does not hide what they share: at least a fifth of the two, weighed by how rare it is, and at
    least one piece that is rare (in no more titles than there are plans, or than three). Pairs in `known` are left
    out. At most `most` are returned, and at most `work` times is it noted that two titles share a piece, those that
    few titles have first.
    """
    found: dict[_Pair, Likeness] = {}
    groups = _groups(known)
    reached = False
    for kind in KINDS:
        for language, titles in _titles(graphs, kind).items():
            weights = _weights(titles)
            pairs, cut = _candidates(titles, rare=max(_RARE, len(graphs)), work=work)
            reached = reached or cut
            for one, other in pairs:
                like = _likeness(kind, language, one, other, weights)
                pair = like.of, like.to
                if like.share >= _LEAST and groups.get(like.of, _NONE).isdisjoint(groups.get(like.to, _NONE)):
                    found[pair] = max(found.get(pair, like), like, key=lambda each: (each.share, each.language))
    ranked = sorted(found.values(), key=lambda each: (KINDS.index(each.kind), -each.share, each.of, each.to))
    return tuple(ranked[:most]), reached or len(ranked) > most


def _groups(known: Iterable[frozenset[Named]]) -> Mapping[Named, set[int]]:
    """Return the numbers of the groups in which each item is."""
    groups: dict[Named, set[int]] = {}
    for number, group in enumerate(known):
        for named in group:
            groups.setdefault(named, set()).add(number)
    return groups


def _titles(graphs: Mapping[str, PlanGraph], kind: Kind) -> Mapping[str, list[_Titled]]:
    """Return the titles by language, in the order of plans and ids; what nobody knows the language of is left out."""
    titles: dict[str, list[_Titled]] = {}
    for id_, graph in sorted(graphs.items()):
        for item in sorted(graph.plan.of_kind(kind), key=lambda each: each.id):
            for language, version in item.title.versions if item.title is not None else ():
                if language != UNKNOWN_LANGUAGE and graph.is_live(item.id):
                    titles.setdefault(language, []).append(_Titled((id_, item.id), _pieces(version.text)))
    return dict(sorted(titles.items()))


def _pieces(title: str) -> frozenset[str]:
    words = [f"{word} " for word in _WORD.findall(title.casefold()) if len(word) >= _SHORTEST]
    return frozenset(word[at : at + _SHORTEST] for word in words for at in range(len(word) - _SHORTEST + 1))


def _weights(titles: list[_Titled]) -> Mapping[str, float]:
    held = Counter(piece for each in titles for piece in each.pieces)
    return {piece: log((len(titles) + 1) / number) for piece, number in held.items()}


def _candidates(titles: list[_Titled], *, rare: int, work: int) -> tuple[list[tuple[_Titled, _Titled]], bool]:
    """Return the pairs from two plans that share a rare piece, and whether there was more work than allowed."""
    holders: dict[str, list[int]] = {}
    for at, each in enumerate(titles):
        for piece in each.pieces:
            holders.setdefault(piece, []).append(at)
    pairs: set[tuple[int, int]] = set()
    for piece in sorted(holders, key=lambda each: (len(holders[each]), each)):
        number = len(holders[piece])
        work -= number * (number - 1) // 2
        if number > rare or work < 0:
            return list(_between_plans(pairs, titles)), number <= rare
        pairs.update(combinations(holders[piece], 2))
    return list(_between_plans(pairs, titles)), False


def _between_plans(pairs: set[tuple[int, int]], titles: list[_Titled]) -> Iterator[tuple[_Titled, _Titled]]:
    for one, other in sorted(pairs):
        if titles[one].named[0] != titles[other].named[0]:
            yield titles[one], titles[other]


def _likeness(kind: Kind, language: str, one: _Titled, other: _Titled, weights: Mapping[str, float]) -> Likeness:
    common = fsum(weights[piece] for piece in one.pieces & other.pieces)
    every = fsum(weights[piece] for piece in one.pieces | other.pieces)
    return Likeness(kind, one.named, other.named, language, round(common / every, _DIGITS))
