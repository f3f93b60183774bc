"""
A sentence that does not say how its figures stand goes on with what stands before it.

``Giá gas sẽ giảm từ ngày mai. Theo đó, mỗi bình còn 450.000 đồng.``: a sentence that a word ties to the one before.
``… sẽ đầu tư 3 giai đoạn, cụ thể như sau:`` and the items below: a list. ``Dự báo chi tiết các khu vực:``: a section of a forecast.
``44.897 người (mỗi tháng 7.484 người)``: what brackets add to a figure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.model import Claim, Span
from checker.resolve.setting import LabelWords
from checker.resolve.status.stands import Answer
from checker.resolve.vocabulary import Cue
from checker.shadow import Shadow

# A longer line is a paragraph, not the heading of a section [code points].
_HEADING_LENGTH = 110
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
# How much of a sentence holds the words that tie it to the one before [code points].
_TIE_LENGTH = 40
# How far behind a duration the days may begin that tell it [code points].
_SPAN_REACH = 34
_FIGURE = re.compile(r"\d")
# How an item of a list begins: a bullet, its number or letter, a word and its number.
_ITEM = re.compile(r"[-+*•–—]|\d{1,2}[.)/]|[a-zđ][.)] |[^\W\d_]+(?: [^\W\d_]+)? \d{1,2}(?!\d)")
_DIGITS = re.compile(r"\d+")
_OWN = ("date", "score", "text")
# What a word of a concept says of what it leads to.
_TELLING: Mapping[str, Answer] = {"planned": "planned", "goal": "planned", "law": "unknown", "actual": ""}


@dataclass(frozen=True, slots=True)
class Passage:
    """
    An article's sentences.

    Attributes:
        shadow: Of the article.
        sentences: In order, in the shadow.
        words: The language's words.
        cues: Returns the cues of a sentence.
    """

    shadow: Shadow
    sentences: Sequence[Span]
    words: LabelWords
    cues: Callable[[Span], Sequence[Cue]]


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
    above = Above()
    for sentence in passage.sentences:
        here = inside.get(passage.shadow.original(sentence.start), [])
        above.reach(sentence, passage)
        for claim in here:
            beside = [found.get(one.id, one) for one in here]
            status = _bracketed(claim, beside) or _spanned(claim, beside) or above.says(sentence, passage)
            if status and claim.start in unstated and _may_carry(claim, sentence, passage, above):
                found[claim.id] = replace(claim, status=status)
        above.tell([found.get(claim.id, claim) for claim in here], sentence, passage)
    return tuple(found.get(claim.id, claim) for claim in claims)


@dataclass(slots=True)
class Above:
    """
    What stands above a sentence, as far as it tells how figures stand.

    Attributes:
        section: By the last heading.
        sentence: By the figures of the sentence before.
        lead: By the words of the sentence before, where it has no figures, or by its days.
        asks: True where the sentence before asks for something.
        items: By what leads to the list that goes on here.
        mark: How the items of that list begin; empty before the first.
    """

    section: Answer = ""
    sentence: Answer = ""
    lead: Answer = ""
    asks: bool = False
    items: Answer = ""
    mark: str = ""

    def reach(self, sentence: Span, passage: Passage) -> None:
        """Come to *sentence*: a heading, or a line that is no item, ends what held so far."""
        self.section = _section(sentence, passage, self.section)
        if self.items and _opens_a_line(sentence, passage):
            item = _ITEM.match(passage.shadow.text, sentence.start, sentence.end)
            mark = _DIGITS.sub("", item[0]) if item else ""
            self.items = self.items if item and self.mark in ("", mark) else ""
            self.mark = mark

    def says(self, sentence: Span, passage: Passage) -> Answer:
        """Return how a figure stands of which *sentence* itself says nothing."""
        told = self.sentence if _goes_on(sentence, passage) else ""
        led = self.lead if _spells_out(sentence, passage, self.asks) or _describes(sentence, passage) else ""
        return told or led or self.items or self.section

    def tell(self, claims: Sequence[Claim], sentence: Span, passage: Passage) -> None:
        """Note how the *claims* of *sentence* stand, or what it leads to."""
        self.sentence = _told(claims)
        self.lead = _announced(claims, sentence, passage) or _all_to_come(claims) or _wished(claims, sentence, passage)
        self.asks = _asks(sentence, passage)
        if passage.shadow.text[sentence.end - 1 : sentence.end] == ":" and _closes_a_line(sentence, passage):
            self.items, self.mark = self.sentence or _announced(claims, sentence, passage), ""


def _may_carry(claim: Claim, sentence: Span, passage: Passage, above: Above) -> bool:
    """Days have the calendar where the article's own is known, and a sentence that tells what was goes on with nothing."""
    text = passage.shadow.text[sentence.start : sentence.end]
    if passage.words.anywhere("gone_by").search(text):
        return False
    foretold = claim.kind == "date" and bool(above.section) and claim.as_of_source != "published"
    return foretold or claim.kind not in _OWN


def _goes_on(sentence: Span, passage: Passage, name: str = "carries_on") -> bool:
    rest = passage.shadow.text[sentence.start : sentence.start + _TIE_LENGTH]
    return passage.words.begins(rest, (name,))


