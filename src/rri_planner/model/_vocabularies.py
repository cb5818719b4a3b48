"""The words that fields may hold. Their labels in four languages live in `rri_planner.language`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import frozen

Openness: TypeAlias = Literal["closed", "extendable", "open"]


@frozen
class Vocabulary:
    """The words of one kind.

    ``closed``: these and no others. ``extendable``: a catalogue that a plan may extend or replace.
    ``open``: suggestions; any other word is accepted.
    """

    name: str
    words: tuple[str, ...]
    openness: Openness = "closed"


_ALL = (
    Vocabulary("stage", ("draft", "consultation", "adopted", "running", "review")),
    Vocabulary("pathway-status", ("considered", "chosen", "rejected")),
    Vocabulary("action-status", ("idea", "measure", "selected", "planned", "running", "done", "paused", "dropped")),
    Vocabulary("involvement", ("accountable", "responsible", "contributes", "consulted", "informed", "affected")),
    Vocabulary("commitment", ("asked", "willing", "confirmed", "declined")),
    Vocabulary("confidence", ("low", "medium", "high")),
    Vocabulary(
        "flag",
        (
            "personal-data",
            "human-participants",
            "minors",
            "ai-decisions",
            "animals",
            "dual-use",
            "physical",
            "investment",
            "publications",
            "data",
        ),
    ),
    Vocabulary("screening-finding", ("none", "risk")),
    Vocabulary("indicator-kind", ("output", "result", "impact", "context")),
    Vocabulary("indicator-type", ("count", "amount", "percent", "rating", "rank", "qualitative")),
    Vocabulary("direction", ("up", "down", "hold")),
    Vocabulary("aggregation", ("sum", "mean", "max")),
    Vocabulary("contribution-kind", ("need", "idea", "comment", "answer")),
    Vocabulary("outcome", ("adopted", "merged", "parked", "declined")),
    Vocabulary("survey-sample", ("probability", "self-selected", "other", "unknown")),
    Vocabulary("claim-kind", ("majority", "difference", "representative")),
    Vocabulary("sign", ("supports", "neutral", "conflicts")),
    Vocabulary("provenance-kind", ("cited", "derived", "illustrative")),
    Vocabulary("light", ("green", "yellow", "red")),
    Vocabulary("extension", ("extend", "replace")),
    Vocabulary(
        "rri",
        ("public-engagement", "gender-equality", "science-education", "open-access", "ethics", "governance"),
        "extendable",
    ),
    Vocabulary("airr", ("anticipation", "inclusion", "reflexivity", "responsiveness"), "extendable"),
    Vocabulary("helix", ("business", "research", "government", "civil-society"), "extendable"),
    Vocabulary("sustainability", ("social", "economic", "ecological"), "extendable"),
    Vocabulary("sdg", tuple(f"sdg-{number}" for number in range(1, 18)), "extendable"),
    Vocabulary(
        "s3-criterion",
        (
            "bottleneck-analysis",
            "responsible-body",
            "monitoring-tools",
            "entrepreneurial-discovery",
            "research-innovation-system",
            "industrial-transition",
            "international-collaboration",
        ),
        "extendable",
    ),
    Vocabulary(
        "environmental-objective",
        (
            "climate-mitigation",
            "climate-adaptation",
            "water",
            "circular-economy",
            "pollution",
            "biodiversity",
        ),
        "extendable",
    ),
    Vocabulary("role", ("steering", "monitoring", "revision", "core-group"), "open"),
    Vocabulary(
        "event-kind",
        (
            "mapping",
            "vision-workshop",
            "round-table",
            "roadmap-workshop",
            "measures-workshop",
            "implementation-workshop",
            "focus-group",
            "survey",
            "review",
        ),
        "open",
    ),
    Vocabulary("dimension", ("rri", "ecosystem", "digitalisation"), "open"),
    Vocabulary("gender", ("women", "men", "non-binary", "not-stated"), "open"),
    Vocabulary(
        "nature",
        ("investment", "service", "event", "training", "network", "study", "regulation", "other"),
        "open",
    ),
    Vocabulary("respondent", ("action-manager", "action-participant", "regional-stakeholder"), "open"),
    Vocabulary("delivery", ("grant", "procurement", "own-staff", "partnership", "voluntary"), "open"),
)

VOCABULARIES: Mapping[str, Vocabulary] = MappingProxyType({each.name: each for each in _ALL})

RESERVED_WORDS: frozenset[str] = frozenset(
    word for each in _ALL if each.openness == "extendable" for word in each.words
)
