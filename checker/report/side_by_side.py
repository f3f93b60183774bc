"""Two claims of one fact, slot by slot, with the level that each slot reaches."""

from __future__ import annotations

from collections.abc import Iterator

from tabulate import tabulate

from checker.likeness import levels, profile
from checker.messages import Moment, Speaker, joined
from checker.model import Claim
from checker.report.plain_text import one_line
from checker.report.unit_words import STATUS_WORDS

_SLOTS = ("counted", "predicate", "event", "period", "base", "change", "subset", "per")
_LEVEL_OF = {"counted": "noun"}
_NAMES_SHOWN = 3


def side_by_side(a: Claim, b: Claim, say: Speaker) -> Iterator[str]:
    """
    Yield the lines of a table: slot, first claim, second claim, level; slots that neither states are left out.

    Slots and levels are called as in the lexicon and the table of weights.
    """
    rows = [row for row in _rows(a, b, say) if row[1] or row[2]]
    yield from tabulate(rows, headers=(say("slot"), "1", "2", say("level")), tablefmt="plain").splitlines()


def _rows(a: Claim, b: Claim, say: Speaker) -> Iterator[tuple[str, str, str, str]]:
    reached = levels(profile(a), profile(b)) if a.kind == b.kind else ()
    for slot in _SLOTS:
        one, other = getattr(a.slots, slot), getattr(b.slots, slot)
        yield slot, str(one), str(other), _level(_LEVEL_OF.get(slot, slot), reached)
    yield "names", _names(a), _names(b), _level("name", reached)
    yield "around", _near(a), _near(b), ", ".join(level for level in reached if level.startswith(("near", "parallel")))
    yield say("status"), say.again(STATUS_WORDS[a.status]), say.again(STATUS_WORDS[b.status]), ""
    yield say("as of"), _moment(a, say), _moment(b, say), ""
    yield say("said by"), one_line(a.attributed_to or ""), one_line(b.attributed_to or ""), ""


def _level(slot: str, reached: tuple[str, ...]) -> str:
    return next((level for level in reached if level.startswith(f"{slot}_")), "")


def _names(claim: Claim) -> str:
    return ", ".join(name for name, _ in claim.slots.names[:_NAMES_SHOWN])


def _moment(claim: Claim, say: Speaker) -> str:
    return say.again(joined("", (Moment(claim.as_of),))) if claim.as_of else ""


def _near(claim: Claim) -> str:
    return " ".join(word for word, _ in claim.slots.near[: 2 * _NAMES_SHOWN])
