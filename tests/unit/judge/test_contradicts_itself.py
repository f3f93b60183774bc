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


def test_two_batches_of_a_paper_that_tells_both():
    """Told alike and as of two times: no alarm."""
    both = (
        "Cục Quản lý dược đã gia hạn giấy phép lưu hành cho 3.579 loại thuốc trong đợt này.\n"
        "Trước đó, đầu tháng 6, Cục Quản lý dược đã gia hạn giấy phép lưu hành cho 6.251 loại thuốc trong đợt đầu."
    )
    one = "Cục Quản lý dược đã gia hạn giấy phép lưu hành cho 3.579 loại thuốc trong đợt này."
    assert not _findings(both, one)
