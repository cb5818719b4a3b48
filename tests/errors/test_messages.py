"""What a message promises."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rri_planner.errors import Message
from tests.written import wordings


def test_fills_its_gaps_late() -> None:
    """A message keeps its values as they are and writes them when it is read."""
    message = Message('"{goal}" needs {rule}', goal="Skills", rule=Message("at least {least}", least=2))
    assert (str(message), message.values["goal"]) == ('"Skills" needs at least 2', "Skills")


@pytest.mark.parametrize(("count", "sentence"), [(0, "0 ideas"), (1, "1 idea"), (2, "2 ideas")])
def test_chooses_the_plural_by_its_count(count: int, sentence: str) -> None:
    """In English the number one, and no other, takes the singular."""
    assert str(Message("{n} idea", plural="{n} ideas", count=count, n=count)) == sentence


@given(wordings)
def test_leaves_the_words_of_a_plan_alone(words: str) -> None:
    """Braces in a plan's own words are words, not gaps."""
    assert str(Message("<{words}>", words=words)) == f"<{words}>"


@given(st.dictionaries(st.sampled_from(("goal", "date")), wordings))
def test_equal_messages_have_equal_hashes_and_survive_copies(values: dict[str, str]) -> None:
    """Messages are values: equal by content, hashable, picklable."""
    message = Message("late", plural="later", count=2, **values)
    twin = pickle.loads(pickle.dumps(message))  # noqa: S301 - our own bytes
    assert message == twin == copy.deepcopy(message)
    assert hash(message) == hash(twin)
    assert message != Message("early", plural="later", count=2, **values)


def test_a_list_of_messages_is_said_in_english() -> None:
    """What stands in a list is said, not shown as a programmer would write it."""
    said = Message("There are {groups}", groups=(Message("{n} women", n=3), "2 men"))
    assert str(said) == "There are 3 women, 2 men"
