"""
Claims made ready to be compared many times: values in base units, words by rank, and the company they keep.

A figure is known by its neighbours: the figures told in the same sentence, the one before and the one behind,
and how often its article states the same value. So claims are made ready an article at a time.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import pairwise
from math import log, sqrt

from checker.attributes import attributes_of_things
from checker.capitals import is_syllable, names_in
from checker.day_parts import part_of_day
from checker.deeds import times_of_deeds
from checker.happenings import Tellings, hours_of_events, hours_told_again, tellings
from checker.headline_figures import denied_figures
from checker.lexicon import known_language, section
from checker.model import DAY_LENGTH, Claim, Interval
from checker.places import name_in_any_language
from checker.ranges import with_ends
from checker.shadow import bare, fold
from checker.times import may_coincide
from checker.units import dimension, in_base

# A name that stands this close belongs to the figure.
_NAME_REACH = 6
_WORD = re.compile(r"[^\W\d_]+")
# Figures up to so many places away tell the same part of a story.
_AROUND = 8
_STOPS = ".…"
# Rules of the grammar that read a count out of a total.
_OF_A_TOTAL = ("count-of", "count-in")

# What a figure says, whatever it is about: its dimension and its value there.
Figure = tuple[str, Decimal | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """
    A claim made ready to be compared many times.

    Attributes:
        claim: The claim.
        dimension: What claims of one fact must share: kind, and dimension of the unit.
        value: Its number in the dimension's base unit, or its text.
        place: `Claim.place` in the base unit.
        core, weak: Its readings in the base unit.
        near: Word -> weight, falling with rank.
        norm: Euclidean norm of *near*.
        names: Names close to the figure.
        before, behind: The same words as they follow one another away from the figure, nearest first.
        wording: Words and pairs of words of its sentence, figures left out.
        company: What the other figures of its sentence say.
        flanks: What the figures before and behind it in the article say; None at an end.
        alike: Claims of its sentence that share its dimension, itself included.
        told: How often its article says each figure.
        around: What the figures within `_AROUND` places before and behind it in the article say.
        part: The part of the day that a date speaks of, as in `day_parts`.
        rare: Word of its sentence -> weight, the higher the fewer sentences of its article hold it; of length 1 together.
        sentences: All sentences of its article in which a figure stands.
        tellings: What its article tells of the day that a date is of, or of the figure wherever it says it.
        named: The words of *rare* that a capital or a digit marks as names; of length 1 together.
        leads: True for the first figure that its article gives for what befell those it counts (``die``, ``collapse``).
        tells_the_hour: True for the one hour of a day at which its article says that something happened.
        tells_once: True for the one time at which its article says that something was done which is done to one a single time (``kidnap``).
        total: Of a count told as one of a total (``8/12 lần``, ``4 trong số 30 người``) the total in base units, where that is a claim too.
        attribute: What a thing has one value of, where it tells the one that its article gives (``measure:length long``); else empty.
        denies: The id of the headline's figure, on it and on the one that its text tells instead; else empty.
        by_other_clocks: True for an hour that its article tells again by the clocks of another place.
    """

    claim: Claim
    dimension: str
    value: Decimal | str
    place: Decimal
    core: Interval | None
    weak: Interval | None
    near: Mapping[str, float]
    norm: float
    names: frozenset[str]
    before: tuple[str, ...]
    behind: tuple[str, ...]
    wording: frozenset[str] = frozenset()
    company: frozenset[Figure] = frozenset()
    flanks: tuple[Figure | None, Figure | None] = (None, None)
    alike: int = 1
    told: Mapping[Figure, int] = field(default_factory=dict)
    leads: bool = False
    around: frozenset[Figure] = frozenset()
    rare: Mapping[str, float] = field(default_factory=dict)
    part: str = ""
    sentences: tuple[str, ...] = ()
    tellings: Tellings = field(default_factory=Tellings)
    named: Mapping[str, float] = field(default_factory=dict)
    tells_the_hour: bool = False
    tells_once: bool = False
    attribute: str = ""
    denies: str = ""
    by_other_clocks: bool = False
    total: Decimal | None = None

    @property
    def figure(self) -> Figure:
        """What it says."""
        return self.dimension, self.value

    @property
    def whereabouts(self) -> tuple[tuple[str, ...], int, str]:
        """What tells it from another as likely: what its article says, and the article's name only where that is the same."""
        return self.sentences, self.claim.start, self.claim.id


def is_vague(ready: Profile) -> bool:
    """Return True for ``hàng tỷ``, ``hàng chục``: a number of digits, told loosely; a range of figures names both ends."""
    core = ready.core
    if ready.claim.hedge != "range" or core is None or core.low is None or core.high is None:
        return False
    return core.high == core.low * 10 - 1


