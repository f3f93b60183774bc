"""Working through the report: by keys, by search, from article to fact, with a note to take along; in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.report import ReportOptions, render
from tests.browser.chromium import PHONE, WIDE, Desk, started
from tests.catalogue import PROJECT
from tests.requirements import do_without
from tests.unit.report.many import many
from tests.unit.report.newsroom import COMPLETE, INCOMPLETE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from checker.run import Run

pytestmark = pytest.mark.browser
AXE = PROJECT / "node_modules" / "axe-core" / "axe.min.js"

browser = pytest.fixture(scope="module")(started)


def _opened(browser: Browser, folder: Path, run: Run, *, language: str = "en", **more: Any) -> Desk:
    file = folder / "report.html"
    file.write_text(str(render(run, "html", ReportOptions(language=language))), encoding="utf-8")
    viewport = {"width": WIDE[0], "height": WIDE[1]}
    return Desk(browser.new_context(**({"viewport": viewport} | more)).new_page(), file)


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    """Open the report of a complete run with leave to write to the clipboard."""
    opened = _opened(browser, tmp_path, COMPLETE, permissions=["clipboard-read", "clipboard-write"])
    yield opened
    assert [] == opened.complaints
    opened.page.context.close()


def _at(desk: Desk) -> str:
    return str(
        desk.page.evaluate(
            "document.activeElement.closest('[data-fact]')?.querySelector('h3').textContent.trim() ?? ''"
        )
    )


def test_keys_go_from_fact_to_fact(desk: Desk) -> None:
    """J goes on, K back, both stop at the ends, and what a filter hides is passed over."""
    facts = desk.shown_facts()
    for expected in facts[:3]:
        desk.page.keyboard.press("j")
        assert expected == _at(desk)
    desk.page.keyboard.press("k")
    assert facts[1] == _at(desk)
    desk.page.get_by_label("undecided").uncheck()
    desk.page.evaluate("document.activeElement.blur()")
    desk.page.keyboard.press("n")
    assert facts[3] == _at(desk)


def test_o_opens_what_is_folded(desk: Desk) -> None:
    """The reasoning of the fact that the keys have reached, and again to fold it."""
    desk.page.keyboard.press("j")
    reason = desk.page.locator("[data-fact]").first.locator(".why")
    assert reason.is_hidden()
    desk.page.keyboard.press("o")
    assert reason.is_visible()
    desk.page.keyboard.press("o")
    assert reason.is_hidden()


def test_letters_in_a_field_are_letters(desk: Desk) -> None:
    """The slash leads to the search; what is typed there moves nothing."""
    desk.page.keyboard.press("/")
    desk.page.keyboard.type("jk")
    assert "jk" == desk.page.locator(".filters [name=find]").input_value()
    assert 0 == len(desk.shown_facts())


def test_search_needs_no_tone_marks(desk: Desk) -> None:
    """An editor in a hurry types without them, small or large."""
    desk.page.locator(".filters [name=find]").fill("DIEU CUA VAN KIEN")
    assert ["số điều của văn kiện"] == desk.shown_facts()
    assert "1 of 6 facts" == desk.page.locator(".shown").inner_text()


def test_a_finding_is_copied_as_a_note(desk: Desk) -> None:
    """Verdict, fact, every side with source and address, ids; as plain text, hostile words and all."""
    desk.page.locator("button.copy").first.click()
    desk.page.get_by_text("Copied").first.wait_for()
    note = desk.page.evaluate("navigator.clipboard.readText()")
    assert note.startswith("CONFLICT: ")
    for wanted in ("vietnamplus.vn, 25 Oct 2025, 09:00", "https://", "[rule "):
        assert wanted in note


def test_the_list_of_keys_opens_and_can_be_switched_off(desk: Desk) -> None:
    """Single keys can be turned off, for those whose voice or switch types them."""
    desk.page.keyboard.press("?")
    dialog = desk.page.get_by_role("dialog")
    assert dialog.is_visible()
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button").click()
    assert dialog.is_hidden()
    desk.page.keyboard.press("j")
    assert "" == _at(desk)


def test_from_a_figure_in_its_article_to_the_fact(desk: Desk) -> None:
    """Articles are folded; their figures are marked by how they stand and lead to their facts."""
    article = desk.page.locator("details.text").filter(has_text="Thủ đô sẵn sàng")
    article.locator("summary").click()
    figure = article.locator("a.fig.contested").first
    assert "71 điều" == figure.inner_text()
    figure.click()
    assert desk.page.evaluate("location.hash").startswith("#fact-")
    assert article.locator(".fig.alone").count() > 0


def test_the_matrix_leads_to_the_facts(desk: Desk) -> None:
    """One row a fact, one column a source, what each says with a sign and a word for how it stands."""
    matrix = desk.page.locator("table.matrix").first
    row = matrix.locator("tbody tr").filter(has_text="số điều của văn kiện")
    assert 1 == row.locator(".said.contested").count()
    assert "68" in row.inner_text()
    row.get_by_role("link").click()
    assert desk.page.evaluate("location.hash").startswith("#fact-")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["desk", "phone"])
def test_no_serious_fault_of_accessibility(
    browser: Browser, tmp_path: Path, language: str, scheme: str, size: tuple[int, int]
) -> None:
    """What axe-core calls serious or critical, anywhere in the page with everything unfolded."""
    if not AXE.is_file():
        do_without("axe-core is not installed: run `npm install`", "DOICHIEU_REQUIRE_NODE")
    viewport = {"width": size[0], "height": size[1]}
    desk = _opened(browser, tmp_path, INCOMPLETE, language=language, color_scheme=scheme, viewport=viewport)
    desk.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    desk.page.evaluate(AXE.read_text(encoding="utf-8"))
    found = desk.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert found["passes"]
    serious = [one for one in found["violations"] if one["impact"] in ("serious", "critical")]
    assert [] == [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in serious]
    desk.page.context.close()


def test_the_page_speaks_vietnamese(browser: Browser, tmp_path: Path) -> None:
    """Its own words, dates and numbers; the language is named to those who read aloud."""
    desk = _opened(browser, tmp_path, COMPLETE, language="vi")
    assert "vi" == desk.page.locator("html").get_attribute("lang")
    shown = desk.page.locator("body").inner_text()
    for wanted in ("Báo cáo sai khác", "mâu thuẫn", "25/10/2025, 09:00", "1.800.000.000"):
        assert wanted.lower() in shown.lower()
    for foreign in ("Findings", "Who says what", "Copy as note", "conflict"):
        assert foreign not in shown
    desk.page.context.close()


def test_five_hundred_articles_stay_quick(browser: Browser, tmp_path: Path) -> None:
    """The page lays out what is seen: few rows of many claims; the rest is there when it is asked for."""
    desk = _opened(browser, tmp_path, many(500))
    page = desk.page
    assert 500 == page.locator("details.text").count()
    total = int(page.locator(".places a").last.locator(".number").inner_text().replace(",", ""))
    assert 200 == page.locator(".claims tbody tr").count() < total
    assert page.locator("details.text .prose").first.is_hidden()
    page.locator(".claims input[type=search]").fill("bai-0499")
    assert 0 < page.locator(".claims tbody tr").count() < 60
    page.goto(page.url.split("#")[0] + "#article-500")
    assert page.locator("#article-500 .prose").is_visible()
    assert [] == desk.complaints
    page.context.close()
