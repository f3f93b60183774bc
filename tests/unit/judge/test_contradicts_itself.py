"""A paper that tells one figure in two ways, while others tell one of them."""

from __future__ import annotations

from checker.model import Article
from checker.pipeline import check_articles
from checker.rulebook import load_rules

_BOTH = (
    "Sở Công thương cho công ty Phú Hà tạm ứng 16,6 tỉ đồng để mua heo giống. Sở Nông nghiệp tạm ứng 35 tỉ đồng.\n"
    "Theo kết quả giám định, trong 16,5 tỉ đồng tạm ứng của Sở Công thương, Phú Hà chỉ dùng một phần mua heo giống."
)
_ONE = "Tháng 11, công ty Phú Hà nhận tạm ứng 16,5 tỉ đồng từ Sở Công thương để mua heo giống."
_ANOTHER = "Sở Công thương cho công ty Phú Hà tạm ứng 16,5 tỉ đồng."


def _findings(*texts: str):
    told = [Article(id=f"{n}", path=f"{n}", text=text, story="s") for n, text in enumerate(texts)]
    return [one for one in check_articles(told, load_rules()).findings if one.verdict == "conflict"]


def test_a_slip_of_a_paper_that_tells_the_right_figure_too():
    """The sum told of something else stays apart; the reason prints numbers as they are."""
    (found,) = _findings(_BOTH, _ONE, _ANOTHER)
    assert {"16,5 tỉ đồng", "16,6 tỉ đồng"} == {citation.quote for citation in found.citations}
    assert all(".0" not in str(step) for step in found.why), "zeros behind the mark that nobody printed"


def test_two_sums_of_a_paper_that_tells_both():
    """Told alike, and as of two times: no alarm."""
    lent = "Sở Công thương cho công ty Phú Hà tạm ứng {} tỉ đồng để mua heo giống"
    besides = "\nNăm 2021 có 12 lô bị thu hồi, 45 cơ sở bị phạt 860 triệu đồng, 7 cơ sở đóng cửa, 19 kho bị niêm phong."
    both = f"{lent.format('35')} trong đợt này.\nTrước đó, đầu tháng 6, {lent.format('62')}."
    assert not _findings(both + besides, f"{lent.format('35')}.{besides}")
