"""Lines that a screen broke."""

from __future__ import annotations

import pytest

from checker.wrapped import without_breaks
from tests.unit.resolve.desk import claims_of

WIRE = """ARDAL, May 3 The number of people who died when a dam burst above
the town of Ardal rose to 51 on Friday, as crews went on searching
the mud of three valleys, a spokeswoman for the county said.
The dam broke shortly after dawn on Thursday, and the mayor said
that nobody knew how many more were missing. There were 141
survivors, most of whom had run uphill when the sirens sounded and
were taken to a school hall.
Of the houses below the dam the water took most, and the bridge.
"""
TABLE = "Ardal results\nHomes lost: 23, all of them in the lower part of the town\nDead: 4\nMissing: 12\nHurt: 30\nBridges gone: 2\n"
PARAGRAPHS = "\n".join(["The dam broke at dawn on Thursday, and the water took the bridge with it as it went."] * 6)


def test_broken_lines_go_on():
    """A sentence goes on over the line ends of a text that is broken at one width; paragraphs still end."""
    text = without_breaks(WIRE)
    assert len(text) == len(WIRE)
    assert "when a dam burst above" in text
    assert "rose to 51 on Friday, as crews went on searching" in text
    assert "said.\nThe dam" in text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The dam broke at dawn.", id="one-line"),
        pytest.param(TABLE, id="items"),
        pytest.param(PARAGRAPHS, id="paragraphs"),
        pytest.param(WIRE + "A line of its own. " * 10, id="a-long-line"),
        pytest.param("", id="nothing"),
    ],
)
def test_other_lines_end(text: str):
    """Items, paragraphs and texts with one long line keep their line ends."""
    assert text == without_breaks(text)


def test_figures_over_a_line_end():
    """What a number counts may stand in the next line, and the quote is the article's own."""
    told = {claim.quote: (str(claim.value), claim.unit) for claim in claims_of(WIRE, "en")}
    assert ("51", "person") == told["51"]
    assert ("141", "person") == told["141\nsurvivors"]
