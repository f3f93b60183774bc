"""Small counts that count nothing anew: articles, pairs named before, bases of rates, points of a game."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.lexicon.people import befallen, people
from checker.resolve.fates import fates
from checker.resolve.setting import Setting
from checker.shadow import fold

# What befalls someone makes "one person" a count: một người chết.
_BEFALLS_REACH = 40
_SUBSET_REACH = 16
# Shares by which speakers mean all, or nearly.
_WHOLE = 100
_WHOLLY = (_WHOLE, 110, 1000)
_NEARLY = (90, 99, *_WHOLLY)
# How long a saying may be [code points].
_SAYING = 40
# What a price is for, told by what it is packed in: đồng/bình 12 kg.
_PACKED = re.compile(r"/ ?[^\W\d_]+ (?:[^\W\d_]+ )?$")
_GAME = re.compile(r" *game \d+ ?:")
# A line of a report that follows a match game by game, and how far around a figure such a line is looked for [code points].
_GAME_LINE = re.compile(r"\n *(?:game \d+|tie[ -]?break) ?:")
_GAME_REACH = 1200
_RANKS = ("rank", "seed")
_TIMES = "time"
# In so many of these things happen in a tale.
_BRIEF = ("second", "minute")
_POINTS = re.compile(r"\([^()]*\)?")
# Sets of a match are five at most; a longer list in brackets is the run of a game.
# More than these are counted anew, whatever was named before.
_FEW = 3
# No more are counted anew where "above" ends the clause.
_MANY = 100
_CLOSES = re.compile(r"[.,;:)]|\s*$|\n")
_STOPS = re.compile(r" ?(?:[.,;:)–-]|$|\n)")
_MOST_SETS = 5
_FEWEST_POINTS = 2
# What a speaker is, or gives, with all that there is.
_ALL_AND_MORE = (Decimal(100), Decimal(101), Decimal(110))
_PAIR = re.compile(r"\d+ ?[-:] ?\d+")


def article(setting: Setting) -> bool:
    """``một sĩ quan cho biết``, ``chủ 1 doanh nghiệp``: someone or something unnamed, not how many."""
    mention = setting.mention
    if mention.value != 1 or mention.hedge != "exact":
        return False
    if mention.kind == "duration" or mention.unit in setting.words.forms("article_units"):
        return _is_word(setting) and not setting.follows("lasting") and not setting.precedes("passed", "lasting_behind")
    if mention.kind != "count":
        return False
    if mention.rule == "count-in" and setting.words.forms("one_alone") and not setting.follows("one_alone"):
        return True
    # Nine vans, of which one drove on: one of those counted before.
    which = setting.follows("article_before") and mention.rule != "count-understood"
    if which or (mention.noun or "").split(" ")[0] in setting.words.forms("some"):
        return True
    if mention.noun is None and setting.words.forms("no_articles"):
        # One has been charged: a pronoun.
        return False
    unnamed = mention.unit in befallen() and _is_word(setting) and not setting.follows("one_more")
    return unnamed and not (_is_only_one(setting) or _befalls(setting))


def _is_only_one(setting: Setting) -> bool:
    """``only one guard``, ``a single doctor``."""
    if not setting.words.forms("no_articles"):
        return False
    return setting.follows("one_alone") or setting.words.begins(fold(setting.mention.quote), ("no_articles",))


def _is_word(setting: Setting) -> bool:
    return setting.shadow.text[setting.span.start].isalpha()


def _befalls(setting: Setting) -> bool:
    start, end = setting.span.start, setting.span.end
    for cue in setting.cues:
        near = start <= cue.start < end + _BEFALLS_REACH or 0 <= start - cue.end <= 1
        if cue.section == "predicates" and cue.concept in fates() and near:
            return True
        if cue.section == "subset" and cue.end <= start < cue.end + _SUBSET_REACH:
            return True
    return False


def points_back(setting: Setting) -> bool:
    """``cả 2 đội``, ``giữa hai nước``: both or all of those named before; ``hai đội xếp trên`` says which."""
    mention = setting.mention
    if mention.kind != "count" or mention.hedge != "exact" or mention.rule == "count-in":
        return False
    if _named_above(setting, mention.value) or (mention.unit in people() and setting.follows("between")):
        return True
    if mention.unit in people() and setting.follows("all_of_them") and not _befalls(setting):
        return True
    if mention.value not in (2, 3):
        return False
    if mention.unit not in setting.words.forms("pairs") and not setting.counts("pairs"):
        return False
    if setting.follows("both"):
        return True
    if setting.words.forms("definite"):
        # Two men were arrested: who was named before has a word for that in front.
        return False
    which = (
        setting.precedes("telling_which") or setting.shadow.cased[setting.span.end + 1 : setting.span.end + 2].isupper()
    )
    return (setting.opens_clause or setting.follows("then")) and not which


def _named_above(setting: Setting, value: Decimal | str) -> bool:
    """``2 bên nói trên``, ``truy cập 2 trang trên.``: told above, by a word of its own or by one that ends the clause."""
    if not isinstance(value, Decimal):
        return False
    if value <= _FEW and setting.precedes("named_before"):
        return True
    ends = setting.words.behind(("above",)).match(setting.shadow.text, setting.span.end)
    return value < _MANY and ends is not None and _CLOSES.match(setting.shadow.text, ends.end()) is not None


def size_of_a_list(setting: Setting) -> bool:
    """``Six things to know``: how long a list is; so is a ranking's: ``among the top ten``, ``one of the 15 largest``."""
    if setting.mention.kind != "count":
        return False
    ranked = setting.follows("among_the_top") or (setting.follows("among_the") and setting.counts("superlatives"))
    return ranked or setting.mention.unit in setting.words.forms("listed_things")


