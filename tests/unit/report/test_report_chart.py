"""Where positions stand on the axis of their fact."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from checker.messages import Speaker
from checker.model import Fact, Kind, Status
from checker.report.digest import digest
from checker.report.entries import Entry, Stated
from checker.report.interval_chart import Chart, interval_chart
from checker.report.number_axis import in_unit
from tests.unit.report.newsroom import COMPLETE

ENGLISH = Speaker("en")
Ends = tuple[str | None, str | None]


def stated(low: str | None, high: str | None, *, times: tuple[str, ...] = (), status: Status = "actual") -> Stated:
    """Return a position from *low* to *high*."""
    return Stated(
        text=f"{low}..{high}",
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        times=times,
        status=status,
        voices=(("nld.com.vn", "2025-10-25"),),
    )


def entry(*positions: Stated, kind: Kind = "count", unit: str | None = "country") -> Entry:
    """Return a fact that *positions* are stated of."""
    fact = Fact(id="f", label="f", kind=kind, unit=unit, story=None, rule=None, claims=())
    return Entry(id="f", label="f", fact=fact, language="vi", findings=(), verdict="agree", sides=(), stated=positions)


def drawn(*ends: Ends) -> Chart:
    """Return the drawing of positions with *ends*."""
    chart = interval_chart(entry(*(stated(low, high) for low, high in ends)), ENGLISH)
    assert chart is not None
    return chart


@pytest.mark.parametrize(
    ("expected", "ends"),
    [
        pytest.param([("4.00", "4.00"), ("96.00", "96.00")], [("60", "60"), ("72", "72")], id="two-dots-at-the-ends"),
        pytest.param([("4.00", "50.00"), ("96.00", "96.00")], [("0", "5"), ("10", "10")], id="a-bar-to-the-middle"),
        pytest.param([("1.00", "4.00"), ("96.00", "99.00")], [(None, "40"), ("50", None)], id="open-on-either-side"),
        pytest.param([("50.00", "50.00"), ("50.00", "50.00")], [("7", "7"), ("7", "7")], id="equal"),
        pytest.param([("50.00", "50.00"), ("50.00", "50.00")], [("0", "0"), ("0", "0")], id="equal-and-nothing"),
    ],
)
def test_places_on_the_axis(expected: list[tuple[str, str]], ends: list[Ends]) -> None:
    """The least and the greatest end stand at the margins, all else between in proportion."""
    chart = drawn(*ends)
    assert expected == [(mark.x1, mark.x2) for mark in chart.marks]
    assert [low == high and low is not None for low, high in ends] == [mark.is_dot for mark in chart.marks]


@pytest.mark.parametrize(
    ("expected", "caption", "ends"),
    [
        pytest.param(["60", "65", "70"], "country", [("60", "60"), ("72", "72")], id="by-fives"),
        pytest.param(
            ["1.80", "1.85", "1.90", "1.95", "2.00"], "billion country", [("1.8E+9",) * 2, ("2E+9",) * 2], id="money"
        ),
        pytest.param(["8.220", "8.222", "8.224"], "country", [("8.22", "8.22"), ("8.225", "8.225")], id="decimals"),
        pytest.param(["0", "20,000", "40,000"], "country", [("0", "0"), ("50000", "50000")], id="thousands"),
        pytest.param(["-4", "-2", "0", "2", "4"], "country", [("-4", "-4"), ("4", "4")], id="below-nothing"),
    ],
)
def test_lines_stand_on_round_numbers(expected: list[str], caption: str, ends: list[Ends]) -> None:
    """Labels are round, alike in their decimals, and large numbers are counted in millions and billions."""
    chart = drawn(*ends)
    assert set(expected) <= {tick.text for tick in chart.ticks}
    assert 7 > len(chart.ticks)
    assert caption == chart.caption


@pytest.mark.parametrize(
    "one",
    [
        pytest.param(entry(stated("60", "60")), id="one-position"),
        pytest.param(entry(stated(None, None), stated(None, None), kind="text", unit=None), id="texts"),
        pytest.param(entry(), id="none"),
        pytest.param(
            entry(stated(None, None, times=("XXXX-10-25",)), stated(None, None, times=("2025-10-26",)), kind="date"),
            id="a-year-not-known",
        ),
    ],
)
def test_nothing_to_set_side_by_side(one: Entry) -> None:
    """A text, a day of an unknown year, or a position alone is not drawn."""
    assert interval_chart(one, ENGLISH) is None


def test_a_day_is_a_bar_as_long_as_the_day() -> None:
    """Dates stand on a time axis: two days, and three from the same morning."""
    days = stated(None, None, times=("2025-10-25/2025-10-26",)), stated(None, None, times=("2025-10-25/2025-10-27",))
    chart = interval_chart(entry(*days, kind="date", unit=None), ENGLISH)
    assert chart is not None
    assert ["25 Oct", "26 Oct", "27 Oct"] == [tick.text for tick in chart.ticks]
    assert ["4.00", "4.00"] == [mark.x1 for mark in chart.marks]
    assert ("65", "96") == (chart.marks[0].x2[:2], chart.marks[1].x2[:2])


@pytest.mark.parametrize(
    ("expected", "times"),
    [
        pytest.param(["2020", "2022", "2024"], ("2019", "2024"), id="years"),
        pytest.param(["Jul 2025", "Oct 2025"], ("2025-05", "2025-11"), id="months"),
        pytest.param(["09:00", "12:00", "15:00"], ("2025-10-25T09:00", "2025-10-25T15:30"), id="hours"),
        pytest.param(["1000", "2000"], ("0938", "2025"), id="a-thousand-years"),
    ],
)
def test_lines_stand_on_whole_times(expected: list[str], times: tuple[str, str]) -> None:
    """Labels are as coarse as the axis is long."""
    chart = interval_chart(entry(*(stated(None, None, times=(one,)) for one in times), kind="date", unit=None), ENGLISH)
    assert chart is not None
    assert set(expected) <= {tick.text for tick in chart.ticks}
    assert 8 > len(chart.ticks)


def test_positions_are_labelled_by_source_and_date() -> None:
    """Who says so and when stands beside each mark; a reference is drawn among them."""
    provisions = interval_chart(digest(COMPLETE, ENGLISH).reported[0], ENGLISH)
    assert provisions is not None
    assert ["vietnamplus.vn, 25 Oct 2025, 09:00", "A/RES/79/243, 24 Dec 2024"] == [
        mark.voices for mark in provisions.marks
    ]
    assert [(False, True), (True, False)] == [(mark.reference, mark.disputed) for mark in provisions.marks]
    assert "red: in conflict · green: reference" == provisions.key


@pytest.mark.parametrize(
    ("expected", "kind", "unit", "into"),
    [
        pytest.param("12", "count", "country", "country", id="the-unit-itself"),
        pytest.param("12", "count", "soldier", "person", id="things-counted"),
        pytest.param("12000", "measure", "km", "m", id="a-unit-that-converts"),
        pytest.param("12", "money", "VND/item", "VND", id="per-piece"),
        pytest.param(None, "money", "USD", "VND", id="another-currency"),
        pytest.param(None, "measure", "fahrenheit", "celsius", id="another-scale"),
    ],
)
def test_on_the_axis_of_another_unit(expected: str | None, kind: Kind, unit: str, into: str) -> None:
    """A sum in another currency has no place on the axis: no table of rates is kept."""
    found = in_unit(Decimal(12), kind, unit=unit, into=into)
    assert expected == (None if found is None else str(found.normalize().quantize(Decimal(1))))


def test_one_currency_is_drawn() -> None:
    """Of a sum told in dollars and in dong only the fact's own currency is on the axis; the other has its text all the same."""
    (cost,) = (fact for fact in COMPLETE.facts if fact.id.endswith("/cost"))
    dollars = replace(
        cost.positions[0], id="p3", text="70,000 USD", low=Decimal(70_000), high=Decimal(70_000), unit="USD"
    )
    told = replace(cost, positions=(*(replace(one, unit="VND") for one in cost.positions), dollars))
    run = replace(COMPLETE, facts=tuple(told if fact.id == cost.id else fact for fact in COMPLETE.facts))
    (found,) = (one for one in digest(run, ENGLISH).reported if one.fact is not None and one.fact.id == cost.id)
    chart = interval_chart(found, ENGLISH)
    assert chart is not None
    assert [2, 3] == [len(chart.marks), len(found.stated)]
