"""``checker facts``: one row a fact, with what every source says of it; what a journalist looks a figure up in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from checker.messages import VERDICT_WORDS, Speaker
from checker.model import Article, Fact, Position, Verdict
from checker.report.csv_text import csv_text
from checker.report.entries import VERDICTS
from checker.report.json_text import json_line
from checker.report.options import ReportOptions
from checker.report.plain_text import one_line
from checker.run import Run
from checker.shadow import bare

_LABEL_WIDTH = 44
_COLUMNS = ("fact", "label", "kind", "unit", "verdict", "sources")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """
    One fact.

    Attributes:
        fact: The fact.
        verdict: The gravest between two of its positions.
        said: Source -> what it says of the fact, in the order of the positions.
        sources: Number of independent sources behind it.
        quotes: Of its claims.
    """

    fact: Fact
    verdict: Verdict
    said: Mapping[str, str]
    sources: int
    quotes: tuple[str, ...]


def _rows(run: Run, options: ReportOptions) -> list[_Row]:
    source_of = {article.id: _source(article) for article in run.articles}
    home = {claim.id: claim.article for claim in run.claims}
    quote_of = {claim.id: claim.quote for claim in run.claims}
    rows = []
    for fact in run.facts:
        said = _said(fact, {claim: source_of[home[claim]] for claim in fact.claims})
        original = {run.copies.get(home[claim], home[claim]) for claim in fact.claims}
        quotes = tuple(quote_of[claim] for claim in fact.claims)
        sources = len({source_of[one] for one in original})
        row = _Row(fact=fact, verdict=_gravest(fact), said=said, sources=sources, quotes=quotes)
        if _wanted(row, options):
            rows.append(row)
    return sorted(rows, key=lambda row: (-row.sources, VERDICTS.index(row.verdict), row.fact.id))


def _wanted(row: _Row, options: ReportOptions) -> bool:
    """Facts of at least *options.least_sources* sources that mention what is looked for."""
    words = bare(f"{row.fact.label} {row.fact.id} {row.fact.unit or ''} {' '.join((*row.said.values(), *row.quotes))}")
    return row.sources >= options.least_sources and bare(options.about) in words


def _source(article: Article) -> str:
    return one_line(article.source or article.path)


def _said(fact: Fact, source_of: Mapping[str, str]) -> dict[str, str]:
    said: dict[str, list[str]] = {}
    for position in fact.positions:
        for source in dict.fromkeys(source_of[claim] for claim in position.claims):
            said.setdefault(source, []).append(_with_day(position, fact))
    return {source: "; ".join(dict.fromkeys(texts)) for source, texts in said.items()}


def _with_day(position: Position, fact: Fact) -> str:
    """The figure, and its day where the fact has positions of several days."""
    days = {(one.as_of or "")[:10] for one in fact.positions}
    dated = fact.kind != "date" and len(days) > 1 and position.as_of
    return f"{position.text} [{(position.as_of or '')[:10]}]" if dated else position.text


def _gravest(fact: Fact) -> Verdict:
    return min((row.verdict for row in fact.comparisons), key=VERDICTS.index, default="agree")


def _table(run: Run, options: ReportOptions) -> str:
    # tabulate is slow to import for its size, and only this format needs it.
    from tabulate import tabulate

    say = options.say
    rows = [(_shortened(row.fact.label), _verdict(row, say), _by_text(row.said)) for row in _rows(run, options)]
    headers = (say("Fact"), say("Verdict"), say("Who says what"))
    return tabulate(rows, headers=headers, tablefmt="simple", disable_numparse=True) + "\n"


def _verdict(row: _Row, say: Speaker) -> str:
    """Empty where one claim stands alone."""
    return say.again(VERDICT_WORDS[row.verdict]) if len(row.fact.claims) > 1 else ""


def _by_text(said: Mapping[str, str]) -> str:
    """``72: a, b`` and ``nearly 70: c``, one line each."""
    holders: dict[str, list[str]] = {}
    for source, text in said.items():
        holders.setdefault(text, []).append(source)
    return "\n".join(f"{text}: {', '.join(sources)}" for text, sources in holders.items())


def _shortened(label: str) -> str:
    line = one_line(label)
    return line if len(line) <= _LABEL_WIDTH else line[: _LABEL_WIDTH - 1] + "…"


def _csv(run: Run, options: ReportOptions) -> str:
    """One column a source."""
    sources = list(dict.fromkeys(_source(article) for article in run.articles))
    rows = [(*_cells(row), *(row.said.get(source) for source in sources)) for row in _rows(run, options)]
    return csv_text([*_COLUMNS, *sources], rows)


def _cells(row: _Row) -> Sequence[object]:
    fact = row.fact
    return fact.id, fact.label, fact.kind, fact.unit, row.verdict, row.sources


def _jsonl(run: Run, options: ReportOptions) -> str:
    return "".join(_lines(run, options))


def _lines(run: Run, options: ReportOptions) -> Iterator[str]:
    for row in _rows(run, options):
        record = dict(zip(_COLUMNS, _cells(row), strict=True))
        yield json_line(record | {"said": dict(row.said), "claims": row.fact.claims}) + "\n"  # type: ignore[arg-type]  # cells are texts and numbers


RENDERERS: Mapping[str, Callable[[Run, ReportOptions], str]] = MappingProxyType(
    {"table": _table, "csv": _csv, "jsonl": _jsonl}
)
