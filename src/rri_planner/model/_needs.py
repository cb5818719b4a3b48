"""How many of its supporters an end takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, assert_never

from attrs import frozen

from rri_planner.errors import BadValue, Message
from rri_planner.model._numbers import as_whole

NeedsLike: TypeAlias = "Needs | str | Mapping[str, int | str] | None"
_EXPECTED = Message("all, any or {{at_least: 2}}")


@frozen
class Needs:
    """How many of its supporters an end takes: ``all``, ``any``, or ``at least`` a number."""

    rule: Literal["all", "any", "at_least"]
    least: int | None = None

    def __attrs_post_init__(self) -> None:
        is_right = (self.least or 0) > 0 if self.rule == "at_least" else self.least is None
        if not is_right:
            raise BadValue(self, _EXPECTED)

    def required(self, supporters: int) -> int:
        """Return how many of this many supporters it takes.

        >>> Needs("at_least", 2).required(3), Needs("any").required(3), Needs("all").required(3)
        (2, 1, 3)
        """
        match self.rule:
            case "all":
                return supporters
            case "any":
                return min(1, supporters)
            case "at_least":
                return self.least or 0
            case _:
                assert_never(self.rule)

    def __str__(self) -> str:
        return f"at least {self.least}" if self.rule == "at_least" else self.rule


def as_needs(value: NeedsLike) -> Needs | None:
    """Return the rule from ``all``, ``any`` or a map ``{at_least: 2}``."""
    match value:
        case None | Needs():
            return value
        case "all":
            return Needs("all")
        case "any":
            return Needs("any")
        case Mapping() if set(value) == {"at_least"}:
            return Needs("at_least", as_whole(value["at_least"]))
        case _:
            raise BadValue(value, _EXPECTED)
