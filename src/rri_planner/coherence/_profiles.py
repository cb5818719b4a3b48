"""Reading profiles: those of the package by name, those of users from what their files hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from rri_planner.coherence._profile import Profile
from rri_planner.coherence._profile_entries import as_left_out, as_threshold, as_vocabularies
from rri_planner.coherence._profile_problems import profile_problems
from rri_planner.errors import Message, UnknownWord, UnreadablePlan, nearest
from rri_planner.model import FrozenMap, as_text
from rri_planner.rules import RULES, AskedField, Rule

PROFILES = ("digiterri", "s3-minimum", "interreg-europe", "draft")
"""The names of the profiles that come with the package, the usual one first."""


@cache
def load_profile(name: str) -> Profile:
    """Return one of the package's profiles; raise `UnknownWord`, with the nearest name, for any other.

    >>> load_profile("draft").severities["STR104"]
    'info'
    """
    if name not in PROFILES:
        raise UnknownWord(Message("a profile"), name, PROFILES, nearest(name, PROFILES))
    file = files(__package__) / "data" / "profiles" / f"{name}.json"
    return read_profile(json.loads(file.read_text("utf-8")))


def read_profile(entries: Mapping[str, Any], rules: Iterable[Rule] = RULES) -> Profile:
    """Return the profile that a mapping describes; raise `UnreadablePlan` with everything that is wrong with it.

    The keys, all optional: ``name``, ``title``, ``extends`` (a profile of the package whose entries hold where this
    one has none), ``rules`` and ``without`` (lists of codes or groups; what is left out may say why:
    ``{rule: RES106, because: ...}``), ``severity`` (by code), ``thresholds`` (by code, then by name), ``requires``
    (a list of fields such as ``actions.cost``), ``vocabularies`` (as in a plan).

    >>> profile = read_profile({"name": "ours", "extends": "draft", "severity": {"STR104": "error"}})
    >>> profile.severities["STR104"], profile.severities["STR106"]
    ('error', 'info')
    """
    problems = tuple(profile_problems(entries, rules, PROFILES))
    if problems:
        raise UnreadablePlan(problems)
    base = load_profile(str(entries["extends"])) if entries.get("extends") else Profile("profile")
    thresholds = {
        f"{code}.{name}": number
        for code, values in (entries.get("thresholds") or {}).items()
        for name, value in values.items()
        if (number := as_threshold(value)) is not None
    }
    left_out = [as_left_out(each) for each in entries.get("without") or ()]
    return Profile(
        name=str(entries.get("name") or base.name),
        title=as_text(entries.get("title")) or base.title,
        only=tuple(entries.get("rules") or base.only),
        without=(*base.without, *(each.code for each in left_out)),
        severities=FrozenMap({**base.severities, **(entries.get("severity") or {})}),
        thresholds=FrozenMap({**base.thresholds, **thresholds}),
        requires=(*base.requires, *map(AskedField.parse, entries.get("requires") or ())),
        because=FrozenMap({**base.because, **{each.code: each.because for each in left_out if each.because}}),
        vocabularies=FrozenMap({**base.vocabularies, **as_vocabularies(entries.get("vocabularies"))}),
    )
