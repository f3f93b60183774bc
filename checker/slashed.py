"""
Numbers that a mark ties to one another: two by a slash, so that what names the first names both (``số nhà 16/19``,
``Power 6/55``), and three by dashes, which are a list and no range (``127-162-289kg``).
"""

from __future__ import annotations

import re
from typing import Final

_FIRST: Final = re.compile(r"(?<!\d)\d{1,4}/$")
_REACH: Final = len("1234/")
_THREE: Final = re.compile(r"(?<![\d-])\d{1,3} ?- ?\d{1,3} ?- ?\d{1,3}(?![\d-]|[.,/:]\d)")
_THREE_REACH: Final = len("127 - 162 - ")


def first_of_two(text: str, start: int) -> int:
    """Return where the number begins that a slash ties to the one at *start*; *start* itself where none does."""
    pair = _FIRST.search(text, max(0, start - _REACH), start)
    return pair.start() if pair else start


def is_of_three(text: str, at: int) -> bool:
    """Return True for a number that is one of three with dashes between them (``127-162-289kg``); *at* is where it begins."""
    found = _THREE.search(text, max(0, at - _THREE_REACH), at + 2 * _THREE_REACH)
    return found is not None and found.start() <= at < found.end()