def _spells_out(sentence: Span, passage: Passage, asked: bool) -> bool:
    """
    ``Dự thảo nới giờ bán. Theo đó, quán mở đến 24 giờ.``: a sentence that says in figures what the one before said in words.

    What was *asked* for, ``cụ thể`` alone spells out; nothing does that tells of today or of a rule.
    """
    names = ("spells_out",) if asked else ("spells_out", "follows_from")
    if not any(_goes_on(sentence, passage, name) for name in names):
        return False
    today = passage.words.anywhere("today").search(passage.shadow.text, sentence.start, sentence.end)
    return today is None and all(cue.concept != "habit" for cue in passage.cues(sentence))


def _asks(sentence: Span, passage: Passage) -> bool:
    goals = [cue for cue in passage.cues(sentence) if cue.section == "status" and cue.concept == "goal"]
    return bool(goals) and passage.words.are_of("requests", passage.shadow.text, goals[-1])


def _describes(sentence: Span, passage: Passage) -> bool:
    """``Hãng sẽ xây bệnh viện 1.200 tỷ đồng. Dự án có 250 giường.``: what belongs to a thing that the sentence before has brought up."""
    text = passage.shadow.text[sentence.start : sentence.end]
    thing = passage.words.behind(("undertakings",)).match(text)
    return thing is not None and passage.words.begins(text[thing.end() :].lstrip(" "), ("consists",))


def _bracketed(claim: Claim, beside: Iterable[Claim]) -> Answer:
    """``44.897 người (mỗi tháng 7.484 người)``: a figure in brackets stands as the figure before them."""
    at = claim.in_sentence.start
    opening = claim.sentence.rfind("(", 0, at)
    if opening < 0 or ")" in claim.sentence[opening:at]:
        return ""
    before = [one for one in beside if 0 <= claim.sentence_start + opening - one.end <= 1 and one.kind not in _OWN]
    return before[-1].status if before else ""


def _spanned(claim: Claim, beside: Iterable[Claim]) -> Answer:
    """``trong 3 ngày, từ ngày 6 đến 8/12 tới``: a duration stands as the days that tell it right behind."""
    if claim.kind != "duration":
        return ""
    days = (one.status for one in beside if one.kind == "date" and 0 <= one.start - claim.end <= _SPAN_REACH)
    return "planned" if next(days, "") == "planned" else ""


def _section(sentence: Span, passage: Passage, before: Answer) -> Answer:
    """What the heading above *sentence* says, ``Dự báo chi tiết các khu vực``; *before* is what held for the sentence before."""
    text, start, end = passage.shadow.text, sentence.start, sentence.end
    if not (_opens_a_line(sentence, passage) and _closes_a_line(sentence, passage)):
        return before
    if end - start > _HEADING_LENGTH or _SENTENCE_END.search(text, start, end):
        return before
    if passage.words.begins(text[start:end], ("forecast_heads",)):
        return "planned"
    return before if text[end - 1] == ":" or _FIGURE.search(text, start, end) else ""


def _opens_a_line(sentence: Span, passage: Passage) -> bool:
    return passage.shadow.text[sentence.start - 1 : sentence.start] in ("", "\n")


def _closes_a_line(sentence: Span, passage: Passage) -> bool:
    return passage.shadow.text[sentence.end : sentence.end + 1] in ("", "\n")


def _announced(claims: Sequence[Claim], sentence: Span, passage: Passage) -> Answer:
    """What the last word of a lead without figures of its own says: ``Bộ đề xuất mức hỗ trợ như sau:``."""
    cues = _telling(sentence, passage)
    return _TELLING[cues[-1].concept] if cues and not claims else ""


def _wished(claims: Sequence[Claim], sentence: Span, passage: Passage) -> Answer:
    """``Hai hãng đề nghị trả dần đến tháng 9.``: what is wished for, by days to come alone; the figures before are of who wishes."""
    cues = _telling(sentence, passage)
    if not cues or not passage.words.are_of("wishing", passage.shadow.text, cues[-1]):
        return ""
    start = passage.shadow.original(cues[-1].end)
    behind = [claim for claim in claims if claim.start >= start]
    days = all(claim.kind == "date" and claim.status == "planned" for claim in behind)
    return "planned" if behind and days else ""


def _telling(sentence: Span, passage: Passage) -> Sequence[Cue]:
    return [cue for cue in passage.cues(sentence) if cue.section == "status" and cue.concept in _TELLING]


def _told(claims: Iterable[Claim]) -> Answer:
    """How all figures of a sentence stand, where they are no facts."""
    stands = {claim.status for claim in claims if claim.kind not in _OWN}
    return next(iter(stands)) if len(stands) == 1 and "actual" not in stands else ""


def _all_to_come(claims: Iterable[Claim]) -> Answer:
    """``Giải diễn ra từ ngày 2 đến 10/11 tới``: a sentence of which every figure and day is to come."""
    stands = {claim.status for claim in claims if claim.kind != "ordinal"}
    return "planned" if stands == {"planned"} else ""
