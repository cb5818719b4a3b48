"""The difference of two plans on the screen or in a file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal, TypeAlias, assert_never

if TYPE_CHECKING:
    from rri_planner.coherence import PlanDifference

Form: TypeAlias = Literal["text", "json"]
FORMS: tuple[Form, ...] = ("text", "json")


def difference_text(difference: PlanDifference, format: Form, language: str | None) -> str:
    """Return the difference in a language, that of the plan where none is named."""
    from rri_planner.language import negotiate

    spoken = negotiate(language or difference.plan.language)
    match format:
        case "text":
            return difference.to_text(spoken)
        case "json":
            return json.dumps(difference.to_dict(spoken), indent=2, sort_keys=True, ensure_ascii=False)
        case _:
            assert_never(format)
