"""Who says what: one table a story, its facts down, its sources across."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.report.entries import Entry, Stated
from checker.report.lookup import Lookup, paper
from checker.report.plain_text import one_line
from checker.report.standing import STANDINGS, Standing


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of one fact, in short, and how that stands to the others."""

    text: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: its entry and, source by source, what is said; empty where a source is silent."""

    entry: Entry
    cells: tuple[tuple[Said, ...], ...]
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """
    The facts of one story against its sources.

    Attributes:
        story: Its name; empty where articles name none.
        sources: In the order in which they first printed.
        rows: In the order of the report.
        has_references: True where an authority speaks of one of them.
    """

    story: str
    sources: tuple[str, ...]
    rows: tuple[Row, ...]
    has_references: bool


def matrices(entries: Iterable[Entry], records: Lookup, standing: Mapping[str, Standing]) -> tuple[Matrix, ...]:
    """Return one matrix for each story that has facts worth a row, the story with the gravest facts first."""
    by_story: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.fact is not None:
            by_story[entry.fact.story or ""].append(entry)
    return tuple(_matrix(story, found, records, standing) for story, found in by_story.items())


def _matrix(story: str, entries: Sequence[Entry], records: Lookup, standing: Mapping[str, Standing]) -> Matrix:
    said = [_said(entry, records, standing) for entry in entries]
    sources = _in_order_of_print((name for row in said for name in row), records)
    rows = tuple(
        Row(entry, tuple(row.get(name, ()) for name in sources), tuple(_references(entry.stated)))
        for entry, row in zip(entries, said, strict=True)
    )
    return Matrix(one_line(story), sources, rows, any(row.references for row in rows))


def _said(entry: Entry, records: Lookup, standing: Mapping[str, Standing]) -> dict[str, tuple[Said, ...]]:
    """Source -> what it says of the fact, each wording once, the gravest first."""
    found: dict[str, dict[str, Standing]] = defaultdict(dict)
    for position in entry.fact.positions if entry.fact else ():
        text = one_line(position.text)
        for claim in position.claims:
            if claim in records.claims:
                source = paper(records.articles[records.claims[claim].article])
                held = standing.get(claim, "alone")
                found[source][text] = min(found[source].get(text, held), held, key=STANDINGS.index)
    return {source: tuple(Said(text, held) for text, held in texts.items()) for source, texts in found.items()}


def _in_order_of_print(names: Iterable[str], records: Lookup) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for article in records.run.articles:
        name = paper(article)
        first[name] = min(first.get(name, "9"), article.published or "9")
    return tuple(sorted(set(names), key=lambda name: (first.get(name, "9"), name)))


def _references(stated: Iterable[Stated]) -> Iterator[str]:
    return (one.text for one in stated if one.reference)
