"""The claim table of the page as data: thousands of rows that the page shows a few hundred at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.messages import Speaker
from checker.model import Claim
from checker.report.json_text import Json, json_line
from checker.report.lookup import Lookup, paper
from checker.report.number_text import decimal_text
from checker.report.plain_text import one_line
from checker.report.quotes import printed_time
from checker.report.unit_words import HEDGE_WORDS, STATUS_WORDS, unit_word

# What would end the element that holds the data, or begin a comment in it.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def headings(speak: Speaker) -> tuple[str, ...]:
    """Return the headings of the table."""
    return (
        speak("Source"), speak("Published"), speak("Quote"), speak("Value"), speak("Unit"),
        speak("Hedge"), speak("Status"), speak("As of"), speak("Fact"),
    )  # fmt: skip


def claim_data(records: Lookup, anchors: Mapping[str, str], speak: Speaker, *, furniture: bool) -> str:
    """
    Return one record a claim as JSON that is safe inside a page.

    A row: cells as `headings`; then what its value, its two dates sort by; the language of its quote; the fact's
    anchor and the article's number, both empty where the page has none.

    Args:
        records: A run.
        anchors: Fact id -> anchor of its section.
        speak: The language of the table's own words.
        furniture: Also the claims in page furniture.
    """
    return json_line(tuple(_rows(records, anchors, speak, furniture))).translate(_ESCAPES)


def _rows(records: Lookup, anchors: Mapping[str, str], speak: Speaker, furniture: bool) -> Iterator[Json]:
    numbers = {article.id: f"article-{number}" for number, article in enumerate(records.run.articles, 1)}
    for claim in records.run.claims:
        if furniture or claim.zone != "furniture":
            yield (*_row(claim, records, anchors, speak), numbers[claim.article])


def _row(claim: Claim, records: Lookup, anchors: Mapping[str, str], speak: Speaker) -> tuple[str, ...]:
    article, fact = records.articles[claim.article], records.fact_of.get(claim.id)
    value, key = _value(claim, speak)
    status = speak.again(STATUS_WORDS[claim.status])
    if claim.zone == "furniture":
        status += ", " + speak("page furniture")
    return (
        paper(article),
        printed_time(article.published, speak.language),
        one_line(claim.quote),
        value,
        unit_word(claim.unit, speak) if isinstance(claim.unit, str) else "",
        speak.again(HEDGE_WORDS[claim.hedge]),
        status,
        printed_time(claim.as_of, speak.language),
        one_line(fact.label) if fact is not None else "",
        key,
        one_line(article.published or ""),
        one_line(claim.as_of or ""),
        article.language,
        anchors.get(fact.id, "") if fact is not None else "",
    )


def _value(claim: Claim, speak: Speaker) -> tuple[str, str]:
    """What is shown, and what it sorts by."""
    if isinstance(claim.value, str):
        stated = one_line(claim.value)
        return (printed_time(stated, speak.language) if claim.kind == "date" else stated), stated
    return speak.number(claim.value), decimal_text(claim.value)
