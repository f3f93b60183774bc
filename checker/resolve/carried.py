"""
A sentence that does not say how its figures stand goes on with what stands before it.

``Giá gas sẽ giảm từ ngày mai. Theo đó, mỗi bình còn 450.000 đồng.``: a sentence that a word ties to the one before.
``44.897 người (mỗi tháng 7.484 người)``: what brackets add to a figure. ``Dự báo chi tiết các khu vực:``: a section of a forecast.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from checker.model import Claim, Span
from checker.resolve.setting import LabelWords
from checker.resolve.status import Answer
from checker.shadow import Shadow

# A longer line is a paragraph, not the heading of a section [code points].
_HEADING_LENGTH = 110
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
# How much of a sentence holds the words that tie it to the one before [code points].
_TIE_LENGTH = 40
_FIGURE = re.compile(r"\d")
_OWN = ("date", "score", "text")


@dataclass(frozen=True, slots=True)
class Passage:
    """
    An article's sentences.

    Attributes:
        shadow: Of the article.
        sentences: In order, in the shadow.
        words: The language's words.
    """

    shadow: Shadow
    sentences: Sequence[Span]
    words: LabelWords


def as_carried(claims: tuple[Claim, ...], unstated: Collection[int], passage: Passage) -> tuple[Claim, ...]:
    """
    Return *claims* with those of which their own sentence does not say how they stand as what stands before it says.

    Args:
        claims: Of one article, in order of place.
        unstated: Starts of those of which their own sentence does not say how they stand.
        passage: The article's sentences.
    """
    inside: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        inside[claim.sentence_start].append(claim)
    found: dict[str, Claim] = {}
    told: Answer = ""
    section: Answer = ""
    for sentence in passage.sentences:
        here = inside.get(passage.shadow.original(sentence.start), [])
        section = _section(sentence, passage, section)
        carried = told if _goes_on(sentence, passage) else section
        for claim in here:
            status = _bracketed(claim, [found.get(one.id, one) for one in here]) or carried
            if status and claim.start in unstated and _may_carry(claim, sentence, passage):
                found[claim.id] = replace(claim, status=status)
        told = _told([found.get(claim.id, claim) for claim in here])
    return tuple(found.get(claim.id, claim) for claim in claims)


def _may_carry(claim: Claim, sentence: Span, passage: Passage) -> bool:
    """Days have the calendar, and a sentence that tells what was goes on with nothing."""
    text = passage.shadow.text[sentence.start : sentence.end]
    return claim.kind not in _OWN and passage.words.anywhere("gone_by").search(text) is None


def _goes_on(sentence: Span, passage: Passage) -> bool:
    rest = passage.shadow.text[sentence.start : sentence.start + _TIE_LENGTH]
    return passage.words.begins(rest, ("carries_on",))


def _bracketed(claim: Claim, beside: Iterable[Claim]) -> Answer:
    """``44.897 người (mỗi tháng 7.484 người)``: a figure in brackets stands as the figure before them."""
    at = claim.start - claim.sentence_start
    opening = claim.sentence.rfind("(", 0, at)
    if opening < 0 or ")" in claim.sentence[opening:at]:
        return ""
    before = [one for one in beside if 0 <= claim.sentence_start + opening - one.end <= 1 and one.kind not in _OWN]
    return before[-1].status if before else ""


def _section(sentence: Span, passage: Passage, before: Answer) -> Answer:
    """What the heading says that stands above *sentence*: ``Dự báo chi tiết các khu vực``; *before* is that of the sentence before."""
    text, start, end = passage.shadow.text, sentence.start, sentence.end
    alone = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] in ("", "\n")
    if not alone or end - start > _HEADING_LENGTH or _SENTENCE_END.search(text, start, end):
        return before
    if passage.words.begins(text[start:end], ("forecast_heads",)):
        return "planned"
    return before if text[end - 1] == ":" or _FIGURE.search(text, start, end) else ""


def _told(claims: Iterable[Claim]) -> Answer:
    """How all figures of a sentence stand, where they are no facts."""
    stands = {claim.status for claim in claims if claim.kind not in _OWN}
    return next(iter(stands)) if len(stands) == 1 and "actual" not in stands else ""