def profile(claim: Claim) -> Profile:
    """Return *claim* made ready, as if its article stated nothing else."""
    return profiled([claim])[0]


def profiled(claims: Iterable[Claim]) -> tuple[Profile, ...]:
    """Return *claims* made ready, in order of id; those of one article know of each other."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    ready = [_ready(claim, told) for told in map(_Told, by_article.values()) for claim in told.claims]
    return tuple(sorted(ready, key=lambda one: one.claim.id))


class _Told:
    """What the claims of one article tell, looked up once for all of them."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
        # Names and roles are no figures, and page furniture is no company.
        counted = [claim for claim in self.claims if claim.kind != "text" and claim.zone != "furniture"]
        figures = {claim.id: figure_of(claim) for claim in counted}
        in_order = list(figures.values())
        sentences = {claim.sentence_start: claim.sentence for claim in self.claims}
        self.figures = Counter(in_order)
        self.beside: Mapping[int, list[Figure]] = defaultdict(list)
        for claim in counted:
            self.beside[claim.sentence_start].append(figures[claim.id])
        self.flanks = dict(zip(figures, _flanks(in_order), strict=True))
        self.around = dict(zip(figures, _around(in_order), strict=True))
        self.sentences = tuple(sentences.values())
        self.wording = {start: _wording(sentence) for start, sentence in sentences.items()}
        self.rare = _rare(self.wording)
        self.leading = frozenset(_leading(counted))
        self.endings = _endings_of_names(self.claims)
        names = frozenset().union(*map(names_in, self.sentences))
        self.named = {start: _named(rare, sentences[start], names) for start, rare in self.rare.items()}
        self.tellings = tellings(counted, self.rare)
        self.hours_again = frozenset(hours_told_again(counted))
        self.hours = frozenset(hours_of_events(counted, self.hours_again))
        self.once = frozenset(times_of_deeds(counted))
        self.totals = dict(_totals(counted, figures))
        self.attributes = dict(attributes_of_things(counted))
        self.denied = {side: title for title, text in denied_figures(counted) for side in (title, text)}


def _endings_of_names(claims: Iterable[Claim]) -> frozenset[str]:
    """The last words of the longer names of an article: how it goes on to call a person."""
    return frozenset(name.split()[-1] for claim in claims for name, _ in claim.slots.names if " " in name)


def _names(claim: Claim, endings: frozenset[str]) -> frozenset[str]:
    """The names close to the figure; neither its own unit nor the first syllable of a body (``Công an``) is one."""
    near = (name.strip(_STOPS) for name, rank in claim.slots.names if abs(rank) <= _NAME_REACH)
    named = {name: name_in_any_language(name) for name in near}
    return frozenset(
        known
        for name, known in named.items()
        # One syllable that a capital opens is in Vietnamese as often a body's first (``Công an``) as a name.
        if known.isupper() or name in endings or not (is_syllable(name) or name in _unit_words(claim.language))
    )


@cache
def _unit_words(language: str) -> frozenset[str]:
    """Every word for a unit or a currency, folded."""
    known = known_language(language)
    found: set[str] = set()
    for measured in section(known, "units").values():
        for words in measured.values() if isinstance(measured, Mapping) else ():
            found.update(fold(word) for word in words if isinstance(word, str))
    return frozenset(found)


def _leading(claims: Iterable[Claim]) -> Iterator[str]:
    """The ids of the first figures of *claims*, in order of place, for each predicate; parts of a whole lead nothing."""
    seen: set[str] = set()
    for claim in claims:
        slots = claim.slots
        if claim.kind == "count" and slots.predicate and slots.predicate not in seen and slots.subset in ("", "total"):
            seen.add(slots.predicate)
            yield claim.id


def _totals(claims: Sequence[Claim], figures: Mapping[str, Figure]) -> Iterator[tuple[str, Decimal]]:
    """The id of each of *claims*, in order of place, within which another stands that tells of how many it is one part, and that number."""
    for claim, following in pairwise(claims):
        value = figures[following.id][1]
        if claim.rule in _OF_A_TOTAL and following.start < claim.end and isinstance(value, Decimal):
            yield claim.id, value


def figure_of(claim: Claim) -> Figure:
    """Return what *claim* says, in base units."""
    return dimension(claim.kind, claim.unit), _value_in_base(claim)


def _flanks(figures: Sequence[Figure]) -> Iterator[tuple[Figure | None, Figure | None]]:
    for index in range(len(figures)):
        yield (figures[index - 1] if index else None), (figures[index + 1] if index + 1 < len(figures) else None)


def _around(figures: Sequence[Figure]) -> Iterator[frozenset[Figure]]:
    for index, figure in enumerate(figures):
        first = max(0, index - _AROUND)
        yield frozenset(figures[first : index + _AROUND + 1]) - {figure}


