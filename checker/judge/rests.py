"""
Lists that end with the rest: ``357 viên chức, trong đó có 115 bác sĩ, 117 điều dưỡng và 91 viên chức khác``.

The rest bears the noun of the whole, so that the list leaves nothing out, whatever its other parts are called. The whole stands
before the list, in its own sentence or in the one before; there it must be near what the parts make, or it is of another scope.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.judge.breakdown import Breakdown
from checker.judge.ground import Ground
from checker.judge.sentence import Told, sentences
from checker.lexicon.expressions import any_of, words_of
from checker.model import Claim

_FEWEST_PARTS = 3
# Between two parts: the noun of the one, a joint. No other list, no aside.
_GAP = re.compile(r"[^\d;:()]{0,60}?(?:,|\bvà\b|\band\b)\s*(?:[^\W\d]+\s){0,2}")
_LEAST_WHOLE = 10
# From the sentence before: farther than this from what the parts make, and it is of another thing.
_NEAR = Decimal("0.05")


def lists_with_a_rest(ground: Ground) -> Iterator[Breakdown]:
    """Yield every list of a sentence of the run that ends with the rest of a whole told before it, in order of place."""
    last: Told | None = None
    for told in sentences(ground, least=1):
        found = _parts(told)
        if found:
            whole = _whole_before(found, told) or _whole_in(last, found)
            if whole:
                yield Breakdown(whole, found, exhaustive=True, apart=True)
        last = told


def _parts(told: Told) -> tuple[Claim, ...]:
    """The counts that are joined to a list which ends with a rest."""
    counts = [claim for claim in told.figures if _takes_part(claim)]
    at = next((n for n, claim in enumerate(counts) if claim.slots.subset == "rest" and claim.slots.counted_known), 0)
    run = counts[at : at + 1]
    for claim in reversed(counts[:at]):
        if not _GAP.fullmatch(told.between(claim, run[0])):
            break
        run.insert(0, claim)
    return tuple(run) if len(run) >= _FEWEST_PARTS and _opened().search(told.before(run[0])) else ()


@cache
def _opened() -> re.Pattern[str]:
    """What stands before the first part."""
    return re.compile(rf"(?:\b(?:{any_of(words_of('breakdown', 'all', 'some'))})|:)\s(?:[^\W\d]+\s){{0,2}}$")


def _takes_part(claim: Claim) -> bool:
    slots = claim.slots
    plain = claim.status == "actual" and not (slots.change or slots.normative or slots.base)
    return plain and claim.kind == "count" and claim.hedge == "exact" and isinstance(claim.value, Decimal)


def _whole_before(parts: Sequence[Claim], told: Told) -> Claim | None:
    return _one_whole([claim for claim in told.figures if claim.end <= parts[0].start], parts)


def _whole_in(last: Told | None, parts: Sequence[Claim]) -> Claim | None:
    """The whole of the sentence before, where it is near what the parts make."""
    if last is None or not last.figures or last.figures[0].article != parts[0].article:
        return None
    whole = _one_whole(last.figures, parts)
    made = sum((part.value for part in parts if isinstance(part.value, Decimal)), Decimal(0))
    near = whole and isinstance(whole.value, Decimal) and abs(whole.value - made) <= made * _NEAR
    return whole if near else None


def _one_whole(claims: Sequence[Claim], parts: Sequence[Claim]) -> Claim | None:
    """The one figure among *claims* of what the rest counts; two of them are of two scopes."""
    found = [
        c for c in claims if _takes_part(c) and c.slots.counted == parts[-1].slots.counted and c.slots.subset != "part"
    ]
    whole = found[0] if len(found) == 1 else None
    return whole if whole and isinstance(whole.value, Decimal) and whole.value >= _LEAST_WHOLE else None
