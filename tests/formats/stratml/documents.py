"""Real documents and the official schemas, which are not part of this project, and the texts in documents and plans.

They are looked for in the folder that the variable STRATML_SCHEMAS names, else in ``shared/stratml`` beside the
project's own folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from rri_planner.formats import NotUnderstood, Understood
from rri_planner.formats._stratml._notes import Note
from rri_planner.model import FrozenMap, Nested, PartialDate, Period, Plan, Text, stated

ROOT = Path(__file__).parents[3]
HOME = Path(os.environ.get("STRATML_SCHEMAS", ROOT.parent / "shared" / "stratml"))
SCHEMAS = {1: HOME / "StrategicPlanISOVersion20140401.xsd", 2: HOME / "PerformancePlanOrReport20160216.xsd"}
SAMPLES = sorted((HOME / "samples").glob("*.xml"))
EXAMPLES = tuple(sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir() or path.suffix == ".yaml"))

needs_schemas = pytest.mark.skipif(
    not all(path.exists() for path in SCHEMAS.values()),
    reason=f"the official StratML schemas are not in {HOME}; STRATML_SCHEMAS names their folder",
)

_ABOUT_XML = ("{http://www.w3.org/2001/XMLSchema-instance}", "{http://www.w3.org/XML/1998/namespace}lang")


def schema(part: int) -> etree.XMLSchema:
    """Return the official schema of a part of the standard."""
    return etree.XMLSchema(etree.parse(SCHEMAS[part]))


def normalised(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def source_texts(content: bytes) -> set[str]:
    """Return every text of a document that is not blank: in elements, in attributes, in comments."""
    root = etree.fromstring(content)
    everything = [*root.itersiblings(preceding=True), *root.iter(), *root.itersiblings()]
    texts = {each.text or "" for each in everything} | {each.tail or "" for each in root.iter() if each is not root}
    for each in root.iter(etree.Element):
        texts |= {str(value) for key, value in each.attrib.items() if not str(key).startswith(_ABOUT_XML)}
    return {normalised(text) for text in texts} - {""}


def plan_texts(plan: Plan) -> set[str]:
    """Return everything that a plan says, as letters: texts, words, ids, dates, numbers, and which fields it has."""
    return {normalised(text) for text in _texts(plan)}


def _texts(value: object) -> Iterator[str]:
    match value:
        case Plan():
            yield value.id
            yield from (text for each, entry in stated(value) for text in (each.key, *_texts(entry)))
        case Nested():
            yield getattr(value, "id", None) or ""
            yield from (text for each, entry in stated(value) for text in (each.key, *_texts(entry)))
        case Text():
            yield from (version.text for _, version in value.versions)
        case Period():
            yield from (*_texts(value.start), *_texts(value.end))
        case FrozenMap():
            yield from (text for key, entry in value.items() for text in (key, *_texts(entry)))
        case tuple():
            yield from (text for entry in value for text in _texts(entry))
        case str() | PartialDate() | Decimal() | int():
            yield str(value)


def lost_texts(content: bytes, plan: Plan, notes: tuple[Note, ...]) -> set[str]:
    """Return the texts of a document that are neither in the plan nor in the list of what was not understood.

    A text that was understood as something else counts as being in the plan if that is in the plan.
    """
    there = plan_texts(plan)
    left = {normalised(note.text) for note in notes if isinstance(note, NotUnderstood)}
    read = {
        normalised(note.text) for note in notes if isinstance(note, Understood) and normalised(note.became) in there
    }
    return source_texts(content) - there - left - read
