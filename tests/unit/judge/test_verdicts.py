"""The verdict on two claims of one fact: each row a pair that a desk has met, judged both ways round."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from checker.judge.assurance import Telling
from checker.judge.ground import Ground, survey
from checker.judge.verdicts import judge_claims
from checker.model import Article, Slots
from checker.pipeline import check_articles, read_claims
from checker.profiles import profiled
from tests.unit.judge.desk import elsewhere, ready

FIRST, NEXT = "2025-10-25", "2025-10-26"


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param("agree", ready("72 nước ký", 72), ready("72 quốc gia ký", 72), id="one-number"),
        pytest.param(
            "agree", ready("ít nhất 9 người", 9, hedge="at_least"), ready("9 người", 9), id="at-least-the-same"
        ),
        pytest.param("compatible", ready("gần 70 nước", 70, hedge="nearly"), ready("69 nước", 69), id="nearly-covers"),
        pytest.param(
            "compatible", ready("khoảng 110 nước", 110, hedge="about"), ready("119 nước", 119), id="about-at-its-edge"
        ),
        pytest.param(
            "compatible", ready("hơn 40 nước", 40, hedge="more_than"), ready("40 nước", 40), id="one-number-loosened"
        ),
        pytest.param(
            "conflict",
            ready("hơn 40 nước", 40, hedge="more_than"),
            ready("gần 40 nước", 40, hedge="nearly"),
            id="above-and-below-one-number",
        ),
        pytest.param(
            "conflict", ready("hơn 40 nước", 40, hedge="more_than"), ready("39 nước", 39), id="more-than-excludes"
        ),
        pytest.param(
            "conflict",
            ready("about 186,000 homes", 186_000, hedge="about"),
            ready("174,000 homes", 174_000),
            id="a-sharp-figure-is-told-closely",
        ),
        pytest.param(
            "conflict",
            replace(ready("almost 8 million tonnes", 8_000_000, hedge="nearly"), place=Decimal(1_000_000)),
            replace(ready("8.2 million tonnes", 8_200_000), place=Decimal(100_000)),
            id="nearly-is-less",
        ),
        pytest.param(
            "conflict",
            ready("has 14 stations", 14, predicate="build", as_of=FIRST),
            ready("will have 12 stations", 12, predicate="build", status="planned", as_of=NEXT),
            id="a-fact-that-is-told-as-to-come-the-day-after",
        ),
        pytest.param(
            "planned_vs_actual",
            ready("has 14 stations", 14, predicate="build", as_of=FIRST),
            ready("about 12 stations were planned", 12, hedge="about", predicate="build", status="planned", as_of=NEXT),
            id="a-plan-that-is-looked-back-on",
        ),
        pytest.param(
            "conflict",
            ready("will lay off 612", 612, status="planned"),
            ready("laid off 621", 621),
            id="a-slip-and-no-course-of-events",
        ),
        pytest.param(
            "conflict",
            ready("will cost $4,200", 4_200, status="planned"),
            ready("cost $42,000", 42_000),
            id="a-nought-more-than-planned",
        ),
        pytest.param(
            "undecided",
            ready("tối đa 180 ngày", 180, hedge="at_most", kind="duration", unit="day", predicate="last"),
            ready("quá 180 ngày", 180, hedge="more_than", kind="duration", unit="day", predicate="last"),
            id="a-limit-and-what-lies-beyond-it",
        ),
        pytest.param(
            "conflict",
            ready("2 năm qua", 2, kind="duration", unit="year", as_of=FIRST),
            ready("4 năm qua", 4, kind="duration", unit="year", as_of=NEXT),
            id="the-time-in-which-people-died-is-no-toll",
        ),
        pytest.param("conflict", ready("12 người chết", 12), ready("15 người chết", 15), id="tolls-of-unknown-dates"),
        pytest.param(
            "undecided",
            ready("16 cầu thủ khác", 16, slots=Slots(counted="player", counted_known=True, subset="rest")),
            ready("17 cầu thủ", 17, slots=Slots(counted="player", counted_known=True)),
            id="others-and-all",
        ),
        pytest.param(
            "conflict",
            ready(
                "tổng cộng 16 cầu thủ",
                16,
                slots=Slots(counted="player", counted_known=True, subset="total", predicate="fine"),
            ),
            ready("17 cầu thủ", 17, slots=Slots(counted="player", counted_known=True, predicate="fine")),
            id="all-and-all",
        ),
        pytest.param(
            "conflict",
            ready("chở tối đa 60 khách", 60, hedge="at_most", predicate="capacity"),
            ready("chở tối đa 80 khách", 80, hedge="at_most", predicate="capacity"),
            id="two-limits-of-what-a-boat-may-carry",
        ),
        pytest.param(
            "compatible",
            ready("nhiều nhất 60 khách", 60, hedge="at_most", predicate="attend"),
            ready("nhiều nhất 80 khách", 80, hedge="at_most", predicate="attend"),
            id="two-bounds-of-what-came",
        ),
        pytest.param(
            "update", ready("12 người chết", 12, as_of=FIRST), ready("15 người chết", 15, as_of=NEXT), id="toll-grows"
        ),
        pytest.param(
            "update",
            ready("12 người chết", 12, as_of="XXXX-10-25"),
            ready("15 người chết", 15, as_of="XXXX-10-26"),
            id="toll-grows-in-a-year-not-known",
        ),
        pytest.param(
            "update",
            ready("hơn 40 dư chấn", 40, hedge="more_than", unit="earthquake", as_of="2025-10-25T13:30"),
            ready("61 dư chấn", 61, unit="earthquake", as_of="2025-10-25"),
            id="of-a-day-and-an-hour-of-it-the-larger-count-is-the-later",
        ),
        pytest.param(
            "undecided",
            ready("12 người mất tích", 12, as_of="2025-10-25T13:30", predicate="missing"),
            ready("15 người mất tích", 15, as_of="2025-10-25", predicate="missing"),
            id="what-may-shrink-does-not-say-which-is-the-later",
        ),
        pytest.param(
            "undecided",
            ready("12 người chết", 12, as_of="2025-10-25"),
            ready("15 người chết", 15, as_of="XXXX-10-26"),
            id="a-toll-of-a-known-and-one-of-an-unknown-year",
        ),
        pytest.param(
            "undecided",
            ready("12 người chết", 12),
            ready("15 người chết", 15, as_of=NEXT),
            id="a-toll-of-no-time-and-one-of-a-day",
        ),
        pytest.param(
            "conflict",
            ready("480 đồng", 480, kind="money", unit="VND", predicate="revenue"),
            ready("470 đồng", 470, kind="money", unit="VND", predicate="revenue", as_of=NEXT),
            id="what-is-revised-by-stage-and-not-by-the-day",
        ),
        pytest.param(
            "conflict",
            ready("480 đồng", 480, kind="money", unit="VND", predicate="revenue", as_of="2025-10-25"),
            ready("470 đồng", 470, kind="money", unit="VND", predicate="revenue", as_of="2025-10-28"),
            id="what-is-revised-by-stage-is-not-revised-within-the-week",
        ),
        pytest.param(
            "update",
            ready("480 đồng", 480, kind="money", unit="VND", predicate="revenue", as_of="2025-10-25"),
            ready("470 đồng", 470, kind="money", unit="VND", predicate="revenue", as_of="2025-11-25"),
            id="what-is-revised-a-month-later",
        ),
        pytest.param(
            "conflict",
            ready("50 nước phê chuẩn", 50, status="unknown", predicate="ratify", as_of=FIRST),
            ready("60 nước phê chuẩn", 60, status="unknown", predicate="ratify", as_of=NEXT),
            id="how-many-a-treaty-asks-for-is-no-running-count",
        ),
        pytest.param(
            "conflict",
            ready(
                "ít nhất 40 nước phê chuẩn",
                40,
                hedge="at_least",
                status="unknown",
                slots=Slots(counted="country", counted_known=True, predicate="ratify", normative=True),
            ),
            ready(
                "45 nước phê chuẩn",
                45,
                status="unknown",
                slots=Slots(counted="country", counted_known=True, predicate="ratify"),
            ),
            id="how-many-a-treaty-asks-for-is-one-number",
        ),
        pytest.param(
            "undecided",
            ready("ít nhất hai nhà mạng", 2, hedge="at_least", status="unknown", predicate="supply"),
            ready("một nhà mạng", 1, predicate="supply"),
            id="what-a-rule-asks-for-and-what-there-is",
        ),
        pytest.param(
            "conflict",
            ready("44 điều", 44, status="unknown", predicate="contain"),
            ready("46 điều", 46, predicate="contain"),
            id="what-a-text-holds-is-no-bound",
        ),
        pytest.param(
            "update",
            ready("220 bộ đội", 220, as_of=FIRST, predicate="mobilise"),
            ready("350 bộ đội", 350, as_of=NEXT, predicate="mobilise"),
            id="more-are-sent",
        ),
        pytest.param(
            "update",
            ready("41 độ", 41, as_of=FIRST, kind="measure", unit="degC", predicate="temperature"),
            ready("38 độ", 38, as_of=NEXT, kind="measure", unit="degC", predicate="temperature"),
            id="it-cools",
        ),
        pytest.param(
            "undecided",
            ready("15 người chết", 15, as_of=FIRST),
            ready("12 người chết", 12, as_of=NEXT),
            id="toll-falls",
        ),
        pytest.param(
            "update",
            ready("15 người mất tích", 15, as_of=FIRST, predicate="missing"),
            ready("2 người mất tích", 2, as_of=NEXT, predicate="missing"),
            id="missing-empties",
        ),
        pytest.param(
            "planned_vs_actual", ready("60 nước sẽ ký", 60, status="planned"), ready("72 nước ký", 72), id="plan"
        ),
        pytest.param("agree", ready("72 nước sẽ ký", 72, status="planned"), ready("72 nước ký", 72), id="plan-kept"),
        pytest.param(
            "planned_vs_actual",
            ready("26/10", "2025-10-26", kind="date", unit=None, status="planned", as_of=FIRST),
            ready("25/10", "2025-10-25", kind="date", unit=None, as_of=NEXT),
            id="a-day-that-was-to-come",
        ),
        pytest.param(
            "conflict",
            ready("phải nộp 257.000 đồng", 257000, kind="money", unit="VND", predicate="fine", status="planned"),
            ready("phạt 275.000 đồng", 275000, kind="money", unit="VND", predicate="fine"),
            id="two-digits-swapped-are-no-plan",
        ),
        pytest.param(
            "planned_vs_actual",
            ready("sẽ mở 23 trường", 23, unit="school", predicate="open", status="planned"),
            ready("mở 32 trường", 32, unit="school", predicate="open"),
            id="two-digits-may-be-a-plan",
        ),
        pytest.param(
            "conflict",
            ready("thu giữ 312 kg", 312, kind="measure", unit="kg", predicate="seize", as_of=FIRST),
            ready("thu giữ 321 kg", 321, kind="measure", unit="kg", predicate="seize", as_of=NEXT),
            id="what-is-weighed-grows-by-no-swapped-digits",
        ),
        pytest.param(
            "conflict",
            ready("15 người chết", 15, as_of="2025-10-01"),
            ready("12 người chết", 12, as_of="2025-10-25"),
            id="a-smaller-toll-weeks-later-is-no-older-news",
        ),
        pytest.param(
            "conflict",
            ready("23/12", "2025-12-23", kind="date", unit=None, status="planned", as_of=NEXT),
            ready("23/10", "2025-10-23", kind="date", unit=None, as_of=FIRST),
            id="a-day-to-come-of-what-was-told-as-past",
        ),
        pytest.param(
            "conflict",
            ready("160.000 nước sẽ ký", 160000, status="planned", as_of="XXXX-07-20"),
            ready("170.000 nước sẽ ký", 170000, status="planned", as_of="2025-07-20"),
            id="who-is-to-come-is-no-running-count",
        ),
        pytest.param(
            "conflict",
            ready("khoảng 10 vụ", 10, hedge="about", as_of=FIRST),
            ready("10.155 vụ", 10155, as_of=NEXT),
            id="a-lost-thousand-is-no-update",
        ),
        pytest.param(
            "update", ready("10 vụ", 10, as_of=FIRST), ready("1.155 vụ", 1155, as_of=NEXT), id="a-toll-that-leaps"
        ),
        pytest.param(
            "conflict",
            ready("30/4", "2016-04-30", kind="date", unit=None, predicate="sink"),
            ready("30/5", "2016-05-30", kind="date", unit=None, predicate="sink"),
            id="dates-a-month-apart",
        ),
        pytest.param(
            "compatible",
            ready("tháng 5", "2016-05", kind="date", unit=None, predicate="sink"),
            ready("30/5", "2016-05-30", kind="date", unit=None, predicate="sink"),
            id="a-day-in-its-month",
        ),
        pytest.param(
            "compatible",
            ready("António Guterres", "António Guterres", kind="text", unit="person"),
            ready("Antonio Guterres", "Antonio Guterres", kind="text", unit="person"),
            id="spelling",
        ),
    ],
)
def test_judge_claims(expected, a, b):
    """The verdict is the one an editor would sign, whichever claim comes first."""
    b = elsewhere(b)
    assert expected == judge_claims(a, b).verdict
    assert expected == judge_claims(b, a).verdict


def test_a_full_article_means_its_bound():
    """``more than 200 voters`` is no count of 307 where articles count; in a rule it stays a bound."""
    texts = Ground(texts={"a.txt": "Bầu cử sớm. " * 200, "b.txt": "Bầu cử sớm. " * 200})
    bound, count = ready("hơn 200 cử tri", 200, hedge="more_than"), elsewhere(ready("307 cử tri", 307))
    rule = ready("trên 200 cử tri", 200, hedge="more_than", status="unknown")

    assert "bound" not in judge_claims(bound, count, ground=texts).why
    assert "the bound holds" in judge_claims(rule, count, ground=texts).why
    assert "the bound holds" in judge_claims(bound, count).why


def test_the_edge_of_a_hedge_is_weak():
    """Where only weak readings meet the verdict says so, since an editor wants a warning."""
    judged = judge_claims(ready("khoảng 110 nước", 110, hedge="about"), ready("119 nước", 119))

    assert judged.weak


def test_unsure_pairs_are_no_conflict():
    """Claims in unlike words about unknown things are undecided, never an alarm."""
    strange = Slots(counted="cột", near=(("điện", 1),))

    assert (
        "undecided"
        == judge_claims(ready("3 cột", 3, slots=strange), ready("7 trạm", 7, slots=Slots(counted="trạm"))).verdict
    )


def test_a_plan_is_news_of_one_thing():
    """A plan beside a figure that may be of another thing explains nothing."""
    pillars, stations = Slots(counted="cột", near=(("điện", 1),)), Slots(counted="trạm")
    plan = ready("sẽ dựng 3 cột", 3, slots=pillars, status="planned")

    full = Ground(texts=dict.fromkeys(("a.txt", "b.txt"), "từ " * 500))
    figure = elsewhere(ready("7 trạm", 7, slots=stations))

    assert judge_claims(plan, figure, ground=full).verdict == "undecided"


def test_the_reason_names_the_values():
    """A reason can be read without the claims beside it."""
    why = judge_claims(ready("gần 70 nước", 70, hedge="nearly"), ready("72 nước", 72, as_of=None)).why

    assert "‘gần 70 nước’" in why
    assert "63 to 69" in why


@pytest.mark.parametrize(
    ("expected", "later"),
    [
        pytest.param("update", "Đính chính: bão làm 31 người chết.", id="corrected"),
        pytest.param(
            "update", "Bão làm 31 người chết, giảm 29 trường hợp so với báo cáo trước.", id="fewer-than-reported"
        ),
        pytest.param("update", "Theo con số được điều chỉnh, bão làm 31 người chết.", id="adjusted-figure"),
        pytest.param("undecided", "Bão làm 31 người chết. Giá vé được điều chỉnh.", id="another-adjustment"),
        pytest.param("undecided", "Bão làm 31 người chết, không phải do chủ quan.", id="not-a-denied-figure"),
    ],
)
def test_only_a_word_for_it_is_a_correction(expected, later):
    """A smaller toll in the later report is a correction where its sentence says so."""
    articles = [
        Article(id="a", path="a", text="Bão làm 60 người chết.", published="2024-09-10", story="s"),
        Article(id="b", path="b", text=later, published="2024-09-11", story="s"),
    ]
    found = [c.verdict for fact in check_articles(articles, ()).facts for c in fact.comparisons]
    assert [expected] == found


@pytest.mark.parametrize(
    ("expected", "later"),
    [
        pytest.param("conflict", (7, 5, 2), id="another-crew"),
        pytest.param("undecided", (13, 5, 8), id="of-one-crew-an-early-count"),
        pytest.param("undecided", (7, 5, 1), id="an-account-that-leaves-someone-out"),
    ],
)
def test_a_whole_account_of_another_crew_is_no_older_news(expected, later):
    """Fewer are saved in the later report: time explains it only where both start from as many aboard."""
    told = "Trên tàu có {} ngư dân khi tàu chìm. {} ngư dân đã được cứu sống, {} ngư dân mất tích."
    articles = [
        Article(id="a", path="a", text=told.format(13, 11, 2), published="2024-05-31", story="s"),
        Article(id="b", path="b", text=told.format(*later), published="2024-06-01", story="s"),
    ]
    profiles = {one.claim.id: one for one in profiled(read_claims(articles)[0])}
    ground = survey(articles, profiles, ())
    saved = [one for one in profiles.values() if one.claim.slots.predicate == "rescue"]

    assert expected == judge_claims(*saved, ground=ground).verdict


@pytest.mark.parametrize(
    ("expected", "told", "telling"),
    [
        pytest.param("conflict", "Tìm kiếm cứu nạn. " * 50, Telling(articles=5, story=5, bond=2.5), id="surely-one"),
        pytest.param("undecided", "Tìm kiếm cứu nạn. " * 50, Telling(story=9, bond=-2.5), id="perhaps-two"),
        pytest.param("undecided", "Tìm kiếm cứu nạn.", Telling(articles=5, story=5, bond=2.5), id="in-a-sentence"),
    ],
)
def test_a_later_count_that_is_smaller(expected, told, telling):
    """It may be older news or of another scope, unless enough says that the two are one thing."""
    ground = Ground(texts={"a.txt": told, "b.txt": told})
    first = ready("cứu được 9 người", 9, predicate="rescue", as_of=FIRST)
    later = elsewhere(ready("cứu được 8 người", 8, predicate="rescue", as_of=NEXT))

    for judged in (judge_claims(*pair, ground=ground, telling=telling) for pair in ((first, later), (later, first))):
        assert judged.verdict == expected
        assert "such counts only grow" in judged.why
