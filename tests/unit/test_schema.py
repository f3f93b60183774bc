"""The three tables have every column, whatever the run found, and their numbers stay exact."""

from __future__ import annotations

from decimal import Decimal

import pandas
import pytest

from checker.model import Mention, Span
from checker.schema import (
    CLAIMS,
    FACTS,
    FINDINGS,
    Column,
    claim_table,
    fact_table,
    finding_table,
    for_programs,
    value_for_programs,
)
from tests.unit.report.newsroom import COMPLETE, GROWTH, SIGN_60


@pytest.mark.parametrize(
    ("table", "columns", "rows"),
    [
        pytest.param(COMPLETE.claim_table, CLAIMS, 19, id="claims"),
        pytest.param(COMPLETE.fact_table, FACTS, 12, id="facts-one-row-a-position"),
        pytest.param(COMPLETE.finding_table, FINDINGS, 6, id="findings"),
        pytest.param(claim_table((), ()), CLAIMS, 0, id="no-claims"),
        pytest.param(fact_table(()), FACTS, 0, id="no-facts"),
        pytest.param(finding_table(()), FINDINGS, 0, id="no-findings"),
    ],
)
def test_every_column_is_there(table: pandas.DataFrame, columns: tuple[Column, ...], rows: int) -> None:
    """An empty result is an empty table with the columns and dtypes of a full one."""
    assert [column.name for column in columns] == list(table.columns)
    assert [column.dtype for column in columns] == [str(dtype) for dtype in table.dtypes]
    assert rows == len(table)


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        pytest.param(COMPLETE.claim_table, CLAIMS, id="claims"),
        pytest.param(COMPLETE.fact_table, FACTS, id="facts"),
        pytest.param(COMPLETE.finding_table, FINDINGS, id="findings"),
    ],
)
def test_null_rules_hold(table: pandas.DataFrame, columns: tuple[Column, ...]) -> None:
    """Only columns that say so hold missing values."""
    never_missing = [column.name for column in columns if not column.nullable]
    assert not table[never_missing].isna().any().any()


def test_numbers_are_exact() -> None:
    """8.22 stays 8.22, with its ends, and is no float."""
    row = COMPLETE.claim_table.set_index("id").loc[GROWTH.id]
    assert (Decimal("8.22"), Decimal("8.215"), Decimal("8.225")) == (row["value"], row["low"], row["high"])
    assert isinstance(row["value"], Decimal)


def test_a_quote_is_found_at_its_offsets() -> None:
    """start and end of a row cut the quote out of the article's text."""
    row = next(row for row in COMPLETE.claim_table.to_dict("records") if row["id"] == SIGN_60.id)
    text = next(article.text for article in COMPLETE.articles if article.path == row["article"])
    assert row["quote"] == text[row["start"] : row["end"]]


def test_each_column_says_what_it_holds() -> None:
    """Every column carries one sentence, and numbers of the articles carry a unit."""
    for column in (*CLAIMS, *FACTS, *FINDINGS):
        assert column.meaning.endswith(".")
    assert {"value", "low", "high", "start", "end"} == {column.name for column in CLAIMS if column.unit is not None}


@pytest.mark.parametrize(
    ("expected", "iso"),
    [
        pytest.param("0000-10-25", "XXXX-10-25", id="a-day"),
        pytest.param("0000-10-25/0000-10-26T08:00", "XXXX-10-25/XXXX-10-26T08:00", id="both-ends"),
        pytest.param("2025-10-25", "2025-10-25", id="a-known-year"),
        pytest.param(None, None, id="no-time"),
    ],
)
def test_programs_are_given_years_in_digits(expected: str | None, iso: str | None):
    assert expected == for_programs(iso)


def test_only_dates_have_years():
    """A title that happens to hold the same letters stays as it is."""
    title = Mention(start=0, end=7, quote="XXXX XX", figure=Span(0, 7), kind="text", value="XXXX XX")
    assert "XXXX XX" == value_for_programs(title)
    assert "0000-10" == value_for_programs(title._replace(kind="date", value="XXXX-10"))
