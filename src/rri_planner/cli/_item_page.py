"""One item of a plan with all its fields, what it leads to and where it comes from."""

# ruff: noqa: ANN401 - a field of the model may hold anything; its declaration says what
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rri_planner.errors import Message
from rri_planner.graph import Chains, PlanGraph
from rri_planner.language import (
    capitalised,
    field_label,
    format_percent,
    kind_label,
    labelled,
    relation_label,
    say,
    word_label,
)
from rri_planner.model import Item, ModelField, Nested, Plan, fields_of, name_of

_HEAD = ("id", "title")
_CHAINS = 12
_MEANS_AND_ENDS = ("vision", "goal", "pathway", "action")  # what came of these stands in the chains to their ends


def item_page(plan: Plan, item: Item, language: str) -> Iterator[str]:
    """Yield the lines of the page."""
    kind = capitalised(kind_label(item.item_kind, language))
    yield labelled(f"{kind} {item.id}", say(name_of(item), language), language)
    writer = _Writer(plan, language)
    for each in fields_of(type(item)):
        if each.key not in _HEAD:
            yield from writer.field_lines(item, each)
    graph = PlanGraph(plan)
    yield from writer.chain_lines(Message("Why it is there:"), graph.why(item.id, limit=_CHAINS))
    if item.item_kind not in _MEANS_AND_ENDS:
        yield from writer.chain_lines(Message("What came of it:"), graph.came_of(item.id, limit=_CHAINS))


class _Writer:
    def __init__(self, plan: Plan, language: str) -> None:
        self._plan = plan
        self._language = language

    def field_lines(self, holder: Nested, each: ModelField) -> Iterator[str]:
        value = getattr(holder, each.name)
        if not _is_stated(value):
            return
        label = capitalised(field_label(type(holder).__name__, each.key, self._language))
        if not each.declared.many:
            yield f"  {labelled(label, self._said(value, each), self._language)}"
            return
        yield f"  {say(Message('{label}:', label=label), self._language)}"
        for entry in value:
            yield f"    - {self._said(entry, each)}"

    def chain_lines(self, heading: Message, chains: Chains) -> Iterator[str]:
        listed = tuple(chains)
        if not listed:
            return
        yield ""
        yield say(heading, self._language)
        for chain in listed:
            yield f"  - {self._named(chain.ids[0])}"
            for edge, id_ in zip(chain.edges, chain.ids[1:], strict=True):
                relation = relation_label(edge.relation, self._language)
                arrow = f"—{relation}→" if edge.target == id_ else f"←{relation}—"
                yield f"      {arrow} {self._named(id_)}"
        if chains.more:
            yield say(Message("  ... and there are more"), self._language)

    def _named(self, id_: str) -> str:
        item = self._plan.get(id_)
        if item is None:
            return say(Message('"{id}", which the plan does not have', id=id_), self._language)
        return f"{say(name_of(item), self._language)} ({id_})"

    def _said(self, value: Any, each: ModelField) -> str:
        declared = each.declared
        if isinstance(value, Nested):
            return self._record(value)
        if declared.value == "reference" and not self._is_word(value, declared.vocabulary):
            return self._named(value)
        if declared.value in {"reference", "word"}:
            return word_label(declared.vocabulary or "", value, self._language, self._plan)
        if declared.unit == "percent":
            return format_percent(value, self._language)
        if isinstance(value, Mapping):
            return self._counts(value, declared.vocabulary) if declared.value == "counts" else _as_json(value)
        return say(value, self._language)

    def _is_word(self, value: str, vocabulary: str | None) -> bool:
        """Return whether a word stands where an item may stand, too: who said it may be a strand of the helix."""
        return vocabulary is not None and self._plan.get(value) is None and value in self._plan.words(vocabulary)

    def _record(self, record: Nested) -> str:
        stated = [(each, getattr(record, each.name)) for each in fields_of(type(record))]
        return "; ".join(self._part(record, each, value) for each, value in stated if _is_stated(value))

    def _part(self, record: Nested, each: ModelField, value: Any) -> str:
        entries = value if each.declared.many else (value,)
        said = ", ".join(self._said(entry, each) for entry in entries)
        if each.name in {record.end, record.short}:
            return said
        return labelled(field_label(type(record).__name__, each.key, self._language), said, self._language)

    def _counts(self, counts: Mapping[str, object], vocabulary: str | None) -> str:
        return ", ".join(self._count(word, count, vocabulary) for word, count in counts.items())

    def _count(self, word: str, count: object, vocabulary: str | None) -> str:
        if isinstance(count, str):  # crossed groups: the kind of group, then the group
            return word_label(word, count, self._language, self._plan)
        named = word_label(vocabulary, word, self._language, self._plan) if vocabulary else word
        return f"{named} {say(count, self._language)}"


def _is_stated(value: object) -> bool:
    return value is not None and not (isinstance(value, tuple | Mapping) and not value)


def _as_json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else str(value)
