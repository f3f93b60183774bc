"""``checker parse``: every expression of number or time, one a line."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model import Mention
from checker.report.json_text import json_line
from checker.report.records import mention_record


def mention_records(mentions: Sequence[Mention], reasons: Sequence[str], article_id: str) -> str:
    """
    Return *mentions* of the article *article_id* as JSON lines, in their order; empty where there are none.

    *reasons* says, for each, why it makes no claim; an empty text where it makes one.
    """
    both = zip(mentions, reasons, strict=True)
    return "".join(json_line(mention_record(mention, article_id, reason)) + "\n" for mention, reason in both)
