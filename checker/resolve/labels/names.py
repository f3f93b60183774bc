"""Numbers that belong to a name: models, products, set phrases, numbered parts, classes."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.lexicon.people import people
from checker.resolve.bare_numbers.large_numbers import RACES
from checker.resolve.setting import Setting
from checker.resolve.surroundings import CAPITAL
from checker.shadow import fold
from checker.slashed import first_of_two

# A capitalised word right before a number, or letters that a point, a hyphen or a plus ties to it: Adreno 320, BA.2, T+3.
_NAME_BEFORE = re.compile(rf"(?<!\w)([{CAPITAL}][\w&]*)[ ]$|[^\W\d_][.+-]$|(?<!\w)[A-Z]{{2,4}} ?- ?$")
# Capitals alone are a noun as likely: 30 DJ, 10.000 SIM.
_NAME_BEHIND = re.compile(rf"[{CAPITAL}][^\W\d_{CAPITAL}]")
_NAMES_BEHIND = re.compile(rf"(?: [{CAPITAL}][\w'’-]*){{1,3}}")
_CAPITALS_BEFORE = re.compile(r"(?<!\w)[A-ZĐ]{2,5}[ -]$")
# Options and terms: 32/64GB, block 10+10 kB.
_ONE_OF_SEVERAL = re.compile(r"\d[/+]$")
# Nobody groups the digits of a name: 9.500 letters.
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?![\d.,])")
# Before the first word of a sentence: marks of quotation, the mark of a list's item.
_OPENING = re.compile(r"(?:[•·▪●*–—-] )?[\"'“‘(\[«]*$")
_SHIP_NUMBER = re.compile(r"\d\d\.\d\d\.\d\d")
_QUOTES = ("'", '"')
_PARTED = re.compile(r"[.,;:]")
# So many words may stand before the date that ends a title.
_TITLE_WORDS = 4
_WHOLE = 100
_SECOND, _THIRD = 2, 3
# How far a manner of speaking may reach beyond its number [code points].
_SAYING = 32
# A headline that prints all but its small words with capitals prints none longer than these without one.
_LINKING = 6
_BEFORE_ITEM = (";", ":")
_AFTER_ITEM = (",", ":")
_HOUSE_BEFORE = re.compile(r"\d[^\W\d_]/$")
_STREET_NAME = re.compile(rf" (?:[{CAPITAL}]|[^\W\d_]+ \d)")
_SECTION = re.compile(r"\d{1,2}\.\d{1,2}")
_RELAY = re.compile(r" ?x ?\d+ ?m(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,])")
# Between the word for an order and its class.
_ORDER_NAME = re.compile(r"(?: [^\W\d_]+){1,5} ")
# Between the word for a law and its year.
_LAW_NAME = re.compile(r"(?: [^\W\d_]+){1,6} ")


def part_of_a_name(setting: Setting) -> bool:
    """``Lanmark 72 Tower``, ``ĐNa 90604 TS``, ``BA.2 chiếm``: digits behind a name, before no noun that is known."""
    mention, cased = setting.mention, setting.shadow.cased
    start = setting.span.start
    if mention.kind == "date":
        if setting.follows("numbers_of_names") or _closes_a_title(setting):
            # Metro Line No. 2 in December is no second of December.
            return True
        numbered = _SHIP_NUMBER.fullmatch(cased, start, setting.span.end)
        return numbered is not None and _CAPITALS_BEFORE.search(cased, max(0, start - 8), start) is not None
    if _numbers_a_thing(setting) or _is_a_word_of_a_name(setting) or _is_numbered_by_its_name(setting):
        return True
    if (
        mention.kind != "count"
        or mention.hedge != "exact"
        or not cased[start : start + 1].isdigit()
        or _counts(setting)
        or _GROUPED.match(cased, start)
    ):
        return False
    start = first_of_two(cased, start)
    found = _NAME_BEFORE.search(cased, max(setting.sentence.start, start - 20), start)
    if found and (found[1] is None or not _opens_sentence(setting, found.start(1))):
        return True
    noun = mention.noun or ""
    if _NAME_BEHIND.match(noun) is None or setting.words.begins(fold(noun), ("capital_nouns",)):
        return False
    return mention.figure.end - mention.figure.start > 1


def _closes_a_title(setting: Setting) -> bool:
    """``trưng bày 'Cung trầm tháng 7'``: the month or day that a short title in quotation marks ends with."""
    cased, end = setting.shadow.cased, setting.span.end
    mark = setting.shadow.text[end : end + 1]
    opening = setting.shadow.text.rfind(mark, setting.sentence.start, setting.span.start) if mark in _QUOTES else -1
    title = cased[opening + 1 : setting.span.start] if opening >= 0 else ""
    named = title[:1].isupper() and len(title.split()) <= _TITLE_WORDS and not _PARTED.search(title)
    return named and setting.mention.grain in ("month", "day", "year") and not setting.follows("moment", "within")


def _is_a_word_of_a_name(setting: Setting) -> bool:
    """``the Big Three carmakers``, ``the Group of Seven``: a number word with a capital within a sentence whose words have none."""
    cased, start = setting.shadow.cased, setting.span.start
    text = setting.shadow.text
    if setting.mention.kind != "count" or not setting.words.begins(
        text[start : setting.span.end + 1], ("number_words_in_names",)
    ):
        return False
    if not cased[start].isupper() or setting.opens_clause or _opens_sentence(setting, start):
        return False
    if cased[start : start + 2].isupper():
        # A popular paper prints what it stresses in capitals: where TEN died.
        return False
    words = cased[setting.sentence.start : setting.sentence.end].split()
    return setting.before[-1:] == " " and any(word.islower() and len(word) > _LINKING for word in words)


def _numbers_a_thing(setting: Setting) -> bool:
    """``cột đèn số 42 cầu Thanh Trì``: a number behind its word, and the name of where the thing stands."""
    mention, cased, end = setting.mention, setting.shadow.cased, setting.span.end
    if mention.kind != "count" or not setting.follows("numbering") or setting.follows("no_numbering"):
        return False
    return cased[end : end + 1] == " " and cased[end + 1 : end + 2].isupper()


def _is_numbered_by_its_name(setting: Setting) -> bool:
    """``Engine 51 crews``, ``the Precinct 4 deputies``: a capital makes a name of the word before the digits, whatever stands behind."""
    mention, cased, start = setting.mention, setting.shadow.cased, setting.span.start
    if mention.kind != "count" or mention.hedge != "exact" or not cased[start].isdigit():
        return False
    lead = max(setting.sentence.start, start - _SAYING)
    named = setting.words.before(("numbered_by_name",)).search(setting.shadow.text, lead, start)
    return named is not None and cased[named.start()].isupper() and _GROUPED.match(cased, start) is None


def _opens_sentence(setting: Setting, start: int) -> bool:
    """True for a word that is a capital by its place: the sentence's first, quotation marks aside."""
    return _OPENING.fullmatch(setting.shadow.text, setting.sentence.start, start) is not None


