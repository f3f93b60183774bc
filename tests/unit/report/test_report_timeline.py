"""A figure over time by source, in the report and as a drawing of its own."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import pytest

from checker.errors import MissingExtra, UsageError
from checker.messages import Speaker
from checker.model import Comparison
from checker.report.figure import draw
from checker.report.lookup import lookup
from checker.report.timeline import Timeline, is_running, timeline
from tests.unit.report.newsroom import COMPLETE

ENGLISH = Speaker("en")
FACTS = {fact.id.rsplit("/", 1)[-1]: fact for fact in COMPLETE.facts}
SIGNED, COST, DATES = FACTS["signatories"], FACTS["cost"], FACTS["dates"]


def drawn() -> Timeline:
    """Return the drawing of the signatories."""
    line = timeline(SIGNED, lookup(COMPLETE), ENGLISH)
    assert line is not None
    return line


@pytest.mark.parametrize(
    ("expected", "fact"),
    [
        pytest.param(True, SIGNED, id="planned-then-counted"),
        pytest.param(False, COST, id="one-conflict-at-one-time"),
        pytest.param(False, DATES, id="dates"),
        pytest.param(False, FACTS["growth"], id="agreement"),
    ],
)
def test_a_figure_runs_where_time_explains_it(expected: bool, fact) -> None:
    """Told at two times or more, and once replaced or planned before."""
    assert expected is is_running(fact)


def test_points_go_from_left_to_right_and_up() -> None:
    """In order of time; what grows stands higher, and places are shares of the drawing."""
    points = drawn().points
    assert ["60 (planned)", "nearly 70", "nearly 70", "72", "72"] == [point.text for point in points]
    across = [Decimal(point.x) for point in points]
    assert sorted(across) == across
    heights = [Decimal(point.y) for point in points]
    assert heights[0] > heights[1] > heights[3]


def test_a_hedged_figure_stands_at_the_end_of_its_range() -> None:
    """``gần 70`` is 63 to 69: the point is at 69, the bar goes down from it."""
    nearly = drawn().points[1]
    assert nearly.is_range
    assert nearly.y == nearly.y_high
    assert Decimal(nearly.y_low) > Decimal(nearly.y_high)


def test_a_plan_is_not_joined_to_what_came_of_it() -> None:
    """The line joins figures that are stated as fact."""
    joined = {point.text for pair in drawn().path for point in pair}
    assert {"nearly 70", "72"} == joined


def test_no_label_covers_another() -> None:
    """Points close together put one label above, one below; those that say the same share one."""
    points = drawn().points
    for i, one in enumerate(points):
        for other in points[:i]:
            near = abs(Decimal(one.x) - Decimal(other.x)) < 26 and abs(Decimal(one.y) - Decimal(other.y)) < 9
            assert not (near and one.label and one.label == other.label)


def test_the_drawing_is_whole_and_names_everyone() -> None:
    """SVG that an XML reader takes, with every source in its legend and hostile words inert."""
    hostile = replace(SIGNED, label='<script>alert("x")</script> & \x1b[31m\ufffe')
    root = ET.fromstring(draw(hostile, COMPLETE, ENGLISH))
    words = [element.text or "" for element in root.iter() if element.tag.endswith("text")]
    assert '<script>alert("x")</script> & ␛[31m\ufffd' in words
    for source in drawn().sources:
        assert source in words
    assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_what_cannot_be_drawn_is_refused() -> None:
    """Texts, days, and a figure that one article alone states with a date."""
    for fact in (DATES, FACTS["provisions"]):
        with pytest.raises(UsageError, match="nothing to draw"):
            draw(fact, COMPLETE, ENGLISH)


def test_png_is_a_picture_with_letters_in_it() -> None:
    """Twice the size of the drawing; without letters it would be smaller by a tenth at least."""
    from checker.report.raster import png

    svg = draw(SIGNED, COMPLETE, ENGLISH)
    picture = png(svg)
    assert picture.startswith(b"\x89PNG")
    assert (1920, 1080) == (int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big"))
    wordless = png(svg.replace("<text", "<desc").replace("</text", "</desc"))
    assert len(picture) > 1.1 * len(wordless)


def test_without_its_extra_a_png_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line."""
    from checker.report import raster

    raster._has_letters.cache_clear()
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingExtra) as raised:
        raster.png(draw(SIGNED, COMPLETE, ENGLISH))
    raster._has_letters.cache_clear()
    assert "a PNG needs the extra [plot]: pip install 'doichieu[plot]'" == str(raised.value)


def test_a_conflict_is_drawn_as_one() -> None:
    """Its points are marked; a figure that changes over time can be in conflict, too."""
    quarrel = replace(SIGNED, comparisons=(Comparison(a="p2", b="p3", verdict="conflict", why=""),))
    line = timeline(quarrel, lookup(COMPLETE), ENGLISH)
    assert line is not None
    assert {"nearly 70", "72"} == {point.text for point in line.points if point.disputed}
