"""The pages in headless Chromium: clicks, filters, keys, small screens, paper; with and without the script."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from diffs import second_day
from factories import strike
from pages_read import html_of
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from test_render import hostile

from summarizer.schema import Brief, BriefDiff

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
WIDE, PHONE = (1440, 900), (360, 640)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: the pages are not tried in one")

Opened = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a document's page; no test may make it complain on the console or ask for anything but itself."""
    complaints: list[str] = []
    requests: list[str] = []
    pages: list[Page] = []
    file = tmp_path / "page.html"

    def open_(document: Brief | BriefDiff, size: tuple[int, int] = WIDE, *, script: bool = True) -> Page:
        file.write_text(html_of(document), encoding="utf-8")
        page = browser.new_page(viewport={"width": size[0], "height": size[1]}, java_script_enabled=script)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        pages.append(page)
        return page

    yield open_
    for page in pages:
        page.close()
    assert complaints == []
    assert set(requests) <= {file.as_uri()}


def shown(page: Page) -> list[str]:
    """Anchors of the items or changes in sight."""
    return [one.get_attribute("id") or "" for one in page.locator("[data-kinds]").all() if one.is_visible()]


def pick(page: Page, name: str) -> Locator:
    """The button of a filter."""
    return page.locator("#filters").get_by_role("button", name=name)


def ground(element: Locator) -> str:
    """The colour that it stands on."""
    colour: str = element.evaluate("one => getComputedStyle(one).backgroundColor")
    return colour


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than the window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_quote_leads_to_its_sentence_and_back(opened: Opened, size: tuple[int, int], script: bool) -> None:
    """A click on a quote's number shows the sentence in its article, lit up; a click on the label beside it returns."""
    page = opened(strike(), size, script=script)
    page.locator("#P1 a.ref").first.click()
    sentence = page.locator("#a1-2")
    expect(sentence).to_be_in_viewport()
    expect(sentence).to_have_text("Harbour Ltd offered 4% over two years.")
    assert ground(sentence) != ground(page.locator("#a1-1"))
    sentence.locator("xpath=following-sibling::a[1]").click()
    expect(page.locator("#P1")).to_be_in_viewport()
    assert page.url.endswith("#P1")


def test_on_a_wide_screen_the_article_comes_to_the_item(opened: Opened) -> None:
    """Beside the brief the articles scroll by themselves: the item that is read stays where it is."""
    page = opened(strike(), (1440, 300))
    page.locator("#Q1").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.locator("#Q1 a.ref").click()
    expect(page.locator("#a3-1")).to_be_in_viewport()
    assert before > 0
    assert page.evaluate("scrollY") == before


def test_filters_leave_what_was_picked(opened: Opened) -> None:
    """Kinds and parties narrow the items, several of one sort widen them, and how many are left is said."""
    page = opened(strike())
    pick(page, "Proposals").click()
    assert shown(page) == ["P1", "P2"]
    expect(page.locator("#demands")).to_be_hidden()
    pick(page, "Labour Ministry").click()
    assert shown(page) == ["P2"]
    expect(page.get_by_role("status")).to_have_text("1 of 4 items")
    pick(page, "Open questions").click()
    pick(page, "Labour Ministry").click()
    assert shown(page) == ["P1", "P2", "Q1"]
    pick(page, "Show all").click()
    assert shown(page) == ["P1", "P2", "D1", "Q1"]
    expect(page.get_by_role("status")).to_have_text("4 items")


def test_words_are_searched_in_items_and_quotes(opened: Opened) -> None:
    """Every word must stand in the item or its quotes, whatever its case."""
    page = opened(strike())
    page.get_by_role("searchbox").fill("häfen")
    assert shown(page) == ["Q1"]
    page.get_by_role("searchbox").fill("RAISE years")
    assert shown(page) == ["P1"]


def test_quotes_can_be_taken_out_of_sight(opened: Opened) -> None:
    """One button hides the quotes of the items and shows them again."""
    page = opened(strike())
    pick(page, "Quotes").click()
    expect(page.locator("#P1 .quotes")).to_be_hidden()
    pick(page, "Quotes").click()
    expect(page.locator("#P1 .quotes")).to_be_visible()


def test_the_keyboard_does_all_of_it(opened: Opened) -> None:
    """Tab reaches the filters in their order, with the focus in sight, and Space and Enter press them."""
    page = opened(strike())
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    pick(page, "Proposals").focus()
    page.keyboard.press("Tab")
    demands = pick(page, "Demands")
    expect(demands).to_be_focused()
    assert demands.evaluate("one => getComputedStyle(one).outlineStyle") == "solid"
    page.keyboard.press("Space")
    expect(demands).to_have_attribute("aria-pressed", "true")
    assert shown(page) == ["D1"]
    page.keyboard.press("Enter")
    assert shown(page) == ["P1", "P2", "D1", "Q1"]
    page.locator("#missed summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#missed-1")).to_be_visible()


