"""
Who says so: the source that a sentence names for its figures, or that the sentence around a quotation names.

``Theo Tổng cục Thống kê, …`` opens with the holder; ``Bộ trưởng X cho biết …`` closes with the verb. A sentence
within quotation marks, or one that goes on (``Theo đó, …``), keeps the holder of its neighbour.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.model import Span
from checker.resolve.setting import LabelWords
from checker.resolve.surroundings import CAPITAL
from checker.resolve.vocabulary import Cue
from checker.shadow import Shadow, fold

_END = re.compile(r"[,;:()\n\"“”]|\.(?=\s|$)|\s[-–—]\s")
_OPENING = re.compile(r"[,;:()\n\"“”]|\s[-–—]\s")
# The longest name of a holder that is still a name, and an apposition behind it [code points].
_LENGTH = 90
_APPOSITION = 140
_COMMAS = 2
# A holder of one short word that opens a sentence is no name.
_SHORT = 3
_CAPITALISED = re.compile(rf"(?<!\w)[{CAPITAL}]\w")
# How far back a pronoun's person was named [code points].
_RECALL = 1500
_QUOTE_AT_START = re.compile(r"[\s]*[\"“]")


@dataclass(frozen=True, slots=True)
class Voices:
    """
    What finding a holder needs of its article.

    Attributes:
        shadow: Of the article.
        persons: Where it names a person with title or courtesy, in the shadow, in order.
        words: The language's words.
    """

    shadow: Shadow
    persons: tuple[Span, ...]
    words: LabelWords


@dataclass(frozen=True, slots=True)
class Utterance:
    """A sentence's place in the shadow and its cues, in order."""

    span: Span
    cues: tuple[Cue, ...]


def read_holder(sentence: Utterance, voices: Voices) -> str | None:
    """Return who *sentence* itself says its figures are from, as worded; None for the paper."""
    for cue in sentence.cues:
        if cue.section != "attribution":
            continue
        holder = _behind(cue, sentence, voices) if cue.concept == "before" else _ahead(cue, sentence, voices)
        if holder and _is_named(holder, sentence, voices):
            return holder
    return None


def carried_holder(spans: Sequence[Span], index: int, own: Callable[[Span], str | None], voices: Voices) -> str | None:
    """
    Return the holder that the sentence at *index* of *spans*, which names none, takes from a neighbour.

    Args:
        spans: The sentences of one paragraph, in order.
        index: Of the sentence.
        own: `read_holder` of a sentence's span.
        voices: Of the article.
    """
    goes_on = voices.words.behind(("goes_on",)).match(voices.shadow.text, spans[index].start) is not None
    quoted = _is_quoted(spans, index, voices.shadow.text)
    if not (goes_on or quoted):
        return None
    before = (own(span) for span in reversed(spans[:index]))
    behind = (own(span) for span in spans[index + 1 :] if quoted)
    return next((holder for holder in (*before, *behind) if holder), None)


def _is_quoted(spans: Sequence[Span], index: int, text: str) -> bool:
    """True where the sentence begins within quotation marks that its paragraph has opened."""
    paragraph, start = text[spans[0].start : spans[index].start], spans[index].start
    return paragraph.count('"') % 2 == 1 or _QUOTE_AT_START.match(text, start) is not None


def _behind(cue: Cue, sentence: Utterance, voices: Voices) -> str:
    """The words behind ``theo``, where it opens its clause and what follows is no manner (``theo giờ Việt Nam``)."""
    text = voices.shadow.text
    opening = _last_break(text, sentence.span.start, cue.start)
    lead = text[opening : cue.start].strip()
    opens = not lead or voices.words.before(("cited_lead",)).fullmatch(lead) is not None
    if not opens or voices.words.behind(("no_source",)).match(text, cue.end):
        return ""
    end = min(sentence.span.end, cue.end + _LENGTH)
    closing = _END.search(text, cue.end, end)
    spoken = [
        c.start for c in sentence.cues if c.section == "attribution" and c.concept == "after" and c.start > cue.end
    ]
    stop = min([closing.start() if closing else end, *spoken])
    return _trimmed(cue.end, stop, voices) if closing or spoken else ""