def figure_of_speech(setting: Setting) -> bool:
    """
    ``"I've told him a hundred times"``, ``"I sat with her for three weeks"``, ``"a second chance"``: in what someone says a round
    number with an article is many; how long or how often something was, told in words or in moments, a rank, the whole, or the one
    dollar that nobody was safe with is a manner of speaking.
    """
    if _is_how_sure(setting):
        return True
    if not setting.words.forms("many_in_speech"):
        return False
    mention = setting.mention
    many = mention.kind in ("count", "percent", "money") and setting.words.begins(
        fold(mention.quote), ("many_in_speech",)
    )
    if _is_a_saying(setting):
        return True
    often = mention.kind == "duration" or mention.unit == _TIMES
    loose = often and mention.hedge == "exact" and mention.quote[:1].isalpha() and " " in mention.quote
    brief = (
        mention.kind == "duration"
        and mention.unit in _BRIEF
        and mention.hedge == "exact"
        and mention.rule != "compound"
    )
    least = mention.kind == "money" and mention.value == 1
    ranked = mention.kind == "ordinal" and mention.unit is None
    return (many or loose or brief or least or ranked or _is_all_and_more(setting)) and _is_said(setting)


def _is_how_sure(setting: Setting) -> bool:
    """``chắc chắn 100% rằng …``: how sure someone is; ``đảm bảo 100% hộ dân có điện`` is a share."""
    if setting.mention.kind != "percent" or setting.mention.value != _WHOLE or not setting.follows("surely"):
        return False
    ends = _STOPS.match(setting.shadow.text, setting.span.end) is not None
    return ends or setting.precedes("sure_that")


def _is_all_and_more(setting: Setting) -> bool:
    """``"a hundred per cent family"``, ``"ninety per cent patience"``: a share in words, or the whole, of nothing that follows."""
    mention = setting.mention
    if mention.rule != "percent-unit" or mention.hedge != "exact" or setting.precedes("of_those", "share_of"):
        return False
    if isinstance(mention.value, Decimal) and mention.value % 1:
        # Nine and a half percent: nobody is so patient.
        return False
    return mention.quote[:1].isalpha() or mention.value in _ALL_AND_MORE


def _is_a_saying(setting: Setting) -> bool:
    """
    ``nine lives``, ``second chance``, ``nine times out of ten``, ``a million miles from it``, ``a hundred per cent sure``: a set phrase.

    A share of all, of nearly all or of more is one where someone says it, unless it is a share of something.
    """
    mention, words = setting.mention, setting.words
    told = fold(mention.quote)
    said = words.begins(setting.shadow.text[setting.span.start : setting.span.start + _SAYING], ("sayings",))
    if said and not setting.follows("no_sayings_behind"):
        return True
    if setting.follows("sayings_before") or told.endswith(tuple(words.forms("classes_tied")) or ("\0",)):
        return mention.kind != "money"
    if mention.kind == "measure":
        return (
            mention.hedge == "exact"
            and words.begins(told, ("many_in_speech",))
            and words.ends(told, ("far_in_speech",))
            and not (setting.follows("so_far_within") or setting.precedes("so_far_from"))
        )
    if mention.kind == "ordinal":
        return setting.precedes("saying_ranks")
    worded = not told[:1].isdigit()
    wholly = (
        mention.kind == "percent" and mention.hedge == "exact" and mention.value in (_NEARLY if worded else _WHOLLY)
    )
    if not wholly or setting.precedes("wholes_of"):
        return False
    return _is_said(setting) or (worded and mention.value in _WHOLLY)


