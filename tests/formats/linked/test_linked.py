"""A plan as linked data says to everybody what others have words for, and nothing else."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from pyld import jsonld

from rri_planner import model
from rri_planner.errors import BadUsage, UnreadablePlan
from rri_planner.formats import dumps, load, loads, losses, save
from rri_planner.formats._json_text import json_text
from rri_planner.formats._linked._context import context
from rri_planner.formats._linked._terms import PREFIXES, TERMS, TYPES
from rri_planner.language import say
from rri_planner.model import Plan, fields_of
from tests.formats.test_round_trip import ALL
from tests.strategies import plans

PLAN = loads(
    """
id: dale
title: {sv: Plan för dalen, en: A plan for the dale}
languages: [sv, en]
currency: SEK
themes: [{id: t, title: Kunskap}]
goals: [{id: g, title: Kunskap för alla, themes: [t], due: 2029}]
actions:
  - {id: a, title: Kurser, serves: [{to: g, because: x}], status: planned, involved: [{who: s, as: responsible}]}
  - {id: b, title: Bara en idé, status: idea}
indicators: [{id: i, title: Deltagare, observations: [{value: 5, date: 2027}]}]
stakeholders: [{id: s, name: Kommunen, contact: {mail: a@example.org}}]
funding: [{id: f, ceiling: 1000.50}]
contributions: [{id: c, text: Bussar, by: s}]
"""
)
BASE = "https://example.org/plan"
SCHEMA, TERM, SKOS = PREFIXES["schema"], PREFIXES["dcterms"], PREFIXES["skos"]


def expanded(plan: Plan) -> Any:  # noqa: ANN401 - as JSON-LD has it
    """Return what a program that knows linked data understands; it looks nothing up."""
    (node,) = jsonld.expand(json.loads(dumps(plan, "jsonld")), {"base": BASE, "documentLoader": _refuse})
    return node


def _refuse(*_: object) -> None:
    raise AssertionError


def test_each_term_is_that_of_a_field() -> None:
    """No entry of the table is for a class or a field that there is not, and every prefix is declared."""
    for name, term in TERMS.items():
        owner, _, key = name.partition(".")
        assert key in {each.key for each in fields_of(getattr(model, owner))}
        assert term.removeprefix("^").partition(":")[0] in PREFIXES
    for owner, types in TYPES.items():
        assert hasattr(model, owner)
        assert {each.partition(":")[0] for each in types} <= PREFIXES.keys()


def test_the_context_is_there_as_a_file() -> None:
    """It is what the declarations say, for those who want to point to it."""
    file = files("rri_planner.formats") / "data" / "context.jsonld"
    assert file.read_text("utf-8") == json_text({"@context": context()})


def test_what_others_understand() -> None:
    """Names in their languages, references as addresses, values with their currency; one statement for each."""
    statements = set(
        jsonld.to_rdf(json.loads(dumps(PLAN, "jsonld")), {"base": BASE, "format": "application/n-quads"}).splitlines()
    )
    assert {each for each in statements if "_:" not in each} == {
        f'<{BASE}#dale> <{SCHEMA}name> "A plan for the dale"@en .',
        f'<{BASE}#dale> <{SCHEMA}name> "Plan för dalen"@sv .',
        f'<{BASE}#dale> <{SCHEMA}inLanguage> "sv" .',
        f'<{BASE}#dale> <{SCHEMA}inLanguage> "en" .',
        f"<{BASE}#dale> <{RDF}type> <{SCHEMA}DigitalDocument> .",
        *(f"<{BASE}#dale> <{TERM}hasPart> <{BASE}#{part}> ." for part in "tgaifc"),
        f"<{BASE}#dale> <{TERM}contributor> <{BASE}#s> .",
        f"<{BASE}#t> <{RDF}type> <{SKOS}Concept> .",
        f'<{BASE}#t> <{SKOS}prefLabel> "Kunskap"@sv .',
        f'<{BASE}#g> <{SCHEMA}name> "Kunskap för alla"@sv .',
        f"<{BASE}#g> <{SCHEMA}about> <{BASE}#t> .",
        f"<{BASE}#a> <{RDF}type> <{SCHEMA}Project> .",
        f'<{BASE}#a> <{SCHEMA}name> "Kurser"@sv .',
        f"<{BASE}#a> <{TERM}relation> <{BASE}#g> .",
        f"<{BASE}#a> <{TERM}contributor> <{BASE}#s> .",
        f"<{BASE}#i> <{RDF}type> <{SCHEMA}StatisticalVariable> .",
        f'<{BASE}#i> <{SCHEMA}name> "Deltagare"@sv .',
        f"<{BASE}#s> <{RDF}type> <{SCHEMA}Organization> .",
        f"<{BASE}#s> <{RDF}type> <{PREFIXES['org']}Organization> .",
        f'<{BASE}#s> <{SCHEMA}name> "Kommunen"@sv .',
        f"<{BASE}#f> <{RDF}type> <{SCHEMA}MonetaryGrant> .",
        f"<{BASE}#c> <{RDF}type> <{SCHEMA}Comment> .",
        f'<{BASE}#c> <{SCHEMA}text> "Bussar"@sv .',
    }  # fmt: skip


RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def test_what_stands_inside_is_understood_too() -> None:
    """An amount has value and currency; a measurement names what it measures."""
    parts = {node["@id"]: node for node in expanded(PLAN)[f"{TERM}hasPart"]}
    (amount,) = parts[f"{BASE}#f"][f"{SCHEMA}amount"]
    assert amount == {
        "@type": [f"{SCHEMA}MonetaryAmount"],
        f"{SCHEMA}value": [{"@value": "1000.50"}],
        f"{SCHEMA}currency": [{"@value": "SEK"}],
    }
    (seen,) = parts[f"{BASE}#i"]["@reverse"][f"{SCHEMA}variableMeasured"]
    assert seen == {
        "@type": [f"{SCHEMA}Observation"],
        f"{SCHEMA}value": [{"@value": "5"}],
        f"{SCHEMA}observationDate": [{"@value": "2027"}],
    }


def test_it_is_for_everybody() -> None:
    """Contacts and what is not decided yet are not in it."""
    text = dumps(PLAN, "jsonld")
    assert "example.org" not in text
    assert "Bara en idé" not in text


def test_what_is_left_out_is_said() -> None:
    """Before anything is written, with the names of fields that have no term."""
    public, unmapped = losses(PLAN, "plan.jsonld")
    assert say(public, "en").startswith("Linked data is for everybody")
    assert say(unmapped, "en").endswith("such as: currency, due and status")
    assert len(losses(Plan(title="x"), "plan.jsonld")) == 1


def test_it_is_not_read_back(tmp_path: Path) -> None:
    """A file for everybody is no plan; the error says what to read instead."""
    save(PLAN, tmp_path / "plan.jsonld")
    assert (tmp_path / "plan.jsonld").read_text("utf-8") == dumps(PLAN, "jsonld")
    with pytest.raises(UnreadablePlan, match="read the plan that it was made from"):
        load(tmp_path / "plan.jsonld")
    with pytest.raises(BadUsage):
        save(PLAN, tmp_path / "missing" / "plan.jsonld")


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.name))
def test_every_key_of_the_examples_is_understood(path: Path) -> None:
    """Nothing is written that a program for linked data would drop."""
    plan = load(path)
    written = json.loads(dumps(plan, "jsonld"))
    assert _leaves(expanded(plan)) == _leaves({key: value for key, value in written.items() if key != "@context"})


def _leaves(value: Any) -> int:  # noqa: ANN401 - as JSON has it
    """Return how many single values there are, types and languages apart."""
    match value:
        case dict():
            skipped = {"@type", "@language"}
            return sum(_leaves(entry) for key, entry in value.items() if key not in skipped)
        case list():
            return sum(map(_leaves, value))
        case _:
            return 1


@given(plans())
def test_every_plan_is_linked_data(plan: Plan) -> None:
    """Whatever a plan says, it can be understood."""
    assert expanded(plan)["@id"] == f"{BASE}#{plan.id}"
