"""
What has been agreed, proposed or foreseen, told in verbs of the present or the past: none of it has come about yet.

``voted to raise rents by 4.1 percent``, ``a contract that raises pay by 13 percent``, ``the forecast was cut to 3 percent``,
``sees prices falling by a tenth``. Only in a language that lists the words that tell so.
"""

from __future__ import annotations

import re

from checker.model import Span
from checker.resolve.status.stands import Answer, Stand

_OWN = ("date", "ordinal")
# How far behind a decision its verb may stand, and the figure behind that [code points].
_VERB_REACH, _REACH = 60, 90
_PARTS = re.compile(r"[;:()]|[.!?] ")
_CLAUSES = re.compile(r",(?!\d)| (?:that|which|who|whose) ")
# Behind a decision, an infinitive, and no place or person: voted 9 to 4 to raise rents; agreed to the plan.
_TO_DO = re.compile(r"(?<!\d) to (?!(?:the|a|an|its|their|his|her|this|that|those|these|\d[\d,.]*)(?!\w))[^\W\d_]{2,}")
# What ends a decision before the figure: a verb of what has been, another clause.
_ENDS = ("actual", "contrast", "relative")


def decided(stand: Stand) -> Answer:
    """``voted 9 to 4 on Monday to raise rents by 4.1 percent and close six libraries``: what is to be done by a decision."""
    setting, text = stand.setting, stand.setting.shadow.text
    if stand.mention.kind in _OWN:
        return ""
    for found in setting.words.anywhere("deciding").finditer(text, setting.sentence.start, stand.figure.start):
        verb = _TO_DO.search(text, found.end(), min(found.end() + _VERB_REACH, stand.figure.start))
        if verb is None or setting.words.anywhere("votes_counted").search(text, verb.end(), stand.figure.start):
            # Voted to walk out by a margin of 97 percent.
            continue
        if _leads_on(Span(found.end(), verb.end()), stand) and _leads_to_it(verb.end(), stand):
            return "planned"
    return ""


def arranged(stand: Stand) -> Answer:
    """``a contract that raises pay by 13 percent over three years``, ``the deal costs $28 million``: what it will bring about."""
    setting, text = stand.setting, stand.setting.shadow.text
    if stand.mention.kind in _OWN:
        return ""
    named = setting.words.anywhere("arrangements").search(text, setting.sentence.start, stand.figure.start)
    verbs = setting.words.anywhere("arranging").finditer(text, named.end(), stand.figure.start) if named else ()
    for verb in verbs:
        between = text[named.end() : verb.start()].rstrip(" ") if named else ""
        tied = not between or setting.words.ends(between, ("arranging_links",))
        if tied and _leads_to_it(verb.end(), stand):
            return "planned"
    return ""


def revised_forecast(stand: Stand) -> Answer:
    """``The forecast was cut to 3 percent from 4``, ``raised its target price to $2.15``: foreseen or offered, before and after."""
    setting, text = stand.setting, stand.setting.shadow.text
    if stand.mention.kind in _OWN or not setting.follows("revised_to"):
        return ""
    start = max(setting.sentence.start, stand.figure.start - _REACH)
    heads = list(setting.words.anywhere("revised_heads").finditer(text, start, stand.figure.start))
    verbs = list(setting.words.anywhere("revising").finditer(text, start, stand.figure.start))
    if not heads or not verbs:
        return ""
    first, second = sorted((Span(*heads[-1].span()), Span(*verbs[-1].span())), key=lambda span: span.start)
    told = _leads_on(Span(first.end, second.start), stand) and not _PARTS.search(text[second.end : setting.span.start])
    return "planned" if told else ""


def foreseen_moves(stand: Stand) -> Answer:
    """``The agency sees temperatures in Malta falling by six to seven degrees``: what someone sees coming."""
    setting, text = stand.setting, stand.setting.shadow.text
    if stand.mention.kind in _OWN:
        return ""
    seen = list(setting.words.anywhere("foreseeing").finditer(text, stand.clause.start, stand.figure.start))
    moves = setting.words.anywhere("foreseen_moves").search(text, seen[-1].end(), stand.figure.start) if seen else None
    return "planned" if moves and _leads_to_it(seen[-1].end(), stand) else ""


def _leads_to_it(start: int, stand: Stand) -> bool:
    """True where no verb of what has been and no other clause stands between a verb that ends at *start* and the figure."""
    ended = any(start <= cue.start < stand.figure.start for cue in stand.cues if cue.concept in _ENDS)
    return not ended and _leads_on(Span(start, stand.figure.start), stand)


def _leads_on(between: Span, stand: Stand) -> bool:
    text = stand.setting.shadow.text[between.start : between.end]
    return len(text) <= _REACH and not _PARTS.search(text) and not _CLAUSES.search(text)
