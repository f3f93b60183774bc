"""
A part, its whole and the share that the one is of the other, told in one sentence: ``trong 200 học sinh có 80 em nữ (40 %)``.

Only three figures that follow one another, the words between which say what is part of what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from checker.concepts import general_noun
from checker.judge.broken import Broken
from checker.judge.ground import Ground
from checker.judge.printed import HUNDRED, PrintedRange, printed
from checker.judge.sentence import CLAUSE_END, Told, consecutive, sentences
from checker.lexicon.expressions import any_of, words_of
from checker.messages import say
from checker.model import Claim
from checker.profiles import Profile

_FIGURES, _PAIR = 3, 2
_SO_MANY_OF = re.compile(r"\d{1,3}(?:[.,]?\d{3})*\s?/\s?(\d{1,3}(?:[.,]?\d{3})*)\s")
_OPEN_BRACKET = re.compile(r"\s*\(\s*")
_KINDS = frozenset({"count", "money", "measure"})
# A percentage that was worked out is shown to two digits behind the point.
_SHOWN = Decimal("0.01")
# What may stand between a part and its share, and between a whole and its part: no other figure, no end of a clause.
_NOUN = r"[^,;.:()\d]{0,40}"


@dataclass(frozen=True, slots=True)
class Share:
    """
    A part, the whole that it is of, and how much of it in percent.

    Attributes:
        part, share: Their claims.
        whole: Its claim; None where it stands within the part's: ``488/500 đại biểu``.
        of: What the whole may be printed for.
    """

    part: Claim
    whole: Claim | None
    share: Claim
    of: PrintedRange

    def holds(self, profiles: Mapping[str, Profile]) -> bool:
        """Return True where some values that may be printed as these figures fit together, and where that cannot be told."""
        part, share = (printed(profiles[claim.id]) for claim in (self.part, self.share))
        return not (part and share) or part.may_be_share(share, self.of)

    def broken(self) -> Broken:
        """Return its figures, and the share that part and whole make."""
        assert isinstance(self.part.value, Decimal)  # others are no shares
        whole = self.whole.value if self.whole and isinstance(self.whole.value, Decimal) else self.of.low
        made = (self.part.value / whole * HUNDRED).quantize(_SHOWN)
        figures = {"part": [self.part], "percent": [self.share]} | ({"whole": [self.whole]} if self.whole else {})
        return Broken(
            figures, (say("{part} of {whole} are {number} %.", part=self.part.value, whole=whole, number=made),)
        )


def broken_shares(ground: Ground, profiles: Mapping[str, Profile]) -> Iterator[Broken]:
    """Yield the shares of a run that cannot be those of their parts and wholes, in order of place."""
    for found in shares(ground, profiles):
        if not found.holds(profiles):
            yield found.broken()


def shares(ground: Ground, profiles: Mapping[str, Profile]) -> Iterator[Share]:
    """Yield every share that a sentence of the run tells with its part and its whole, in order of place."""
    for told in sentences(ground):
        for pair in consecutive(told.figures, _PAIR):
            yield from _of_so_many(pair, told)
        for claims in consecutive(told.figures, _FIGURES):
            if all(_takes_part(claim) for claim in claims):
                for part, whole, share in _read(claims, told):
                    of = printed(profiles[whole.id])
                    if of:
                        yield Share(part, whole, share, of)


def _of_so_many(pair: tuple[Claim, ...], told: Told) -> Iterator[Share]:
    """``488/500 đại biểu (97,6 %)`` and ``97,6 % (488/500 đại biểu)``: the whole stands within the part's own words."""
    for part, share in (pair, pair[::-1]):
        written = _SO_MANY_OF.match(part.quote)
        if not written or not _is_percent(share) or not _takes_part(part) or not _takes_part(share):
            continue
        first, second = pair
        gap, closed = told.between(first, second), CLAUSE_END.match(told.behind(second))
        if closed and (_shared() if part is first else _OPEN_BRACKET).fullmatch(gap):
            whole = Decimal(written[1].replace(".", "").replace(",", ""))
            yield Share(part, None, share, PrintedRange(whole, whole))


def _takes_part(claim: Claim) -> bool:
    plain = claim.status == "actual" and not claim.slots.change and not claim.slots.normative and not claim.slots.base
    return plain and isinstance(claim.value, Decimal) and claim.value > 0


def _is_percent(claim: Claim) -> bool:
    return claim.kind == "percent" and claim.unit == "percent"


def _read(claims: tuple[Claim, ...], told: Told) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Three figures that follow one another as part, whole and share."""
    first, second, third = claims
    if _is_percent(third) and _one_sort(first, second):
        if not CLAUSE_END.match(told.behind(third)) or not _shared().fullmatch(told.between(second, third)):
            return
        if _is_within(second, first) or _of().fullmatch(told.between(first, second)):
            yield first, second, third
        elif _parted(first, second, told):
            yield second, first, third
    elif _is_percent(first) and _one_sort(second, third):
        bracket = _OPEN_BRACKET.fullmatch(told.between(first, second)) and re.match(r"\s*\)", told.behind(third))
        if bracket and (_is_within(third, second) or _of().fullmatch(told.between(second, third))):
            yield second, third, first


def _is_within(one: Claim, other: Claim) -> bool:
    """True for the second figure of ``80 trong tổng số 200 học sinh``, which is read as one."""
    return other.start <= one.start and one.end <= other.end


def _one_sort(one: Claim, other: Claim) -> bool:
    if one.kind not in _KINDS or one.kind != other.kind:
        return False
    return (
        one.unit == other.unit
        if one.kind != "count"
        else general_noun(one.slots.counted) == general_noun(other.slots.counted)
    )


def _parted(whole: Claim, part: Claim, told: Told) -> bool:
    """True for ``200 em, trong đó 80 …`` and ``trong 200 em có 80 …``."""
    between = told.between(whole, part)
    if _opened().fullmatch(between):
        return True
    return bool(_out_of().search(told.before(whole)) and re.fullmatch(rf"{_NOUN},?{_NOUN}", between))


@cache
def _shared() -> re.Pattern[str]:
    """What may stand between a part and its share."""
    return re.compile(rf"{_NOUN}(?:\s*\(|,\s*|\s)\s*(?:(?:{any_of(words_of('shares', 'words'))})\s)?\s*")


@cache
def _of() -> re.Pattern[str]:
    """What stands between a part and its whole."""
    return re.compile(rf"(?:{_NOUN}\s(?:{any_of(words_of('breakdown', 'out_of', 'of'))})\s|\s?/\s?)")


@cache
def _out_of() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[,;]\s|\b)(?:{any_of(words_of('breakdown', 'out_of'))})\s$")


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(rf"{_NOUN}[,(]?\s*(?:{any_of(words_of('breakdown', 'all', 'some'))})\s{_NOUN}")
