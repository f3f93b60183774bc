"""Times that can be one time, and figures that cannot be one figure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from checker.judge.verdicts import judge_claims
from checker.profiles import profile
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
            at("từ ngày 3/5 đến ngày 3/8", "2022-05-03/2022-08-03"),
            at("từ ngày 9/5/2022 đến 9/8/2022", "2022-05-09/2022-08-09"),
            id="two-spans-of-which-each-goes-beyond-the-other",
        ),
        pytest.param(
            "compatible",
            at("từ ngày 3/5 đến ngày 3/8", "2022-05-03/2022-08-03"),
            at("từ ngày 9/5 đến ngày 1/6", "2022-05-09/2022-06-01"),
            id="a-part-of-a-span",
        ),
        pytest.param(
            "compatible",
            at("từ ngày 3/5 đến ngày 3/8", "2022-05-03/2022-08-03"),
            at("từ ngày 4/5 đến ngày 4/8", "2022-05-04/2022-08-04"),
            id="a-span-by-the-clocks-of-two-places",
        ),
        pytest.param(
            "compatible",
            at("tháng 5 đến tháng 8/2022", "2022-05/2022-08"),
            at("từ ngày 9/5 đến ngày 9/9", "2022-05-09/2022-09-09"),
            id="months-and-days",
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


def sum_of(quote: str, value: str, place: str, hedge: str = "exact"):
    """A sum, printed as closely as *place* says."""
    told = ready(quote, value, kind="money", unit="VND", predicate="cost", hedge=hedge)
    return profile(replace(told.claim, place=Decimal(place)))


def lasting(quote: str, value: str, unit: str, hedge: str = "exact"):
    """A length of time."""
    return ready(quote, value, kind="duration", unit=unit, predicate="last", hedge=hedge)


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param(
            "compatible",
            sum_of("3,4 triệu đồng", "3400000", "1e5"),
            sum_of("3,42 triệu đồng", "3420000", "1e4"),
            id="rounded",
        ),
        pytest.param(
            "conflict",
            sum_of("3 triệu đồng", "3000000", "1e6"),
            sum_of("3,4 triệu đồng", "3400000", "1e5"),
            id="rounded-further-than-papers-round",
        ),
        pytest.param(
            "compatible",
            sum_of("khoảng 4 triệu đồng", "4000000", "1e6", "about"),
            sum_of("3,6 triệu đồng", "3600000", "1e5"),
            id="a-word-says-that-it-is-rounded",
        ),
        pytest.param(
            "compatible",
            sum_of("9 triệu đồng", "9000000", "1e6"),
            sum_of("9,8 triệu đồng", "9800000", "1e5"),
            id="cut-short",
        ),
        pytest.param(
            "conflict",
            sum_of("4 triệu đồng", "4000000", "1e6"),
            sum_of("4,7 triệu đồng", "4700000", "1e5"),
            id="nobody-cuts-off-so-much",
        ),
        pytest.param(
            "conflict",
            sum_of("hơn 1,8 triệu đồng", "1800000", "1e5", "more_than"),
            sum_of("1,78 triệu đồng", "1780000", "1e4"),
            id="what-rounds-to-it-is-not-more-than-it",
        ),
        pytest.param(
            "conflict",
            sum_of("gần 1,8 triệu đồng", "1800000", "1e5", "nearly"),
            sum_of("1,83 triệu đồng", "1830000", "1e4"),
            id="what-rounds-to-it-is-more-than-nearly",
        ),
        pytest.param(
            "compatible",
            sum_of("450.000 đồng", "450000", "1"),
            sum_of("451.000 đồng", "451000", "1"),
            id="zeros-that-may-be-no-digits",
        ),
        pytest.param(
            "conflict",
            sum_of("450.000 đồng", "450000", "1"),
            sum_of("454.000 đồng", "454000", "1"),
            id="zeros-that-hide-too-much",
        ),
        pytest.param(
            "conflict",
            sum_of("451.000 đồng", "451000", "1"),
            sum_of("452.000 đồng", "452000", "1"),
            id="as-many-zeros",
        ),
        pytest.param(
            "conflict",
            sum_of("hơn 450.000 đồng", "450000", "1", "more_than"),
            sum_of("gần 450.000 đồng", "450000", "1", "nearly"),
            id="above-and-below-a-round-sum",
        ),
        pytest.param("compatible", lasting("một tuần", "1", "week"), lasting("6 ngày", "6", "day"), id="nearly-a-week"),
        pytest.param(
            "conflict",
            lasting("một giờ", "1", "hour"),
            lasting("35 phút", "35", "minute"),
            id="half-an-hour-is-no-hour",
        ),
        pytest.param(
            "compatible",
            lasting("khoảng 4 giờ", "4", "hour", "about"),
            lasting("5 giờ", "5", "hour"),
            id="about-four-may-be-five",
        ),
        pytest.param(
            "conflict",
            lasting("khoảng 1 giờ", "1", "hour", "about"),
            lasting("khoảng 30 phút", "30", "minute", "about"),
            id="about-one-is-not-half-of-it",
        ),
    ],
)
def test_rounding(expected, a, b):
    """How far a figure may be rounded, cut short or told loosely."""
    assert judge_claims(a, elsewhere(b), sure=True).verdict == expected
    assert judge_claims(b, elsewhere(a), sure=True).verdict == expected
