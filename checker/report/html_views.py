"""What the templates of the HTML report print, each text ready to be escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.messages import VERDICT_WORDS, Speaker
from checker.model import Finding, Verdict
from checker.report.digest import Digest
from checker.report.entries import SEVERITY_WORDS, VERDICTS, Entry
from checker.report.interval_chart import Chart, interval_chart
from checker.report.lookup import Lookup, paper
from checker.report.marked_text import Paragraph, paragraphs
from checker.report.matrix import Matrix, matrices
from checker.report.notes import note
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time, web_link
from checker.report.standing import STANDING_SIGNS, STANDING_WORDS, STANDINGS, Standing
from checker.report.summary import suggestion_line
from checker.report.timeline import Timeline, is_running, timeline

if TYPE_CHECKING:
    from checker.model import Article, Claim


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
    likely: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """
    A fact's section.

    Attributes:
        entry: What it tells.
        anchor: Id of the section in the page.
        findings: As in *entry*, printable.
        severity_word, verdict_word: The gravest, in words.
        source_count: Number of papers and references that state it, and how many of them repeat another.
        chart, timeline: None where there is nothing to draw; a figure that runs has a timeline.
        verdicts, source_numbers: What the filters look for, separated by spaces.
        reasons: Why its positions do not conflict, where it has no finding.
        note: What the button copies; empty where it has no finding.
    """

    entry: Entry
    anchor: str
    findings: tuple[FindingView, ...]
    severity_word: str
    verdict_word: str
    source_count: str
    chart: Chart | None
    timeline: Timeline | None
    verdicts: str
    source_numbers: str
    reasons: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article's text, and how many of its figures stand how."""

    anchor: str
    title: str
    source: str
    published: str
    url: str | None
    language: str
    paragraphs: tuple[Paragraph, ...]
    standings: tuple[tuple[Standing, int], ...]


@dataclass(frozen=True, slots=True)
class StandingView:
    """A line of a legend."""

    name: Standing
    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class VerdictChoice:
    """A box of the filter."""

    verdict: Verdict
    word: str
    number: int


def fact_views(sheet: Digest, records: Lookup, speak: Speaker) -> tuple[FactView, ...]:
    """Return the sections of all facts that are reported or stated more than once, in their order."""
    entries = (*sheet.reported, *sheet.unreported)
    numbers = {source: number for number, source in enumerate(all_sources(entries))}
    return tuple(
        _fact_view(entry, f"fact-{place}", numbers, records, speak) for place, entry in enumerate(entries, start=1)
    )


def all_sources(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return everyone who speaks in *entries*, by name."""
    return tuple(sorted({source for entry in entries for source in entry.sources}))


def verdict_choices(views: Iterable[FactView], speak: Speaker) -> tuple[VerdictChoice, ...]:
    """Return the verdicts that occur, gravest first."""
    found = Counter(verdict for view in views for verdict in view.verdicts.split())
    return tuple(
        VerdictChoice(verdict, speak.again(VERDICT_WORDS[verdict]), found[verdict])
        for verdict in VERDICTS
        if found[verdict]
    )


def standing_views(speak: Speaker) -> tuple[StandingView, ...]:
    """Return the legend, gravest first."""
    return tuple(StandingView(one, STANDING_SIGNS[one], speak.again(STANDING_WORDS[one])) for one in STANDINGS)


def matrix_views(views: Iterable[FactView], records: Lookup, standing: Mapping[str, Standing]) -> tuple[Matrix, ...]:
    """Return who says what, one matrix a story."""
    return matrices((view.entry for view in views), records, standing)


def article_views(records: Lookup, standing: Mapping[str, Standing], speak: Speaker) -> Iterator[ArticleView]:
    """Yield every article with its figures marked, in the order of the run."""
    claims: dict[str, list[Claim]] = {}
    for claim in records.run.claims:
        claims.setdefault(claim.article, []).append(claim)
    for number, article in enumerate(records.run.articles, 1):
        yield _article_view(article, claims.get(article.id, []), standing, speak, anchor=f"article-{number}")


def _article_view(
    article: Article, claims: Iterable[Claim], standing: Mapping[str, Standing], speak: Speaker, *, anchor: str
) -> ArticleView:
    lines = paragraphs(article, claims, standing)
    marked = {piece.claim: piece.standing for line in lines for piece in line.pieces if piece.standing}
    found = Counter(marked.values())
    return ArticleView(
        anchor=anchor,
        title=one_line(article.title or article.path),
        source=paper(article),
        published=printed_time(article.published, speak.language),
        url=web_link(article.url),
        language=article.language,
        paragraphs=lines,
        standings=tuple((one, found[one]) for one in STANDINGS if found[one]),
    )


def _fact_view(entry: Entry, anchor: str, numbers: Mapping[str, int], records: Lookup, speak: Speaker) -> FactView:
    verdicts = dict.fromkeys(finding.verdict for finding in entry.findings) or [entry.verdict]
    comparisons = entry.fact.comparisons if entry.fact is not None and not entry.findings else ()
    running = entry.fact is not None and is_running(entry.fact)
    return FactView(
        entry=entry,
        anchor=anchor,
        findings=tuple(_finding_view(finding, speak) for finding in entry.findings),
        severity_word=speak.again(SEVERITY_WORDS[entry.severity]) if entry.severity else "",
        verdict_word=speak.again(VERDICT_WORDS[entry.verdict]),
        source_count=_source_count(entry, speak),
        chart=interval_chart(entry, speak),
        timeline=timeline(entry.fact, records, speak) if running and entry.fact is not None else None,
        verdicts=" ".join(verdicts),
        source_numbers=" ".join(str(numbers[source]) for source in entry.sources),
        reasons=tuple(dict.fromkeys(one_line(comparison.why) for comparison in comparisons)),
        note=note(entry, speak) if entry.findings else "",
    )


def _source_count(entry: Entry, speak: Speaker) -> str:
    copies = len({side.source for side in entry.sides if side.copy_of is not None})
    number = len(entry.sources)
    sources = speak.counted("{number} source", "{number} sources", number)
    return sources + (", " + speak("{copies} repeating another", copies=copies) if copies else "")


def _finding_view(finding: Finding, speak: Speaker) -> FindingView:
    return FindingView(
        id=one_line(finding.id),
        rule=one_line(finding.rule),
        severity=finding.severity,
        verdict_word=speak.again(VERDICT_WORDS[finding.verdict]),
        message=one_line(finding.message),
        why=tuple(one_line(step) for step in finding.why),
        waived=one_line(finding.waived or ""),
        likely=suggestion_line(finding, speak) or "",
    )
