"""Minutes of a match that are told as lengths of time or as bare ranks: ``on 63 minutes``, ``after 11 minutes``, ``De Wit (11th)``."""

from __future__ import annotations

from checker.model import Mention
from checker.resolve.setting import LabelWords
from checker.shadow import Shadow

# A match may last so many minutes.
_LONGEST = 120
# How far from a minute the words of a match may stand [code points].
_REACH = 140


def as_minute_of_match(mention: Mention, page: Shadow, words: LabelWords) -> Mention:
    """Return *mention* as the minute of a match where it is one by the words around it, else unchanged."""
    if mention.kind not in ("duration", "ordinal") or not words.forms("match_play") or not _may_be(mention):
        return mention
    start, end = page.folded(mention.start), page.folded(mention.end)
    lead, rest = page.text[max(0, start - _REACH) : start], page.text[end : end + 1]
    if mention.kind == "duration":
        told = words.ends(lead.rstrip(" "), ("minute_behind", "minute_after"))
    else:
        told = (lead.endswith("(") and rest in (")", ",")) or (
            words.ends(lead.rstrip(" "), ("rank_behind",)) and rest in (".", ",", ";")
        )
    return (
        mention._replace(kind="ordinal", unit="minute") if told and _is_of_play(lead, start, page, words) else mention
    )


def _may_be(mention: Mention) -> bool:
    if mention.kind == "duration" and mention.unit != "minute":
        return False
    if mention.kind == "ordinal" and mention.unit:
        return False
    value = mention.value
    return value is not None and not isinstance(value, str) and 0 < value <= _LONGEST


def _is_of_play(lead: str, start: int, page: Shadow, words: LabelWords) -> bool:
    """True where a word of play stands near, in the same line."""
    line = max(start - len(lead), page.text.rfind("\n", 0, start) + 1)
    stop = page.text.find("\n", start, start + _REACH)
    end = stop if stop >= 0 else start + _REACH
    return words.anywhere("match_play").search(page.text, line, end) is not None
