"""The HTML report in a real browser: it asks the network for nothing, its filters filter, its table sorts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.report import render
from tests.browser.chromium import PHONE, WIDE, Desk, started
from tests.unit.report.newsroom import COMPLETE, INCOMPLETE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

browser = pytest.fixture(scope="module")(started)


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    """Open the report of a complete run, and look at the end that nothing went wrong."""
    file = tmp_path / "report.html"
    file.write_text(render(COMPLETE, "html"), encoding="utf-8")
    context = browser.new_context(viewport={"width": WIDE[0], "height": WIDE[1]})
    opened = Desk(context.new_page(), file)
    yield opened
    context.close()
    assert [] == opened.complaints
    assert [file.as_uri()] == [url for url in opened.requests if not url.startswith("data:")]


def test_no_article_runs_a_script(desk: Desk) -> None:
    """Hostile titles and sources are shown as words: no dialogue opens, no image is made."""
    assert 0 == desk.page.locator("img").count()
    assert "<script>alert" in desk.page.locator("main").inner_text()


def test_filter_by_verdict(desk: Desk) -> None:
    """A verdict that is unticked takes its facts away, and the page says how many are left."""
    assert 6 == len(desk.shown_facts())
    desk.page.get_by_label("conflict").uncheck()
    assert [
        "ngày tổ chức lễ mở ký",
        "quốc gia tham dự",
        "quốc gia ký văn kiện",
        "tăng trưởng quý III",
    ] == desk.shown_facts()
    assert "4 of 6 facts" == desk.page.locator(".shown").inner_text()
    assert 3 == desk.page.locator(".index li:visible").count()
    desk.page.get_by_label("conflict").check()
    assert 6 == len(desk.shown_facts())


def test_a_fact_with_two_verdicts_stays_for_either(desk: Desk) -> None:
    """The signatories are planned / actual and an update: unticking one of the two keeps them."""
    desk.page.get_by_label("planned / actual").uncheck()
    assert "quốc gia ký văn kiện" in desk.shown_facts()
    desk.page.get_by_label("update").uncheck()
    assert "quốc gia ký văn kiện" not in desk.shown_facts()


def test_filter_by_source(desk: Desk) -> None:
    """A paper's own facts, and with a verdict both conditions at once."""
    desk.page.locator("select[name=source]").select_option("tin24h.example")
    assert ["quốc gia ký văn kiện"] == desk.shown_facts()
    assert desk.page.get_by_role("heading", name="Without a finding").is_hidden()
    desk.page.get_by_label("update").uncheck()
    desk.page.get_by_label("planned / actual").uncheck()
    assert [] == desk.shown_facts()
    assert desk.page.get_by_text("No fact matches the filters.").is_visible()


def test_the_table_sorts_by_number(desk: Desk) -> None:
    """Values rise as numbers, 9 before 60; a second press turns them round; the heading says so."""
    heading = desk.page.get_by_role("columnheader", name="Value")
    heading.get_by_role("button").click()
    heading.and_(desk.page.locator("[aria-sort=ascending]")).wait_for()
    assert ["8.22", "8.22", "9", "12", "60"] == desk.column(4)[:5]
    heading.get_by_role("button").click()
    heading.and_(desk.page.locator("[aria-sort=descending]")).wait_for()
    assert ["2,000,000,000", "1,800,000,000", "119"] == desk.column(4)[:3]


def test_the_table_sorts_by_date_and_word(desk: Desk) -> None:
    """Dates sort by time, words by the Vietnamese alphabet; one heading at a time is sorted."""
    desk.page.get_by_role("button", name="Published").click()
    published = desk.column(2)
    assert ("25 Oct 2025, 09:00", "18 Nov 2025") == (published[0], published[-1])
    desk.page.get_by_role("button", name="Hedge").click()
    assert sorted(desk.column(6)) == desk.column(6)
    assert 1 == desk.page.locator("th[aria-sort=ascending]").count()


