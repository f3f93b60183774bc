"""
Lists that hand figures to names in order: ``Lào Cai và Yên Bái lần lượt có 12 và 15 người chết``, ``12 and 15 respectively``.

As many figures as names, or nothing is handed out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.lexicon.expressions import any_of, words_of
from checker.model import Mention, Span
from checker.resolve.bare_numbers.bracketed import whole_number
from checker.resolve.surroundings import NAME
from checker.shadow import Shadow, fold

_RULE = "count-understood"
_FEWEST = 2
_MEASURED = ("percent", "money", "measure", "duration")
# How far from its figures the word may stand that hands them out [code points].
_FAR = 160
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_SENTENCE = re.compile(r"[.!?;]\s|\n")
# Between two figures of one list: the rest of the one's noun phrase, a joint, a hedge of the other.
_GAP = re.compile(r"[^\d;:()]{0,30}?(?:,|\bvà\b|\band\b)[^\d;:(),]{0,20}")
_JOINT = re.compile(r"\s*(?:,\s*(?:và|and)?|và|and|&)\s*")


def name_of(figure: Span, shadow: Shadow, sentence: Span) -> tuple[str, frozenset[str]]:
    """
    Return the name that a list of *sentence* hands *figure* to, and all names of that list, folded; empty where none does.

    Args:
        figure: The number, in shadow offsets.
        shadow: Of the article.
        sentence: The figure's.
    """
    for cue, ahead in _cues(shadow.text, sentence):
        numbers = _numbers(shadow.text, cue, sentence, ahead=ahead)
        at = next((n for n, number in enumerate(numbers) if number.start <= figure.start < number.end), None)
        if at is None:
            continue
        names = _names(shadow, Span(sentence.start, min(cue.start, numbers[0].start)))
        if len(names) == len(numbers):
            return names[at], frozenset(names)
    return "", frozenset()


def name_ranked(figure: Span, shadow: Shadow, sentence: Span) -> tuple[str, frozenset[str]]:
    """
    Return the name that the rank *figure* belongs to in ``Colombia và Đức leo lên vị trí thứ 3 và 4``, as `name_of` does.

    Each has one rank, so that as many names as ranks need no word that hands them out.
    """
    numbers = [Span(*found.span()) for found in _NUMBER.finditer(shadow.text, sentence.start, sentence.end)]
    runs = (_run(shadow.text, numbers[first:]) for first in range(len(numbers)))
    run = next((run for run in runs if any(number.start <= figure.start < number.end for number in run)), [])
    runs_of_names = _runs_of_names(shadow, Span(sentence.start, run[0].start)) if run else []
    if not runs_of_names or len(runs_of_names[-1]) != len(run):
        return "", frozenset()
    names = runs_of_names[-1]
    at = next(n for n, number in enumerate(run) if number.start <= figure.start < number.end)
    return names[at], frozenset(names)


def with_handed_nouns(mentions: Sequence[Mention], shadow: Shadow) -> Iterator[Mention]:
    """
    Yield *mentions*, in order of place, bare numbers of such a list as what the figure beside them is.

    ``lần lượt 37 và 28%`` are two percentages, ``xếp thứ 3 và 4`` behind such a word two ranks.
    """
    told = list(mentions)
    order = [*range(len(told) - 1, -1, -1), *range(len(told))]
    for at in order:
        if told[at].kind == "number" and _is_handed_out(told[at], shadow):
            beside = [told[other] for other in (at + 1, at - 1) if 0 <= other < len(told)]
            like = next((one for one in beside if _shares(told[at], one) and _joined(told[at], one, shadow)), None)
            if like:
                told[at] = told[at]._replace(kind=like.kind, unit=like.unit, rule=_RULE)
    yield from told


def _shares(bare: Mention, other: Mention) -> bool:
    """True where *other*, in digits and no scale word, may be of one sort with *bare*; what is counted or ranked is whole."""
    if other.kind == "count" and other.unit:
        return (whole_number(bare) or 0) >= 1
    if other.kind == "ordinal":
        return other.start < bare.start and (whole_number(bare) or 0) >= 1
    printed = other.quote[other.figure.start - other.start : other.figure.end - other.start]
    return other.kind in _MEASURED and _NUMBER.fullmatch(printed) is not None


def _is_handed_out(mention: Mention, shadow: Shadow) -> bool:
    start, end = shadow.folded(mention.start), shadow.folded(mention.end)
    lead = _SENTENCE.split(shadow.text[max(0, start - _FAR) : start])[-1]
    rest = _SENTENCE.split(shadow.text[end : end + _FAR])[0]
    return bool(_words("ahead").search(lead) or _words("behind").search(rest))


def _joined(one: Mention, other: Mention, shadow: Shadow) -> bool:
    first, second = sorted((one, other), key=lambda mention: mention.start)
    return bool(_JOINT.fullmatch(shadow.text[shadow.folded(first.end) : shadow.folded(second.start)]))


def _cues(text: str, sentence: Span) -> Iterator[tuple[Span, bool]]:
    """The words that hand out, and whether their figures stand behind them."""
    for key in ("ahead", "behind"):
        for found in _words(key).finditer(text, sentence.start, sentence.end):
            yield Span(*found.span()), key == "ahead"


def _numbers(text: str, cue: Span, sentence: Span, *, ahead: bool) -> list[Span]:
    """The list of figures next to *cue*, in order of place."""
    start, end = (cue.end, sentence.end) if ahead else (sentence.start, cue.start)
    numbers = [Span(*found.span()) for found in _NUMBER.finditer(text, start, end)]
    return _run(text, numbers) if ahead else _run(text, numbers[::-1])[::-1]


def _run(text: str, numbers: Sequence[Span]) -> list[Span]:
    """The first of *numbers* and those that follow it in one list."""
    run = list(numbers[:1])
    for number in numbers[1:]:
        left, right = sorted((run[-1], number))
        if not _GAP.fullmatch(text[left.end : right.start]):
            break
        run.append(number)
    return run if len(run) >= _FEWEST else []


def _names(shadow: Shadow, span: Span) -> list[str]:
    """The last names of *span* that are joined to a list."""
    lists = [run for run in _runs_of_names(shadow, span) if len(run) >= _FEWEST]
    return lists[-1] if lists else []


def _runs_of_names(shadow: Shadow, span: Span) -> list[list[str]]:
    """The names of *span*, folded, those together that are joined to a list."""
    runs: list[list[Span]] = []
    for found in NAME.finditer(shadow.cased, span.start, span.end):
        name = Span(*found.span())
        if runs and _JOINT.fullmatch(shadow.text[runs[-1][-1].end : name.start]):
            runs[-1].append(name)
        else:
            runs.append([name])
    return [[fold(shadow.cased[name.start : name.end]) for name in run] for run in runs]


@cache
def _words(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words_of('distribution', key))})\b")
