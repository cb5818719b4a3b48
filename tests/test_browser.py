"""Documents in a real browser: they fit desk and telephone, can be explored by keyboard, and can be printed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Literal

import pytest

import rri_planner as rri
from tests.render.figures.large import large

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
EXAMPLES = Path(__file__).parents[1] / "examples"
PAGES = {"action-plan": "varmland", "coherence": "steiermark"}
WIDTHS = (1280, 768, 390)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ON_THE_MAP = ".plan-map svg [data-item]"

pytestmark = [pytest.mark.browser, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return Chromium, open for all the tests of this file."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a page of each kind, and the action plan in a second language beside the first."""
    made = tmp_path_factory.mktemp("pages")
    for document, example in PAGES.items():
        plan = rri.load(EXAMPLES / example)
        report = rri.check(plan, today="2026-11-23") if document == "action-plan" else None
        for language in ("sv", "en"):
            beside = {other: f"{document}.{other}.html" for other in ("sv", "en")}
            page = rri.render(
                plan, document, language=language, today="2026-11-23", report=report, editions=beside, statuses=["idea"]
            )
            page.save(made / f"{document}.{language}.html")
    return made


def opened(  # noqa: PLR0913  # a window is what it is by each of these
    browser: Browser, file: Path, place: str = "", *, width: int = 1280, dark: bool = False, scripts: bool = True
) -> Page:
    """Open a page in a window of its own; whatever the page complains about fails the test."""
    scheme: Literal["dark", "light"] = "dark" if dark else "light"
    window = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
    )
    page = window.new_page()
    page.on("console", lambda message: pytest.fail(message.text))
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    page.goto(file.as_uri() + place)
    return page


@pytest.fixture
def plan_page(browser: Browser, folder: Path) -> Iterator[Page]:
    """Return the action plan in a window on a desk."""
    page = opened(browser, folder / "action-plan.en.html")
    yield page
    page.context.close()


def violations(page: Page, *unasked: str) -> list[str]:
    """Return what axe-core finds, some rules unasked, letters in figures left out: it cannot see their ground."""
    rules = {rule: {"enabled": False} for rule in unasked}
    run = "(rules) => axe.run({exclude: [['.figure-drawing text']]}, {resultTypes: ['violations'], rules})"
    found = page.evaluate(run, rules)
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found["violations"]]


def with_axe(page: Page) -> Page:
    """Return the page with axe-core in it, which comes from outside of the page's own policy."""
    script = files("axe_playwright_python") / "axe.min.js"
    page.evaluate(script.read_text(encoding="utf-8"))
    return page


def chosen(page: Page) -> dict[str, Any]:
    """Return what the filters leave: what is said of it, the actions that are on the page, the address."""
    return {
        "said": page.locator("form.filters output").inner_text(),
        "actions": page.locator("article.action:visible").evaluate_all("all => all.map((each) => each.id)"),
        "address": page.evaluate("location.hash"),
    }


@pytest.mark.parametrize("document", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_fits_its_window(browser: Browser, folder: Path, document: str, width: int) -> None:
    """Nothing sticks out to the side, on a desk, a tablet or a telephone."""
    page = opened(browser, folder / f"{document}.sv.html", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (768, True), (390, False), (390, True)])
def test_axe_finds_nothing(browser: Browser, folder: Path, width: int, *, dark: bool) -> None:
    """No rule of accessibility is broken, with the panel of the map open, in light and in dark, at any width."""
    place = "#map=g-kompetens&q=digital"
    page = with_axe(opened(browser, folder / "action-plan.en.html", place, width=width, dark=dark))
    assert violations(page) == []
    page.context.close()


def test_axe_finds_nothing_in_print_and_in_the_report(browser: Browser, folder: Path) -> None:
    """The same holds for the page as it is printed, and for the coherence report."""
    page = with_axe(opened(browser, folder / "action-plan.en.html"))
    page.emulate_media(media="print")
    assert violations(page, "link-in-text-block") == []  # on paper no link can be followed
    page.context.close()
    page = with_axe(opened(browser, folder / "coherence.en.html"))
    assert violations(page) == []
    page.context.close()


def test_a_page_can_be_printed(plan_page: Page) -> None:
    """The browser makes a PDF of several pages from it, without what only a screen can do."""
    plan_page.emulate_media(media="print")
    only_on_screens = plan_page.locator("form.filters, .hint, .chosen, .editions, details.same")
    assert only_on_screens.locator("visible=true").count() == 0
    assert plan_page.pdf().count(b"/Type /Page\n") > 3


def test_without_script_everything_is_there(browser: Browser, folder: Path) -> None:
    """Without script every action, goal and figure is on the page, and nothing that would not work."""
    page = opened(browser, folder / "action-plan.en.html", scripts=False)
    assert page.locator("article.action:visible").count() == page.locator("article.action").count() > 10
    assert page.locator(".figure-drawing:visible").count() >= 5
    assert page.locator("form:visible, .hint:visible, button:visible").count() == 0
    page.context.close()