def test_everything_is_reached_by_keyboard(desk: Desk) -> None:
    """Tab goes through the skip link, the filters, the findings and the sort buttons; keys work them."""
    reached = []
    for _ in range(80):
        desk.page.keyboard.press("Tab")
        reached.append(desk.page.evaluate("document.activeElement.textContent.trim() || document.activeElement.name"))
    assert "Skip to the facts" == reached[0]
    for wanted in ("verdict", "How this was judged", "Value", "Fact"):
        assert wanted in reached
    assert any("số điều của văn kiện" in text for text in reached)
    box = desk.page.get_by_label("conflict")
    box.focus()
    desk.page.keyboard.press("Space")
    assert 4 == len(desk.shown_facts())
    desk.page.get_by_role("button", name="Value").focus()
    desk.page.keyboard.press("Enter")
    assert "8.22" == desk.column(4)[0]


def test_a_link_into_a_folded_fact_opens_it(desk: Desk) -> None:
    """From the claim table to a fact in agreement: its quotes unfold."""
    fact = desk.page.locator("[data-fact]").filter(has_text="tăng trưởng quý III")
    assert fact.locator("blockquote").first.is_hidden()
    desk.page.locator(".claims").get_by_role("link", name="tăng trưởng quý III").first.click()
    assert fact.locator("blockquote").first.is_visible()


def test_every_position_is_drawn_with_a_name(desk: Desk) -> None:
    """The drawing of the amounts has a mark for each position, named by value, source and date."""
    marks = desk.page.get_by_role("img", name="kinh phí")
    assert 2 == marks.count()
    assert "vietnamplus.vn, 25 Oct 2025, 09:00" in (marks.first.get_attribute("aria-label") or "")
    places = [mark.locator(".dot, .bar").bounding_box() for mark in marks.all()]
    lefts = [place["x"] for place in places if place is not None]
    assert 2 == len(lefts)
    assert sorted(lefts) == lefts


def test_a_running_count_is_drawn_over_time(desk: Desk) -> None:
    """Points go from left to right as time goes, and up as the count grows; the plan is hollow and not joined."""
    line = desk.page.get_by_role("img", name="quốc gia ký văn kiện")
    assert 1 == line.count()
    places = [dot.bounding_box() for dot in line.locator("circle").all()]
    lefts = [place["x"] for place in places if place is not None]
    assert sorted(lefts) == lefts
    assert 1 == line.locator(".planned").count()
    assert 0 < line.locator(".path").count() < len(lefts)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_can_be_read(browser: Browser, tmp_path: Path, size: tuple[int, int], scheme: str) -> None:
    """No sideways scrolling of the page, and text on its ground with a contrast of 4.5 or more."""
    file = tmp_path / "report.html"
    file.write_text(render(INCOMPLETE, "html"), encoding="utf-8")
    viewport = {"width": size[0], "height": size[1]}
    context = browser.new_context(viewport=viewport, color_scheme=scheme)  # type: ignore[arg-type]  # two of its words
    page = Desk(context.new_page(), file).page
    assert size[0] == page.evaluate("document.documentElement.scrollWidth")
    assert [] == page.evaluate(_FAINT_TEXT)
    assert [] == page.evaluate(_TOO_NARROW)
    context.close()


# Fields of a form in which a name of a source or a word would not be read [px].
_TOO_NARROW = """() => [...document.querySelectorAll("form select, form input[type=search]")]
  .filter((field) => field.checkVisibility() && field.getBoundingClientRect().width < 100).map((field) => field.name)"""


# Texts whose contrast with the nearest painted ground, after WCAG 2, is below 4.5.
_FAINT_TEXT = """() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest("script, svg, select")) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(element.className + ": " + element.textContent.trim().slice(0, 40));
  }
  return faint;
}"""


def test_print_shows_what_is_folded(desk: Desk) -> None:
    """On paper every reasoning is open and the filters are gone."""
    desk.page.emulate_media(media="print")
    desk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert desk.page.get_by_text("No wording explains the difference.").first.is_visible()
    assert desk.page.get_by_role("search").is_hidden()
    desk.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert 0 == desk.page.locator("details[open]").count()
