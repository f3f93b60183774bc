"""What a figure is about: predicate, event, scope, subset, change, read off its surroundings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from checker.concepts import light_predicates
from checker.lexicon import languages, section
from checker.lexicon.expressions import any_of
from checker.model import Mention, Slots, Span
from checker.resolve.bare_numbers.handed_out import name_of, name_ranked
from checker.resolve.fates import fates
from checker.resolve.setting import LabelWords
from checker.resolve.surroundings import Neighbour, Sentence, Token, neighbours
from checker.resolve.vocabulary import Cue, Vocabulary, counted_concepts
from checker.shadow import Shadow, fold

# Beyond this rank a word says nothing of the figure.
_EVENT_REACH = 60
# What joins two verbs.
_AND = ("và", "and")
_ADJACENT = 3
# How far from a figure ``instead of`` may stand and still speak of it [code points].
_INSTEAD_REACH = 14
# Letters of the points of the compass on one circle: north, south, bắc, nam; the others tell longitudes.
_LATITUDE = "nsb"
_DIGIT = re.compile(r"\d")
_CARRIED = "=aboard"
_DISTANCE, _FAR_UNITS = "distance", ("km", "mile", "nautical_mile")
# What happens at an hour behind a word of departing, and how far before the hour that may stand [code points].
_DEPARTURE, _DEPARTURE_REACH = "start", 60
_HIGH = "=high"
# How far back the article of a sum is looked for [code points]; more words than these part a sum from what it is of.
_LEAD, _FEW_WORDS = 12, 2
# How far before a time the word may begin behind which its clause does [code points]: nhưng vào lúc.
_TURN_REACH = 24
# What befell those whom a toll counts, however far its word stands.
_TOLLS = {"count-toll": "die", "count-cases": "infect", "count-crowd": "attend"}
# What a counted noun says by itself.
_IMPLIED = {"case": "infect"}
# Each contestant has one of these.
_PLACES = ("rank", "seed")
_PERIOD_GRAINS = ("year", "half", "quarter", "month")
# How far behind the words for a base its own date may begin [code points].
_BASE_REACH = 5
# What is of something: a sum of revenue, a rate of growth.
_SIZES = ("money", "percent", "measure")
# How far before a figure a word for its change may end, and before one that a percentage in brackets tells again [code points].
_CHANGE_REACH, _AGAIN_REACH = 20, 40
_IN_BRACKETS = re.compile(r"\([-+]?[\d.,]+ ?%\)")


@dataclass(frozen=True, slots=True)
class Scene:
    """
    Where a mention stands.

    Attributes:
        shadow: Of the article.
        sentence: Around the mention.
        names: Proper names of that sentence.
        dates: Date mentions of that sentence.
        earlier: Event cues of the paragraph's earlier sentences, nearest last.
        words: The language's lists for mentions; *known* its vocabulary.
    """

    shadow: Shadow
    sentence: Sentence
    names: tuple[Span, ...]
    dates: tuple[Mention, ...]
    earlier: tuple[Cue, ...]
    words: LabelWords
    known: Vocabulary


def read_slots(mention: Mention, figure: Span, scene: Scene) -> Slots:
    """Return what *mention* is about; *figure* is its number in shadow offsets."""
    if mention.rule == "count-in":
        # What nine of the 14 did stands behind both.
        figure = Span(figure.start, scene.shadow.folded(mention.end))
    near = neighbours(scene.sentence, figure, scene.known, closed=_is_closed(mention, figure, scene))
    return Slots(
        counted=_counted(mention),
        counted_known=_is_known(mention),
        modifiers=_modifiers(mention),
        predicate=_told_of(_predicate(mention, near, scene), mention),
        event=_chaired_event(mention, scene) or _event(figure, scene),
        names=_names(mention, figure, near, scene),
        period=_period(mention, figure, scene),
        base=_base(mention, figure, scene),
        subset=_subset(figure, scene),
        change=_change(figure, scene),
        per=_denominator(mention.unit),
        normative=mention.kind != "date"
        and any(
            c.section == "status" and c.concept == "normative" for c in scene.sentence.cues if c.end <= figure.start
        ),
        correction=any(_corrects(cue, mention, figure, scene) for cue in scene.sentence.cues),
        near=tuple((n.token.word, n.rank) for n in near),
    )


def _corrects(cue: Cue, mention: Mention, figure: Span, scene: Scene) -> bool:
    """True where *cue* says that the figure replaces another or was replaced: ``15, not 12``, ``12, by first reports``."""
    if cue.section != "corrections":
        return False
    if cue.concept == "first":
        return mention.kind != "date"
    if cue.concept != "instead":
        return True
    apart = max(figure.start - cue.end, cue.start - scene.shadow.folded(mention.end))
    # ``31 dead, not by chance`` replaces no figure.
    names_another = cue.end <= figure.start or _DIGIT.search(scene.shadow.text, cue.end, cue.end + _INSTEAD_REACH)
    return 0 <= apart <= _INSTEAD_REACH and bool(names_another)


def _is_closed(mention: Mention, figure: Span, scene: Scene) -> bool:
    """``rose to 19, with two missing``: a comma ends the clause of a number whose noun is understood."""
    understood = mention.kind == "count" and mention.noun is None
    return understood and scene.shadow.text[figure.end : figure.end + 1] in (",", ";")


def _counted(mention: Mention) -> str:
    return mention.unit or "" if mention.kind in ("count", "ordinal", "text") else ""


def _is_known(mention: Mention) -> bool:
    """True where the lexicon knows what is counted; an unknown noun is its own unit, or its plural's."""
    if mention.kind != "count" or mention.unit not in counted_concepts():
        return False
    return mention.unit != fold(mention.noun or "") or mention.unit in _named_by_their_words()


