"""A comparison on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rri_planner.cli._answer_text import Row, lacking, table
from rri_planner.errors import Message
from rri_planner.language import capitalised, say, word_label
from rri_planner.model import Text, name_of

if TYPE_CHECKING:
    from rri_planner.analysis import Comparison, CoverageTable


def comparison_text(comparison: Comparison, language: str) -> str:
    """Return a comparison as text: what corresponds, what may, what is covered, figures, and what could not be told."""
    return "\n".join(_lines(comparison, language)) + "\n"


def _lines(comparison: Comparison, language: str) -> Iterator[str]:
    yield say(comparison.sentence, language)
    yield from _matches(comparison, language)
    for each in comparison.coverage:
        yield from _coverage(each, comparison, language)
    yield from _titled(Message("How people took part"), _figures(comparison, language), language)
    yield from _titled(Message("Money"), _money(comparison, language), language)
    yield from (say(each.sentence, language) for each in comparison.rates)
    if comparison.cannot_tell:
        yield ""
        yield capitalised(say(Message("could not be told, for lack of:"), language))
    for missing in comparison.cannot_tell:
        yield f"  {lacking(missing.needs, missing.ids, language)}"
    yield ""
    yield say(Message("Method: {method}", method=comparison.method), language)


def _matches(comparison: Comparison, language: str) -> Iterator[str]:
    if comparison.correspondences or comparison.suggestions:
        yield ""
    for each in comparison.correspondences:
        yield say(each.sentence, language)
        for plan, ids in each.items.items():
            yield from (f"  {_named(comparison, plan, id_, language)}" for id_ in ids)
    for like in comparison.suggestions:
        one, other = (_named(comparison, *end, language) for end in (like.of, like.to))
        yield say(
            Message("To be looked at, for their titles are alike: {one} · {other}", one=one, other=other), language
        )


def _named(comparison: Comparison, plan: str, id_: str, language: str) -> str:
    named = name_of(comparison.graphs[plan].plan[id_])
    return f"{plan}/{id_} {say(named, language) if isinstance(named, Text) else ''}".rstrip()


def _coverage(each: CoverageTable, comparison: Comparison, language: str) -> Iterator[str]:
    """Yield a table without the rows in which no plan has anything."""
    plans = [comparison.graphs[plan].plan for plan in comparison.plans]
    rows: list[Row] = []
    for row in each.rows:
        if any(row.counts.values()):
            knows = next((plan for plan in plans if each.vocabulary and row.word in plan.words(each.vocabulary)), None)
            label = row.word if knows is None else word_label(each.vocabulary, row.word, language, knows)
            rows.append({"of": label, **{plan: row.counts[plan] for plan in comparison.plans}})
    yield from _titled(each.title, rows, language)


def _figures(comparison: Comparison, language: str) -> list[Row]:
    found = {plan: comparison.process[plan].figures for plan in comparison.plans}
    first = found[comparison.plans[0]]
    return [
        {"of": say(label, language), **{plan: each[name][1] for plan, each in found.items()}}
        for name, (label, _) in first.items()
    ]


def _money(comparison: Comparison, language: str) -> list[Row]:
    """Return the sums, each currency by itself, then in the currency of the rates."""
    found = {plan: comparison.money[plan].figures for plan in comparison.plans}
    labels = {name: say(label, language) for name, (label, _) in found[comparison.plans[0]].items()}
    rows: list[Row] = [
        {"of": label, **{plan: " + ".join(say(money, language) for money in each[name][1].moneys) or None
                         for plan, each in found.items()}}
        for name, label in labels.items()
    ]  # fmt: skip
    for end in {each.to for each in comparison.rates}:
        rows += [
            {"of": f"{label} ({end})", **{plan: each[name][1].converted for plan, each in found.items()}}
            for name, label in labels.items()
        ]
    return rows


def _titled(title: Message, rows: list[Row], language: str) -> Iterator[str]:
    if rows:
        yield ""
        yield say(title, language)
        yield from table(rows, language)
