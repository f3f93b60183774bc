"""Plans that an infinitive tells where nothing else is a verb: in headlines and the items of a flash."""

from __future__ import annotations

import re

from checker.resolve.status.stands import Answer, Stand

_ITEM = re.compile(r" ?[*•-] ?")


def headline(stand: Stand) -> Answer:
    """``Retailer to cut 1,150 jobs``: the infinitive of a headline, the article's first line, tells a plan."""
    setting, text = stand.setting, stand.setting.shadow.text
    if (
        stand.mention.kind in ("date", "ordinal")
        or text.find("\n", 0, setting.span.start) >= 0
        or setting.sentence.start
    ):
        return ""
    if "\n" not in text or text[setting.sentence.end - 1 : setting.sentence.end] == ".":
        return ""
    found = setting.words.anywhere("headline_plans").search(text, setting.sentence.start, stand.figure.start)
    return "planned" if found and not stand.before("actual", "contrast") else ""


def item_of_a_flash(stand: Stand) -> Answer:
    """``* TO CUT 2,400 JOBS``, ``* Holders to get $31 a share``: the infinitive of an item that is no sentence tells a plan."""
    text, setting = stand.setting.shadow.text, stand.setting
    if stand.mention.kind in ("date", "ordinal") or not setting.words.forms("headline_plans"):
        return ""
    line = text[text.rfind("\n", 0, stand.figure.start) + 1 : stand.figure.start]
    item = _ITEM.match(line)
    if item and setting.words.begins(line[item.end() :], ("headline_plans",)):
        return "planned"
    stops = text[stand.figure.end :].partition("\n")[0].rstrip().endswith(".")
    if not item or stops or stand.before("actual", "contrast"):
        return ""
    return "planned" if setting.words.anywhere("headline_plans").search(line, item.end()) else ""
