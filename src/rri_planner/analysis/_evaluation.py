"""The evaluation: what those who led an action, took part in it or were affected say about it."""

from __future__ import annotations

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._surveys_margin import margin_of_error
from rri_planner.analysis._withheld import SMALLEST, withheld
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.language import word_name
from rri_planner.model import FrozenMap, Plan, ShownAsTable, Survey, SurveyResult, Text

_DIGITS = 4


@frozen
class Answered:
    """How one group of respondents answered one question of a survey.

    ``n`` is how many answered, None where they are fewer than five. A count is None where it is kept back, so that
    nobody can be recognised and nothing can be worked out from the others. ``shares`` are fractions of ``n``;
    ``margins`` say how far they may be off at 95 % confidence, and are empty unless people were drawn by lot.
    """

    event: str
    question: str | None
    about: tuple[str, ...]
    by: str | None
    n: int | None
    counts: FrozenMap[int | None]
    margins: FrozenMap[float]

    @property
    def shares(self) -> FrozenMap[float | None]:
        """The share of each answer, None where its count is kept back."""
        n = self.n or 1
        return FrozenMap({answer: None if count is None else count / n for answer, count in self.counts.items()})

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "event": self.event,
            "question": self.question,
            "about": list(self.about),
            "by": self.by,
            "n": self.n,
            "counts": dict(self.counts),
            "shares": {answer: _rounded(share) for answer, share in self.shares.items()},
            "margins": {answer: _rounded(margin) for answer, margin in self.margins.items()},
        }


@frozen
class Evaluation(ShownAsTable):
    """The answers of every group to every question, in the plan's order; nothing is added up over groups."""

    answers: tuple[Answered, ...]
    roles: tuple[Text, ...] = ()
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("counts of answers by role of the respondents; small counts are kept back")

    @property
    def sentence(self) -> Message:
        """How many questions, who answered, and how much is kept back."""
        if not self.answers:
            return Message("The plan holds no answers of respondents yet.")
        return Message(
            "Questions: {questions}, answered by {roles}. Tables in which something is kept back because the group is "
            "small: {kept_back} of {tables}.",
            questions=len({(each.event, each.question) for each in self.answers}),
            roles=self.roles or Message("people whose role is not stated"),
            kept_back=sum(None in each.counts.values() for each in self.answers),
            tables=len(self.answers),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "answers": [each.to_dict() for each in self.answers],
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
            "method": str(self.method),
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each answer of each group: its count first, then of how many, then the share."""
        return [
            {
                "question": each.question,
                "by": each.by,
                "answer": answer,
                "count": count,
                "n": each.n,
                "share": _rounded(each.shares[answer]),
                "margin": _rounded(each.margins.get(answer)),
            }
            for each in self.answers
            for answer, count in each.counts.items()
        ]


def evaluation(plan: Plan | PlanGraph) -> Evaluation:
    """Return how each group of respondents answered each question of the surveys in a plan.

    Counts come first, and each share with the number that it is a share of. Counts of fewer than five people are kept
    back, with as many others as it takes. A margin is given for probability samples only, as by `surveys`.

    >>> from rri_planner.model import Event
    >>> table = {"question": "Did it help?", "by": "action-participant", "counts": {"no": 12, "yes": 28}}
    >>> found = evaluation(Plan(events=[Event(id="e-asked", survey={"results": [table]})]))
    >>> found.answers[0].n, found.answers[0].shares["yes"]
    (40, 0.7)
    """
    whole = graph_of(plan).plan
    asked = {event.id: event.survey for event in whole.events if event.survey is not None and event.survey.results}
    answers = tuple(_answered(id_, survey, each) for id_, survey in asked.items() for each in survey.results)
    words = dict.fromkeys(each.by for each in answers if each.by is not None)
    unknown = tuple(id_ for id_, survey in asked.items() if survey.sample in {None, "unknown"})
    return Evaluation(
        answers,
        tuple(word_name("respondent", word, whole) for word in words),
        cannot_tell=_missing(unknown) if asked else (CannotTell("survey.results"),),
    )


def _missing(unknown: tuple[str, ...]) -> tuple[CannotTell, ...]:
    return (CannotTell("survey.sample", unknown),) if unknown else ()


def _answered(event: str, survey: Survey, result: SurveyResult) -> Answered:
    n, hidden = sum(result.counts.values()), withheld(result.counts)
    shown = {answer: count for answer, count in result.counts.items() if answer not in hidden}
    by_lot = survey.sample == "probability"
    return Answered(
        event,
        None if result.question is None else str(result.question),
        result.about,
        result.by,
        n if n >= SMALLEST else None,
        FrozenMap({answer: shown.get(answer) for answer in result.counts}),
        FrozenMap({answer: margin_of_error(n, share=count / n) for answer, count in shown.items() if by_lot}),
    )


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)
