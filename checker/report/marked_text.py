"""An article as it was read, its figures marked in place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from checker.model import Article, Claim, Span
from checker.report.plain_text import printable
from checker.report.standing import STANDINGS, Standing

# A longer article is shown by its paragraphs with figures alone: the page must stay quick.
_LONGEST = 40_000
_PARAGRAPH = re.compile(r"[^\r\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a paragraph: plain words, page furniture, or the quote of a claim that stands so."""

    text: str
    standing: Standing | Literal[""] = ""
    claim: str = ""
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the article's text in pieces; *skipped* paragraphs without a figure stand before it."""

    pieces: tuple[Piece, ...]
    title: bool = False
    skipped: int = 0


def paragraphs(article: Article, claims: Iterable[Claim], standing: Mapping[str, Standing]) -> tuple[Paragraph, ...]:
    """
    Return the text of *article* with the quotes of *claims* marked.

    Args:
        article: As read.
        claims: Its claims; those in furniture are not marked.
        standing: Of each claim that takes part in a fact; the others stand alone.
    """
    marks = [(claim, standing.get(claim.id, "alone")) for claim in _apart(claims, standing)]
    lines = (Span(*line.span()) for line in _PARAGRAPH.finditer(article.text) if line[0].strip("\ufeff \t\u00a0"))
    found = [_paragraph(article, line, marks) for line in lines]
    if len(article.text) <= _LONGEST:
        return tuple(found)
    return tuple(_with_figures(found))


def _apart(claims: Iterable[Claim], standing: Mapping[str, Standing]) -> tuple[Claim, ...]:
    """Claims that do not overlap: of two that do, the one that stands more gravely, then the longer."""
    ranked = sorted(
        (claim for claim in claims if claim.zone != "furniture" and claim.kind != "text"),
        key=lambda one: (STANDINGS.index(standing.get(one.id, "alone")), one.start - one.end, one.start),
    )
    kept: list[Claim] = []  # in order of place
    for claim in ranked:
        at = bisect_left(kept, claim.start, key=lambda one: one.start)
        before, after = kept[at - 1 : at], kept[at : at + 1]
        if not (before and before[0].end > claim.start) and not (after and after[0].start < claim.end):
            kept.insert(at, claim)
    return tuple(kept)


def _paragraph(article: Article, line: Span, marks: Sequence[tuple[Claim, Standing]]) -> Paragraph:
    first = bisect_right(marks, line.start, key=lambda mark: mark[0].end)
    last = bisect_left(marks, line.end, key=lambda mark: mark[0].start)
    title = article.title_span is not None and article.title_span.start <= line.start < article.title_span.end
    return Paragraph(tuple(_pieces(article, line, marks[first:last])), title)


def _pieces(article: Article, line: Span, marks: Iterable[tuple[Claim, Standing]]) -> Iterator[Piece]:
    at = line.start
    for claim, held in marks:
        yield from _plain(article, Span(at, claim.start))
        at = min(claim.end, line.end)
        yield Piece(_shown(article, Span(max(claim.start, line.start), at)), held, claim.id)
    yield from _plain(article, Span(at, line.end))


def _plain(article: Article, span: Span) -> Iterator[Piece]:
    """The words of *span*, those in page furniture apart."""
    at = span.start
    for zone in article.furniture:
        if zone.end > at and zone.start < span.end:
            yield from _piece(article, Span(at, max(at, zone.start)))
            yield from _piece(article, Span(max(at, zone.start), min(zone.end, span.end)), furniture=True)
            at = min(zone.end, span.end)
    yield from _piece(article, Span(at, span.end))


def _piece(article: Article, span: Span, *, furniture: bool = False) -> Iterator[Piece]:
    if span.start < span.end:
        yield Piece(_shown(article, span), furniture=furniture)


def _shown(article: Article, span: Span) -> str:
    return printable(article.text[span.start : span.end].replace("\t", " "))


def _with_figures(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    skipped = 0
    for paragraph in found:
        if any(piece.claim for piece in paragraph.pieces):
            yield Paragraph(paragraph.pieces, paragraph.title, skipped)
            skipped = 0
        else:
            skipped += 1
