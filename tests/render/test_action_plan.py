"""The action plan: what it says, where, and what it says plainly that it does not know."""

from __future__ import annotations

import pytest

from rri_planner.coherence import check
from rri_planner.model import (
    Action,
    Contribution,
    Event,
    FundingLine,
    Goal,
    Indicator,
    Observation,
    Pathway,
    Plan,
    Provenance,
    StatusUpdate,
    Vision,
)
from rri_planner.render import render
from tests.render.plans import valley
from tests.render.reading import Page


def page_of(plan: Plan, language: str = "en") -> Page:
    """Return the action plan of a plan as a page."""
    return Page(render(plan, language=language, statuses=("idea", "measure")).text)


def test_the_whole_of_a_small_plan() -> None:
    """A small plan is written as a person would write it, nothing left out, nothing empty."""
    plan = Plan(
        title="Skills for the valley",
        languages=["en"],
        goals=[Goal(id="g", title="More people can", due="2029")],
        pathways=[Pathway(id="p", title="Through the schools", serves="g", status="chosen")],
        actions=[Action(id="a", title="Train teachers", serves="p", period="2026/2027", success="Ten are trained")],
    )
    assert render(plan, format="markdown").text == (
        "# Skills for the valley\n\nAction plan\n\n- **Stage**: Draft\n\n"
        "**1** goal, **1** pathway, **1** action\n\n"
        "This plan does not have these parts yet: Vision, Indicators and targets, Costs and funding, Who does what.\n\n"
        '<a id="section:map"></a>\n\n## The plan as a map\n\n'
        "**What serves what: from the vision by way of goals and pathways to the actions.**\n\n"
        "- More people can; Kind: Goal\n- Through the schools; Kind: Pathway; Status: chosen; Serves: More people can\n"
        "- Train teachers; Kind: Action; Serves: Through the schools\n\n"
        '<a id="section:goals"></a>\n\n## Goals and actions\n\n'
        '<a id="g"></a>\n\n### 1 More people can\n\nBy 2029\n\nNothing measures this goal yet.\n\n'
        '<a id="p"></a>\n\n#### Through the schools\n\nChosen\n\n'
        '<a id="a"></a>\n\n##### 1 Train teachers\n\n'
        "- **Who**: Nobody is named yet.\n- **When**: 2026\N{EN DASH}2027\n"
        "- **Cost and funding**: No cost is stated yet. No funding is named yet.\n\n"
        "- **Success criteria**: Ten are trained\n\n"
        '<a id="section:timeline"></a>\n\n## Timeline\n\n'
        "**What happens when: the actions of each pathway, their milestones, and when goals are due.**\n\n"
        "- More people can; Kind: Goal; When: due 2029\n"
        "- Train teachers; Kind: Action; Pathway: Through the schools; When: 2026\N{EN DASH}2027\n\n"
        "**Actions in the order in which they begin**\n\n"
        "| **Action** | **When** | **Status** |\n| --- | --- | --- |\n"
        "| [**Train teachers**](#a) | 2026\N{EN DASH}2027 |  |\n\n"
        "Action plan\n"
    )


def test_the_cover_counts_what_the_map_shows() -> None:
    """Actions that were dropped or merged and pathways that were rejected are told of, and are no longer counted."""
    plan = Plan(
        languages=["en"],
        goals=[Goal(id="g", title="More people can")],
        pathways=[Pathway(id=f"p-{status}", serves="g", status=status) for status in ("chosen", "rejected")],
        actions=[
            Action(id="a", serves="p-chosen", status="selected"),
            Action(id="a-dropped", serves="p-chosen", status="dropped"),
            Action(id="a-merged", status="selected", merged_into="a"),
        ],
    )
    assert "**1** goal, **1** pathway, **1** action\n" in render(plan, format="markdown").text


def test_it_has_what_an_action_plan_needs_at_least() -> None:
    """Objectives, action lines, time, delivery, actors, funding, budget and targets all stand in the document."""
    page = page_of(valley(), "sv")
    card = page.item("a-teachers")
    assert "Fler kan det digitala" in page.one("//section[@id='g-skills']/h3")
    assert "Linddalens högskola" in card
    assert "augusti 2026" in card
    assert "partnerskap" in card
    assert "ERUF" in card
    assert "120 000 €" in card
    assert "10" in page.item("i-teachers")


def test_an_action_stands_once_in_full_and_is_named_elsewhere() -> None:
    """What serves several ends is described below the first of them; below the others stands its name."""
    page = page_of(valley())
    assert len(page.all("//article[@id='a-lab']")) == 1
    assert page.all("//section[@id='p-schools']//article[@id='a-lab']") != []
    assert page.texts("//section[@id='g-young']/p[@class='elsewhere']/a/@href/..") == ["Digitalt labb sv"]


def test_goals_stand_below_the_goal_they_serve() -> None:
    """A goal that serves a goal follows it, numbered after it."""
    numbers = page_of(valley()).texts("//section[contains(@class, 'goal-level')]/h3/span[@class='number']")
    assert numbers == ["1", "1.1"]