@cache
def _named_by_their_words() -> frozenset[str]:
    """Concepts that are called as a language calls them: aircraft."""
    return frozenset(
        concept for told in languages() for concept, words in section(told, "nouns").items() if concept in words
    )


def _modifiers(mention: Mention) -> tuple[str, ...]:
    """Words of the noun phrase beyond its head: what narrows ``tổ chức`` to ``tổ chức liên chính phủ``."""
    return tuple(sorted(set(fold(mention.noun or "").split())))


def _predicate(mention: Mention, near: tuple[Neighbour, ...], scene: Scene) -> str:
    """
    Bind a predicate by position.

    A verb right behind the counted noun governs it; else the nearest before; else the nearest behind.
    Rank decides, not token distance. A coordinate's letter says what it is.
    """
    if mention.rule == "coordinate":
        return "latitude" if fold(mention.quote[-1]) in _LATITUDE else "longitude"
    if mention.rule in _TOLLS:
        return _TOLLS[mention.rule]
    verbs = [n for n in near if n.token.word.startswith("=") and _may_be_told_of(n.token, mention)]
    behind = [n for n in verbs if n.rank > 0 and not n.crossed]
    if not _has_its_fate(behind) and (counted_so := _befell_the_number(mention, scene)):
        return counted_so
    before = [n for n in verbs if n.rank < 0]
    if behind and _opens_behind_a_turn(mention, scene):
        before = []
    # The counted noun itself stands between the figure and its verb.
    slack = len((mention.noun or "").split()) + _ADJACENT
    chosen = _first([n for n in behind if n.rank <= slack]) if mention.kind in ("count", "ordinal") else None
    chosen = _transitive(before, chosen, mention, scene) or chosen or _named_behind(behind, mention, scene)
    chosen = chosen or _first([n for n in before if not n.crossed]) or _first(behind)
    chosen = (
        chosen or _done_to_some(mention, before, verbs, scene) or _first(before) or _done_to_all(mention, verbs, scene)
    )
    if mention.kind in _SIZES and not _is_height(chosen, mention):
        chosen = _full(chosen, [n for n in verbs if n.rank < 0 and not n.crossed])
    if _leaves_then(mention, scene):
        return _DEPARTURE
    if (
        mention.kind == "measure"
        and (chosen is None or chosen.token.word[1:] != _DISTANCE)
        and _is_from_a_place(mention, scene)
    ):
        return _DISTANCE
    if mention.unit in _IMPLIED and (chosen is None or chosen.token.word[1:] in light_predicates() or chosen.crossed):
        # Cases are of an illness, whatever the sentence says that they do, or tells beyond a comma or another figure.
        return _IMPLIED[mention.unit]
    if chosen is None:
        return _verb_of_sentence(mention, scene)
    return "+".join(sorted({chosen.token.word[1:], *_joined(chosen, verbs, scene)}))


def _told_of(predicate: str, mention: Mention) -> str:
    """What *predicate* says of the things counted: who lost eleven of its people mourns them, who lost a match was beaten."""
    if mention.kind != "count":
        return predicate
    return _said_of_things().get(predicate, {}).get(_counted(mention), predicate)


@cache
def _said_of_things() -> Mapping[str, Mapping[str, str]]:
    """Predicate -> thing counted -> what it says of that."""
    told = section("concepts", "told_of")
    return {
        verb: {thing: predicate for predicate, things in said.items() for thing in things}
        for verb, said in told.items()
    }


