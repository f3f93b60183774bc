"""
Words that the lexicon should know: equal figures across articles propose them, an editor accepts them.

Two papers of one story that state one sharp figure mostly count one thing. Where the lexicon knows the noun
of one and not that of the other, the second is proposed for the concept of the first, in its own language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.model import Claim
from checker.profiles import Profile, profiled
from checker.run import Run

_SHARP_DIGITS = 3
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """
    One word proposed for one concept.

    Attributes:
        language: Of the word.
        concept: Concept of counted nouns that it may belong to.
        word: Folded, as the articles have it.
        figures: Figures that propose it, each once, as quoted: (with the known noun, with the unknown one).
    """

    language: str
    concept: str
    word: str
    figures: tuple[tuple[str, str], ...]


def suggest(run: Run) -> tuple[Suggestion, ...]:
    """Return the words that *run* proposes for the lexicon, those that most figures propose first."""
    language = {article.id: article.language for article in run.articles}
    found: dict[tuple[str, str, str], dict[Decimal | str, tuple[str, str]]] = defaultdict(dict)
    for known, unknown in _pairs(run):
        key = language[unknown.claim.article], known.claim.slots.counted, unknown.claim.slots.counted
        found[key].setdefault(known.value, (_flat(known.claim.quote), _flat(unknown.claim.quote)))
    listed = [
        Suggestion(language=key[0], concept=key[1], word=key[2], figures=tuple(figures.values()))
        for key, figures in found.items()
    ]
    return tuple(sorted(listed, key=lambda one: (-len(one.figures), one.language, one.concept, one.word)))


def _pairs(run: Run) -> Iterator[tuple[Profile, Profile]]:
    """Claims of two articles of one story that state one sharp count, the one with the known noun first."""
    story = {article.id: article.story or "" for article in run.articles}
    holders: dict[tuple[str, Decimal | str], list[Profile]] = defaultdict(list)
    for ready in profiled(claim for claim in run.claims if _counts(claim)):
        if not isinstance(ready.value, str) and _is_sharp(ready.value):
            holders[story[ready.claim.article], ready.value].append(ready)
    for told in holders.values():
        yield from _known_and_unknown(told)


def _known_and_unknown(told: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    for known in told:
        for unknown in told:
            apart = known.claim.article != unknown.claim.article
            if apart and known.claim.slots.counted_known and not unknown.claim.slots.counted_known:
                yield known, unknown


def _counts(claim: Claim) -> bool:
    return claim.kind == "count" and claim.zone != "furniture" and bool(claim.slots.counted)


def _is_sharp(value: Decimal) -> bool:
    # A year that was taken for a count proposes nothing.
    return len(value.normalize().as_tuple().digits) >= _SHARP_DIGITS and not _FIRST_YEAR <= value <= _LAST_YEAR


def _flat(quote: str) -> str:
    return " ".join(quote.split())


def pack_text(suggestions: Iterable[Suggestion]) -> str:
    """Return *suggestions* as a lexicon pack in YAML: what an editor keeps of it is read with ``--lexicon``."""
    by_language: dict[str, dict[str, list[Suggestion]]] = defaultdict(lambda: defaultdict(list))
    for one in suggestions:
        by_language[one.language][one.concept].append(one)
    lines = ["pack: suggested"]
    for language in sorted(by_language):
        lines += [f"{language}:", "  nouns:"]
        for concept in sorted(by_language[language]):
            lines += [f"    # {_evidence(one)}" for one in by_language[language][concept]]
            words = ", ".join(f'"{one.word}"' for one in by_language[language][concept])
            lines.append(f"    {concept}: [{words}]")
    return "\n".join(lines) + "\n"


def _evidence(one: Suggestion) -> str:
    return f"{len(one.figures)} x: " + "; ".join(f"{known} / {unknown}" for known, unknown in one.figures[:3])
