"""``rri-planner show``: the tree of a plan, and one item with its chains."""

# ruff: noqa: RUF001 - a period is written with a dash
from __future__ import annotations

from decimal import Decimal

from rri_planner.cli._item_page import item_page
from rri_planner.cli._plan_tree import plan_tree
from rri_planner.model import Action, Contribution, Event, Goal, Link, Pathway, Plan, Stakeholder, StatusUpdate, Vision

PLAN = Plan(
    id="dale",
    title={"en": "Plan for the dale", "sv": "Plan för dalen"},
    languages=["en", "sv"],
    vision=Vision(statement="A dale for all"),
    goals=[
        Goal(id="g-young", title="The young stay", serves="g-skills"),
        Goal(id="g-skills", title={"en": "Skills", "sv": "Kunskap"}, due="2029-12"),
    ],
    pathways=[Pathway(id="p-schools", title="Schools", serves="g-skills", status="chosen", sell_by=2030)],
    actions=[
        Action(id="a-lab", title="Lab", serves=["p-schools", "g-young"], status="measure", period="2027-01/2027-06"),
        Action(id="a-fair", title="Fair"),
    ],
    events=[Event(id="e-workshop", title="Workshop", informs=["g-skills"])],
    contributions=[Contribution(id="c-1", text="We need a lab", from_="e-workshop", outcome="adopted", into=["a-lab"])],
    updates=[StatusUpdate(of="a-lab", status="running", date="2027-02")],
)


def test_tree() -> None:
    """The tree follows `serves` from the vision down, in the plan's order, and leaves nothing out."""
    assert list(plan_tree(PLAN, "en")) == [
        "Plan for the dale",
        "Vision vision: A dale for all",
        "  Goal g-skills: Skills (by December 2029)",
        "    Goal g-young: The young stay",
        "      Action a-lab: Lab (running, January 2027 – June 2027)",
        "    Pathway p-schools: Schools (chosen, works until 2030)",
        "      Action a-lab: Lab (running, January 2027 – June 2027)",
        "",
        "Not joined to a vision:",
        "Action a-fair: Fair",
    ]


def test_what_is_below_an_item_is_told_once() -> None:
    """An item with two ends stands under both; what is below it only under the first."""
    plan = PLAN.with_items(Pathway(id="p-schools", title="Schools", serves=["g-young", "g-skills"]))
    assert [line.strip() for line in plan_tree(plan, "en")][3:8] == [
        "Goal g-young: The young stay",
        "Pathway p-schools: Schools",
        "Action a-lab: Lab (running, January 2027 – June 2027)",
        "Action a-lab: Lab (running, January 2027 – June 2027)",
        "Pathway p-schools: Schools (see above)",
    ]


def test_circles_are_shown_and_end() -> None:
    """Goals that serve one another in a circle are not joined to the vision, and each is shown."""
    circle = Plan(goals=[Goal(id="g-1", serves="g-2"), Goal(id="g-2", serves="g-1")])
    assert list(plan_tree(circle, "en")) == [
        "plan",
        "",
        "Not joined to a vision:",
        "Goal g-1: g-1",
        "  Goal g-2: g-2",
        "    Goal g-1: g-1 (see above)",
    ]


def test_a_long_chain_does_not_recurse() -> None:
    """A chain of 5,000 goals is a tree like any other, and its lines do not grow without end."""
    chain = [Goal(id=f"g-{number}", serves=Link(to=f"g-{number - 1}") if number else ()) for number in range(5000)]
    lines = list(plan_tree(Plan(vision=Vision(), goals=chain), "en"))
    assert len(lines) == 5002
    assert max(map(len, lines)) < 100


def test_item_page() -> None:
    """The page of an item has its fields under their labels, and the chains to its ends and its origins."""
    assert list(item_page(PLAN, PLAN["a-lab"], "en")) == [
        "Action a-lab: Lab",
        "  Serves:",
        "    - Schools (p-schools)",
        "    - The young stay (g-young)",
        "  Status: measure",
        "  Period: January 2027 – June 2027",
        "",
        "Why it is there:",
        "  - Lab (a-lab)",
        "      —serves→ The young stay (g-young)",
        "      —serves→ Skills (g-skills)",
        "      —serves→ A dale for all (vision)",
        "  - Lab (a-lab)",
        "      —serves→ Schools (p-schools)",
        "      —serves→ Skills (g-skills)",
        "      —serves→ A dale for all (vision)",
        "  - Lab (a-lab)",
        "      ←is answered by— We need a lab (c-1)",
        "      —was raised at→ Workshop (e-workshop)",
    ]


def test_item_page_of_what_was_said() -> None:
    """The page of a contribution also says what came of it."""
    assert list(item_page(PLAN, PLAN["c-1"], "en"))[-11:-2] == [
        "What came of it:",
        "  - We need a lab (c-1)",
        "      —is answered by→ Lab (a-lab)",
        "      —serves→ The young stay (g-young)",
        "      —serves→ Skills (g-skills)",
        "      —serves→ A dale for all (vision)",
        "  - We need a lab (c-1)",
        "      —is answered by→ Lab (a-lab)",
        "      —serves→ Schools (p-schools)",
    ]


def test_item_page_does_not_list_without_end() -> None:
    """Of many chains the first are shown, and it says that there are more."""
    voices = [Contribution(id=f"c-{number}", text="Yes", outcome="adopted", into=["a-fair"]) for number in range(30)]
    lines = list(item_page(PLAN.with_items(*voices), PLAN["a-fair"], "en"))
    assert (len(lines), lines[-1]) == (28, "  ... and there are more")


def test_item_page_writes_every_kind_of_value() -> None:
    """Records, counts, words, references to nothing and what a region adds are all written for people."""
    stakeholder = Stakeholder(id="s-region", name="The region", contact={"mail": "office@example.org"})
    event = Event(
        id="e-1",
        kind="round-table",
        online=True,
        participants={"total": 12, "helix": {"business": 4, "research": 8}},
        attended_by=["s-region", "s-nobody"],
        survey={"sample": "self-selected", "claims": [{"text": "Most agree", "share": 52}]},
        extra={"room": {"seats": [1, 2], "rent": Decimal("1.5")}},
    )
    plan = Plan(stakeholders=[stakeholder], events=[event])
    assert list(item_page(plan, event, "en")) == [
        "Event e-1: e-1",
        '  Additional details: {"room": {"rent": "1.5", "seats": [1, 2]}}',
        "  Kind of event: round table",
        "  Online: yes",
        "  Participants: 12; by strand of the quadruple helix: business 4, research 8",
        "  Stakeholders present:",
        "    - The region (s-region)",
        '    - "s-nobody", which the plan does not have',
        "  Survey: kind of sample: self-selected sample; claims: Most agree; share of answers: 52%",
    ]


def test_words_stand_where_items_may() -> None:
    """Who said it may be a strand of the helix, and groups that are crossed are words too: all are said as such."""
    event = Event(
        id="e-1",
        participants={"total": 9, "cross": [{"by": {"gender": "women", "helix": "business"}, "count": 3}]},
    )
    plan = Plan(events=[event], contributions=[Contribution(id="c-1", by="business"), Contribution(id="c-2", by="x")])
    pages = ["\n".join(item_page(plan, item, "sv")) for item in (*plan.events, *plan.contributions)]
    assert "korsade grupper: kvinnor, näringsliv" in pages[0]
    assert "Framfört av: näringsliv" in pages[1]
    assert "”x”" in pages[2]