def test_a_link_shows_what_was_filtered_out_or_folded(opened: Opened) -> None:
    """Following a link to a hidden item drops the filters, and one to what is rejected unfolds it."""
    page = opened(strike())
    pick(page, "Demands").click()
    page.locator("#a1-2 + a.back").click()
    expect(page.locator("#P1")).to_be_in_viewport()
    page.get_by_role("navigation").get_by_role("link", name="Rejected").click()
    expect(page.locator("#rejected-1")).to_be_visible()


def test_changes_are_filtered_by_kind_and_party(opened: Opened) -> None:
    """The page of a difference narrows its changes by kind and by party."""
    page = opened(second_day())
    everything = shown(page)
    assert len(everything) == len(second_day().changes)
    pick(page, "Not reported").click()
    (left,) = shown(page)
    expect(page.locator(f"#{left} h3")).to_have_text("A raise of 4% over two years.")
    pick(page, "Labour Ministry").click()
    assert shown(page) == []
    expect(page.get_by_role("status")).to_have_text(f"0 of {len(everything)} changes")


def test_a_changes_quotes_lead_into_the_articles(opened: Opened) -> None:
    """A quote of the earlier day leads to its sentence in the article of that day."""
    page = opened(second_day())
    page.locator("#changed a.ref").first.click()
    expect(page.locator("#o1-1")).to_be_in_viewport()


@pytest.mark.parametrize("document", [strike(), second_day(), hostile()], ids=["brief", "difference", "attacks"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_phone_shows_the_page_without_scrolling_sideways(
    opened: Opened, document: Brief | BriefDiff, script: bool
) -> None:
    """At 360 pixels nothing is wider than the window."""
    page = opened(document, PHONE, script=script)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert overflow(page) == 0


def test_without_the_script_all_is_there_but_the_filters(opened: Opened) -> None:
    """With JavaScript off, items, quotes and articles are in sight, and what is folded unfolds."""
    page = opened(strike(), script=False)
    expect(page.locator(".filters")).to_be_hidden()
    assert shown(page) == ["P1", "P2", "D1", "Q1"]
    expect(page.locator("#P1 q").first).to_be_visible()
    expect(page.locator("#a1-2")).to_be_visible()
    page.locator("#rejected summary").click()
    expect(page.locator("#rejected-1")).to_be_visible()


def test_attacks_stay_text(opened: Opened) -> None:
    """A brief of attacks opens no dialog, asks for nothing, and shows what it was sent."""
    page = opened(hostile())
    expect(page.locator("h1")).to_contain_text("<script>alert(1)</script> <img src=x>")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1


def test_the_policy_stops_what_is_not_ours(browser: Browser, tmp_path: Path) -> None:
    """Were markup to slip through, no script of it would run, no style apply and no image load."""
    file = tmp_path / "page.html"
    slipped = "<script>window.ran = true</script><img src=https://evil.example/x><i style='color: red'></i></main>"
    file.write_text(html_of(strike()).replace("</main>", slipped), encoding="utf-8")
    page, failed = browser.new_page(), list[tuple[str, str | None]]()
    page.on("requestfailed", lambda request: failed.append((request.url, request.failure)))
    page.goto(file.as_uri())
    assert page.evaluate("window.ran") is None
    assert page.locator("i").evaluate("one => getComputedStyle(one).color") != "rgb(255, 0, 0)"
    assert page.locator("img").evaluate("one => one.naturalWidth") == 0
    assert page.locator(".filters").is_visible(), "our own script ran"
    assert failed == [("https://evil.example/x", "csp")], "stopped by the policy, not by the network"
    page.close()


def test_paper_has_all_and_no_controls(opened: Opened) -> None:
    """Printed, the filters are gone, the articles follow the brief, and what is folded is open."""
    page = opened(strike())
    page.emulate_media(media="print")
    expect(page.locator(".filters")).to_be_hidden()
    expect(page.locator("#rejected-1")).to_be_visible()
    assert page.locator("aside").evaluate("one => getComputedStyle(one).position") == "static"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#rejected details[open]").count() == 0


def test_dark_follows_the_readers_setting(opened: Opened) -> None:
    """The page is light or dark as the reader's system is."""
    page = opened(strike())
    shades = []
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        shades.append(ground(page.locator("body")))
    assert shades == ["rgb(255, 255, 255)", "rgb(22, 25, 29)"]
