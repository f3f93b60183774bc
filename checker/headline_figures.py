"""
The figure that a headline tells otherwise than the text below it: 17 arrested above, seven in the first sentence.

A headline is made of its text. A number of it that the text tells nowhere is one thing with the number that the text gives first of
all for what the headline says to happen, and with the one number of the text that a slip of the pen makes of it: one of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from checker.model import Claim
from checker.number_slips import slip_level
from checker.units import dimension, in_base

_AGE = "age"
# What chance makes so seldom of another number that one such slip is enough; a digit lost or changed is not.
_SLIPS = frozenset({"swapped_two", "swapped_many", "scale"})
# A number from this size on is hardly ten times another by chance.
_HUNDRED = 100
# What is measured in a unit needs nothing besides to be compared; what is counted, or how long it takes, is of many things.
_MEASURED = ("money", "percent", "measure")
# Told so, a number is one, sharp or not.
_SINGLE = ("exact", "about")
# Each is of another contestant.
_ORDINAL = "ordinal"


def denied_figures(claims: Iterable[Claim]) -> Iterator[tuple[str, str]]:
    """Yield (id, id) for each figure of the headline of *claims*, those of one article, and the figure that the text tells instead."""
    told = sorted(claims, key=lambda claim: (claim.start, claim.end, claim.id))
    text = [claim for claim in told if claim.zone != "title"]
    for headline in told:
        if (
            headline.zone != "title"
            or not _is_plain(headline)
            or any(_tells_as_well(claim, headline) for claim in text)
        ):
            continue
        instead = _told_first(headline, text) or _slip_of(headline, text)
        if instead:
            yield headline.id, instead.id


def are_slips(one: Claim, other: Claim) -> bool:
    """Return True where one number is the other with two digits swapped, or with noughts more or fewer."""
    mine, theirs = _number(one), _number(other)
    slip = slip_level(mine, theirs)
    return slip in _SLIPS and (slip != "scale" or min(mine, theirs) >= _HUNDRED)


def _told_first(headline: Claim, text: Sequence[Claim]) -> Claim | None:
    """What the text tells first of what the headline says to happen, where that is another figure."""
    if headline.slots.predicate in ("", _AGE, headline.slots.counted):
        # Ages are of several people.
        return None
    first = next((claim for claim in text if _is_of_one_sort(headline, claim)), None)
    if not first or not _differ(headline, first) or _is_one_of_several(first, text):
        return None
    return None if _are_part_and_whole(headline, first, text) else first


def _slip_of(headline: Claim, text: Sequence[Claim]) -> Claim | None:
    """The one number of the text that a slip makes of the headline's."""
    alike = [claim for claim in text if _may_be_one(headline, claim) and are_slips(headline, claim)]
    return alike[0] if len({_number(claim) for claim in alike}) == 1 else None


def _may_be_one(headline: Claim, claim: Claim) -> bool:
    one, other = headline.slots, claim.slots
    if not _share_dimension(headline, claim) or headline.kind == _ORDINAL or claim.hedge not in _SINGLE:
        return False
    if headline.kind in _MEASURED:
        return True
    return (one.counted, one.predicate) != ("", "") and (one.counted, one.predicate) == (other.counted, other.predicate)


def _is_plain(claim: Claim) -> bool:
    """True for a number that is neither hedged, nor a part, nor what a rule asks for."""
    slots = claim.slots
    return isinstance(claim.value, Decimal) and claim.hedge == "exact" and not slots.subset and not slots.normative


def _tells_as_well(claim: Claim, headline: Claim) -> bool:
    """True where the text has the headline's number, of whatever it is told there, or one that may stand for it."""
    if claim.value == headline.value:
        return True
    if not _share_dimension(claim, headline) or claim.hedge == "exact":
        return False
    return bool(claim.core and headline.core and claim.core.meets(headline.core))


def _share_dimension(one: Claim, other: Claim) -> bool:
    return dimension(one.kind, one.unit) == dimension(other.kind, other.unit)


def _is_of_one_sort(headline: Claim, claim: Claim) -> bool:
    """True for the same thing, told to happen alike."""
    one, other = headline.slots, claim.slots
    return _share_dimension(headline, claim) and (
        one.counted, one.predicate, one.change, one.per, one.normative,
    ) == (other.counted, other.predicate, other.change, other.per, other.normative)  # fmt: skip


def _differ(headline: Claim, instead: Claim) -> bool:
    """True for two plain figures of one status that no rounding of the headline's last digit makes one."""
    if not _is_plain(instead) or instead.status != headline.status:
        return False
    return abs(_number(headline) - _number(instead)) >= in_base(headline.place, headline.unit)


def _is_one_of_several(claim: Claim, text: Sequence[Claim]) -> bool:
    """True for one of a list: ``2,964 home-made medicines, 806 foreign ones``, each a part of what the headline counts."""
    return any(
        other.sentence_start == claim.sentence_start and other.id != claim.id and _is_of_one_sort(claim, other)
        for other in text
    )


def _are_part_and_whole(headline: Claim, instead: Claim, text: Sequence[Claim]) -> bool:
    """True where another figure of the text makes one of the other: 43 lives lost, 36 of them found and seven missing."""
    rest = abs(_number(headline) - _number(instead))
    others = (claim for claim in text if claim.kind == headline.kind and claim.id != instead.id)
    return any(isinstance(claim.value, Decimal) and _number(claim) == rest for claim in others)


def _number(claim: Claim) -> Decimal:
    assert isinstance(claim.value, Decimal)
    return in_base(claim.value, claim.unit)