def one_of_several(setting: Setting) -> bool:
    """``32/64GB``, ``block 10+10 kB``: an option or a term, no size of its own."""
    start = setting.span.start
    if setting.mention.kind != "measure":
        return False
    return setting.mention.rule == "alternative" or bool(_ONE_OF_SEVERAL.search(setting.shadow.text, start - 2, start))


def _counts(setting: Setting) -> bool:
    """True where the lexicon knows the noun behind the number."""
    unit, noun = setting.mention.unit, setting.mention.noun or ""
    return unit != noun.lower() and unit != fold(noun)


def bare_year(setting: Setting) -> bool:
    """``Asian Cup 2015 gặp …``, ``năm 2013 lần lượt``, ``đến 2020 chỉ tiêu``: a year that a word behind it makes look like a count."""
    if setting.mention.kind not in ("count", "duration", "ordinal", "measure"):
        return False
    year = _YEAR.match(setting.shadow.text, setting.span.start)
    if year is None or setting.mention.kind == "measure":
        # năm 2022 lượng khách tăng: no so many taels.
        return year is not None and setting.follows("year_words")
    if setting.follows("year_of_things") and setting.mention.kind == "count":
        return True
    if setting.follows("year_word") or setting.precedes("first_time"):
        return True
    if _ends_the_name_of_a_law(setting):
        return True
    if setting.follows("year_behind") and not year[0].endswith("00") and setting.mention.unit not in people():
        return True
    return setting.mention.kind == "duration" or not _counts(setting) or _is_before_a_verb(setting)


def _ends_the_name_of_a_law(setting: Setting) -> bool:
    """``Luật Cư trú 2020 quy định``: the year that tells which law."""
    laws = list(setting.words.anywhere("laws").finditer(setting.before))
    return bool(laws) and _LAW_NAME.fullmatch(setting.before, laws[-1].end()) is not None


def _is_before_a_verb(setting: Setting) -> bool:
    """``a budget for 2027 contains``: what looks like a plural that the lexicon does not know, behind a word that a year follows."""
    noun, unit = fold(setting.mention.noun or ""), setting.mention.unit or ""
    return (
        setting.follows("years_behind")
        and noun.startswith(unit)
        and noun[len(unit) :] in setting.words.forms("plural_endings")
    )


