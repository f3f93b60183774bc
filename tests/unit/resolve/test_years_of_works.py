"""Years in brackets behind a title: those of works, and those that tell something else."""

from __future__ import annotations

import pytest

from tests.unit.resolve.desk import claims_of


@pytest.mark.parametrize(
    ("expected", "language", "text"),
    [
        pytest.param(["1969"], "vi", "Ông quay bộ phim Kes (1969) ở quê.", id="film"),
        pytest.param(["2002", "2005"], "vi", "Cô có các ca khúc Nắng (2002), Gió (2005).", id="songs"),
        pytest.param(["1969"], "en", "He shot the film Kes (1969) at home.", id="english"),
        pytest.param(["1974", "1979"], "vi", 'Ông làm các phim "Gió", 1974; "Mưa", 1979.', id="quoted-films"),
        pytest.param(["2006"], "vi", 'Trước đó là phim "Gió" năm 2006.', id="year-with-its-word"),
        pytest.param([], "vi", 'Giải "Gió" năm 2022 nhận nhiều tác phẩm.', id="prize-of-a-year"),
        pytest.param([], "vi", "Anh Trần Vũ (1972) đi xem phim.", id="born-then"),
        pytest.param([], "vi", "Diễn viên Trần Vũ (1972) đi xem phim.", id="actor-born-then"),
        pytest.param([], "vi", "Trận lụt ở Huế (1999) gây thiệt hại.", id="no-work"),
        pytest.param([], "vi", "Ông quay nhiều phim (1969) ở quê.", id="no-title"),
    ],
)
def test_year_of_a_work(expected: list[str], language: str, text: str):
    """The years that are claims."""
    claims = [claim for claim in claims_of(text, language) if claim.kind == "date"]
    assert expected == [str(claim.value) for claim in claims]
    assert {claim.grain for claim in claims} <= {"year"}
