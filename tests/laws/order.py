"""What holds of every figure, whatever text it was read from."""

from __future__ import annotations

from checker.model import Mention


def assert_ranges_are_in_order(mention: Mention) -> None:
    """The lower end of what a figure says is never above the upper one, in either reading."""
    for reading in (mention.core, mention.weak):
        if reading and reading.low is not None and reading.high is not None:
            assert reading.low <= reading.high, mention
