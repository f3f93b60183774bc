"""Numbers that names have in a row, their noun told once: ``38 golds, Chad 36 and Peru 22``, ``163 cases, followed by Kisii (58)``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from checker.model import Mention
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.bare_numbers.ellipsis import ends_a_clause
from checker.resolve.bare_numbers.reader import Reader
from checker.resolve.surroundings import CAPITAL
from checker.shadow import fold

_NAMES = re.compile(rf"(?:^| )((?:[{CAPITAL}][\w.'’-]*(?: |$)){{1,4}})$")
# The beginning of a clause up to its first number: a name and its verb.
_SUBJECT = re.compile(rf"(?:\w+ )?(?:[{CAPITAL}][\w.'’-]* ){{1,4}}(?:[^\W\d_]+ ){{0,4}}")
_CLAUSE = re.compile(r"[.!?][\"'”’)]*\s|\n|[:;,] ")
_BREAKS = re.compile(r"[,.;:()\n]")
_JOINTS = (",", ";")
_CLOSES = re.compile(r"\)(?:[,.;]| [^\W\d_]+ )")
# How many times the number before it the next may be, or the other way round; how far apart they may stand [code points].
_RATIO = 30
_REACH = 80
_BEGIN = 160
_RULE = "count-understood"


@dataclass(frozen=True, slots=True)
class _Step:
    """
    What stands between two numbers of a row.

    Attributes:
        opener: A word that opens a row, ``followed by``; empty where none stands there.
        rest: What is said of the first number, before the joint.
        bracketed: True where the second stands in brackets.
    """

    opener: str
    rest: str
    bracketed: bool


def as_one_of_named(
    mention: Mention, last: Mention | None, following: Mention | None, reader: Reader
) -> Mention | None:
    """
    Return *mention*, a bare number, as a count of what *last* counts, where each has a name before it; or None.

    Args:
        mention: A number of which nothing is said.
        last: The count before it.
        following: The mention behind it.
        reader: The article and the language's words; only in one that lists ``row_openers``.
    """
    if last is None or not last.unit or not reader.words.forms("row_openers") or not _are_alike(mention, last):
        return None
    step = _step(last, mention, reader)
    if step is None:
        return None
    rest = reader.shadow.text[reader.shadow.folded(mention.end) :][:_REACH]
    after = _step(mention, following, reader) if following and following.kind == "number" else None
    goes_on = after is not None and after.rest in ("", ")")
    if step.bracketed:
        opened = step.opener in reader.words.forms("bracket_openers")
        told = opened or (step.rest == ")" and last.rule == _RULE)
        return _like(mention, last) if told and _CLOSES.match(rest) else None
    if not goes_on and not ends_a_clause(rest, reader.words):
        return None
    return _like(mention, last) if step.opener or goes_on or _is_of_a_name(last, reader) else None


def _like(mention: Mention, last: Mention) -> Mention:
    return mention._replace(kind="count", unit=last.unit, rule=_RULE)


def _step(one: Mention, other: Mention, reader: Reader) -> _Step | None:
    """What stands between *one* and *other*; None where no name stands right before the second and no joint before that."""
    begin, end = reader.shadow.folded(one.end), reader.shadow.folded(other.start)
    if not 0 < end - begin <= _REACH:
        return None
    lead, words = reader.shadow.cased[begin:end], reader.words
    bracketed = lead.endswith(" (")
    lead = lead.removesuffix("(").rstrip(" ")
    if not bracketed and (link := words.before(("row_links",)).search(fold(lead))):
        lead = lead[: link.start()].rstrip(" ")
    named = _NAMES.search(lead)
    if named is None:
        return None
    lead = lead[: named.start()].rstrip(" ")
    if article := words.before(("definite",)).search(fold(lead)):
        lead = lead[: article.start()].rstrip(" ")
    opener = words.before(("row_openers",)).search(fold(lead))
    lead, joined = _without_joint(lead[: opener.start()] if opener else lead, reader)
    if not (joined or opener) or (_BREAKS.search(lead) and lead != ")"):
        return None
    return _Step(fold(opener[0]).strip() if opener else "", lead, bracketed)


def _without_joint(lead: str, reader: Reader) -> tuple[str, bool]:
    """*lead* without the comma or the word at its end that joins two clauses, and whether one stood there."""
    lead = lead.rstrip(" ")
    word = reader.words.before(("joins_verbs",)).search(fold(lead))
    bare = lead[: word.start()].rstrip(" ") if word else lead
    without = bare[:-1] if bare.endswith(_JOINTS) else bare
    return without, without != lead


def _is_of_a_name(last: Mention, reader: Reader) -> bool:
    """``Kenya has 12 cases``, ``China 24 gold``: true where a name is what has *last*, in the first words of its clause."""
    cased, start = reader.shadow.cased, reader.shadow.folded(last.start)
    clause = _CLAUSE.split(cased[max(0, start - _BEGIN) : start])[-1]
    return last.rule == _RULE or _SUBJECT.fullmatch(clause) is not None


def _are_alike(mention: Mention, last: Mention) -> bool:
    one, other = whole_number(mention), last.value
    if one is None or mention.hedge == "range" or not isinstance(other, Decimal) or one <= 0 or other <= 0:
        return False
    return max(one, other) / min(one, other) <= _RATIO