def _rare(wording: Mapping[int, frozenset[str]]) -> Mapping[int, Mapping[str, float]]:
    """Sentence -> its words, weighed by how few of the sentences hold them: what every one tells says nothing of one."""
    words = {start: [word for word in held if " " not in word] for start, held in wording.items()}
    holders = Counter(word for held in words.values() for word in held)
    return {
        start: _of_length_one({word: 1 / (1 + log(holders[word])) for word in held}) for start, held in words.items()
    }


def _named(rare: Mapping[str, float], sentence: str, known: frozenset[str]) -> Mapping[str, float]:
    """The names of *sentence*; its first word where it is one of those *known*: all words that open a sentence bear a capital."""
    first = _WORD.match(fold(sentence))
    names = names_in(sentence) | ({first[0]} & known if first else frozenset())
    return _of_length_one({word: weight for word, weight in rare.items() if word in names})


def _of_length_one(weights: Mapping[str, float]) -> Mapping[str, float]:
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()}


def _wording(sentence: str) -> frozenset[str]:
    words = _WORD.findall(fold(sentence))
    return frozenset(words) | frozenset(f"{one} {other}" for one, other in pairwise(words))


def _ready(claim: Claim, told: _Told) -> Profile:
    near: dict[str, float] = {}
    for word, rank in claim.slots.near:
        near[word] = max(near.get(word, 0.0), 1 / (1 + abs(rank) / 3))
    mine = figure_of(claim)
    beside = told.beside.get(claim.sentence_start, ())
    return Profile(
        claim=claim,
        dimension=mine[0],
        value=mine[1],
        place=in_base(claim.place, _measured_in(claim)),
        core=_in_base_units(claim.core, claim),
        weak=_in_base_units(claim.weak, claim),
        near=near,
        norm=sqrt(sum(weight * weight for weight in near.values())),
        names=_names(claim, told.endings),
        before=tuple(word for word, rank in claim.slots.near if rank < 0),
        behind=tuple(word for word, rank in claim.slots.near if rank > 0),
        wording=told.wording[claim.sentence_start],
        company=frozenset(beside) - {mine},
        flanks=told.flanks.get(claim.id, (None, None)),
        alike=sum(other[0] == mine[0] for other in beside),
        told=told.figures,
        leads=claim.id in told.leading,
        around=told.around.get(claim.id, frozenset()),
        rare=told.rare[claim.sentence_start],
        part=part_of_day(claim),
        sentences=told.sentences,
        tellings=told.tellings.get(claim.id, Tellings()),
        named=told.named[claim.sentence_start],
        tells_the_hour=claim.id in told.hours,
        tells_once=claim.id in told.once,
        attribute=told.attributes.get(claim.id, ""),
        denies=told.denied.get(claim.id, ""),
        by_other_clocks=claim.id in told.hours_again,
        total=told.totals.get(claim.id),
    )


def _measured_in(claim: Claim) -> str | None:
    """The unit that *claim* is converted from; None for a rank: the 63rd minute is the 63rd, whatever a minute is."""
    return None if claim.kind == "ordinal" else claim.unit


def _in_base_units(reading: Interval | None, claim: Claim) -> Interval | None:
    told = with_ends(reading, lambda end: in_base(end, _measured_in(claim)))
    return _upside(told) if told and _falls_by_less_than_nothing(claim) else told


def _falls_by_less_than_nothing(claim: Claim) -> bool:
    """``giảm 662 vụ (-10,51%)``, ``fell -3%``: the word for a fall and the minus say one thing."""
    told = claim.kind == "percent" and claim.slots.change == "fall"
    return told and isinstance(claim.value, Decimal) and claim.value < 0


def _upside(reading: Interval) -> Interval:
    """What falls by *reading*, a number below nothing."""
    low, high = (None if end is None else -end for end in (reading.high, reading.low))
    return Interval(low, high, reading.high_open, reading.low_open)


def _value_in_base(claim: Claim) -> Decimal | str:
    if isinstance(claim.value, Decimal):
        told = in_base(claim.value, _measured_in(claim))
        return -told if _falls_by_less_than_nothing(claim) else told
    return bare(claim.value) if claim.kind == "text" else claim.value


def deny_each_other(a: Profile, b: Profile) -> bool:
    """Return True for a headline's figure and the one that its own text tells instead."""
    return bool(a.denies) and a.denies == b.denies


def tell_one_hour(a: Profile, b: Profile) -> bool:
    """Return True where two articles tell the hour at which something happened on one day: they report one event, and it has one."""
    if not (a.tells_the_hour and b.tells_the_hour) or a.claim.article == b.claim.article:
        return False
    return may_coincide(*(str(ready.claim.value)[:DAY_LENGTH] for ready in (a, b)))