def test_filters_by_keyboard(plan_page: Page) -> None:
    """A choice leaves what fits, says how much that is, fades the rest of the map, and can be taken back."""
    before = chosen(plan_page)
    plan_page.get_by_label("Status", exact=True).focus()
    plan_page.keyboard.type("Running")
    after = chosen(plan_page)
    assert after["actions"] == ["a-erfarenhet"]
    assert after["address"] == "#status=running"
    assert after["said"].startswith("Actions: 1 of ")
    assert "away" in (plan_page.locator(".plan-map [data-item=a-kurser]").get_attribute("class") or "")
    assert plan_page.locator("table.timeline tbody tr:visible").count() == 1
    plan_page.get_by_role("button", name="Show all").focus()
    plan_page.keyboard.press("Enter")
    assert chosen(plan_page) == before | {"address": ""}


def test_choices_say_how_much_they_leave(plan_page: Page) -> None:
    """The number beside each choice is what would be left, given all the other choices."""
    plan_page.get_by_label("Status", exact=True).select_option("running")
    theme = plan_page.locator("select[name=theme] option").all_inner_texts()
    assert sum(int(text.rpartition("(")[2].rstrip(")")) for text in theme[1:]) <= 1
    status = plan_page.locator("select[name=status] option").all_inner_texts()
    assert "Selected (9)" in status


def test_search(browser: Browser, folder: Path) -> None:
    """Words are looked for in titles and texts, whatever their accents, and other places are offered as links."""
    page = opened(browser, folder / "action-plan.sv.html")
    page.locator("input[type=search]").fill("LARARE natverk")
    assert chosen(page)["actions"] == ["a-lararnatverk"]
    page.locator("input[type=search]").fill("universitet")
    link = page.locator(".hits a").first
    target = link.get_attribute("href") or ""
    link.click()
    page.wait_for_selector(f"[id='{target[1:]}'].here")
    page.context.close()


def test_what_is_chosen_is_in_the_address(browser: Browser, folder: Path) -> None:
    """An address opens the page as it was: filtered, at its place; in another language too."""
    page = opened(browser, folder / "action-plan.en.html", "#a-erfarenhet&status=running")
    assert chosen(page)["actions"] == ["a-erfarenhet"]
    page.get_by_role("link", name="Svenska").click()
    page.wait_for_url("**/action-plan.sv.html#a-erfarenhet&status=running")
    assert chosen(page)["actions"] == ["a-erfarenhet"]
    assert page.locator("article#a-erfarenhet.here").evaluate("each => each.getBoundingClientRect().top < innerHeight")
    page.context.close()


def test_a_link_leads_to_what_a_filter_hides(plan_page: Page) -> None:
    """A link to an action that is not shown shows everything again, so that it leads somewhere."""
    plan_page.get_by_label("Status", exact=True).select_option("running")
    plan_page.evaluate("location.hash = 'a-kurser'")
    plan_page.wait_for_selector("article#a-kurser.here")
    assert plan_page.locator("article#a-kurser").is_visible()


def test_the_map_by_keyboard(plan_page: Page) -> None:
    """One tabulator step leads to the map; arrow keys follow the lines; Enter opens what is known; Escape closes it."""
    plan_page.locator(f"{ON_THE_MAP}[tabindex='0']").focus()
    for key in ("ArrowRight", "ArrowDown", "ArrowUp", "Enter"):
        plan_page.keyboard.press(key)
    picked = plan_page.locator(f"{ON_THE_MAP}[aria-pressed=true]")
    id_ = picked.get_attribute("data-item")
    panel = plan_page.get_by_role("region", name="Chosen on the map")
    assert panel.locator("h3").inner_text() == picked.locator("title").text_content()
    assert plan_page.evaluate("location.hash") == f"#map={id_}"
    assert plan_page.locator(f"{ON_THE_MAP}[tabindex='0']").count() == 1
    plan_page.keyboard.press("Tab")
    assert panel.evaluate("each => each.contains(document.activeElement)") or plan_page.locator("summary:focus").count()
    plan_page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert plan_page.evaluate("document.activeElement.dataset.item") == id_


def test_the_chain_of_an_item_is_lit(plan_page: Page) -> None:
    """A click lights what the item serves and what serves it, and tells who asks, who does it, and what is open."""
    plan_page.locator(".plan-map [data-item=a-kurser] rect").first.click()
    lit = plan_page.locator(f"{ON_THE_MAP}.on").evaluate_all("all => all.map((each) => each.dataset.item).sort()")
    assert lit == ["a-kurser", "g-kompetens", "p-larande", "vision"]
    said = plan_page.get_by_role("region", name="Chosen on the map").inner_text()
    for part in ("Karlstads universitet", "ompetence development", "4,800,000", "Read it in the plan"):
        assert part in said
    plan_page.get_by_role("region", name="Chosen on the map").get_by_role("link", name="Read it in the plan").click()
    plan_page.wait_for_selector("article#a-kurser.here")


def test_a_large_plan_is_filtered_without_lag(browser: Browser, tmp_path: Path) -> None:
    """The page of five hundred actions has less than 3 MB, and most choices take less than a tenth of a second."""
    file = tmp_path / "large.html"
    text = rri.render(large(500), language="en", statuses=["idea"]).text
    file.write_text(text, encoding="utf-8")
    page = opened(browser, file)
    measured = """(words) => { const form = document.querySelector("form.filters"), before = performance.now();
        form.elements.q.value = words; form.dispatchEvent(new Event("input"));
        document.body.getBoundingClientRect(); return performance.now() - before; }"""
    assert len(text.encode()) < 3_000_000
    assert median(page.evaluate(measured, words) for words in ("a", "ac", "act", "", "1", "12", "")) < 100
    page.context.close()
