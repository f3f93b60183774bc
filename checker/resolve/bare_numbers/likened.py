"""
Bare numbers set beside a figure whose unit they share: ``34.6 per cent to 38.1``, ``ahead of the 398 million expected``.

Only in a language that lists the words which set two figures beside each other (``likened_behind``).
"""

from __future__ import annotations

import re
from decimal import Decimal

from checker.model import Mention, Span
from checker.resolve.bare_numbers.ellipsis import ends_a_clause, ends_with_an_owner
from checker.resolve.bare_numbers.reader import Reader

# How many times as much says of nothing beside it what it is.
_TIMES = "time"
_KINDS = ("count", "money", "percent", "measure", "duration")
# How far behind the figure the number may stand [code points].
_REACH = 130
# How many times the figure the number may be, or the other way round.
_RATIO = Decimal(20)
# The same of sums in millions, which few other things are told in that nothing is said of.
_REACH_OF_SUMS = 220
_RATIO_OF_SUMS = Decimal(100)
_MILLION = Decimal(1000000)
_WHOLE = Decimal(100)
_OF_A_THING = re.compile(r" of (?![\d.])[^\W\d_]{3,}")
_OF_ANOTHER = re.compile(r" of [^.;:\n\d]{2,40}(?:,| and|, and|[:;]) ?")
# Reform is on 31 per cent, the Conservatives on 17 and Labour on 15.
_OTHERS_ON = re.compile(r"(?:, | and )(?:the )?[^\W\d_]+(?: [^\W\d_]+){0,2} on$")
_SENTENCE = re.compile(r"\w{3}[.!?][\"'”’)]*\s")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def is_figure(mention: Mention) -> bool:
    """Return True for what a bare number behind it may be set beside."""
    named = mention.unit is not None and mention.unit != _TIMES
    return mention.kind in _KINDS and named and isinstance(mention.value, Decimal)


def as_likened(mention: Mention, span: Span, figure: Mention | None, reader: Reader) -> Mention | None:
    """
    Return *mention*, a bare number, with the kind and unit of *figure*, the last one before it, or None.

    Args:
        mention: A number of which nothing is said.
        span: Where it stands in the shadow.
        figure: A mention for which `is_figure` holds.
        reader: The article and the language's words.
    """
    if figure is None or mention.kind != "number" or not reader.words.forms("likened_behind"):
        return None
    text, begin = reader.shadow.text, reader.shadow.folded(figure.end)
    lead, rest = text[begin : span.start], text[span.end : span.end + _REACH]
    if figure.kind == "percent" and counts_things(mention, lead, rest, reader):
        return None
    if figure.kind != "count" and reader.words.begins(rest.lstrip(" "), ("of_them", "more_behind")):
        # 1,200 tonnes of fuel oil, 300 of which leaked; 210,000 barrels a day, 6,000 fewer than in April.
        return _like(mention, figure) if "\n" not in lead and lead.rstrip(" ").endswith(",") else None
    if _goes_on_with_another(lead, rest, reader) and _are_alike(mention, figure):
        return _like(mention, figure)
    if _is_a_sum(mention, figure, lead, rest, reader) or (
        "\n" not in lead and _is_of_the_measure(figure, lead, rest, reader) and _are_alike(mention, figure)
    ):
        return _like(mention, figure)
    if len(lead) > _REACH or "\n" in lead or not _are_alike(mention, figure):
        return None
    sentences = len(_SENTENCE.findall(lead))
    over = sentences <= 1 and _is_its_like(lead.rstrip(" "), rest, reader)
    if not over and (sentences or not _is_beside(lead.rstrip(" "), rest, reader)):
        return None
    return _like(mention, figure)


def counts_things(mention: Mention, lead: str, rest: str, reader: Reader) -> bool:
    """Return True in ``a third failed; 36 did well, nine more than in May``, ``one in six died, among them 12``: no share, behind one."""
    words = reader.words
    worded = mention.quote[-1:].isalpha() and not any(letter.isdigit() for letter in mention.quote)
    return (worded and words.begins(rest.lstrip(" "), ("more_behind",))) or words.ends(
        lead.rstrip(" "), ("parts_behind",)
    )