def _opens_behind_a_turn(mention: Mention, scene: Scene) -> bool:
    """``được đưa đi cấp cứu nhưng khoảng 22h đã tử vong``: behind such a word a time belongs to what follows."""
    if mention.kind != "date":
        return False
    start = scene.shadow.folded(mention.start)
    lead = scene.shadow.text[max(scene.sentence.span.start, start - _TURN_REACH) : start]
    introduced = scene.words.before(("clock",)).search(lead)
    return scene.words.ends((lead[: introduced.start()] if introduced else lead).rstrip(" "), ("turns",))


def _named_behind(behind: list[Neighbour], mention: Mention, scene: Scene) -> Neighbour | None:
    """``a $20 billion share buyback``, ``$3 billion in damage``: what a sum is of stands right behind it, whatever verb stands before."""
    if not behind or mention.kind not in _SIZES:
        return None
    text, start, end = scene.shadow.text, scene.shadow.folded(mention.start), scene.shadow.folded(mention.end)
    if mention.kind == "money" and scene.words.behind(("given_to",)).match(text, end):
        # ``8 million to each of the injured``: what befell those who get it says which sum it is.
        return next((verb for verb in behind if verb.token.word[1:] in fates()), None)
    words = len(text[end : behind[0].token.start].split())
    lead = text[max(0, start - _LEAD) : start].rstrip(" ")
    described = words <= 1 and scene.words.ends(lead, ("described_by",))
    of_it = words <= _FEW_WORDS and scene.words.behind(("sum_of",)).match(text, end) is not None
    return behind[0] if described or (of_it and mention.kind == "money") else None


def _has_its_fate(behind: list[Neighbour]) -> bool:
    """True for ``66 injured``: what befell those people stands beside their number."""
    return bool(behind) and behind[0].rank == 1 and behind[0].token.word[1:] in fates()


def _may_be_told_of(verb: Token, mention: Mention) -> bool:
    """False for a person's age or the length of a thing beside a date: it tells when something happened."""
    return mention.kind != "date" or verb.word[1:] not in _timeless()


@cache
def _timeless() -> frozenset[str]:
    return frozenset(section("concepts", "timeless").get("predicates", ()))


def _befell_the_number(mention: Mention, scene: Scene) -> str:
    """``The number of people killed in the quake jumped to 413 as crews recovered …``: the verb behind those whose number it is."""
    if mention.rule != "count-understood":
        return ""
    start, figure = scene.sentence.span.start, scene.shadow.folded(mention.figure.start)
    named = scene.words.anywhere("people_counted").search(scene.shadow.text, start, figure)
    verbs = (token for token in scene.sentence.tokens if token.word.startswith("=") and token.start < figure)
    return next((verb.word[1:] for verb in verbs if named and verb.start >= named.end()), "")


def _is_from_a_place(mention: Mention, scene: Scene) -> bool:
    """``17 miles from Muisne``, ``3 km off the coast``: how far something is from what a name behind says."""
    if mention.unit not in _FAR_UNITS:
        return False
    end = scene.shadow.folded(mention.end)
    found = scene.words.behind(("away",)).match(scene.shadow.text, end)
    return found is not None


def _leaves_then(mention: Mention, scene: Scene) -> bool:
    """``The ferry left Jordan wharf at 12:20``: a word that is many things else says that something departs, before an hour."""
    if mention.kind != "date" or mention.grain not in ("hour", "minute"):
        return False
    end = scene.shadow.folded(mention.start)
    begin = max(scene.sentence.span.start, end - _DEPARTURE_REACH)
    clause = scene.shadow.text[begin:end].rpartition(",")[2]
    return scene.words.anywhere("departing").search(clause) is not None


def _done_to_some(mention: Mention, before: list[Neighbour], verbs: list[Neighbour], scene: Scene) -> Neighbour | None:
    """
    The verb behind, whatever stands between, where all who are carried were counted before: ``trên tàu có 7 người thì 5 người đã được …``.

    A verb is still to come where the passive stands right behind those whom it concerns.
    """
    carried = bool(before) and before[0].token.word == _CARRIED
    rest = scene.shadow.text[scene.shadow.folded(mention.end) : scene.sentence.span.end]
    return _first([n for n in verbs if n.rank > 0]) if carried and _passive().match(rest) else None


def _done_to_all(mention: Mention, verbs: list[Neighbour], scene: Scene) -> Neighbour | None:
    """The verb behind all that are counted, where none stands before: ``10,000 troops and 3,500 officers have been deployed``."""
    joined = scene.words.behind(("joins_counts",)).match(scene.shadow.text, scene.shadow.folded(mention.end))
    return _first([n for n in verbs if n.rank > 0]) if joined and mention.kind == "count" else None


