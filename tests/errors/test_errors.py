"""What the errors promise."""

from __future__ import annotations

import copy
import pickle

import pytest

from rri_planner.errors import (
    BadField,
    BadTemplate,
    BadUsage,
    BadValue,
    Message,
    MissingExtra,
    Place,
    PlannerError,
    Problem,
    UnknownItem,
    UnknownWord,
    UnreadablePlan,
)

_DATE = Message("a date such as 2027")
_PROBLEM = Problem(Message("it is late"), Place("plan.yaml", 3, 5), ("goals", 0, "due"), "2027")
_ERRORS = (
    (PlannerError("it", "rains"), "it rains"),
    (BadValue("soon", _DATE, "2027"), '"soon" is not a date such as 2027; did you mean "2027"?'),
    (BadField("Goal", "due", Message("it is late")), "Goal.due: it is late"),
    (UnreadablePlan((_PROBLEM, _PROBLEM)), "\n".join([str(_PROBLEM)] * 2)),
    (UnknownItem("a-lap", "a-lab"), 'the plan has no item "a-lap"; did you mean "a-lab"?'),
    (
        UnknownWord(Message("a document"), "page", ("one-page", "roadmap"), "one-page"),
        '"page" is not a document; there are one-page, roadmap; did you mean "one-page"?',
    ),
    (
        MissingExtra("word", "python-docx"),
        'this needs python-docx; install it with: pip install "rri-planner[word]"',
    ),
    (BadTemplate(_PROBLEM), str(_PROBLEM)),
    (BadUsage(Message("there is no period")), "there is no period"),
)
errors = pytest.mark.parametrize(("error", "sentence"), _ERRORS, ids=[type(error).__name__ for error, _ in _ERRORS])


@errors
def test_says_all_it_knows(error: PlannerError, sentence: str) -> None:
    """The text of an error is its sentence, the remedy, and nothing else."""
    assert str(error) == sentence


@errors
def test_survives_pickling_and_copying(error: PlannerError, sentence: str) -> None:
    """An error reaches another process with all its facts."""
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):  # noqa: S301 - our own bytes
        assert (type(twin), str(twin), twin.args) == (type(error), sentence, error.args)


@errors
def test_can_be_raised_and_annotated(error: PlannerError, sentence: str) -> None:
    """An error is frozen, and can still be raised, caught, chained and given a note."""
    with pytest.raises(PlannerError) as caught:
        _raise_twice(error)
    assert (str(caught.value), caught.value.__notes__[-1]) == (sentence, "while it was raining")


@pytest.mark.parametrize(
    ("found", "shown"),
    [("x" * 1000, f"{'x' * 199}…"), (["x"] * 1000, "['x', 'x', 'x', 'x', 'x', 'x', ...]"), (2027.5, "2027.5")],
    ids=["text", "list", "number"],
)
def test_shows_no_more_of_a_value_than_can_be_read(found: object, shown: str) -> None:
    """A value of any type and size leaves room for the sentence."""
    assert BadValue(found, _DATE).found == shown


def _raise_twice(error: PlannerError) -> None:
    try:
        raise error
    except PlannerError as first:
        first.add_note("while it was raining")
        raise first from ValueError("rain")


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (BadValue("soon", _DATE), ValueError),
        (BadField("Goal", "due", _DATE), ValueError),
        (UnreadablePlan(()), ValueError),
        (UnknownItem("a-lap"), KeyError),
        (UnknownWord(_DATE, "x", ()), LookupError),
        (MissingExtra("word", "python-docx"), ImportError),
        (BadTemplate(_PROBLEM), ValueError),
        (BadUsage(_DATE), ValueError),
    ],
)
def test_is_also_what_python_calls_it(error: PlannerError, builtin: type[Exception]) -> None:
    """Whoever does not know the library can catch the built-in error that means the same."""
    assert isinstance(error, builtin)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (UnreadablePlan((_PROBLEM,)), "one thing keeps the plan from being read"),
        (UnreadablePlan((_PROBLEM, _PROBLEM)), "2 things keep the plan from being read"),
        (BadField("Goal", "due", Message("it is late")), "it is late"),
        (BadTemplate(_PROBLEM), "it is late"),
    ],
)
def test_has_one_sentence_for_a_heading(error: PlannerError, message: str) -> None:
    """Errors with an address or several reasons have a sentence without them too."""
    assert str(error.message) == message
