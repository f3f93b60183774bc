"""What a treaty needs, told as the last of so many: ``enters into force after the 50th ratification``, ``khi nước thứ 50 phê chuẩn``."""

from __future__ import annotations

from checker.model import Mention
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow

# Who ratifies.
_PARTY = "country"
# How far before a rank the words of what it brings about may stand [code points].
_REACH = 90
_BESIDE = 40


def as_threshold(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """Return *mention*, a rank, as the number of countries that it takes where something comes into force with it, else unchanged."""
    if mention.kind != "ordinal" or mention.unit:
        return mention
    start, end = page.folded(mention.start), page.folded(mention.end)
    begin = max(start - _REACH, page.text.rfind("\n", 0, start) + 1)
    if not words.anywhere("in_force").search(page.text, begin, start):
        return mention
    behind = words.begins(page.text[end : end + _BESIDE].lstrip(" "), ("parties_behind",))
    ranked = behind or words.ends(page.text[begin:start].rstrip(" "), ("parties_before",))
    return mention._replace(kind="count", unit=_PARTY) if ranked else mention