@cache
def _passive() -> re.Pattern[str]:
    """A blank and words that say that something is done to those named before."""
    words = {word for language in languages() for word in section(language, "passive").get("words", ())}
    return re.compile(rf"\s(?:{any_of(words)})(?!\w)")


def _full(chosen: Neighbour | None, before: list[Neighbour]) -> Neighbour | None:
    """What a sum or a rate is of, where the verb beside it only says that it comes to that: ``lợi nhuận … đạt 427 tỷ``."""
    if chosen is None or chosen.token.word[1:] not in light_predicates():
        return chosen
    return _first([verb for verb in before if verb.token.word[1:] not in light_predicates()]) or chosen


def _is_height(chosen: Neighbour | None, mention: Mention) -> bool:
    """True for ``có chiều cao 1m70``: of a length, a word that else only says that a figure is high says what it is."""
    return mention.kind == "measure" and chosen is not None and chosen.token.word == _HIGH


def _transitive(before: list[Neighbour], behind: Neighbour | None, mention: Mention, scene: Scene) -> Neighbour | None:
    """
    The verb right before a figure, unless another stands right behind its noun: ``killing 36 people and forcing … to flee``.

    What ``and`` joins to it is told of the next figure: ``killed 14 people and injured 64``.

    Whoever is carried stays so, whatever befalls the ship: ``tàu chở 12 người bị chìm``. Where those are to whom something happened says
    less than that: ``killed 131 people on board``.
    """
    if behind is None or not before or before[0].rank != -1 or before[0].crossed:
        return None
    if before[0].token.word == _CARRIED or (behind.token.word == _CARRIED and before[0].token.word[1:] in fates()):
        return before[0]
    end = scene.shadow.folded(mention.end)
    if scene.shadow.text[end : behind.token.start].strip() in _AND:
        return before[0]
    between = (token for token in scene.sentence.tokens if end <= token.start < behind.token.start)
    return before[0] if any(token.kind == "word" for token in between) else None


def _verb_of_sentence(mention: Mention, scene: Scene) -> str:
    """What the sentence says of its day, however long a name stands between: ``Chiều 26-10, Lễ … khép lại``."""
    if mention.kind != "date":
        return ""
    verbs = [t for t in scene.sentence.tokens if t.word.startswith("=") and _may_be_told_of(t, mention)]
    start = scene.shadow.folded(mention.start)
    behind = [token for token in verbs if token.start > start]
    return (behind or verbs[-1:])[0].word[1:] if verbs else ""


def _first(found: list[Neighbour]) -> Neighbour | None:
    return found[0] if found else None


def _joined(chosen: Neighbour, verbs: list[Neighbour], scene: Scene) -> set[str]:
    """A second verb tied to the first by ``và`` or ``or``: dead and missing are one figure."""
    text = scene.shadow.text
    tied = set()
    for other in verbs:
        left, right = sorted((chosen.token, other.token), key=lambda t: t.start)
        if left is not right and text[left.end : right.start].strip() in (*_AND, "hoặc", "hay", "or", "/"):
            tied.add(other.token.word[1:])
    return tied


def _chaired_event(mention: Mention, scene: Scene) -> str:
    """The event that a chair's own words name first, before any other of the sentence."""
    if mention.kind != "text" or not mention.noun:
        return ""
    words = fold(mention.noun)
    named = [
        (words.find(text), -len(text), cue.concept)
        for cue in scene.sentence.cues
        if cue.section == "events" and (text := scene.shadow.text[cue.start : cue.end]) in words
    ]
    return min(named)[2] if named else ""


def _event(figure: Span, scene: Scene) -> str:
    events = [cue for cue in scene.sentence.cues if cue.section == "events"]
    before = [cue for cue in events if cue.end <= figure.start]
    if before:
        return before[-1].concept
    if events:
        return events[0].concept
    return scene.earlier[-1].concept if scene.earlier else ""


def _names(mention: Mention, figure: Span, near: tuple[Neighbour, ...], scene: Scene) -> tuple[tuple[str, int], ...]:
    rank_at = {n.token.start: n.rank for n in near}
    events = {cue.start for cue in scene.sentence.cues if cue.section in ("events", "compounds")}
    found = []
    for name in scene.names:
        if name.start in events or any(date.start <= name.start < date.end for date in scene.dates):
            continue
        ranks = [rank for start, rank in rank_at.items() if name.start <= start < name.end]
        if ranks and not (name.start <= figure.start < name.end):
            found.append((fold(scene.shadow.cased[name.start : name.end]), min(ranks, key=abs)))
    handed, listed = name_of(figure, scene.shadow, scene.sentence.span)
    if not handed and mention.kind == "ordinal" and mention.unit in _PLACES:
        handed, listed = name_ranked(figure, scene.shadow, scene.sentence.span)
    if handed:
        found = [(handed, -1), *(told for told in found if told[0] not in listed)]
    return tuple(sorted(found, key=lambda pair: (abs(pair[1]), pair)))


