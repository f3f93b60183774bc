"""
Words that the lexicon should know: equal figures across articles propose them, an editor accepts them.

Two papers of one story that state one sharp figure mostly count one thing. Where the lexicon knows the noun
of one and not that of the other, the second is proposed for the concept of the first, in its own language. A model of
meaning, where one is given, proposes for an unknown noun the known one of the story that lies closest, whatever its language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.embedding import NOUNS, Embedder, Likeness, means_of
from checker.lexicon import section
from checker.model import Claim
from checker.profiles import Profile, profiled
from checker.run import Run

_SHARP_DIGITS = 3
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Least likeness of a noun to one that the lexicon knows, in one language and in two: of the lexicon's own nouns, each hidden from the
# others in turn, 71 % and 79 % then go to their concept.
_LEAST_ALIKE, _LEAST_ALIKE_FOREIGN = 0.5, 0.4

# A noun: its language and its words, as the lexicon or an article has them.
Noun = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """
    One word proposed for one concept.

    Attributes:
        language: Of the word.
        concept: Concept of counted nouns that it may belong to.
        word: Folded, as the articles have it.
        figures: Figures that propose it, each once, as quoted: (with the known noun, with the unknown one).
        alike: The known noun that a model of meaning puts it close to, and how close; None where figures propose it.
    """

    language: str
    concept: str
    word: str
    figures: tuple[tuple[str, str], ...] = ()
    alike: tuple[str, float] | None = None


def suggest(run: Run, embedder: Embedder | None = None) -> tuple[Suggestion, ...]:
    """
    Return the words that *run* proposes for the lexicon: those that most figures propose first, then the likest.

    Args:
        run: Its claims alone are asked.
        embedder: Proposes words that no figure does; None = figures alone.
    """
    by_figures = _by_figures(run)
    if embedder is None:
        return by_figures
    known = {(one.language, one.word) for one in by_figures}
    likeness = Likeness(embedder, means_of(NOUNS))
    return (*by_figures, *(one for one in _by_likeness(run, likeness) if (one.language, one.word) not in known))


def _by_figures(run: Run) -> tuple[Suggestion, ...]:
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


def _by_likeness(run: Run, likeness: Likeness) -> tuple[Suggestion, ...]:
    """For each unknown noun the likest noun that another article of its story counts, where it is alike enough."""
    pairs = _nouns_apart(run)
    likeness.learn(noun for unknown, known in pairs.items() for noun in (unknown, *known))
    listed: list[tuple[float, Suggestion]] = []
    for unknown, known in pairs.items():
        alike, noun = max((likeness.between(unknown, noun), noun) for noun in known)
        if alike >= (_LEAST_ALIKE if noun[0] == unknown[0] else _LEAST_ALIKE_FOREIGN):
            one = Suggestion(language=unknown[0], concept=known[noun], word=unknown[1], alike=(noun[1], alike))
            listed.append((alike, one))
    return tuple(one for _, one in sorted(listed, key=lambda row: (-row[0], row[1].language, row[1].word)))


def _nouns_apart(run: Run) -> dict[Noun, dict[Noun, str]]:
    """Unknown noun -> the known ones, with their concepts, that articles of its stories count and its own articles do not."""
    articles = {article.id: article for article in run.articles}
    counted: dict[str, dict[str, Noun]] = defaultdict(dict)
    unknown: dict[Noun, set[str]] = defaultdict(set)
    for claim in filter(_counts, run.claims):
        slots = claim.slots
        if slots.counted_known:
            words = section(claim.language, "nouns").get(slots.counted)
            counted[claim.article][slots.counted] = claim.language, (words or [slots.counted])[0]
        else:
            unknown[claim.language, slots.counted].add(claim.article)
    found: dict[Noun, dict[Noun, str]] = {}
    for noun, homes in sorted(unknown.items()):
        stories = {articles[home].story for home in homes}
        own = {concept for home in homes for concept in counted[home]}
        others = (key for key, article in articles.items() if article.story in stories and key not in homes)
        beside = {known: concept for key in others for concept, known in counted[key].items() if concept not in own}
        if beside:
            found[noun] = beside
    return found


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
    if one.alike:
        return f"alike {one.alike[1]:.2f}: {one.alike[0]} / {one.word}"
    return f"{len(one.figures)} x: " + "; ".join(f"{known} / {unknown}" for known, unknown in one.figures[:3])
