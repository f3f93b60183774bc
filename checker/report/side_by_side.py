"""Two claims of one fact, slot by slot, with the level that each slot reaches, and what each level weighs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tabulate import tabulate

from checker.likeness import level_weights, levels
from checker.messages import Moment, Speaker, joined
from checker.model import Claim
from checker.profiles import profile
from checker.report.plain_text import one_line
from checker.report.unit_words import STATUS_WORDS

_SLOTS = ("counted", "predicate", "event", "period", "base", "change", "subset", "per")
_LEVEL_OF = {"counted": "noun"}
_NAMES_SHOWN = 3
_DECIDING_SHOWN = 6


def side_by_side(a: Claim, b: Claim, say: Speaker) -> Iterator[str]:
    """
    Yield the lines of a table: slot, first claim, second claim, level, its weight; slots that neither states are left out.

    Slots and levels are called as in the lexicon and the table of weights. Below it stand the levels that decided.
    """
    reached = levels(profile(a), profile(b)) if a.kind == b.kind else ()
    weights = level_weights(reached) if reached else {}
    rows = [(*row, _weight_of(row[3], weights)) for row in _rows(a, b, reached, say) if row[1] or row[2]]
    headers = (say("slot"), "1", "2", say("level"), say("weight"))
    yield from tabulate(rows, headers=headers, tablefmt="plain", disable_numparse=True).splitlines()
    if weights:
        yield from deciding_lines(tuple(weights.items()), say)


def deciding_lines(weights: Sequence[tuple[str, float]], say: Speaker) -> Iterator[str]:
    """Yield what spoke most for one thing and most against it, of levels with their weights."""
    strongest = sorted(weights, key=lambda told: (-abs(told[1]), told[0]))
    for heading, said in (
        (say("for"), [told for told in strongest if told[1] > 0]),
        (say("against"), [told for told in strongest if told[1] < 0]),
    ):
        if said:
            yield f"{heading}: {', '.join(f'{level} {signed(weight)}' for level, weight in said[:_DECIDING_SHOWN])}"


def signed(weight: float) -> str:
    """Return log odds as printed: ``+1.20``, ``−0.50``."""
    return f"{weight:+.2f}".replace("-", "−")


def _weight_of(level: str, weights: Mapping[str, float]) -> str:
    return ", ".join(signed(weights[one]) for one in level.split(", ") if weights.get(one))


def _rows(a: Claim, b: Claim, reached: tuple[str, ...], say: Speaker) -> Iterator[tuple[str, str, str, str]]:
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
