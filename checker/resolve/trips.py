"""``lượt`` that counts travellers by itself: ``khách quốc tế đạt 413 nghìn lượt``."""

from __future__ import annotations

from checker.model import Mention
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow, fold

_TIME, _PASSENGER = "time", "passenger"
# How far before the figure it may be told who travels, in the same line [code points].
_REACH = 120


def as_travellers(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """Return *mention* as a count of passengers where its noun counts trips and the words before say of whom, else unchanged."""
    if mention.kind != "count" or mention.unit != _TIME or fold(mention.noun or "") not in words.forms("trips"):
        return mention
    start = page.folded(mention.start)
    begin = max(start - _REACH, page.text.rfind("\n", 0, start) + 1, page.text.rfind(". ", 0, start) + 1)
    if words.anywhere("travellers").search(page.text, begin, start) is None:
        return mention
    return mention._replace(unit=_PASSENGER)
