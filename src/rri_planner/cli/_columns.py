"""What the columns of an answer are called, and the words that stand in them."""

from __future__ import annotations

from collections.abc import Mapping

from rri_planner.errors import Message
from rri_planner.language import say, word_label
from rri_planner.model import VOCABULARIES

# Columns that several answers have keep one heading: it is read beside the question.
_HEADINGS: Mapping[str, Message] = {
    "id": Message("id"),
    "goal": Message("goal"),
    "action": Message("action"),
    "actions": Message("actions"),
    "event": Message("event"),
    "of": Message("of"),
    "to": Message("to"),
    "by": Message("by"),
    "kind": Message("kind"),
    "total": Message("total"),
    "range": Message("largest difference"),
    "opposite": Message("opposite signs"),
    "scores": Message("scores"),
    "total_impact": Message("impact in total"),
    "margin": Message("margin"),
    "change": Message("if it is dropped"),
    "first": Message("one end"),
    "pull": Message("pull"),
    "second": Message("other end"),
    "weight": Message("weight"),
    "unanswered": Message("unanswered"),
    "direct": Message("direct"),
    "second_order": Message("by way of others"),
    "received": Message("received"),
    "group": Message("group"),
    "matched": Message("its own"),
    "short_of_levers": Message("too few"),
    "cost": Message("cost"),
    "funded": Message("funded"),
    "gap": Message("gap"),
    "currency": Message("currency"),
    "apart": Message("in other currencies"),
    "ceiling": Message("ceiling"),
    "promised": Message("promised"),
    "left": Message("left"),
    "works_until": Message("works until"),
    "leads_to": Message("leads to"),
    "decide_by": Message("decide by"),
    "dead_end": Message("dead end"),
    "p": Message("share of the way"),
    "q": Message("share of the time"),
    "planned": Message("planned share"),
    "expected": Message("expected by now"),
    "so_far_per_year": Message("so far per year"),
    "needed_per_year": Message("needed per year"),
    "as_of": Message("last measured"),
    "milestones": Message("interim targets"),
    "stale": Message("out of date"),
    "undefined": Message("target is baseline"),
    "earliest_start": Message("earliest start"),
    "earliest_finish": Message("earliest finish"),
    "latest_start": Message("latest start"),
    "latest_finish": Message("latest finish"),
    "total_float": Message("total float"),
    "free_float": Message("free float"),
    "spare": Message("days to the deadline"),
    "critical": Message("critical"),
    "reading": Message("reading"),
    "reachable": Message("reachable"),
    "single_points": Message("single points"),
    "irrelevant": Message("makes no difference"),
    "path_sets": Message("enough to reach it"),
    "cut_sets": Message("enough to miss it"),
    "complete": Message("complete"),
    "shallow": Message("has a means"),
    "deep": Message("covered"),
    "lowest_uncovered": Message("lowest gaps"),
    "because_of": Message("because of"),
    "led_to": Message("led to"),
    "selected": Message("selected"),
    "in_alternatives": Message("in how many alternatives"),
    "statement": Message("statement"),
    "subjects": Message("about"),
    "step": Message("step"),
    "state": Message("state"),
    "input": Message("what it needs"),
    "found": Message("in the plan"),
    "short_by": Message("short by (days)"),
    "question": Message("question"),
    "answer": Message("answer"),
    "count": Message("count"),
    "n": Message("answers in all"),
    "share": Message("share"),
}
_WORDS: Mapping[str, Mapping[str, Message]] = {
    "by": {
        "all": Message("all"),
        "event": Message("event"),
        "theme": Message("theme"),
        "helix": Message("strand of the helix"),
        "action": Message("action"),
    },
    "change": {"gains": Message("is gained"), "loses": Message("is lost")},
    "deep": {
        "deep": Message("yes"),
        "unsure": Message("unclear"),
        "not-deep": Message("no"),
        "cycle": Message("in a circle"),
    },
    "event": {"totals": Message("all together")},
    "kind": {"action": Message("action"), "funding": Message("funding line")},
    "of": {"unstated": Message("not stated"), "merged": Message("merged")},
    "pull": {
        "serves": Message("serves"),
        "helps": Message("helps"),
        "hinders": Message("hinders"),
        "excludes": Message("excludes"),
    },
    "reading": {"stated": Message("as stated"), "all": Message("needs all"), "any": Message("needs one")},
}
_VOCABULARIES: Mapping[str, tuple[str, ...]] = {"by": ("respondent",), "of": ("action-status", "helix")}
_IN_HEADINGS = ("outcome", "helix", "gender")


def heading(column: str, language: str) -> str:
    """Return the heading of a column: its label or that of its last word, else its name with spaces."""
    if column in _HEADINGS:
        return say(_HEADINGS[column], language)
    word = column.rpartition(".")[2]
    return _known(word, _IN_HEADINGS, language) or word.replace("_", " ")


def word_in(column: str, word: str, language: str) -> str:
    """Return what a word in a column is called; whatever is not one of ours, such as an id, stays as it is."""
    message = _WORDS.get(column, {}).get(word)
    if message is not None:
        return say(message, language)
    return _known(word, _VOCABULARIES.get(column, ()), language) or word


def _known(word: str, vocabularies: tuple[str, ...], language: str) -> str | None:
    found = (each for each in vocabularies if word in VOCABULARIES[each].words)
    return next((word_label(each, word, language) for each in found), None)
