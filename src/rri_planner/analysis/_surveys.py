"""Surveys: how exact a share can be, and where no margin may be given."""

from __future__ import annotations

from attrs import frozen

from rri_planner.analysis._asked import graph_of
from rri_planner.analysis._cannot_tell import CannotTell
from rri_planner.analysis._surveys_margin import margin_of_error
from rri_planner.errors import Message
from rri_planner.graph import PlanGraph
from rri_planner.model import Claim, FrozenMap, Plan, ShownAsTable, Survey

_DIGITS = 6
_PERCENT = 100


@frozen
class ClaimMargin:
    """Something said on the strength of a survey, with its share and how far that may be off, both from 0 to 1."""

    text: str | None
    share: float | None
    margin: float | None

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {"text": self.text, "share": self.share, "margin": _rounded(self.margin)}


@frozen
class SurveyMargin:
    """How exact a survey can be: ``margin`` is that of a share of one half, from 0 to 1.

    It is None where the sample is not known to be a probability sample, or where nobody says how many answered.
    """

    sample: str | None
    answers: int | None
    population: int | None
    margin: float | None
    claims: tuple[ClaimMargin, ...]

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "sample": self.sample,
            "answers": self.answers,
            "population": self.population,
            "margin": _rounded(self.margin),
            "claims": [each.to_dict() for each in self.claims],
        }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, _DIGITS)


@frozen
class Surveys(ShownAsTable):
    """How exact each survey can be, by the id of its event."""

    surveys: FrozenMap[SurveyMargin]
    cannot_tell: tuple[CannotTell, ...] = ()

    @property
    def method(self) -> Message:
        """How it was found."""
        return Message("margin at 95 % confidence for simple probability samples; none for any other sample")

    @property
    def sentence(self) -> Message:
        """How many surveys have a margin."""
        if not self.surveys:
            return Message("The plan describes no survey.")
        return Message(
            "Surveys of which a margin of error can be given: {exact} of {surveys}. Any other tells what those who "
            "answered think, and no more.",
            exact=sum(each.margin is not None for each in self.surveys.values()),
            surveys=len(self.surveys),
        )

    def to_dict(self) -> dict[str, object]:
        """Return what JSON holds."""
        return {
            "method": str(self.method),
            "surveys": {id_: each.to_dict() for id_, each in self.surveys.items()},
            "cannot_tell": [each.to_dict() for each in self.cannot_tell],
        }

    def to_rows(self) -> list[dict[str, object]]:
        """Return a row for each survey."""
        return [
            {
                "event": id_,
                "sample": each.sample,
                "answers": each.answers,
                "population": each.population,
                "margin": _rounded(each.margin),
                "claims": len(each.claims),
            }
            for id_, each in self.surveys.items()
        ]


def surveys(plan: Plan | PlanGraph) -> Surveys:
    """Return how exact each survey of a plan can be.

    A margin is given for probability samples only, never for a self-selected or unknown one. It covers chance
    alone: not wording, not who did not answer. Source: AAPOR, Survey Disclosure Checklist.

    >>> from rri_planner.model import Event
    >>> asked = Event(id="e-survey", survey={"sample": "probability", "sample_size": 1001})
    >>> surveys(Plan(events=[asked])).to_dict()["surveys"]["e-survey"]["margin"]
    0.030975
    """
    found = {event.id: event.survey for event in graph_of(plan).plan.events if event.survey is not None}
    return Surveys(
        FrozenMap({id_: _margins(survey) for id_, survey in found.items()}),
        cannot_tell=_missing(found),
    )


def _margins(survey: Survey) -> SurveyMargin:
    return SurveyMargin(
        survey.sample,
        survey.sample_size,
        survey.population_size,
        _margin(survey, 0.5),
        tuple(_claim(survey, each) for each in survey.claims),
    )


def _claim(survey: Survey, claim: Claim) -> ClaimMargin:
    share = None if claim.share is None else float(claim.share) / _PERCENT
    return ClaimMargin(
        None if claim.text is None else str(claim.text),
        share,
        None if share is None or not 0 <= share <= 1 else _margin(survey, share),
    )


def _margin(survey: Survey, share: float) -> float | None:
    answers, population = survey.sample_size, survey.population_size
    if survey.sample != "probability" or not answers or (population is not None and population < answers):
        return None
    return margin_of_error(answers, share=share, population=population)


def _missing(found: dict[str, Survey]) -> tuple[CannotTell, ...]:
    unknown = tuple(sorted(id_ for id_, each in found.items() if each.sample in {None, "unknown"}))
    uncounted = tuple(sorted(id_ for id_, each in found.items() if each.sample_size is None))
    named = (("survey.sample", unknown), ("survey.sample_size", uncounted))
    return tuple(CannotTell(field, ids) for field, ids in named if ids) if found else (CannotTell("survey"),)
