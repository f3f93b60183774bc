"""Labels that two papers print otherwise in one sentence."""

from __future__ import annotations

import pytest

from checker.extract import extract
from checker.model import Article, Claim
from checker.pipeline import compare
from checker.resolve import resolve
from checker.retold import retold_figures
from checker.rulebook import load_rules

UNIT = "Bác sĩ Hoàng Văn Tạ, công tác tại Bệnh xá của Sư đoàn {} đóng ở xã Ea Kmat, đã trực tiếp khâu vết thương cho cháu bé."
AGE = "Ban tổ chức trao giải nhất cuộc thi làm diều giấy cho em Lò Thị Xuân ({} tuổi) học sinh trường bản Nà Tông."
SPOKE = "{}, Công an huyện Yên Lập cho biết đang lập hồ sơ xử lý hai thanh niên đốt pháo hoa tại sân vận động."
LIST = "Mã đề TH{} gồm phần trắc nghiệm toán, phần tự luận ngữ văn và phần thi nói tiếng Anh trước giám khảo."
GRADE = "Giá gạo {}% tấm tại các kho ven sông Hậu tăng 250 đồng một kg so với tuần trước."


def articles_of(*texts: str) -> tuple[Article, ...]:
    """One article a text."""
    return tuple(Article(id=f"{n:02}", path=f"{n:02}", text=text, source=f"paper {n}") for n, text in enumerate(texts))


def claims_of(articles: tuple[Article, ...]) -> tuple[Claim, ...]:
    """What the articles claim, each by itself."""
    return tuple(claim for article in articles for claim in resolve(article, extract(article).mentions))


@pytest.mark.parametrize(
    ("expected", "a", "b"),
    [
        pytest.param({"470", "610"}, UNIT.format(470), UNIT.format(610), id="number-of-a-unit"),
        pytest.param({"14 tuổi", "15 tuổi"}, AGE.format(14), AGE.format(15), id="age"),
        pytest.param(
            {"Ngày 20/5", "Ngày 23/5"}, SPOKE.format("Ngày 20/5"), SPOKE.format("Ngày 23/5"), id="day-of-speaking"
        ),
        pytest.param(
            {"Ngày 20/5", "23/5"},
            SPOKE.format("Ngày 20/5"),
            "Công an huyện Yên Lập sáng 23/5 thông tin, đơn vị đang lập hồ sơ xử lý hai thanh niên đốt pháo hoa tại sân vận động.",
            id="day-of-speaking-in-another-order",
        ),
        pytest.param(
            set(),
            "Ngày 20/5, Công an huyện Yên Lập đã bắt hai thanh niên đốt pháo hoa tại sân vận động của huyện lúc nửa đêm.",
            "Ngày 21/5, Công an huyện Yên Lập cho biết đã bắt hai thanh niên đốt pháo hoa tại sân vận động của huyện lúc nửa đêm.",
            id="done-on-one-day-told-on-the-next",
        ),
        pytest.param({"5%", "8%"}, GRADE.format(5), GRADE.format(8), id="grade"),
        pytest.param(set(), UNIT.format(470), UNIT.format(470), id="nothing-differs"),
        pytest.param(
            set(),
            " ".join(LIST.format(item) for item in (1, 2, 3)),
            " ".join(LIST.format(item) for item in (1, 2, 3)).replace("gồm", "có"),
            id="items-of-one-list",
        ),
        pytest.param(
            set(),
            AGE.format(14).replace("14 tuổi", "SN 2011"),
            AGE.format(14).replace("14 tuổi", "SN 2012"),
            id="year-of-birth",
        ),
        pytest.param(
            set(), AGE.format("14"), AGE.format("sinh năm 2011").replace(" tuổi", ""), id="told-in-another-way"
        ),
        pytest.param(
            set(),
            SPOKE.format("Ngày 20/5"),
            "Ngày 23/5, Công an huyện Yên Lập cho biết đã trả lại chiếc ví da cho người bán hàng ở cổng chợ.",
            id="another-day-another-matter",
        ),
        pytest.param(
            set(), UNIT.format(470), "Bệnh xá của Sư đoàn 610 vừa được sửa lại mái sau trận bão.", id="another-sentence"
        ),
    ],
)
def test_retold(expected, a, b):
    """Only what differs becomes a claim, whichever article comes first."""
    for texts in ((a, b), (b, a)):
        articles = articles_of(*texts)
        found = retold_figures(articles, claims_of(articles))
        assert expected == {claim.quote for claim in found}
        assert all(articles[int(claim.article)].text[claim.start : claim.end] == claim.quote for claim in found)


def test_stories_do_not_meet():
    """One sentence in two stories is two sentences."""
    articles = tuple(
        Article(id=text, path=text, text=text, story=text) for text in (UNIT.format(470), UNIT.format(610))
    )

    assert retold_figures(articles, ()) == ()


def test_the_difference_is_found():
    """A run says so as of any other figure."""
    articles = articles_of(UNIT.format(470), UNIT.format(610))
    run = compare(articles, claims_of(articles), load_rules())

    assert [finding.verdict for finding in run.findings] == ["conflict"]
    assert {citation.quote for citation in run.findings[0].citations} == {"470", "610"}
