"""Two numbers that a slash ties to each other, so that what names the first names both: ``số nhà 16/19``, ``Power 6/55``."""

from __future__ import annotations

import re
from typing import Final

_FIRST: Final = re.compile(r"(?<!\d)\d{1,4}/$")
_REACH: Final = len("1234/")


def first_of_two(text: str, start: int) -> int:
    """Return where the number begins that a slash ties to the one at *start*; *start* itself where none does."""
    pair = _FIRST.search(text, max(0, start - _REACH), start)
    return pair.start() if pair else start