def number_of_a_part(setting: Setting) -> bool:
    """``hiệp 1``, ``set đấu thứ 2``, ``tranh hạng ba``, ``bên thứ ba``, ``its first year``: which part of a game, a series or an affair."""
    if setting.mention.kind == "count":
        # They were set 288 to win.
        part = setting.follows("parts_of_works") and setting.counts("works")
        return part or (setting.mention.rule != "count-understood" and setting.follows("numbered"))
    if setting.mention.kind != "ordinal":
        return False
    if setting.mention.value == _THIRD and setting.follows("third_parties"):
        return True
    staged = setting.mention.unit in setting.words.forms("stages")
    first = setting.mention.value == 1 and setting.precedes("first_of")
    return staged or first or setting.follows("numbered_ordinal") or setting.precedes("part_behind")


def item_of_a_list(setting: Setting) -> bool:
    """``Thứ nhất, …``, ``Second, …``, ``hai lý do: thứ nhất, …; thứ hai là …``, ``The first call …``, ``3.2 Điều trị``: which comes now."""
    mention, text = setting.mention, setting.shadow.text
    if mention.kind == "count":
        return _numbers_a_section(setting)
    if mention.kind != "ordinal" or mention.unit:
        return False
    marked = text[setting.span.end : setting.span.end + 1] in _AFTER_ITEM
    if setting.precedes("item_is") and setting.words.begins(text[setting.sentence.start :], ("series_openers",)):
        return True
    if setting.span.start == setting.sentence.start:
        return marked or setting.precedes("item_is") or _begins_a_series(setting)
    return setting.before.rstrip(" ")[-1:] in _BEFORE_ITEM and (marked or setting.precedes("item_is"))


def _begins_a_series(setting: Setting) -> bool:
    """``The first call was logged at two.``: the one told now, of several, in a language with a word for that."""
    text, start = setting.shadow.text, setting.span.start
    return setting.mention.value == 1 and setting.words.begins(text[start : setting.span.end], ("definite",))


def _numbers_a_section(setting: Setting) -> bool:
    """``3.2 Điều trị hỗ trợ``: two numbers with a point between open a line, and a heading's capital follows."""
    start, figure = setting.span.start, setting.shadow.folded(setting.mention.figure.end)
    opens = setting.shadow.text[start - 1 : start] in ("", "\n")
    heading = (setting.mention.noun or "")[:1].isupper()
    return opens and heading and _SECTION.fullmatch(setting.shadow.text, start, figure) is not None


def set_phrase(setting: Setting) -> bool:
    """``chấm 11 m``, ``khách sạn 5 sao``, ``giải hạng nhất``, ``vòng 16m50``, ``more than the first``: what a thing is called."""
    if _is_in_a_saying(setting):
        return True
    if setting.mention.kind == "ordinal":
        tied = setting.shadow.text[setting.span.end : setting.span.end + 1].isalnum()
        named = _numbers_a_name(setting) or _counts_on(setting) or setting.follows("beyond_a_rank")
        classed = setting.mention.unit == "rank" and (setting.follows("leagues") or _is_of_an_order(setting))
        return tied or named or classed or _is_one_more(setting)
    if setting.mention.kind != "measure":
        return False
    unit = setting.mention.unit
    return (unit == "m" and (setting.follows("penalty") or _names_a_race(setting))) or (
        unit == "star" and setting.follows("starred")
    )


def _is_of_an_order(setting: Setting) -> bool:
    """``Huân chương Độc lập hạng nhất``: the class of an order, whose name stands between."""
    orders = list(setting.words.anywhere("orders").finditer(setting.before))
    return bool(orders) and _ORDER_NAME.fullmatch(setting.before, orders[-1].end()) is not None


def _numbers_a_name(setting: Setting) -> bool:
    """``the 4th Marine Brigade``, ``14th Cross Street``: one of the words with a capital behind it tells what is numbered so."""
    if setting.precedes("numbered_names"):
        return True
    names = _NAMES_BEHIND.match(setting.shadow.cased, setting.span.end)
    return names is not None and setting.words.anywhere("numbered_names").search(fold(names[0])) is not None


def _is_in_a_saying(setting: Setting) -> bool:
    """``nine times out of ten``, ``back to square one``: a manner of speaking that the lexicon lists."""
    text, start, end = setting.shadow.text, setting.span.start, setting.span.end
    if not setting.words.forms("sayings") or setting.follows("no_sayings_behind"):
        return False
    window = max(setting.sentence.start, start - _SAYING), min(setting.sentence.end, end + _SAYING)
    return any(
        said.start() < end and start < said.end() for said in setting.words.anywhere("sayings").finditer(text, *window)
    )


