"""What a message adds to a conflict: who says so, and what slip it looks like."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.fuzz import token_set_ratio

from checker.judge import reasons
from checker.judge.slips import slip_between
from checker.messages import Message
from checker.model import Claim
from checker.profiles import Profile
from checker.shadow import bare

# Two wordings of one holder: ``Bộ Y tế`` and ``báo cáo của Bộ Y tế``.
_ONE_HOLDER = 90


def remarks(a: Profile, b: Profile) -> Iterator[Message]:
    """Yield the sentences that tell an editor where to look first; none says who is wrong."""
    yield from _on_places(a.claim, b.claim)
    yield from _on_holders(a.claim, b.claim)
    slip = slip_between(a, b)
    if slip:
        yield reasons.looks_like(slip)


def _on_places(a: Claim, b: Claim) -> Iterator[Message]:
    if a.article != b.article:
        return
    zones = {a.zone, b.zone}
    yield reasons.HEADLINE_AND_BODY if zones == {"title", "body"} else reasons.WITHIN_ONE_ARTICLE


def _on_holders(a: Claim, b: Claim) -> Iterator[Message]:
    one, other = a.attributed_to, b.attributed_to
    if not one or not other:
        return
    if token_set_ratio(bare(one), bare(other)) >= _ONE_HOLDER:
        yield reasons.one_holder(one)
    else:
        yield reasons.two_holders(one, other)
