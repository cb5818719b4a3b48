"""What links promise."""

from __future__ import annotations

import pytest

from rri_planner.errors import BadField, BadUsage, BadValue
from rri_planner.model import Action, Dependency, Duration, Exclusion, Goal, Indicator, Link, Period
from rri_planner.model._links import dependencies, exclusions, links, reviewed


def test_a_link_may_be_given_in_several_ways() -> None:
    """An id, an item, a map and a link are all understood, one or several."""
    link = Link(to="g")
    assert links(["g", Goal(id="g"), {"to": "g"}, link]) == (link,) * 4
    assert links("g") == links(Goal(id="g")) == links({"to": "g"}) == links(link) == (link,)
    assert links(None) == links([]) == ()


def test_a_link_may_carry_its_reasons() -> None:
    """A link says why it holds, what shows it, what it rests on, and how sure that is."""
    link = Link(to="g", because="It helps", evidence="e", assumptions=["u", "v"], confidence="low", reviewed="0123")
    assert (link.evidence, link.assumptions, str(link.because)) == (("e",), ("u", "v"), "It helps")


def test_each_relation_has_its_own_link() -> None:
    """A dependency may wait, and an exclusion may last."""
    assert dependencies([{"to": "a", "lag": "P1M"}]) == (Dependency(to="a", lag=Duration.parse("P1M")),)
    assert exclusions({"to": "p", "period": 2027}) == (Exclusion(to="p", period=Period.parse("2027")),)


@pytest.mark.parametrize("value", [3, [3], [None], [["g"]], {"because": "x"}, {"to": ""}, {"to": "g", "lag": "P1M"}])
def test_what_names_no_item_is_refused(value: object) -> None:
    """A link leads somewhere, and a plain one has no lag."""
    with pytest.raises((BadValue, BadField)):
        links(value)  # type: ignore[arg-type]  # anything is tried


def test_a_look_at_a_link_is_written_on_it() -> None:
    """Every link to the target gets its fingerprint, and no other link does."""
    action = Action(id="a", serves=["g", "h"], closes=[{"to": "g", "because": "x"}], depends_on=["g"])
    seen = reviewed(action, "g", "0123456789ab")
    assert [link.reviewed for link in (*seen.serves, *seen.closes, *seen.depends_on)] == [
        "0123456789ab",
        None,
        "0123456789ab",
        "0123456789ab",
    ]
    assert seen.closes[0].because == action.closes[0].because


def test_a_link_that_is_not_there_cannot_be_looked_at() -> None:
    """The error names both ends."""
    with pytest.raises(BadUsage, match=r'^"i" has no link to "g"$'):
        reviewed(Indicator(id="i", measures=["h"]), "g", "0123456789ab")
