"""
The claim, fact and finding tables: every column with its type, unit, null rule and meaning.

Numbers are `decimal.Decimal` in columns of dtype ``object``: a float would turn 8.22 into
8.220000000000000639. ``pandas.to_numeric`` makes floats of them where statistics are wanted.
Text columns have pandas' ``string`` dtype, whose missing value is ``pandas.NA``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, overload

from checker.decisions import Suggestion
from checker.model import UNKNOWN_YEAR, Article, Claim, Fact, Finding, Mention, Position

if TYPE_CHECKING:
    from pandas import DataFrame

Dtype = Literal["string", "int64", "object"]
Row = tuple[object, ...]

# What a year that is not known is in the tables and records: no year is 0.
_NO_YEAR = "0000"


@dataclass(frozen=True, slots=True)
class Column:
    """
    One column of a table.

    Attributes:
        name: As in the contract, where the contract has such a field.
        dtype: Dtype in the DataFrame; ``object`` holds `Decimal`, a tuple of texts, or either of Decimal and text.
        unit: Of its numbers; None for text.
        nullable: True where a row may hold no value (``pandas.NA`` in text, None in objects).
        meaning: One sentence.
    """

    name: str
    dtype: Dtype
    unit: str | None
    nullable: bool
    meaning: str


CLAIMS: tuple[Column, ...] = (
    Column("id", "string", None, False, "Id of the claim, made of its article and place."),
    Column("article", "string", None, False, "Path or record id of the article, as in the contract."),
    Column("source", "string", None, True, "Who published the article."),
    Column("published", "string", None, True, "When, as ISO 8601 at the grain known."),
    Column("start", "int64", "code point", False, "Where the quote begins in the article's text."),
    Column("end", "int64", "code point", False, "Where the quote ends, not included."),
    Column("quote", "string", None, False, "The article's own characters from start to end."),
    Column("sentence", "string", None, False, "The sentence around the quote."),
    Column("kind", "string", None, False, "Kind of figure: count, money, percent, date and so on."),
    Column("value", "object", "unit", False, "The figure as stated: Decimal; text for dates, scores and texts."),
    Column("low", "object", "unit", True, "Lower end of the range the wording allows, as Decimal."),
    Column("high", "object", "unit", True, "Upper end of the range the wording allows, as Decimal."),
    Column("unit", "string", None, True, "Canonical unit or counted noun."),
    Column("hedge", "string", None, False, "What the wording does to the number: exact, about, nearly and so on."),
    Column("subject", "string", None, False, "What is counted or measured, as the article words it."),
    Column("status", "string", None, False, "actual, planned or unknown."),
    Column("as_of", "string", None, True, "The moment the figure describes, as ISO 8601."),
    Column("as_of_source", "string", None, True, "Where as_of comes from: stated, event or published."),
    Column("attributed_to", "string", None, True, "Who says so, as worded; missing where it is the paper itself."),
    Column("zone", "string", None, False, "title, body or furniture; furniture takes part in no fact."),
)

FACTS: tuple[Column, ...] = (
    Column("fact", "string", None, False, "Id of the fact, stable from run to run; one row for each of its positions."),
    Column("label", "string", None, False, "Name of the fact for people."),
    Column("kind", "string", None, False, "Kind of its claims."),
    Column(
        "unit", "string", None, True, "Unit of the position's claims; an article may tell one sum in two currencies."
    ),
    Column("story", "string", None, True, "Story that it belongs to."),
    Column("rule", "string", None, True, "Rule that named the fact."),
    Column("position", "string", None, False, "Id of the position within the fact."),
    Column("text", "string", None, False, "What the position says, in short."),
    Column("low", "object", "unit", True, "Lower end of the position's range, as Decimal."),
    Column("high", "object", "unit", True, "Upper end of the position's range, as Decimal."),
    Column("status", "string", None, False, "Status of all its claims."),
    Column("as_of", "string", None, True, "Latest as-of among its claims, as ISO 8601."),
    Column("claims", "object", None, False, "Ids of its claims, a tuple."),
    Column("sources", "int64", "source", False, "Number of independent sources."),
)

FINDINGS: tuple[Column, ...] = (
    Column("id", "string", None, False, "Fingerprint, stable from run to run."),
    Column("severity", "string", None, False, "error, warning or note."),
    Column("verdict", "string", None, False, "What the two sides are to each other."),
    Column("fact", "string", None, False, "Id of the fact."),
    Column("rule", "string", None, False, "Id of the rule."),
    Column("message", "string", None, False, "The finding in one paragraph."),
    Column("why", "object", None, False, "How the verdict was reached, a tuple of one text a step."),
    Column("claims", "object", None, False, "Ids of the claims cited, a tuple."),
    Column("sources", "object", None, False, "Source of each side, a tuple in the order of the citations."),
    Column("quotes", "object", None, False, "Quote of each side, a tuple in the order of the citations."),
    Column("waived", "string", None, True, "Reason of a waiver; missing where it is not waived."),
    Column("suggestion", "string", None, True, "In a gate, what the new figure probably should be and who says so."),
)


def claim_rows(claims: Iterable[Claim], articles: Iterable[Article]) -> list[Row]:
    """Return one row for each of *claims*, in their order, cells as `CLAIMS`."""
    by_id = {article.id: article for article in articles}
    return [_claim_row(claim, by_id[claim.article]) for claim in claims]


def fact_rows(facts: Iterable[Fact]) -> list[Row]:
    """Return one row for each position of *facts*, cells as `FACTS`."""
    return [_position_row(fact, position) for fact in facts for position in fact.positions]


def finding_rows(findings: Iterable[Finding]) -> list[Row]:
    """Return one row for each of *findings*, in their order, cells as `FINDINGS`."""
    return [_finding_row(finding) for finding in findings]


def claim_table(claims: Iterable[Claim], articles: Iterable[Article]) -> DataFrame:
    """Return *claims* as a table: (n, 20), one row a claim, columns as `CLAIMS`."""
    return _frame(claim_rows(claims, articles), CLAIMS)


def fact_table(facts: Iterable[Fact]) -> DataFrame:
    """Return *facts* as a table: (n, 14), one row a position, columns as `FACTS`."""
    return _frame(fact_rows(facts), FACTS)


def finding_table(findings: Iterable[Finding]) -> DataFrame:
    """Return *findings* as a table: (n, 12), one row a finding, columns as `FINDINGS`."""
    return _frame(finding_rows(findings), FINDINGS)


@overload
def for_programs(iso: str) -> str: ...
@overload
def for_programs(iso: None) -> None: ...
@overload
def for_programs(iso: str | None) -> str | None: ...
def for_programs(iso: str | None) -> str | None:
    """
    Return a time as other programs are given it: a year not known is ``0000``.

    What reads ISO 8601 takes the day and month of it, where letters would stop it, and no year is 0.
    """
    return iso.replace(UNKNOWN_YEAR, _NO_YEAR) if iso else iso


def value_for_programs(stated: Claim | Mention) -> Decimal | str:
    """Return the value of a claim or mention as other programs are given it, a date as `for_programs`."""
    return for_programs(stated.value) if isinstance(stated.value, str) and stated.kind == "date" else stated.value


def cited_claims(finding: Finding) -> tuple[str, ...]:
    """Return the ids of the claims that *finding* cites, each once, in order of citation."""
    return tuple(dict.fromkeys(side.claim for side in finding.citations if side.claim is not None))


def _claim_row(claim: Claim, article: Article) -> Row:
    return (
        claim.id, article.path, article.source, for_programs(article.published),
        claim.start, claim.end, claim.quote, claim.sentence,
        claim.kind, value_for_programs(claim), claim.core.low if claim.core else None, claim.core.high if claim.core else None,
        claim.unit, claim.hedge, claim.subject, claim.status,
        for_programs(claim.as_of), claim.as_of_source or None, claim.attributed_to, claim.zone,
    )  # fmt: skip


def _position_row(fact: Fact, position: Position) -> Row:
    return (
        fact.id, fact.label, fact.kind, position.unit or fact.unit, fact.story, fact.rule,
        position.id, position.text, position.low, position.high,
        position.status, for_programs(position.as_of), position.claims, position.sources,
    )  # fmt: skip


def _finding_row(finding: Finding) -> Row:
    return (
        finding.id, finding.severity, finding.verdict, finding.fact, finding.rule, finding.message, finding.why,
        cited_claims(finding),
        tuple(side.source for side in finding.citations),
        tuple(side.quote for side in finding.citations),
        finding.waived,
        _suggestion_cell(finding.suggestion),
    )  # fmt: skip


def _suggestion_cell(suggestion: Suggestion | None) -> str | None:
    return None if suggestion is None else f"{suggestion.text} ({'; '.join(suggestion.sources)})"


def _frame(rows: Sequence[Row], columns: tuple[Column, ...]) -> DataFrame:
    # pandas takes a second to import, and most runs print no table.
    from pandas import DataFrame, Series

    cells = zip(*rows, strict=True) if rows else ((),) * len(columns)
    named = zip(columns, cells, strict=True)
    return DataFrame({column.name: Series(list(values), dtype=column.dtype) for column, values in named})
