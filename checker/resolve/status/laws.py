"""Rules in law and what follows where a condition holds: neither told as a fact nor planned."""

from __future__ import annotations

import re

from checker.resolve.status.governing import GOVERNING
from checker.resolve.status.stands import NEXT, Answer, Stand
from checker.resolve.vocabulary import Cue

# A figure told so is one; a range or a bound leaves it open.
_SETTLED = ("exact", "about", "nearly")
# What a rule sets: from where on, up to where, from where to where.
_LIMITS = ("at_least", "at_most", "less_than", "range")
# What joins a further item to the ones before it, digits apart.
_FURTHER_ITEM = re.compile(r"(?:,| or|, or| and up to) $")


def obliged(stand: Stand) -> Answer:
    """``The treaty obliges parties to halve it by 2035``: what it binds them to, and by when, is a rule."""
    setting = stand.setting
    if stand.mention.kind == "ordinal":
        return ""
    found = setting.words.anywhere("obliging").search(setting.shadow.text, stand.clause.start, setting.span.start)
    return "unknown" if found else ""


def law(stand: Stand) -> Answer:
    """
    ``bị phạt tù từ 3 đến 7 năm``, ``có hiệu lực sau khi có 40 nước …``: a rule.

    ``bị phạt 7 năm tù`` has happened to someone: a penalty is a rule as a range, under a bound, or as a possibility. A range or bound
    goes on with the rule of its sentence: ``phạt tù từ 1 đến 5 năm, cấm hành nghề từ 2 đến 3 năm``. One that is asked for is none yet.
    """
    if _is_proposed(stand):
        return ""
    if _is_regulated(stand) or _is_a_term(stand) or _bounds_a_class(stand):
        return "unknown"
    if stand.mention.hedge not in _SETTLED and stand.before("law", "penalty"):
        return "unknown"
    if _is_ruled_behind(stand) or _is_another_penalty(stand):
        return "unknown"
    rules = [*stand.before("law"), *(cue for cue in stand.cues if cue.concept == "normative")]
    if stand.mention.hedge not in _SETTLED or stand.before("planned"):
        rules += stand.before("penalty")
    return "unknown" if any(stand.in_clause(cue) and not _turns_behind(cue, stand) for cue in rules) else ""


def _is_another_penalty(stand: Stand) -> bool:
    """``face fines of at least 3.5% of turnover, €40m or 300%``: a further item of what a rule sets, of which nothing is told."""
    rules = stand.before("law")
    if not rules or stand.mention.kind not in ("money", "percent", "duration"):
        return False
    listed = _FURTHER_ITEM.search(stand.setting.shadow.text[rules[-1].end : stand.setting.span.start]) is not None
    return listed and not any(cue.concept == "actual" and cue.start > rules[-1].end for cue in stand.cues)


def _is_ruled_behind(stand: Stand) -> bool:
    """``ferries older than 25 years may not carry passengers``: the rule stands behind the bound, and nothing else is told before."""
    if stand.mention.hedge in _SETTLED and stand.mention.kind not in ("duration", "measure"):
        return False
    behind = any(cue.concept == "law" and stand.in_clause(cue) and cue.start > stand.figure.end for cue in stand.cues)
    return behind and not stand.before(*GOVERNING)


def _turns_behind(cue: Cue, stand: Stand) -> bool:
    """``needs $2.9 billion but has received $400 million``: the sentence turns between the rule and the figure."""
    setting = stand.setting
    turns = (other for other in stand.before("contrast") if setting.words.are_of("turning", setting.shadow.text, other))
    return any(cue.end <= other.start for other in turns)


def _is_regulated(stand: Stand) -> bool:
    """``tòa nhà (sẽ) phải có ít nhất hai nhà cung cấp``: the bound that a rule sets; ``theo kế hoạch phải có`` is a plan's."""
    if stand.mention.kind in ("date", "ordinal") or stand.mention.hedge not in _LIMITS:
        return False
    rules = stand.before("regulation", "actual", "goal")
    if not rules or rules[-1].concept != "regulation":
        return False
    return all(rules[-1].start - plan.end <= NEXT for plan in stand.before("planned"))


def _bounds_a_class(stand: Stand) -> bool:
    """``đối với hộ có trên 3 con, chủ hộ phải khai lại``: the bound says whom the rule behind it concerns; no plan or fact is told."""
    setting, text = stand.setting, stand.setting.shadow.text
    if (
        stand.mention.kind in ("date", "ordinal")
        or stand.mention.hedge in _SETTLED
        or stand.before("planned", "actual")
    ):
        return False
    lead = text[stand.clause.start : stand.figure.start].lstrip(' "')
    rules = setting.words.anywhere("binding").search(text, stand.clause.end, setting.sentence.end)
    told = any(cue.start >= stand.figure.end and cue.concept in GOVERNING for cue in stand.cues)
    return rules is not None and not told and setting.words.begins(lead, ("concerning",))


def _is_a_term(stand: Stand) -> bool:
    """``trong thời hạn 30 ngày kể từ ngày thông báo``: within which something must be done, where no plan or fact is told."""
    setting = stand.setting
    length = stand.mention.kind == "duration" and stand.mention.hedge in ("exact", "at_most")
    within = length and setting.follows("within_term") and setting.precedes("counted_from")
    return within and not stand.before("planned", "actual", "goal")


def _is_proposed(stand: Stand) -> bool:
    """``đề xuất mức phạt 3 đến 5 triệu đồng``."""
    rules = stand.before("law", "penalty")
    return bool(rules) and any(0 <= rules[-1].start - cue.end <= NEXT for cue in stand.before("goal"))


def scenario(stand: Stand) -> Answer:
    """``Nếu thắng, đội sẽ hơn 9 điểm``: what would follow from a condition that opens the sentence or the clause; ``đã`` tells a fact."""
    conditions = stand.before("condition")
    if not conditions or stand.mention.kind == "date":
        return ""
    if any(conditions[-1].end <= cue.start for cue in stand.before("granted")):
        return ""
    if _is_a_condition(conditions[-1], stand):
        return "unknown"
    opens = conditions[0].start - _after_its_tie(stand) <= 1
    planned = any(stand.in_clause(cue) for cue in stand.before("planned"))
    follows = any(cue.concept == "planned" and cue.start > stand.figure.end for cue in stand.cues)
    conditional = stand.in_clause(conditions[-1])
    foretold = (planned and conditional) or (bool(stand.before("planned")) and opens)
    return "unknown" if foretold or (conditional and follows) else ""


def _is_a_condition(condition: Cue, stand: Stand) -> bool:
    """``A recount is automatic if the margin is below 0.5 percent``: the bound itself, of which no fact is told."""
    bound = stand.mention.hedge in ("less_than", "more_than", "at_least", "at_most")
    told = any(cue.start > condition.end for cue in stand.before("actual"))
    text = stand.setting.shadow.text[condition.end : stand.figure.start].lstrip(" ")
    # If one sets it beside something else, it is what it is.
    compared = stand.setting.words.begins(text, ("set_against",))
    return bound and stand.in_clause(condition) and not told and not compared


def _after_its_tie(stand: Stand) -> int:
    """Where the sentence begins behind a word that ties it to the one before: ``Cụ thể, đối với trường hợp …``."""
    sentence, text = stand.setting.sentence, stand.setting.shadow.text
    tie = stand.setting.words.behind(("carries_on",)).match(text, sentence.start, sentence.end)
    return len(text) - len(text[tie.end() :].lstrip(" ,")) if tie else sentence.start
