"""``checker parse``: every expression of number or time, one a line."""

from __future__ import annotations

from collections.abc import Iterable

from checker.model import Mention
from checker.report.json_text import json_line
from checker.report.records import mention_record


def mention_records(mentions: Iterable[Mention], article_id: str) -> str:
    """Return *mentions* of the article *article_id* as JSON lines, in their order; empty where there are none."""
    return "".join(json_line(mention_record(mention, article_id)) + "\n" for mention in mentions)
