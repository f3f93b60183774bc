"""The report as a page: whole in one file, and deaf to whatever an article holds."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser

import pytest

from checker.report import ReportOptions, render
from tests.unit.report.newsroom import COMPLETE, CREW, EMPTY, HOSTILE_TITLE, INCOMPLETE

Tag = tuple[str, dict[str, str]]


class Page(HTMLParser):
    """A page read back: its tags with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Iterable[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.words.append(data)

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every *tag*."""
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        """All words of the page."""
        return " ".join("".join(self.words).split())


TEXT = render(COMPLETE, "html")
PAGE = Page(TEXT)


def test_no_article_adds_a_tag() -> None:
    """Hostile titles, sources and sentences are words; the page has its own script, its data and no image."""
    tags = Counter(tag for tag, _ in PAGE.tags)
    assert (3, 1, 0, 0) == (tags["script"], tags["style"], tags["img"], tags["b"])
    assert [
        {"type": "application/json", "id": "claim-data"},
        {"type": "application/json", "id": "words"},
        {},
    ] == PAGE.all("script")
    assert " ".join(HOSTILE_TITLE.split()) in PAGE.text
    assert "␛[31mđỏ␛[0m" in PAGE.text
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", TEXT)


def test_no_tag_listens_or_loads() -> None:
    """No attribute starts a script, and nothing is fetched but what stands in the file."""
    attributes = [(name, value) for _, found in PAGE.tags for name, value in found.items()]
    assert not [name for name, _ in attributes if name.startswith("on") or name in ("src", "srcset", "style")]
    assert {"data:,"} == {link["href"] for link in PAGE.all("link")}
    policy = next(meta["content"] for meta in PAGE.all("meta") if "http-equiv" in meta)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_links_lead_to_the_web_or_within_the_page() -> None:
    """An address that is not http or https is not linked."""
    places = {link["href"] for link in PAGE.all("a")}
    within = {place[1:] for place in places if place.startswith("#")}
    outside = {place for place in places if not place.startswith("#")}
    assert within <= {attributes["id"] for _, attributes in PAGE.tags if "id" in attributes}
    assert all(place.startswith("https://") for place in outside)
    assert "https://www.vietnamplus.vn/le-mo-ky.vnp?a=1&b=2" in outside


def test_the_page_can_be_read_aloud() -> None:
    """One first heading, the landmarks, a language for every quote, and a name for every drawing and section."""
    tags = Counter(tag for tag, _ in PAGE.tags)
    assert (1, 1, 1, 1) == (tags["h1"], tags["main"], tags["header"], tags["footer"])
    assert [{"lang": "en"}] == PAGE.all("html")
    assert all(quote.get("lang") == "vi" for quote in PAGE.all("blockquote")[:1])
    assert all("aria-labelledby" in section for section in PAGE.all("section"))
    assert all(
        svg.get("aria-label") or svg.get("aria-hidden") for svg in PAGE.all("svg") if svg.get("class") != "arrow"
    )
    ids = [attributes["id"] for _, attributes in PAGE.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    assert {name for section in PAGE.all("section") for name in section["aria-labelledby"].split()} <= set(ids)


def test_one_section_a_fact() -> None:
    """Every fact that is reported or stated more than once has its section, most serious first."""
    sections = [section for section in PAGE.all("section") if "data-fact" in section]
    verdicts = [section["data-verdicts"] for section in sections]
    assert ["conflict", "conflict", "undecided", "compatible", "planned_vs_actual update", "agree"] == verdicts


def test_the_figure_is_marked_in_its_sentence() -> None:
    """The quote stands in its sentence, marked."""
    assert "Đến chiều, <mark>gần 70 quốc gia</mark> đã ký văn kiện.</blockquote>" in TEXT


def test_the_table_lists_every_claim() -> None:
    """Headings can sort, numbers sort by their digits, furniture appears only where asked for."""
    assert [{"scope": "col", "aria-sort": "none"}] * 9 == [head for head in PAGE.all("th") if "aria-sort" in head]
    claims = claim_data(TEXT)
    assert 18 == len(claims)
    assert ("1,800,000,000", "1800000000") in [(claim[3], claim[9]) for claim in claims]
    assert CREW.quote not in [claim[2] for claim in claims]
    assert CREW.quote in [claim[2] for claim in claim_data(render(COMPLETE, "html", ReportOptions(furniture=True)))]


def claim_data(text: str) -> list[list[str]]:
    """Return the rows that the page shows."""
    found = re.search(r'<script type="application/json" id="claim-data">(.*?)</script>', text, re.DOTALL)
    assert found is not None
    assert not set("<>&") & set(found[1])
    rows: list[list[str]] = json.loads(found[1])
    return rows


@pytest.mark.parametrize(
    ("incomplete", "text"),
    [
        pytest.param(False, TEXT, id="complete"),
        pytest.param(True, render(INCOMPLETE, "html"), id="unread"),
        pytest.param(True, render(EMPTY, "html"), id="nothing-compared"),
    ],
)
def test_an_incomplete_run_says_so_first_and_last(incomplete: bool, text: str) -> None:
    """The banner stands above the counts, the warning again in the last lines and in the window's title."""
    assert incomplete == ("This run is incomplete" in text)
    assert incomplete == ("<title>Incomplete: " in text)
    assert incomplete == ("<strong>Incomplete.</strong>" in text[text.index("<footer>") :])


def test_the_same_run_gives_the_same_page() -> None:
    """Nothing of the day or the machine is printed."""
    assert TEXT == render(COMPLETE, "html")
