"""Values as people write them, one strategy for each kind: among them what has broken programs before."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from rri_planner.model import ValueKind

LANGUAGES = ("sv", "en", "de", "fr", "ar", "pt-BR")
STRINGS = (
    "SE",
    "SE311",
    "https://example.org/?a=1&b=2",
    "steering",
    "no",
    "2027",
    "1e3",
    "~",
    "a: b",
    "ÅÄÖ",
    "",
    "a/b",
)
ODD_IDS = ("2027", "1e3", "null", "true", "No", "0x1F", "1.50", "2026-01-02", "1_000", "a..b", "x" * 64)

_WORDINGS = (
    "Digitalt labb",
    "Fler kan det digitala",
    "Größe, Überblick & Maß: 50 %",
    "ورشة عمل للجميع",
    "\u202bmixed עברית\u202c",
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "",
    " ",
    "1.5",
    "null",
    "yes",
    "# no comment",
    "- no list",
    "key: value",
    "two\nlines\n",
    "  indented\n\n\ttab",
    "=1+1",
    "| a | b |",
    "*stars* _lines_ `code` [link](x)",
    "'single' \"double\" \\back",
    "👩🏽‍🔬 e\u0301",
    "one with no end " * 20,
)
_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"))

wordings = st.sampled_from(_WORDINGS) | st.text(_LETTERS, max_size=12)

_translations = st.fixed_dictionaries({"text": wordings}, optional={"of": st.just("0123456789ab")})
texts = wordings | st.dictionaries(st.sampled_from(LANGUAGES), wordings | _translations, min_size=1, max_size=3)

_year = st.sampled_from((*range(2024, 2036), 1000, 9999)).map(str)
_month = st.integers(1, 12).map("{:02}".format)
_day = st.integers(1, 28).map("{:02}".format)
_quarter = st.sampled_from(("Q1", "Q2", "Q3", "Q4"))
dates = st.one_of(
    _year,
    st.tuples(_year, _quarter).map("-".join),
    st.tuples(_year, _month).map("-".join),
    st.tuples(_year, _month, _day).map("-".join),
)

_end = dates | st.just("..")
periods = dates | st.tuples(_end, _end).map("/".join)

durations = st.sampled_from(("P6M", "P1Y", "P2W", "P90D", "P0D", "P1Y6M", "P4M..P6M", "P0D..P2W", "P9999Y"))

numbers = st.sampled_from(("0", "1", "100", "0.5", "12.50", "-3", "1e3")) | st.decimals(
    -(10**9), 10**9, places=2, allow_nan=False, allow_infinity=False
).map(str)

_currencies = st.sampled_from(("EUR", "SEK", "CHF"))
money = numbers | st.fixed_dictionaries({"amount": numbers}, optional={"currency": _currencies})

_needs = st.sampled_from(("all", "any")) | st.integers(1, 3).map(lambda least: {"at_least": least})

_loose = st.none() | st.booleans() | st.integers(-9, 10**12) | wordings
free = st.dictionaries(
    st.sampled_from(STRINGS),
    st.recursive(
        _loose, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(wordings, inner, max_size=2), max_leaves=4
    ),
    max_size=2,
)

PLAIN: Mapping[ValueKind, st.SearchStrategy[Any]] = MappingProxyType(
    {
        "text": texts,
        "date": dates,
        "period": periods,
        "duration": durations,
        "number": numbers,
        "truth": st.booleans(),
        "money": money,
        "value": numbers | texts,
        "language": st.sampled_from(LANGUAGES),
        "currency": _currencies,
        "needs": _needs,
        "free": free,
    }
)