def _ahead(cue: Cue, sentence: Utterance, voices: Voices) -> str:
    """The words before a verb of saying; a person named there has the rest as apposition."""
    start = max(sentence.span.start, cue.start - _APPOSITION)
    nearest = bisect_right(voices.persons, Span(cue.start, cue.start)) - 1
    person = voices.persons[nearest] if nearest >= 0 else None
    if person and start <= person.start and person.end <= cue.start:
        between = voices.shadow.text[person.end : cue.start]
        if not any(ch.isdigit() for ch in between) and between.count(",") <= _COMMAS:
            return voices.shadow.cased[person.start : person.end].strip()
    end = _before_brackets(voices.shadow.text, start, cue.start)
    opening = _last_break(voices.shadow.text, max(start, end - _LENGTH), end)
    if any(c.section == "attribution" and c.concept == "before" and opening <= c.start < end for c in sentence.cues):
        return ""
    if not voices.shadow.text[opening:end].strip(' ,"“”'):
        return _inverted(cue, sentence, voices)
    holder = _trimmed(opening, end, voices)
    if fold(holder) in voices.words.forms("pronouns"):
        return _named_last(sentence.span.start, voices)
    return _before_apposition(opening, start, holder, voices) or holder


def _inverted(cue: Cue, sentence: Utterance, voices: Voices) -> str:
    """The words behind the verb where a quotation stands before it: ``"…," said Anna Lee``."""
    closing = _END.search(voices.shadow.text, cue.end, sentence.span.end)
    return _trimmed(cue.end, closing.start() if closing else sentence.span.end, voices)


def _named_last(before: int, voices: Voices) -> str:
    """Whom a pronoun means: the person whom the text named last."""
    nearest = bisect_right(voices.persons, Span(before, before)) - 1
    person = voices.persons[nearest] if nearest >= 0 else None
    return voices.shadow.cased[person.start : person.end] if person and before - person.end < _RECALL else ""


def _before_apposition(opening: int, start: int, holder: str, voices: Voices) -> str:
    """The name before ``, Chủ tịch xã Hạ,``, where *holder* is only an office and begins behind a comma."""
    if not voices.words.begins(fold(holder), ("offices",)) or opening <= start + 1:
        return ""
    close = voices.shadow.text.rfind(",", start, opening)
    name = _trimmed(_last_break(voices.shadow.text, start, close), close, voices) if close > start else ""
    return name if len(_CAPITALISED.findall(name)) > 1 else ""


def _before_brackets(text: str, start: int, end: int) -> int:
    """Where a name ends that brackets follow: ``Tập đoàn K (mã: K) cho biết``."""
    closed = text[start:end].rstrip().endswith(")")
    opening = text.rfind("(", start, end) if closed else -1
    return opening if opening >= 0 else end


def _last_break(text: str, start: int, end: int) -> int:
    opening = start
    for found in _OPENING.finditer(text, start, end):
        if text[found.end() : end].strip():
            opening = found.end()
    return opening


def _trimmed(start: int, end: int, voices: Voices) -> str:
    """The holder without what leads to it (``số liệu của``) and the adverbs behind it (``cũng``, ``đã``)."""
    text = voices.shadow.text
    while lead := voices.words.behind(("source_lead",)).match(text, start, end):
        start = lead.end()
    while tail := voices.words.before(("source_tail",)).search(text, start, end):
        end = tail.start()
    return voices.shadow.cased[start:end].strip(" ,-–")


def _is_named(holder: str, sentence: Utterance, voices: Voices) -> bool:
    """True for a body (``ban tổ chức``), or a capital that its place at the start of the sentence does not explain."""
    if voices.words.begins(fold(holder), ("bodies",)):
        return True
    opens = voices.shadow.cased.startswith(holder, sentence.span.start)
    return any(c.isupper() for c in (holder[1:] if opens else holder)) or (
        opens and " " not in holder and len(holder) > _SHORT
    )