def test_goals_in_a_ring_are_all_shown_once() -> None:
    """Goals that serve each other have no top, and still each of them is in the document."""
    plan = Plan(goals=[Goal(id="a", serves="b"), Goal(id="b", serves="a"), Goal(id="c", serves="c")])
    assert [each.get("id") for each in page_of(plan).all("//section[contains(@class, 'goal-level')]")] == [
        "a",
        "b",
        "c",
    ]


def test_deep_goals_end_in_one_level() -> None:
    """However deep goals are nested, numbers do not grow beyond four figures."""
    deep = [Goal(id=f"g-{n}", serves=f"g-{n - 1}" if n else ()) for n in range(8)]
    numbers = page_of(Plan(goals=deep)).texts("//section[contains(@class, 'goal-level')]/h3/span[@class='number']")
    assert numbers == ["1", "1.1", "1.1.1", "1.1.1.1", *["1.1.1.1"] * 4]


def test_what_is_tied_to_no_goal_has_a_chapter() -> None:
    """Gaps, pathways and actions without a goal are not lost."""
    page = page_of(valley())
    loose = "//section[@aria-labelledby='section:loose']"
    assert {each.get("id") for each in page.all(f"{loose}//*[@id]")} == {
        "section:loose", "gap-loose", "p-nowhere", "a-alone",
    }  # fmt: skip


def test_what_is_no_longer_pursued_is_listed_and_not_counted() -> None:
    """A dropped action stands in its own chapter, and neither in the timeline nor among the duties."""
    page = page_of(valley())
    assert page.item("a-gone") == "Gammal idé sv Dropped"
    assert "a-gone" not in {each.get("href") for each in page.all("//table//a")}


def test_the_latest_update_is_the_status() -> None:
    """An action shows the status of its latest update, and what was reported with it."""
    card = page_of(valley()).item("a-site")
    assert "Done" in card
    assert "green 100% 1 April 2026" in card


def test_an_older_update_does_not_hide_a_newer_one() -> None:
    """Updates count by their date, whatever their order in the plan."""
    plan = Plan(
        actions=[Action(id="a")],
        updates=[
            StatusUpdate(of="a", date="2027-03", completion=80, comment="later"),
            StatusUpdate(of="a", date="2027-01", completion=20, comment="earlier"),
            StatusUpdate(of="a", completion=0, comment="some time"),
        ],
    )
    card = page_of(plan).item("a")
    assert "80% later March 2027" in card
    assert "earlier" not in card


def test_an_empty_list_of_flags_says_that_somebody_looked() -> None:
    """That there is nothing is an answer; a field that nobody has stated is left out."""
    page = page_of(valley())
    assert "Points that call for care none" in page.item("a-lab")
    assert "Points that call for care" not in page.item("a-site")


def test_what_is_missing_is_said_where_a_reader_looks() -> None:
    """A card without people, time and money says so in the place of each."""
    assert page_of(Plan(actions=[Action(id="a", title="Alone")])).texts("//article[@id='a']//*[@class='missing']") == [
        "Nobody is named yet.",
        "No time is set yet.",
        "No cost is stated yet.",
        "No funding is named yet.",
    ]


def test_those_who_are_only_affected_do_not_carry_it_out() -> None:
    """Where people are named but nobody answers for the action, the card says so."""
    assert "Nobody is named yet who carries it out." in page_of(valley()).item("a-lab")


def test_an_empty_plan_is_a_document() -> None:
    """A plan with nothing in it gives a page that says what it does not have yet."""
    page = page_of(Plan())
    assert page.one("//h1") == "Action plan"
    assert page.one("//main//p[@class='note']") == (
        "This plan does not have these parts yet: Vision, Goals and actions, Timeline, Indicators and targets, "
        "Costs and funding, Who does what."
    )
    assert page.all("//h2") == []


def test_targets_as_they_stand() -> None:
    """Of two targets for one date the later one counts; the last date is the target, others lie on the way."""
    cells = page_of(valley()).texts("//tr[@id='i-teachers']/td")
    assert cells[:3] == [
        "2 December 2025",
        "10 December 2029 Workshopen ville mer sv on the way: 5 December 2027",
        "4 December 2026",
    ]


def test_values_in_words_are_shown_as_words() -> None:
    """A qualitative indicator shows what was said, marked where it is in another language."""
    plan = Plan(
        languages=["sv"],
        indicators=[
            Indicator(id="i", observations=[Observation(value="de flesta", date="2026"), Observation(value="få")])
        ],
    )
    assert page_of(plan).texts("//tr[@id='i']/td")[2] == "de flesta sv 2026"


def test_money_by_line() -> None:
    """Each line shows what it pays, its limit, what is promised and what is left; too much is marked."""
    page = page_of(valley())
    assert page.texts("//tr[@id='f-erdf']/td") == ["Train teachers €80,000", "€70,000", "€80,000", "-€10,000"]
    assert page.texts("//tr[@id='f-own']/td") == ["Train teachers €12,000", "Not stated yet", "€12,000", ""]
    assert page.texts("//tr[@id='f-erdf']//span[@class='over']") == ["-€10,000"]


