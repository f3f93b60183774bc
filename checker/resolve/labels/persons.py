"""Ages and birth years that only say who someone is."""

from __future__ import annotations

import re
from functools import cache

from checker.lexicon import known_language, section
from checker.resolve.setting import Setting
from checker.resolve.surroundings import CAPITAL
from checker.shadow import fold

# Longer than anyone holds an office [years].
_LONG = 20
# How far before its brackets a birthday may be named [code points].
_BIRTHDAY_REACH = 60
_BOTH_ENDS = 2
_AGE = "year_of_age"
# How one person's age may be told; other bounds are of a group.
_LOOSE = ("exact", "about", "nearly")
_YEAR = re.compile(r"(?<!\d)[12]\d\d\d(?!\d)")
_DECADE = re.compile(r"(?<!\d)\d0['’]?s$|ties$")
_NAME = re.compile(rf" ([{CAPITAL}]\w*)(?: [{CAPITAL}]\w*)+")
# Two parts of a name, a comma and a few words without a capital.
_NAME_AND_NOUN = re.compile(rf"(?<!\w)([{CAPITAL}]\w* [{CAPITAL}]\w*), (?:(?![{CAPITAL}])[^\W\d_]+ ){{1,4}}$")
_APPOSITION = re.compile(r"[(,;:–-]\s*$|\w\" $")


def birth_year(setting: Setting) -> bool:
    """``(sinh năm 1970``, ``born in 1970``; ``chứng khoán phái sinh ngày 5/7`` tells of none."""
    return setting.mention.kind == "date" and setting.follows("birth") and not setting.follows("no_birth")


def bracketed_span(setting: Setting) -> bool:
    """``Palme (1927-1986)``, ``ngày sinh ông (9/5/1890 - 9/5/2020)``: a life or a birthday; a term of office is shorter, and a claim."""
    if setting.mention.kind != "date":
        return False
    if _is_of_a_birthday(setting):
        return True
    first, _, last = str(setting.mention.value).partition("/")
    text, start, end = setting.shadow.text, setting.span.start, setting.span.end
    alone = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    years = int(last[:4]) - int(first[:4]) if first[:4].isdigit() and last[:4].isdigit() else 0
    return alone and years >= _LONG


def _is_of_a_birthday(setting: Setting) -> bool:
    """True for one of two days in brackets behind words that tell of someone's birthday."""
    text, start = setting.shadow.text, setting.span.start
    opening = text.rfind("(", setting.sentence.start, start)
    closing = text.find(")", opening)
    if opening < 0 or not start < closing or len(_YEAR.findall(text, opening, closing)) < _BOTH_ENDS:
        return False
    lead = max(setting.sentence.start, opening - _BIRTHDAY_REACH)
    return setting.words.anywhere("birthdays").search(text, lead, opening) is not None


def age(setting: Setting) -> bool:
    """
    ``Lan (35 tuổi)``, ``thủ môn 22 tuổi``, ``bị cáo 90 tuổi Lê Văn Vân``, ``trên 18 tuổi``: an age beside a person or an age group.

    The age of someone the article does not name (``một bé gái 9 tuổi``, ``khoảng 9 tuổi``) is all it says of them: a claim.
    """
    if setting.mention.unit != _AGE:
        return _is_of_a_young_one(setting) or _is_a_decade_of_life(setting)
    grouped = setting.mention.hedge not in _LOOSE or setting.follows("bounds")
    if setting.words.forms("ages_of_things"):
        # A language whose papers give everyone's age: that of someone who died is told as a fact alone.
        return grouped or not (setting.precedes("ages_of_things") or _tells_a_death(setting) or not _is_tied(setting))
    beside = _APPOSITION.search(_lead(setting)) is not None or setting.follows("known_person", "aged_when")
    told = setting.precedes("named_so") or _is_named(setting) or _describes_a_name(setting)
    return grouped or beside or told or _points_back(setting)


def _is_of_a_young_one(setting: Setting) -> bool:
    """``a five-month-old baby``, ``an eight-month old girl``: how old someone is who counts no years yet."""
    if setting.mention.kind != "duration" or not setting.words.forms("young_ones"):
        return False
    old = setting.words.behind(("old_behind",)).match(setting.shadow.text, setting.span.end)
    rest = setting.shadow.text[old.end() :][:_BIRTHDAY_REACH].lstrip(" ") if old else ""
    return setting.words.begins(rest, ("young_ones",)) and not _tells_a_death(setting)


def _is_a_decade_of_life(setting: Setting) -> bool:
    """``a woman in her early 20s``, ``men in their mid-50s``: an age, and no years of a century."""
    told = setting.mention.kind == "date" and setting.follows("decades_of_life")
    return told and _DECADE.search(setting.mention.quote) is not None


def _is_tied(setting: Setting) -> bool:
    return "-" in setting.mention.quote


def _tells_a_death(setting: Setting) -> bool:
    text, sentence = setting.shadow.text, setting.sentence
    return setting.words.anywhere("died_so").search(text, sentence.start, sentence.end) is not None


def _describes_a_name(setting: Setting) -> bool:
    """``Zoe Eastman, thai phụ 33 tuổi``: what someone is, behind the name and a comma; ``ở Nghệ An, bé trai 7 tuổi`` is unnamed."""
    name = _NAME_AND_NOUN.search(setting.shadow.cased, setting.sentence.start, setting.span.start)
    return name is not None and fold(name[1]) not in _names(setting.language)[1]


def _points_back(setting: Setting) -> bool:
    """``bị cáo gốc Việt 33 tuổi này``: someone of whom the article has told; ``người đàn ông 40 tuổi này`` is still unnamed."""
    known = setting.words.anywhere("known_person").search(setting.before)
    return known is not None and setting.precedes("told_before")


def _is_named(setting: Setting) -> bool:
    """True where a person's name follows the age; ``10 tuổi Trung Quốc`` tells where someone is from."""
    name = _NAME.match(setting.shadow.cased, setting.span.end, setting.sentence.end)
    if name is None:
        return False
    family, places = _names(setting.language)
    return fold(name[1]) in family and fold(name[0].strip()) not in places


@cache
def _names(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded family names and places of *language*; English for one that has no lexicon."""
    known = section(known_language(language), "names")
    family, places = ({fold(word) for word in known.get(key, ())} for key in ("family_names", "places"))
    return frozenset(family), frozenset(places)


def _lead(setting: Setting) -> str:
    """What stands before the age, an article left out."""
    article = setting.words.before(("age_articles",)).search(setting.before)
    return setting.before[: article.start()] if article else setting.before
