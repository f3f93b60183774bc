"""``check --format html``: the report as one file that needs no network."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from checker.model import Article, Claim, Finding, Verdict
from checker.report.digest import (
    VERDICT_WORDS,
    VERDICTS,
    Digest,
    Entry,
    digest,
    findings_by_severity,
    plural,
    source_name,
)
from checker.report.interval_chart import Chart, interval_chart
from checker.report.json_document import tool_version
from checker.report.number_text import decimal_text, grouped
from checker.report.options import ReportOptions
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time
from checker.run import Run

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_HEADINGS = ("Source", "Published", "Quote", "Value", "Unit", "Hedge", "Status", "As of", "Fact")
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding with its texts on one line each."""

    id: str
    rule: str
    severity: str
    verdict_word: str
    message: str
    why: tuple[str, ...]
    waived: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """
    A fact's section.

    Attributes:
        entry: What it tells.
        anchor: Id of the section in the page.
        findings: As in *entry*, printable.
        chart: None where there is nothing to draw.
        verdicts, source_numbers: What the filters look for, separated by spaces.
        reasons: Why its positions do not conflict, where it has no finding.
    """

    entry: Entry
    anchor: str
    findings: tuple[FindingView, ...]
    chart: Chart | None
    verdicts: str
    source_numbers: str
    reasons: tuple[str, ...]

    @property
    def verdict_word(self) -> str:
        """The gravest verdict, in words."""
        return VERDICT_WORDS[self.entry.verdict]

    @property
    def source_count(self) -> str:
        """Number of papers and references that state it, in words, and how many of them repeat another."""
        copies = {side.source for side in self.entry.sides if side.copy_of is not None}
        repeated = f", {len(copies)} repeating another" if copies else ""
        return plural(len(self.entry.sources), "source") + repeated


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of the claim table; *key* is what it sorts by where that is not its text."""

    text: str
    key: str = ""
    look: str = ""
    language: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything the template prints beside the digest."""

    headline: str
    fact_total: str
    stated_once: str
    rule_total: str
    version: str
    verdicts: tuple[tuple[Verdict, str, int], ...]
    sources: tuple[str, ...]
    reported: tuple[FactView, ...]
    unreported: tuple[FactView, ...]
    headings: tuple[str, ...]
    claims: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Style and script of the page with their hashes: the page lets nothing else run."""

    style: Markup
    style_hash: str
    script: Markup
    script_hash: str


def render(run: Run, options: ReportOptions) -> str:
    """Return the report as one HTML page: style and script inside, every text of an article escaped."""
    sheet = digest(run)
    page = _template().render(sheet=sheet, page=_page(run, sheet, options), assets=_assets())
    # A build log that shows the page must not take a quote for a command of the old form.
    return page.replace("##[", "##&#91;")


def _page(run: Run, sheet: Digest, options: ReportOptions) -> Page:
    entries = (*sheet.reported, *sheet.unreported)
    sources = tuple(sorted({source for entry in entries for source in entry.sources}))
    numbers = {source: number for number, source in enumerate(sources)}
    views = tuple(_fact_view(entry, f"fact-{place}", numbers) for place, entry in enumerate(entries, start=1))
    return Page(
        headline=_headline(run),
        fact_total=plural(len(run.facts), "fact"),
        stated_once=plural(sheet.stated_once, "fact"),
        rule_total=plural(len(run.rules), "rule"),
        version=tool_version(),
        verdicts=_verdict_counts(views),
        sources=sources,
        reported=views[: len(sheet.reported)],
        unreported=views[len(sheet.reported) :],
        headings=_HEADINGS,
        claims=tuple(_claim_rows(run, views, options)),
    )


def _headline(run: Run) -> str:
    parts = [f"{number} {noun}" for number, noun in findings_by_severity(run)]
    return ", ".join(parts) or "No findings"


def _verdict_counts(views: Iterable[FactView]) -> tuple[tuple[Verdict, str, int], ...]:
    found = Counter(verdict for view in views for verdict in view.verdicts.split())
    return tuple((verdict, VERDICT_WORDS[verdict], found[verdict]) for verdict in VERDICTS if found[verdict])


def _fact_view(entry: Entry, anchor: str, numbers: Mapping[str, int]) -> FactView:
    verdicts = dict.fromkeys(finding.verdict for finding in entry.findings) or [entry.verdict]
    comparisons = entry.fact.comparisons if entry.fact is not None and not entry.findings else ()
    return FactView(
        entry=entry,
        anchor=anchor,
        findings=tuple(_finding_view(finding) for finding in entry.findings),
        chart=interval_chart(entry),
        verdicts=" ".join(verdicts),
        source_numbers=" ".join(str(numbers[source]) for source in entry.sources),
        reasons=tuple(dict.fromkeys(one_line(comparison.why) for comparison in comparisons)),
    )


def _finding_view(finding: Finding) -> FindingView:
    return FindingView(
        id=one_line(finding.id),
        rule=one_line(finding.rule),
        severity=finding.severity,
        verdict_word=VERDICT_WORDS[finding.verdict],
        message=one_line(finding.message),
        why=tuple(one_line(step) for step in finding.why),
        waived=one_line(finding.waived or ""),
    )


def _claim_rows(run: Run, views: Iterable[FactView], options: ReportOptions) -> Iterable[tuple[Cell, ...]]:
    articles = {article.id: article for article in run.articles}
    labels = {claim: Cell(text=one_line(fact.label)) for fact in run.facts for claim in fact.claims}
    for view in views:
        shown = Cell(text=view.entry.label, language=view.entry.language, anchor=view.anchor)
        labels |= dict.fromkeys(view.entry.fact.claims if view.entry.fact is not None else (), shown)
    for claim in run.claims:
        if options.furniture or claim.zone != "furniture":
            yield _claim_row(claim, articles[claim.article], labels.get(claim.id, Cell(text="")))


def _claim_row(claim: Claim, article: Article, fact: Cell) -> tuple[Cell, ...]:
    return (
        Cell(text=source_name(article)),
        _time_cell(article.published),
        Cell(text=one_line(claim.quote), look="quote", language=article.language),
        _value_cell(claim),
        Cell(text=one_line(claim.unit or "")),
        Cell(text=claim.hedge.replace("_", " ")),
        Cell(text=claim.status if claim.zone != "furniture" else f"{claim.status}, page furniture"),
        _time_cell(claim.as_of),
        fact,
    )


def _time_cell(iso: str | None) -> Cell:
    # The line may break between date and time of day alone.
    unbroken = printed_time(iso).replace(" ", _NO_BREAK).replace("," + _NO_BREAK, ", ") if iso else ""
    return Cell(text=unbroken, key=one_line(iso or ""), look="when")


def _value_cell(claim: Claim) -> Cell:
    if isinstance(claim.value, str):
        stated = one_line(claim.value)
        return Cell(text=printed_time(stated) if claim.kind == "date" else stated, key=stated)
    return Cell(text=grouped(claim.value), key=decimal_text(claim.value), look="num")


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("checker.report", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["printed_time"] = printed_time
    environment.filters["plain"] = one_line
    return environment.get_template("report.html.jinja")


@cache
def _assets() -> Assets:
    from markupsafe import Markup

    folder = resources.files("checker.report").joinpath("page")
    style = folder.joinpath("report.css").read_text(encoding="utf-8")
    script = folder.joinpath("report.js").read_text(encoding="utf-8")
    return Assets(style=Markup(style), style_hash=_hash(style), script=Markup(script), script_hash=_hash(script))


def _hash(text: str) -> str:
    digest_of_text = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest_of_text).decode()}"
