"""A plan that has everything, and says in each place whatever a test wants it to say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

from rri_planner.formats import dumps, load, loads
from rri_planner.model import Plan
from rri_planner.render import DOCUMENTS

WHOLE = Path(__file__).parents[1] / "formats" / "whole-plan.yaml"
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> </title></style>",
    '"><svg onload=alert(1)> javascript:alert(1) &lt;b&gt;',
    '#eval("1 + 1") $x^2$ @ref *b* _i_ `c` // /* #import "x.typ" ]',
    "]]></w:t></w:r></w:p><w:p/> <w:br/> &#65;",
    "# heading [a](javascript:alert(1)) ![b](http://example.org/x.png) | c | ~~d~~",
    "{{ 70001*3 }} {% for x in y %} {_{ z }_} %(num)s",
    "=cmd|'/c calc'!A0 @SUM(1+1) +1 -1",
)
"""What would act in HTML, Typst, Word, Markdown, templates or a spreadsheet if it were let through."""


def plan_saying(texts: Sequence[str]) -> Plan:
    """Return the whole plan with these texts, one after the other, in place of all that people wrote freely."""
    said = cycle(texts)

    def replaced(value: Any) -> Any:  # noqa: ANN401  # a tree of JSON
        if isinstance(value, Mapping):
            return {key: replaced(each) for key, each in value.items()}
        if isinstance(value, list):
            return [replaced(each) for each in value]
        return next(said) if isinstance(value, str) and " " in value else value

    return loads(json.dumps(replaced(json.loads(dumps(load(WHOLE), "json")))), format="json")


def asked(document: str, plan: Plan) -> dict[str, Any]:
    """Return the arguments of `render` without which a document has nothing to say."""
    return {
        "today": "2027-06-15",
        **({"beside": (plan.evolve(id="beside"),)} if "beside" in DOCUMENTS[document].takes else {}),
    }
