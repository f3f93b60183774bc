"""Times that can be one time, and figures that cannot be one figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.judge.verdicts import judge_claims
from tests.unit.judge.desk import between, elsewhere, ready


def at(quote: str, iso: str, hedge: str = "exact"):
    """A time as a claim."""
    return ready(quote, iso, kind="date", unit=None, hedge=hedge, predicate="sink")


def of_digits(quote: str, low: int, high: int, as_of: str | None = None):
    """A count told by how many digits it has."""
    return replace(ready(quote, low, hedge="range", as_of=as_of), core=between(low, high), weak=between(low, high))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(
            "compatible",
            at("khoảng 13h", "2022-07-15T13:00", "about"),
            at("13h30", "2022-07-15T13:30"),
            id="half-an-hour",
        ),
        pytest.param(
            "compatible",
            at("khoảng 21h ngày 2/6", "XXXX-06-02T21:00", "about"),
            at("21h30 ngày 2/6", "XXXX-06-02T21:30"),
            id="half-an-hour-of-no-known-year",
        ),
        pytest.param(
            "compatible",
            at("khoảng 4 giờ", "2016-06-02T04:00", "about"),
            at("khoảng 4h30", "2016-06-02T04:30", "about"),
            id="half-an-hour-about-and-about",
        ),
        pytest.param(
            "conflict",
            at("khoảng 4 giờ", "2016-06-02T04:00", "about"),
            at("khoảng 5h", "2016-06-02T05:00", "about"),
            id="two-hours-about-and-about",
        ),
        pytest.param(
            "conflict",
            at("khoảng 13h", "2022-07-15T13:00", "about"),
            at("13h50", "2022-07-15T13:50"),
            id="nearly-an-hour-off",
        ),
        pytest.param(
            "compatible",
            at("13h cùng ngày", "2022-05-04T13:00"),
            at("13 giờ 5/5", "2022-05-05T13:00"),
            id="a-day-worked-out-is-no-evidence",
        ),
        pytest.param(
            "conflict",
            at("13h ngày 4/5", "2022-05-04T13:00"),
            at("13 giờ 5/5", "2022-05-05T13:00"),
            id="both-days-printed",
        ),
        pytest.param(
            "compatible",
            at("12h – 14h", "2016-05-31T12:00/2016-05-31T14:00"),
            at("12h-14h", "2016-06-02T12:00/2016-06-02T14:00"),
            id="hours-of-no-printed-day",
        ),
        pytest.param(
            "conflict",
            at("12h-14h ngày 31/5", "2016-05-31T12:00/2016-05-31T14:00"),
            at("12h-14h ngày 2/6", "2016-06-02T12:00/2016-06-02T14:00"),
            id="hours-of-two-printed-days",
        ),
        pytest.param(
            "undecided",
            at("sáng mai", "2015-12-23"),
            at("Sáng mai", "2015-06-03"),
            id="tomorrow-reckoned-from-two-days",
        ),
        pytest.param("conflict", at("13h", "2022-07-15T13:00"), at("13h30", "2022-07-15T13:30"), id="sharp-times"),
        pytest.param(
            "compatible", at("5/5", "2014-05-05"), at("5-5-2016", "2016-05-05"), id="a-year-worked-out-is-no-evidence"
        ),
        pytest.param("conflict", at("5/5/2014", "2014-05-05"), at("5-5-2016", "2016-05-05"), id="both-years-printed"),
        pytest.param(
            "compatible",
            at("ngày 1.11", "2016-11-01"),
            at("1/11 - 31/10", "2017-11-01/2018-10-31"),
            id="the-first-day-of-a-span-whose-year-was-worked-out",
        ),
        pytest.param(
            "conflict",
            at("ngày 1.1", "2017-01-01"),
            at("1/11 - 31/10", "2017-11-01/2018-10-31"),
            id="another-day-than-the-first-of-a-span",
        ),
        pytest.param(
            "conflict",
            ready("hàng trăm nhà", 100, hedge="range"),
            ready("68 nhà", 68),
            id="hundreds-are-not-68-rounded",
        ),
        pytest.param(
            "undecided",
            of_digits("hàng chục nhà", 10, 99),
            of_digits("hàng trăm nhà", 100, 999),
            id="tens-and-hundreds-name-no-number",
        ),
        pytest.param(
            "undecided", ready("hơn 30 nhà", 30, hedge="more_than"), ready("80 nhà", 80), id="a-bound-far-below"
        ),
        pytest.param(
            "conflict",
            ready("168 nhà", 168, as_of="2016-05-21T18:00"),
            ready("68 nhà", 68, as_of="2016-05-21T21:00"),
            id="a-lost-digit-is-no-older-news",
        ),
        pytest.param(
            "conflict",
            ready("1.274 nhà", 1274, as_of="2016-05-21T18:00"),
            ready("1.247 nhà", 1247, as_of="2016-05-21T21:00"),
            id="two-digits-swapped-are-no-older-news",
        ),
        pytest.param(
            "update",
            ready("1.247 nhà", 1247, as_of="2016-05-21T18:00"),
            ready("1.274 nhà", 1274, as_of="2016-05-21T21:00"),
            id="two-digits-swapped-may-be-newer-news",
        ),
        pytest.param(
            "conflict",
            ready("48.000 nhà", 48000, as_of="2016-05-21T18:00"),
            ready("84.000 nhà", 84000, as_of="2016-05-22T21:00"),
            id="two-digits-swapped-of-thousands-are-no-newer-news",
        ),
        pytest.param(
            "conflict",
            ready("gần 2.600 nhà", 2600, hedge="nearly", as_of="2016-05-21T18:00"),
            ready("26.000 nhà", 26000, as_of="2016-05-22T21:00"),
            id="a-nought-too-many-is-no-newer-news",
        ),
        pytest.param(
            "update",
            ready("3 nhà", 3, as_of="2016-05-21T18:00"),
            ready("30 nhà", 30, as_of="2016-05-22T21:00"),
            id="a-few-may-become-ten-times-as-many",
        ),
        pytest.param(
            "conflict",
            of_digits("hàng trăm nhà", 100, 999, as_of="2016-05-21T18:00"),
            ready("68 nhà", 68, as_of="2016-05-21T21:00"),
            id="hundreds-are-no-older-count",
        ),
        pytest.param(
            "update",
            of_digits("hàng chục nhà", 10, 99, as_of="2016-05-21T18:00"),
            ready("168 nhà", 168, as_of="2016-05-21T21:00"),
            id="from-tens-to-more",
        ),
        pytest.param(
            "update",
            ready("ít nhất 17 người", 17, hedge="at_least", as_of="2016-05-31T13:00"),
            ready("20 người", 20, as_of="2016-05-31T15:00"),
            id="confirmed-so-far",
        ),
    ],
)
def test_readings(expected, a, b):
    """Each row is one newsroom pair, judged both ways round."""
    b = replace(b, claim=elsewhere(b).claim)
    assert expected == judge_claims(a, b).verdict
    assert expected == judge_claims(b, a).verdict