def test_currencies_are_not_added() -> None:
    """Amounts in several currencies stand apart, and so does what is still to be found in each."""
    plan = Plan(
        currency="EUR",
        actions=[
            Action(id="a", cost=10, funding={"from": "f", "share": 50}),
            Action(id="b", cost={"amount": 70, "currency": "SEK"}),
            Action(id="c", funding={"from": "f", "share": 50}),
        ],
        funding=[FundingLine(id="f")],
    )
    page = page_of(plan)
    assert page.texts("//ul[@class='figures sums']//span[@class='figure']") == ["€10 + SEK 70", "€5", "€5 + SEK 70"]
    assert page.texts("//tr[@id='f']/td")[0] == "a €5 c"


def test_who_does_what() -> None:
    """Each stakeholder stands with every part it has, and in which actions."""
    page = page_of(valley())
    assert page.texts("//tr[@id='s-town']/td[1]/p") == ["Responsible Train teachers", "Affected Digitalt labb sv"]


def test_what_was_said_stands_where_it_went() -> None:
    """What was adopted is quoted in the card of its action, with who said it and where."""
    heard = page_of(valley()).texts("//article[@id='a-lab']/div[@class='heard']//li")
    assert heard == ["Lärarna behöver kurs sv business, Workshop 2 sv"]


def test_every_answer_is_given() -> None:
    """Declined contributions stand with their reason, parked ones with their date, others as unanswered."""
    page = page_of(valley())
    assert page.item("c-2").endswith("Ägs av operatören sv")
    assert page.item("c-3").endswith("Until January 2027.")
    assert page.item("c-4") == "Digital buss sv Workshop 2 sv"


def test_where_it_comes_from_is_visible() -> None:
    """An illustrative part is marked as such; a cited one names its source, with a link that is safe to follow."""
    page = page_of(valley())
    assert page.texts("//article[@id='a-teachers']//span[@class='origin origin-illustrative']") == ["Illustrative"]
    (link,) = page.all("//section[@id='g-skills']/p[@class='source']/a")
    assert (link.get("href"), link.text_content()) == ("https://example.org/s3?a=1&b=2", "Strateginsv")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "ftp://example.org/"])
def test_only_addresses_of_the_web_become_links(url: str) -> None:
    """An address that a browser would run or fetch in another way is not linked."""
    plan = Plan(vision=Vision(statement="Yes", provenance=Provenance(kind="cited", source="There", url=url)))
    assert url not in render(plan).text
    assert url not in render(plan, format="markdown").text


def test_waivers_and_their_reasons() -> None:
    """What is accepted stands with the reason, by whom and until when; without a reason that is said."""
    accepted = page_of(valley()).texts("//section[@aria-labelledby='section:waivers']//li")
    assert accepted == [
        "RRI101 open access Accepted because: Inga publikationer sv Linddalens kommun sv · until 2028",
        "STR104 Unga stannar sv No reason is given yet.",
    ]


def test_open_points_come_from_a_report() -> None:
    """With a report the plan says what does not hold together, in sentences and without a number for it all."""
    plan = valley()
    report = check(plan)
    page = Page(render(plan, language="en", report=report, statuses=("idea", "measure")).text)
    section = "//section[@aria-labelledby='section:open_points']"
    assert len(page.all(f"{section}//li")) == len(report.errors) + len(report.warnings)
    assert page_of(plan).all(section) == []


def test_a_report_without_findings_says_so() -> None:
    """Nothing found is said, with how many rules were asked."""
    plan = Plan()
    page = Page(render(plan, report=check(plan, rules=())).text)
    assert page.texts("//section[@aria-labelledby='section:open_points']/p") == [
        "0 rules were asked whether the plan holds together.",
        "Nothing was found.",
    ]


def test_references_to_nothing_are_plain_text() -> None:
    """A name that the plan does not have is shown as such and leads nowhere."""
    plan = Plan(actions=[Action(id="a", depends_on="b", involved={"who": "s"})])
    card = page_of(plan).item("a")
    assert '"b", which the plan does not have' in card
    assert page_of(plan).all("//article[@id='a']//a") == []


def test_the_order_is_the_authors() -> None:
    """Items stand in the order in which the author wrote them."""
    plan = Plan(events=[Event(id="z"), Event(id="a"), Event(id="m")], contributions=[Contribution(id="c", text="x")])
    assert [each.get("id") for each in page_of(plan).all("//article[@class='sheet']")] == ["z", "a", "m"]


@pytest.mark.parametrize("title", ["", "  "])
def test_a_blank_title_is_no_title(title: str) -> None:
    """A title of nothing but blanks leaves the document the name of its kind."""
    assert render(Plan(title=title), language="en", format="markdown").text.startswith("# Action plan\n")
