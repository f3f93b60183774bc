"""Two figures that one article tells as two things: what speaks for and against its contradicting itself."""

from __future__ import annotations

import pytest

from checker.link.constraints import are_told_as_two, are_two_facts
from checker.link.told_as_two import levels_as_two
from checker.profiles import profiled
from tests.unit.link.desk import articles_of, claims_of

_LENT = "Sở Công thương cho công ty Phú Hà tạm ứng {} tỉ đồng để mua heo giống."
_REPAID = "Công ty mới trả lại {} tỉ đồng cho ngân hàng ở Nậm Hà."


def _money(*texts: str):
    return [ready for ready in profiled(claims_of(articles_of(texts))) if ready.claim.kind == "money"]


def _levels(*texts: str) -> set[str]:
    """Of the first two sums of the first of *texts*; each sum is told by whatever articles print it."""
    block = _money(*texts)
    one, other = (str(block[index].value) for index in (0, 1))
    articles = tuple({ready.claim.article for ready in block if str(ready.value) == value} for value in (one, other))
    return set(levels_as_two(block, [(0, 1)], articles))


@pytest.mark.parametrize(
    ("expected", "texts"),
    [
        pytest.param({"two_in_1", "two_alone_2"}, (f"{_LENT.format('16,5')} {_LENT.format('16,6')}",), id="told-nowhere-else"),
        pytest.param(
            {"two_in_1", "two_alone_1"},
            (f"{_LENT.format('16,5')} {_LENT.format('16,6')}", _LENT.format("16,5")),
            id="one-told-elsewhere-too",
        ),
        pytest.param({"two_slip", "two_alike_70"}, (f"{_LENT.format('16,5')} {_LENT.format('16,6')}",), id="a-slip"),
        pytest.param({"two_no_slip"}, (f"{_LENT.format('16,5')} {_REPAID.format('9,1')}",), id="no-slip"),
        pytest.param(
            {"two_holders_differ"},
            ("Theo Công an Nậm Hà, thiệt hại là 16,5 tỉ đồng. Theo Sở Tài chính, thiệt hại là 18,2 tỉ đồng.",),
            id="two-sources",
        ),
        pytest.param({"two_holders_same"}, (f"{_LENT.format('16,5')} {_LENT.format('16,6')}",), id="nobody-named"),
    ],
)  # fmt: skip
def test_levels(expected, texts):
    """Each row holds among the levels."""
    assert expected <= _levels(*texts)


def test_one_sentence_tells_two_facts():
    """What one sentence tells side by side is two facts; two sentences may contradict each other."""
    one, other = _money("Sở cho vay 16,5 tỉ đồng, công ty trả 9,1 tỉ đồng.")
    assert are_two_facts(one, other)
    one, other = _money(f"{_LENT.format('16,5')} {_LENT.format('16,6')}")
    assert are_told_as_two(one, other)
    assert not are_two_facts(one, other)
