"""
Bare numbers that go on with the percentage, the measure, the sum or the length of time told before them.

``butter up 18.9 per cent, chocolate 15.4``, ``88 per cent in the south, in the north 53``, ``asked for 21 years; the judge
gave 15``, ``every eight minutes, then every six``. Only in a language that lists the words behind which they stand
(``so_much_of_it``). The unit is that of the last figure of the paragraph.
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.model import Mention, Span
from checker.resolve.bare_numbers.ellipsis import is_told_alone
from checker.resolve.bare_numbers.likened import counts_things
from checker.resolve.bare_numbers.reader import Reader

_BOUNDS = ("at_least", "at_most", "less_than", "more_than")
# A measure whose name stands before its number.
_NAMED = "measure-named"
_KINDS = ("percent", "measure", "money", "duration")
# How far behind the figure the number may stand [code points].
_REACH = 220
# How many times the figure the number may be, or the other way round; a fraction beside a percentage may be any.
_RATIO = Decimal(20)
_WHOLE = Decimal(100)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MOST_SENTENCES = 1
_SENTENCE = re.compile(r"[^\W_]{2,}[.!?][\"'”’)]*\s")
_CLAUSE = re.compile(r"[,;:(]\s|\s[-–—]\s")
# What another has, behind a comma or "and": chocolate 15.4, and in the north 53; no verb but a place or a name.
_OTHER = re.compile(r"(?:[,;]| and| while| but) (?:and |while |but )?(?:[^\W\d_][\w.'’-]*[ ]){1,4}$")
_OTHER_PLACE = re.compile(
    r"(?:[,;]| and| while| but) (?:and |while |but )?(?:in|for|among|at) (?:[^\W\d_][\w.'’-]*[ ]){1,4}$"
)
_PARALLEL = re.compile(r" ([^\W\d_]+)(?: [^.;:\n]{2,40}?)?(?:,| and|, and) ")
_FRACTION = re.compile(r"\d[.,]\d")


def going_on(mention: Mention, span: Span, figure: Mention | None, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number, with the kind and unit of *figure*, the last one before it, or None.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        figure: A percentage, measure, sum, length of time or count.
        reader: The article and the language's words.
    """
    if figure is None or figure.kind not in _KINDS or mention.kind != "number" or figure.unit is None:
        return None
    text, words = reader.shadow.text, reader.words
    lead = text[reader.shadow.folded(figure.end) : span.start]
    if not words.forms("so_much_of_it") or len(lead) > _REACH or "\n" in lead or not _are_alike(mention, figure):
        return None
    rest = text[span.end : span.end + _REACH]
    if figure.kind == "percent" and counts_things(mention, lead, rest, reader):
        return None
    if _is_parallel(lead, rest, reader):
        return mention._replace(kind=figure.kind, unit=figure.unit, rule="same-measure")
    told_of = _SENTENCE.split(lead)[-1]
    if not is_told_alone(rest, reader) or words.anywhere("of_other_measures").search(told_of):
        return None
    if figure.unit == "second" and words.anywhere("untimed").search(told_of):
        return None
    if len(_SENTENCE.findall(lead)) > _MOST_SENTENCES or not _goes_on(mention, lead, figure, reader):
        return None
    return mention._replace(kind=figure.kind, unit=figure.unit, rule="same-measure")


def _is_parallel(lead: str, rest: str, reader: Reader) -> bool:
    """``6 percent on schools and four on roads``: one word stands behind both figures; ``86 metres high and 410 long``: of one sort."""
    found, words = _PARALLEL.fullmatch(lead), reader.words
    if found is None:
        return False
    if words.begins(found[1], ("dimensions",)):
        return words.begins(rest.lstrip(" "), ("dimensions",))
    return found[1] in words.forms("in_parallel") and rest.startswith(f" {found[1]} ")


def _goes_on(mention: Mention, lead: str, figure: Mention, reader: Reader) -> bool:
    words, near = reader.words, lead.rstrip(" ")
    fraction = _FRACTION.search(mention.quote) is not None
    if words.ends(near, ("so_much_of_it",)) or _is_said_alike(near, figure, reader):
        return True
    if figure.rule == _NAMED and near.strip(" ,") in words.forms("joins_counts"):
        # Magnitudes of 5.9 and 5.6.
        return True
    if mention.hedge in _BOUNDS and near.strip(" ") in words.forms("so_much_at_least"):
        return True
    if figure.kind == "duration" and words.ends(near, ("every_so_often",)):
        return words.ends(reader.shadow.text[: reader.shadow.folded(figure.start)].rstrip(" "), ("every_so_often",))
    if fraction and words.ends(near, ("so_much_in_tenths",)):
        return True
    same_sentence = not _SENTENCE.search(lead)
    if not same_sentence:
        return False
    return bool(_OTHER_PLACE.search(lead)) or (fraction and bool(_OTHER.search(lead)))


def _is_said_alike(near: str, figure: Mention, reader: Reader) -> bool:
    """``She says six minutes. Our log says nine``, ``the other poll found 66``: one verb before both, or another that tells of the same."""
    verb = reader.words.before(("so_says",)).search(near)
    if verb is None:
        return False
    before = reader.shadow.text[: reader.shadow.folded(figure.start)].rstrip(" ")
    if before.endswith(near[verb.start() :]):
        return True
    clause = _CLAUSE.split(_SENTENCE.split(near[: verb.start()])[-1])[-1]
    return reader.words.anywhere("another_of_them").search(clause) is not None


def _are_alike(mention: Mention, figure: Mention) -> bool:
    """True for numbers of one order: no year, no share above the whole, no tenths beside whole numbers of things."""
    one, other = mention.value, figure.value
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or one <= 0 or other <= 0:
        return False
    if mention.quote.isdigit() and _FIRST_YEAR <= one <= _LAST_YEAR:
        return False
    if figure.unit == "percent":
        # Between 0.4 and 15 per cent lies as much as may be.
        return one <= _WHOLE and (mention.place == 1 or max(one, other) / min(one, other) <= _RATIO * _RATIO)
    return max(one, other) / min(one, other) <= _RATIO
