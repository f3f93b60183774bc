"""Chromium for the tests, and a report open in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.requirements import do_without

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = os.environ.get("DOICHIEU_CHROMIUM") or shutil.which("chromium") or ""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, PHONE = (1200, 900), (360, 740)


def started() -> Iterator[Browser]:
    """Yield Chromium; without one the tests are skipped, or fail where a browser is required."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        do_without("playwright is not installed", "DOICHIEU_REQUIRE_BROWSER")
    with sync_playwright() as playwright:
        # Debian's, else the one that `playwright install chromium` has put in place.
        chromium = CHROMIUM or playwright.chromium.executable_path
        if not Path(chromium).exists():
            do_without(
                "no Chromium: set DOICHIEU_CHROMIUM, or install Debian's package chromium", "DOICHIEU_REQUIRE_BROWSER"
            )
        browser = playwright.chromium.launch(executable_path=chromium, headless=True, args=ARGUMENTS)
        yield browser
        browser.close()


class Desk:
    """A report open in the browser, and what it said and asked for meanwhile."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(file.as_uri())

    def shown_facts(self) -> list[str]:
        """Return the headings of the facts that are shown."""
        facts = self.page.locator("[data-fact]:visible h3")
        return [text.strip() for text in facts.all_text_contents()]

    def column(self, number: int) -> list[str]:
        """Return the cells of a column of the claim table from top to bottom."""
        cells = self.page.locator(f".claims tbody tr td:nth-child({number})").all_text_contents()
        return [cell.strip() for cell in cells]