def _period(mention: Mention, figure: Span, scene: Scene) -> str:
    """
    The nearest month, quarter or year of the sentence: the period that a rate or a sum covers.

    What a change is measured against (``so với cùng kỳ năm 2021``) is another, and so is the one since when something is
    (``62 điều, được đàm phán từ năm 2021``).
    """
    text = scene.shadow.text
    since = scene.words.before(("since_when",)) if mention.kind == "count" else None
    against = scene.words.anywhere("set_against")
    bases = [cue for cue in scene.sentence.cues if cue.section == "bases"]
    spans = [
        date
        for date in scene.dates
        if date.grain in _PERIOD_GRAINS
        and not _overlaps(date, figure)
        and not any(cue.start < date.end and date.start <= cue.end + _BASE_REACH for cue in bases)
        and not _dates_another_clause(date, figure, scene)
        and not against.search(text, figure.end, date.start)
        and not (since and since.search(text, max(0, date.start - _LEAD), date.start))
    ]
    spans.sort(key=lambda date: (abs(date.start - figure.start), date.start))
    return str(spans[0].value) if spans else ""


def _dates_another_clause(date: Mention, figure: Span, scene: Scene) -> bool:
    """``Founded in 2015, the firm has 2.1 million users``: a clause of its own tells what happened then."""
    text, opens = scene.shadow.text, scene.sentence.span.start
    if not date.end < figure.start or ", " not in text[date.end : figure.start]:
        return False
    begin = max(text.rfind(", ", opens, date.start), opens)
    return scene.words.anywhere("happens").search(text, begin, date.start) is not None


def _overlaps(mention: Mention, span: Span) -> bool:
    return mention.start < span.end and span.start < mention.end


def _base(mention: Mention, figure: Span, scene: Scene) -> str:
    """What a rate or change is measured against: the cue behind it, ``0,5 % so với tháng trước``, else before it."""
    if mention.kind not in ("percent", "money", "count", "measure"):
        return ""
    cues = [cue for cue in scene.sentence.cues if cue.section == "bases"]
    for cue in cues:
        if cue.start >= figure.end and not _DIGIT.search(scene.shadow.text, figure.end, cue.start):
            return cue.concept
    for cue in reversed(cues):
        if cue.end <= figure.start and not _DIGIT.search(scene.shadow.text, cue.end, figure.start):
            return cue.concept
    return ""


def _subset(figure: Span, scene: Scene) -> Literal["", "part", "rest", "total"]:
    cues = [c for c in scene.sentence.cues if c.section == "subset"]
    for cue in reversed(cues):
        if (
            cue.end <= figure.start
            and figure.start - cue.end <= 14
            and "," not in scene.shadow.text[cue.end : figure.start]
            and not scene.words.behind(("part_of_it",)).match(scene.shadow.text, cue.end)
        ):
            return cue.concept  # type: ignore[return-value]  # the lexicon's subset concepts are these three
    for cue in cues:
        if (
            cue.concept == "rest"
            and figure.end <= cue.start <= figure.end + 24
            and "," not in scene.shadow.text[figure.end : cue.start]
        ):
            return "rest"
    return ""


def _change(figure: Span, scene: Scene) -> Literal["", "rise", "fall"]:
    """
    Whether the figure says by how much something changed; what was reached is told behind a word for that (``rose 8% to 14``).

    Alone in brackets it says the same as the figure before them: ``giảm 797 người bị thương (-17,82%)``.
    """
    best, start, reach = "", figure.start, _CHANGE_REACH
    opened = scene.shadow.text.rfind("(", max(0, start - 2), start)
    if opened > 0 and _IN_BRACKETS.match(scene.shadow.text, opened):
        start, reach = opened, _AGAIN_REACH
    for cue in scene.sentence.cues:
        if cue.section == "change" and cue.end <= start and start - cue.end <= reach:
            between = scene.shadow.text[cue.end : start]
            if not any(mark in between for mark in ",;:("):
                best = "" if cue.concept == "level" else cue.concept
    return best  # type: ignore[return-value]  # the lexicon's change concepts are these


def _denominator(unit: str | None) -> str:
    return unit.split("/", 1)[1] if unit and "/" in unit else ""
