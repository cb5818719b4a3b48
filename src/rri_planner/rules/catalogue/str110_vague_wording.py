"""STR110: a goal or an action whose words leave open what is meant."""

from __future__ import annotations

from collections.abc import Iterator

from rri_planner.errors import Message
from rri_planner.findings import Value
from rri_planner.language import mentions_a_name, weak_words
from rri_planner.model import UNKNOWN_LANGUAGE, Action, Goal, Text
from rri_planner.rules._case import Case
from rri_planner.rules._judgements import HOLDS, Fires, Judgement, cannot_tell, fires
from rri_planner.rules._naming import Listing, called, quoted
from rri_planner.rules._rule import rule


@rule(
    code="STR110",
    name="vague-wording",
    severity="info",
    sources=("SMELL",),
    summary=Message("the name of a goal or an action leaves open what is meant, and nothing beside it says more"),
    why=Message(
        "Nobody can check what nobody can notice. "
        "Lists of weak words are wrong about two times in five, so that this is only a hint."
    ),
    remedies=(
        Message("say who does what, what changes, and by when"),
        Message("attach an indicator"),
        Message("leave it as it is, and accept the finding with a reason"),
    ),
    incoherent="""
        languages: [en]
        goals: [{id: g-links, title: Strengthen cooperation}]
        actions: [{id: a-fair, title: Hold a fair, serves: [g-links]}]
    """,
    coherent="""
        languages: [en]
        goals: [{id: g-links, title: Strengthen cooperation, due: 2028}]
        actions: [{id: a-fair, title: Hold a fair, serves: [g-links]}]
    """,
)
def vague_wording(case: Case) -> Iterator[Judgement]:
    """Judge the name of every live goal and action: it has no weak words, or something beside it is definite.

    That is a date, an indicator, a sign of success, or in the texts a number or a name. Texts are judged in their
    original language, if there is a list of weak words for it.
    """
    items: tuple[Goal | Action, ...] = (*case.plan.goals, *case.live_actions)
    for item in items:
        text = item.title or item.description
        if text is None or not case.graph.is_live(item.id):
            continue
        language, wording = text.best()
        weak = weak_words(wording, language)
        if language == UNKNOWN_LANGUAGE:
            yield cannot_tell("languages")
        elif weak is not None:
            yield _vague(item, weak) if weak and not _is_definite(case, item) else HOLDS


def _is_definite(case: Case, item: Goal | Action) -> bool:
    texts = [text for text in (item.title, item.description) if text is not None]
    return (
        bool(case.graph.edges_to(item.id, "measures"))
        or _is_dated(item)
        or any(_says_what(case, text) for text in texts)
    )


def _is_dated(item: Goal | Action) -> bool:
    if isinstance(item, Goal):
        return item.due is not None
    return bool(item.period or item.success) or any(step.date for step in item.steps)


def _says_what(case: Case, text: Text) -> bool:
    language, wording = text.best()
    region = case.plan.region.name if case.plan.region is not None else None
    here = region is not None and str(region).casefold() in wording.casefold()
    return here or mentions_a_name(wording, language) or any(character.isdigit() for character in wording)


def _vague(item: Goal | Action, weak: tuple[str, ...]) -> Fires:
    words = tuple(dict.fromkeys(weak))
    message = Message(
        "{item} says {words}, and nothing beside it says who does what, or how anybody would notice",
        item=called(item),
        words=Listing(quoted(word) for word in words),
    )
    field = "description" if item.title is None else "title"
    return fires(item.id, witness=Value(field, ", ".join(words)), message=message, certainty="heuristic")