def _is_a_sum(mention: Mention, figure: Mention, lead: str, rest: str, reader: Reader) -> bool:
    """``US$520 million; a study says 410 million``, ``a further 25,000``: money, as the sum before it in the paragraph is."""
    one, other = mention.value, figure.value
    if figure.kind != "money" or "\n" in lead or not isinstance(one, Decimal) or not isinstance(other, Decimal):
        return False
    if one <= 0 or other <= 0 or max(one, other) / min(one, other) > _RATIO_OF_SUMS:
        return False
    if len(lead) <= _REACH and reader.words.ends(lead.rstrip(" "), ("further",)) and _is_alone(rest, reader):
        return True
    if reader.words.ends(lead.rstrip(" "), ("places_of",)):
        return False
    in_millions = one >= _MILLION and other >= _MILLION and any(letter.isalpha() for letter in mention.quote)
    return in_millions and len(lead) <= _REACH_OF_SUMS and len(_SENTENCE.findall(lead)) <= 1


def _is_alone(rest: str, reader: Reader) -> bool:
    """True where nothing behind the number says what it is of."""
    return ends_a_clause(rest, reader.words) or reader.words.begins(rest.lstrip(" "), ("likened_on",))


def _is_of_the_measure(figure: Mention, lead: str, rest: str, reader: Reader) -> bool:
    """``481 kilograms of drugs: 312 of crystal meth and 169 of ketamine``: parts of what was measured."""
    if figure.kind != "measure" or not rest.startswith(" ") or not reader.words.begins(rest.lstrip(" "), ("of_stuff",)):
        return False
    opened = lead.rstrip(" ").endswith(":") or reader.words.ends(lead.rstrip(" "), ("joins_verbs",))
    return opened and len(lead) <= _REACH and not _SENTENCE.search(lead)


def _like(mention: Mention, figure: Mention) -> Mention:
    return mention._replace(kind=figure.kind, unit=figure.unit, rule="likened")


def _goes_on_with_another(lead: str, rest: str, reader: Reader) -> bool:
    """``11 counts of fraud and two of theft``, ``481 kilograms of drugs: 312 of meth and 169 of ketamine``: so much of something else."""
    if not _OF_A_THING.match(rest) or reader.words.begins(rest.lstrip(" "), ("of_those", "of_them")):
        return False
    return _OF_ANOTHER.fullmatch(lead) is not None


def _are_alike(mention: Mention, figure: Mention) -> bool:
    """True for numbers of one order, or of one sign: no year, no share above the whole."""
    one, other = mention.value, figure.value
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or one <= 0 or other <= 0:
        return False
    if mention.quote.isdigit() and _FIRST_YEAR <= one <= _LAST_YEAR:
        return False
    if figure.kind == "count" and one != one.to_integral_value() and other == other.to_integral_value():
        return False
    if figure.unit == "percent" and (one > _WHOLE or (mention.place == 1 and figure.place < 1)):
        return False
    return max(one, other) / min(one, other) <= _RATIO


def _is_its_like(lead: str, rest: str, reader: Reader) -> bool:
    """``Norway has 12 medals. Its aim was ten``, ``The old record was 39``: what a count of the sentence before is held against."""
    words = reader.words
    if words.begins(rest.lstrip(" "), ("like_behind",)):
        # Was doing 64 km/h in a zone where 40 is the limit.
        return True
    told = ends_a_clause(rest, words) or words.begins(rest.lstrip(" "), ("likened_on",))
    link = words.before(("like_links",)).search(lead) if told else None
    return link is not None and words.ends(lead[: link.start()].rstrip(" "), ("like_heads",))


def _is_beside(lead: str, rest: str, reader: Reader) -> bool:
    words = reader.words
    told = words.begins(rest.lstrip(" "), ("likened_so",))
    if ends_a_clause(rest, words) and _OTHERS_ON.search(lead):
        return True
    if words.ends(lead, ("likened_behind",)):
        return told or ends_a_clause(rest, words) or words.begins(rest.lstrip(" "), ("likened_on",))
    if told and words.ends(lead, ("likened_the",)):
        return True
    return ends_a_clause(rest, words) and (
        lead.endswith(("'s", "s'", "’s", "s’")) or (ends_with_an_owner(lead, words) and not lead.endswith(" the"))
    )
