"""What makes sure that two differing figures of full articles are of one thing."""

from __future__ import annotations

import pytest

from checker.judge.certain import is_certain, is_rounded_wrong
from checker.judge.ground import Ground, survey
from checker.model import Claim
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of

BOAT = "Tàu cá của ông Lò Văn Tám có công suất 1.150 CV, dài 25 m, rộng 6 m, cao {}."
HULL = "Con tàu bằng gỗ có chiều dài 25 m, rộng 6 m, cao {}, đóng ở xưởng Nậm Hà."
STORM = "Giông lốc ở xã Nậm Hà làm 24 nhà bị sập đổ, tốc mái {}."
REPORT = "Theo báo cáo lúc 16 giờ, giông lốc làm {} bị tốc mái ở xã Nậm Hà."
SANK = "Tàu cá của ông Lò Văn Tám bị chìm ngày {}."
# What makes an article of a sentence.
FILLER = " Người dân địa phương cho biết trời nhiều mây và gió thổi mạnh suốt cả buổi chiều." * 12


def certain(one: str, other: str, *, filler: str = FILLER) -> bool:
    """Whether the last figure of the first sentence of two articles is certainly of one thing; both ways round."""
    articles = articles_of([one + filler, other + filler])
    claims = claims_of(articles)
    profiles = {ready.claim.id: ready for ready in profiled(claims)}
    ground: Ground = survey(articles, profiles, ())

    def last(article: str) -> Claim:
        return max((claim for claim in claims if claim.article == article), key=lambda claim: claim.start)

    a, b = (profiles[last(article.id).id] for article in articles)
    assert is_certain(a, b, ground) is is_certain(b, a, ground)
    return is_certain(a, b, ground)


@pytest.mark.parametrize(
    ("expected", "one", "other"),
    [
        pytest.param(True, BOAT.format("4,2 m"), HULL.format("3,7 m"), id="the-other-figures-are-the-same"),
        pytest.param(
            False, BOAT.format("4,2 m"), HULL.replace("25", "21").format("3,7 m"), id="another-figure-differs-too"
        ),
        pytest.param(
            True,
            "Hãng Phú Hà đạt doanh thu 14.000 tỷ đồng (tăng 33%), lợi nhuận 900 tỷ đồng (tăng 38%).",
            "Doanh thu 14.000 tỷ đồng và lợi nhuận 900 tỷ đồng của Phú Hà lần lượt tăng trưởng 33% và 31%.",
            id="three-other-figures-are-the-same-whatever-the-verb",
        ),
        pytest.param(True, STORM.format("168 nhà"), REPORT.format("68 nhà"), id="a-digit-lost"),
        pytest.param(False, STORM.format("168 nhà"), REPORT.format("152 nhà"), id="no-trace-of-a-slip"),
        pytest.param(True, SANK.format("30/4/2024"), SANK.format("30/5/2024"), id="a-month-off"),
        pytest.param(False, SANK.format("30/4/2024"), SANK.format("11/5/2024"), id="days-apart"),
        pytest.param(
            True,
            "Tàu cá chìm ở vùng biển cách cảng Nậm Hà 62 hải lý.",
            "Vùng biển nơi tàu bị nạn cách cảng Nậm Hà 62 km.",
            id="one-number-in-two-units",
        ),
        pytest.param(
            False,
            "Tàu cá chìm ở vùng biển cách cảng Nậm Hà 60 hải lý.",
            "Vùng biển nơi tàu bị nạn cách cảng Nậm Hà 60 km.",
            id="a-round-number-in-two-units",
        ),
        pytest.param(
            True,
            "Phim mới của đạo diễn Lâm Vũ thu 103,4 triệu USD.",
            "Doanh thu của phim ở năm thị trường châu Á đạt 103,4 tỷ USD.",
            id="a-sharp-number-a-thousand-apart",
        ),
        pytest.param(
            False,
            "Phim mới của đạo diễn Lâm Vũ thu 12 triệu USD.",
            "Doanh thu của phim ở năm thị trường châu Á đạt 12 tỷ USD.",
            id="of-few-digits",
        ),
    ],
)
def test_is_certain(expected, one, other):
    """Each row is one newsroom pair."""
    assert expected is certain(one, other)


def test_a_sentence_or_two_are_never_certain():
    """They leave out what an article would tell."""
    assert not certain(STORM.format("168 nhà"), REPORT.format("68 nhà"), filler="")


@pytest.mark.parametrize(
    ("expected", "again"),
    [
        pytest.param(True, "Lợi nhuận quý 3 của Phú Hà đạt 41,5 tỷ đồng, tăng 19%.", id="rounded-wrong"),
        pytest.param(False, "Lợi nhuận quý 3 của Nậm Hà đạt 41,5 tỷ đồng, tăng 8%.", id="another-figure-beside-it"),
        pytest.param(False, "Lợi nhuận quý 3 của Phú Hà đạt khoảng 41,5 tỷ đồng, tăng 19%.", id="told-loosely"),
        pytest.param(False, "Lợi nhuận quý 3 của Phú Hà đạt 47 tỷ đồng, tăng 19%.", id="too-far-for-a-rounding"),
    ],
)
def test_is_rounded_wrong(expected: bool, again: str):
    """One text tells a figure twice; both ways round."""
    (article,) = articles_of([f"Lợi nhuận quý 3 của Phú Hà đạt 41,37 tỷ đồng, tăng 19%.{FILLER} {again}"])
    a, b = (ready for ready in profiled(claims_of((article,))) if ready.claim.kind == "money")
    assert expected is is_rounded_wrong(a, b)
    assert expected is is_rounded_wrong(b, a)