def _is_one_more(setting: Setting) -> bool:
    """``a second chance``, ``the first hour``: one more, or which part of what goes on; ``second-biggest`` is a rank."""
    if (
        setting.mention.unit == "rank"
        or not isinstance(setting.mention.value, Decimal)
        or setting.mention.value > _THIRD
    ):
        return False
    another = (
        setting.mention.value == _SECOND
        and setting.follows("another")
        and setting.shadow.text[setting.span.end : setting.span.end + 1] == " "
    )
    return another or (setting.mention.value < _THIRD and setting.precedes("firsts_of"))


def _names_a_race(setting: Setting) -> bool:
    """``the 200m butterfly heats``, ``the 4x200m relay``, ``won the 100m in 9.81 seconds``: what is run or swum."""
    text, end = setting.shadow.text, setting.span.end
    if setting.precedes("races") or _RELAY.match(text, end):
        return True
    if setting.mention.value in RACES and setting.follows("whose_race"):
        return True
    named = setting.mention.value in RACES and text[end - 2 : end - 1].isdigit() and setting.follows("race_before")
    return named and setting.precedes("race_ends")


def _counts_on(setting: Setting) -> bool:
    """``the first 300 tents``: which of them are counted, no rank."""
    end = setting.span.end + 1
    text = setting.shadow.text
    counted = text[end : end + 1].isdigit() or any(figure.start == end for figure in setting.figures)
    counted = counted or setting.words.begins(text[end:], ("number_words_in_names",))
    return setting.mention.value == 1 and setting.shadow.text[end - 1 : end] == " " and counted


def part_of_an_address(setting: Setting) -> bool:
    """``Địa chỉ: Tầng 8, Phòng 806``, ``39 phố Lê Lợi``: where someone has an office; a fire on the eighth floor is a claim."""
    if setting.mention.kind == "count":
        return _numbers_a_house(setting)
    if setting.mention.unit != "floor" or setting.mention.kind != "ordinal":
        return False
    matters = setting.words.forms("matters_where")
    if matters and not setting.words.anywhere("matters_where").search(
        setting.shadow.text, setting.sentence.start, setting.sentence.end
    ):
        return True
    named = setting.words.anywhere("address_before").search(setting.before) is not None
    return named or setting.precedes("address_behind")


def _numbers_a_house(setting: Setting) -> bool:
    """``39 phố Lê Lợi``, ``28 đường số 3``: a street's name or number stands behind the word for it; ``5A/2 Trần Phú`` is a house."""
    if _HOUSE_BEFORE.search(setting.before):
        return True
    end = setting.shadow.folded(setting.mention.figure.end)
    street = setting.words.behind(("streets",)).match(setting.shadow.text, end)
    return street is not None and _STREET_NAME.match(setting.shadow.cased, street.end()) is not None


def term_of_a_loan(setting: Setting) -> bool:
    """``the 10-year Treasury note``, ``two-year gilts``: a kind of bond, told by how long it runs."""
    due = setting.mention.kind == "date" and setting.follows("maturities")
    return due or (setting.mention.kind == "duration" and setting.precedes("bonds"))


def grade(setting: Setting) -> bool:
    """``gạo 5% tấm``, ``công ty 100% vốn nhà nước``: what a ware or a firm is called by."""
    whole = setting.mention.value == _WHOLE and setting.precedes("owned_wholly")
    return setting.mention.kind == "percent" and (whole or setting.precedes("grades"))


def class_of_things(setting: Setting) -> bool:
    """``ô tô dưới 9 chỗ``: a class of vehicles; ``xe 7 chỗ`` describes one, ``hơn 160 ghế`` counts."""
    words = setting.words
    if setting.mention.unit not in words.forms("class_units") or not words.anywhere("class_heads").search(
        setting.before
    ):
        return False
    bounded = setting.mention.hedge in ("less_than", "more_than", "range") or setting.follows("bounds")
    return bounded or words.anywhere("class_bounds").search(setting.shadow.text, *_range(setting)) is not None


def radio_frequency(setting: Setting) -> bool:
    """``trên tần số 8291,0 kHz``: where a station is found, as a telephone number is; a processor's 3 GHz is a size."""
    tuned = fold(setting.mention.unit or "") in setting.words.forms("radio_units")
    return tuned and setting.words.anywhere("radio").search(setting.before) is not None


def _range(setting: Setting) -> tuple[int, int]:
    return setting.span.start, setting.span.end
