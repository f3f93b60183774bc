"""
Which words of a sentence govern how a figure stands.

A cue governs what stands behind it, up to the next cue; a verb also what stands before it in its clause, as its
subject (``60 nước sẽ ký``). A noun (``kế hoạch``) governs nothing before it: ``45 % kế hoạch`` is reached already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.lexicon.people import people
from checker.model import Span
from checker.resolve.fates import fates
from checker.resolve.sentences import CLAUSE_BREAK
from checker.resolve.status.stands import Stand
from checker.resolve.vocabulary import Cue

# How far behind a figure the verb may stand whose subject it is [code points].
_SUBJECT_REACH = 24
# The same of a day or a count that opens its clause [code points].
_FAR_REACH = 60
_OPENING_WORDS = 2
# The same of a count that opens its sentence, behind a few words, and is described before its verb.
_DESCRIBED_REACH = 160
_OPENING_PHRASE = 4
# What brackets right behind a word add to it.
_IN_BRACKETS = re.compile(r"^ ?\([^()]*\)")
_CLOSED = re.compile(r" ?[;,.)]")
# How far before a plan the word may begin that makes it a topic [code points].
_TOPIC_REACH = 12
# The same of a time and the words that compare with it [code points].
_COMPARED_REACH = 24
# A quote that opens touches what follows, one that closes what stands before.
_QUOTE_OPENS = re.compile(r"""(?:^|[\s(:])["']\S""")
_QUOTE_CLOSES = re.compile(r"""\S["'](?![^\s,.;:)])""")
# What befalls someone in money.
_FINE = "fine"
# What a court passes.
_PASSED = ("sentence", "fine", "charge")
GOVERNING = ("planned", "actual", "goal")


def governing(stand: Stand) -> Iterator[Cue]:
    """Yield the words of the sentence that may say how a figure stands, in order."""
    relatives = stand.before("relative")
    lasting = [relative for relative in relatives if not _has_closed(relative, stand)]
    for cue in stand.cues:
        if (lasting and cue.end <= lasting[-1].start) or (relatives and _is_an_aside(cue, relatives, stand)):
            # The plant that will lose jobs, which employs 6,200 people, employs them now.
            continue
        if (
            _is_set_against(cue, stand)
            or _is_a_participle(cue, stand)
            or _concerns_persons(cue, stand)
            or _names_a_present_thing(cue, stand)
            or _brought_about_since(cue, stand)
            or (cue.concept == "goal" and _is_past(cue, stand))
        ):
            continue
        far = _opens_its_clause(stand) or (is_subject(stand) and stand.in_clause(cue))
        near = cue.start - stand.figure.end <= (_FAR_REACH if far else _SUBJECT_REACH)
        behind = describes_itself(cue, stand) or (
            near
            and not _is_in_a_relative_clause(stand)
            and not _is_attribute(stand)
            and (cue.concept == "actual" or (cue.concept == "planned" and not _parted(cue, stand)))
        )
        if behind and _says(cue, stand):
            # 48% of the firms say that they will: what they say is to come, they are not.
            continue
        if cue.concept in GOVERNING and (cue.end <= stand.figure.start or behind):
            yield cue


def _is_in_a_relative_clause(stand: Stand) -> bool:
    """``A strike that has shut schools to 18,400 pupils will run on``: the verb behind the figure is the main clause's."""
    text, words = stand.setting.shadow.text, stand.setting.words
    told = [cue for cue in stand.before("actual") if stand.in_clause(cue)]
    lead = text[stand.clause.start : told[-1].start].rstrip(" ") if told else ""
    return bool(told) and words.ends(lead, ("opens_relatives",))


def _is_set_against(cue: Cue, stand: Stand) -> bool:
    """``sẽ tăng 9% so với cùng kỳ năm ngoái``: a time that something is compared with tells nothing of what is to come."""
    text, setting = stand.setting.shadow.text, stand.setting
    lead = text[max(setting.sentence.start, cue.start - _COMPARED_REACH) : cue.start].rstrip(" ")
    return cue.concept == "actual" and setting.words.ends(lead, ("set_against",))


def _is_a_participle(cue: Cue, stand: Stand) -> bool:
    """``could be paid 400 dollars``: behind a form of "to be" a past form is no verb of what has been."""
    text, setting = stand.setting.shadow.text, stand.setting
    lead = text[max(setting.sentence.start, cue.start - _TOPIC_REACH) : cue.start].rstrip(" ")
    past = cue.concept == "actual" and not setting.words.are_of("even_now", text, cue)
    return past and setting.words.ends(lead, ("being",))


def _names_a_present_thing(cue: Cue, stand: Stand) -> bool:
    """``sẽ xây đối diện nhà ga hiện nay với diện tích 70 ha``: which thing is meant, while a verb before tells what is to come."""
    setting, text = stand.setting, stand.setting.shadow.text
    rest = _IN_BRACKETS.sub("", text[cue.end : setting.sentence.end]).lstrip(" ")
    if not setting.words.are_of("of_today", text, cue) or not setting.words.begins(rest, ("goes_on_with",)):
        return False
    return any(
        plan.end <= cue.start and CLAUSE_BREAK.search(text, plan.end, cue.start) is None
        for plan in stand.before("planned")
    )


def _brought_about_since(cue: Cue, stand: Stand) -> bool:
    """``cam kết giúp sau trận động đất làm hơn 900 người chết``: what something did to people has befallen them; ``sẽ làm`` has not yet."""
    setting, text = stand.setting, stand.setting.shadow.text
    if cue.concept not in ("planned", "goal") or stand.mention.unit not in people() or cue.end > stand.figure.start:
        return False
    done = list(setting.words.anywhere("bringing_about").finditer(text, cue.end, setting.span.start))
    led = (
        bool(done)
        and not text[done[-1].end() : setting.span.start].strip()
        and text[cue.end : done[-1].start()].strip()
    )
    return bool(led) and any(
        other.section == "predicates"
        and other.concept in fates()
        and 0 <= other.start - stand.figure.end <= _SUBJECT_REACH
        for other in setting.cues
    )


def _has_closed(relative: Cue, stand: Stand) -> bool:
    """``expects inflation, which was 1.7%, to peak at 2.8%``: the clause stands between commas before the figure."""
    text = stand.setting.shadow.text
    opened = text[stand.setting.sentence.start : relative.start].rstrip(" ").endswith(",")
    return opened and ", " in text[relative.end : stand.figure.start]


def _is_an_aside(cue: Cue, relatives: Sequence[Cue], stand: Stand) -> bool:
    """``The firm, which aims to expand, employs 100``: a word between the commas of a relative clause that ends before the figure."""
    text = stand.setting.shadow.text
    opened = any(
        relative.end <= cue.start
        and text[stand.setting.sentence.start : relative.start].rstrip(" ").endswith(",")
        and "," not in text[relative.end : cue.start]
        for relative in relatives
    )
    return opened and "," in text[cue.end : stand.figure.start]


def holds_on(cue: Cue, stand: Stand) -> bool:
    """Return True where *cue*, which stands before the figure's clause, still governs it: nothing between has ended its reach."""
    ended = (_befallen_since, _turned_since, _said_since, _is_spoken_of, _closes, _has_another_subject)
    return not any(has(cue, stand) for has in ended)


def _has_another_subject(cue: Cue, stand: Stand) -> bool:
    """``She will be paid $198,000, and she inherits a $2 billion budget``."""
    text = stand.setting.shadow.text
    found = stand.setting.words.anywhere("another_subject").finditer(text, cue.end, stand.figure.start)
    return any(text[one.start() - 2 : one.start()] == ", " for one in found)


def _concerns_persons(cue: Cue, stand: Stand) -> bool:
    """``đề nghị truy tố 5 bị can``: the persons whom a request concerns are there, whatever comes of it."""
    return stand.mention.kind == "count" and stand.mention.unit in people() and _is_a_request(cue, stand)


def _is_past(cue: Cue, stand: Stand) -> bool:
    """True for a plan that the sentence has turned from, or that stands in a title: ``hội thảo “Dự báo giá cả” diễn ra sáng 5/7``."""
    text, start, end = stand.setting.shadow.text, cue.end, stand.figure.start
    alone = text[start : start + 1] in ("'", '"')
    title = not alone and _QUOTE_CLOSES.search(text, start, end) and not _QUOTE_OPENS.search(text, start, end)
    return bool(title) or _turned_since(cue, stand) or _took(cue, stand)


def _took(cue: Cue, stand: Stand) -> bool:
    """``Phải mất 12 tiếng cảnh sát mới xác nhận``: what something took, or always takes."""
    setting, text = stand.setting, stand.setting.shadow.text
    taken = setting.words.are_of("takes", text, cue)
    return (
        taken and setting.words.anywhere("only_then").search(text, stand.figure.end, setting.sentence.end) is not None
    )


def describes_itself(cue: Cue, stand: Stand) -> bool:
    """``130 hiện vật là những cổ vật quý, có giá trị, sẽ được trưng bày``: a count that opens its sentence, its verb behind what it is."""
    if cue.concept != "planned" or not is_subject(stand) or not 0 < cue.start - stand.figure.end <= _DESCRIBED_REACH:
        return False
    first = next((other for other in stand.cues if other.start > stand.figure.end and other.concept in GOVERNING), None)
    lead = stand.setting.shadow.text[stand.setting.sentence.start : stand.figure.start]
    return first == cue and len(lead.split()) <= _OPENING_PHRASE


def _opens_its_clause(stand: Stand) -> bool:
    lead = stand.setting.shadow.text[stand.clause.start : stand.setting.span.start]
    return stand.mention.kind == "date" and len(lead.split()) <= _OPENING_WORDS


def _says(cue: Cue, stand: Stand) -> bool:
    said = (other for other in stand.setting.cues if (other.section, other.concept) == ("attribution", "after"))
    return cue.concept == "planned" and any(
        stand.figure.end <= other.start and other.end <= cue.start for other in said
    )


def is_subject(stand: Stand) -> bool:
    """``Hai máy bay trực thăng mới của MAV sẽ …``: a count that opens its clause, or what someone says, is the subject of its verb."""
    start = stand.setting.span.start
    lead = stand.setting.shadow.text[stand.clause.start : start]
    said = any(
        (cue.section, cue.concept) == ("attribution", "after")
        and stand.clause.start <= cue.end <= start
        and not stand.setting.shadow.text[cue.end : start].strip()
        for cue in stand.setting.cues
    )
    return stand.mention.kind == "count" and (said or not lead.strip())


def _is_attribute(stand: Stand) -> bool:
    """``đường dài 70 km sẽ giúp …``: how long or heavy something is that will do something."""
    return stand.mention.kind == "measure" and stand.setting.follows("attributes")


def _befallen_since(cue: Cue, stand: Stand) -> bool:
    """True where a predicate of what befalls people stands between *cue* and the end of the figure's clause; of money, a fine."""
    return any(
        other.section == "predicates"
        and other.concept in (fates() if stand.mention.kind != "money" else (_FINE,))
        and cue.end <= other.start < stand.clause.end
        and not in_an_earlier_item(other, stand)
        and not _is_asked_for(other, cue, stand)
        for other in stand.setting.cues
    )


def _is_asked_for(other: Cue, cue: Cue, stand: Stand) -> bool:
    """``đề nghị mức án 10 năm tù; bị cáo B 8 năm tù``: a sentence that *cue* asks for; ``…, tòa tuyên phạt 8 năm tù`` is one passed."""
    if stand.mention.kind != "duration" or other.concept not in _PASSED or not _is_a_request(cue, stand):
        return False
    text, words = stand.setting.shadow.text, stand.setting.words
    passed = words.are_of("verdicts", text, other)
    return not passed or CLAUSE_BREAK.search(text, cue.end, other.start) is None


def _is_a_request(cue: Cue, stand: Stand) -> bool:
    setting = stand.setting
    return setting.words.are_of("requests", setting.shadow.text, cue)


def _parted(cue: Cue, stand: Stand) -> bool:
    """
    True where ``thì`` stands between the figure and *cue*, or ``và`` right before it where another verb tells the figure.

    ``trước đây học 5 môn thì nay sẽ học 8 môn``, ``từng bán 6 triệu cuốn và sẽ được in lại``.
    """
    lead = stand.setting.shadow.text[stand.figure.end : cue.start].rstrip(" ")
    told = any(stand.in_clause(other) for other in stand.before("actual"))
    if told and stand.setting.words.ends(lead, ("joins_verbs",)):
        return True
    return any(stand.figure.end <= other.start < cue.start for other in stand.cues if other.concept == "topic")


def _is_spoken_of(cue: Cue, stand: Stand) -> bool:
    """``khảo sát về kế hoạch năm nay, 48% …``: a plan that is a topic governs its own clause alone."""
    lead = stand.setting.shadow.text[max(stand.setting.sentence.start, cue.start - _TOPIC_REACH) : cue.start].rstrip(
        " "
    )
    return cue.concept == "goal" and not stand.in_clause(cue) and stand.setting.words.ends(lead, ("topics",))


def _closes(cue: Cue, stand: Stand) -> bool:
    """
    True for a plan that ends its clause and governs nothing behind it: ``kiểm tra 9 lần theo kế hoạch; thanh tra 5 lần``.

    What someone foresees or wishes for stands behind the comma: ``Cục dự báo, đến năm 2030 có 60 triệu khách``; so do examples.
    """
    text, opens = stand.setting.shadow.text, stand.setting.sentence.start
    if _opens_what_is_said(cue, stand) or stand.setting.words.are_of("times_ahead", text, cue):
        return False
    ends = cue.concept != "actual" and _CLOSED.match(text, cue.end) is not None
    return ends and bool(CLAUSE_BREAK.split(text[opens : cue.start])[-1].strip())


def _opens_what_is_said(cue: Cue, stand: Stand) -> bool:
    setting, text = stand.setting, stand.setting.shadow.text
    if text[cue.end : cue.end + 1] != ",":
        return False
    lead = text[max(setting.sentence.start, cue.start - _TOPIC_REACH) : cue.start].rstrip(" ")
    if setting.words.begins(text[cue.end + 1 : cue.end + _TOPIC_REACH].lstrip(" "), ("such_as",)):
        return True
    said = setting.words.are_of("wishing", text, cue)
    return said and not setting.words.ends(lead, ("as_wished",))


def _turned_since(cue: Cue, stand: Stand) -> bool:
    """True where the sentence turns between *cue* and the figure: ``sẽ trả 10 %, nhưng đều thất hẹn dù lãi 7 tỷ``."""
    return any(cue.end <= other.start < stand.figure.start for other in stand.cues if other.concept == "contrast")


def _said_since(cue: Cue, stand: Stand) -> bool:
    """True where someone speaks between a plan and the figure: ``Nói về đề xuất của hãng, ông X cho biết có 300 xe``."""
    said = (other for other in stand.setting.cues if (other.section, other.concept) == ("attribution", "after"))
    return cue.concept == "goal" and any(cue.end <= other.start < stand.figure.start for other in said)


def in_an_earlier_item(cue: Cue, stand: Stand) -> bool:
    """True for a word of another item of a list than the first and the figure's own: ``sẽ có A; B đã được mở; C``."""
    text, sentence = stand.setting.shadow.text, stand.setting.sentence
    return ";" in text[sentence.start : cue.start] and ";" in text[cue.end : stand.figure.start]


def gap(cue: Cue, figure: Span) -> int:
    """Return how far *cue* stands from *figure* [code points]."""
    return figure.start - cue.end if cue.end <= figure.start else cue.start - figure.end