def _is_said(setting: Setting) -> bool:
    """True between the marks of a direct quotation."""
    text, start = setting.shadow.text, setting.span.start
    return text.count('"', text.rfind("\n", 0, start) + 1, start) % 2 == 1


def base_of_a_rate(setting: Setting) -> bool:
    """What a rate is reckoned on: ``ca mắc/1 triệu dân``, ``cứ 1 bệnh nhân``, ``giá 1 lít``, ``7.000 đồng/bình 12 kg``."""
    if setting.mention.kind == "money":
        return setting.mention.value == 1 and setting.shadow.text.startswith("=", setting.span.end + 1)
    if setting.mention.kind not in ("count", "measure", "duration"):
        return False
    if setting.mention.kind == "measure" and setting.follows("each"):
        return True
    if setting.mention.kind == "measure" and setting.mention.value == 1 and setting.follows("price_of"):
        return True
    contained = setting.rated and setting.follows("containers") and not setting.follows("whole_containers")
    packed = _is_packed(setting) or contained
    if setting.mention.kind == "measure" and packed:
        return True
    if setting.mention.value == 1 and setting.follows("averaged"):
        return True
    if setting.before.endswith("/") and setting.before[-2:-1].isdigit():
        # 7/10 lần counts both, 18/20 điểm says of how many at most.
        return setting.mention.unit == "point"
    return setting.follows("rate") or (
        setting.before.endswith("/") and (_is_round(setting.mention.value) or _prices(setting))
    )


def _is_packed(setting: Setting) -> bool:
    """``đồng/bình 12 kg``; a capital is a second part, and so is what ``and`` joins: ``RAM 6 GB/ROM 128 GB``, ``/năm và 5 tấn``."""
    found = None if setting.follows("then") else _PACKED.search(setting.before)
    start = setting.span.start - len(setting.before)
    return found is not None and not any(
        map(str.isupper, setting.shadow.cased[start + found.start() : setting.span.start])
    )


def _prices(setting: Setting) -> bool:
    """``1.690.890 đồng/45 kg``: a measure behind the currency of a price."""
    return (
        setting.mention.kind == "measure"
        and setting.before.endswith("/")
        and setting.words.ends(setting.before[:-1], ("currencies",))
    )


def _is_round(value: Decimal | str) -> bool:
    """True for 1, 10, 100 …: what rates are reckoned on; ``424 km/729 km`` is a part of a whole."""
    return isinstance(value, Decimal) and value.normalize().as_tuple().digits == (1,)


def points_for_a_win(setting: Setting) -> bool:
    """``giành 3 điểm``: a win."""
    return setting.mention.unit == "point" and setting.mention.value in (1, 3) and setting.follows("win_points")


def running_score(setting: Setting) -> bool:
    """``Game 7: 2-5 (15:0, 15:15, 30:15): …``: a line that tells a game as it goes on, or points in brackets; a seed holds for all."""
    mention, text, start = setting.mention, setting.shadow.text, setting.span.start
    if mention.unit in _RANKS:
        return False
    if _GAME.match(text, text.rfind("\n", 0, start) + 1) or _is_among_games(setting):
        return True
    if mention.kind not in ("score", "measure") and mention.grain not in ("minute", "hour"):
        return False
    opening = text.rfind("(", setting.sentence.start, start)
    found = _POINTS.match(text, opening, setting.sentence.end) if opening >= 0 else None
    if not found or found.end() < setting.span.end:
        return False
    pairs = len(_PAIR.findall(found[0]))
    return pairs > _MOST_SETS or (mention.kind != "score" and pairs > _FEWEST_POINTS)


def _is_among_games(setting: Setting) -> bool:
    """True between two lines that follow a match game by game: what stands there holds for that moment."""
    text, start, end = setting.shadow.text, setting.span.start, setting.span.end
    before = _GAME_LINE.search(text, max(0, start - _GAME_REACH), start)
    return before is not None and _GAME_LINE.search(text, end, end + _GAME_REACH) is not None
