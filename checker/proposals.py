"""
Pairs that may be one fact though their words differ, proposed by a model of meaning: questions to an editor, nothing more.

In: a run and an embedder. Out: the same run with further "same fact?" pairs. Facts, verdicts and findings stay as they are: a model
that puts the dead beside the injured may ask, and never answers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from checker.alignment import in_two_languages
from checker.embedding import FIGURES, Embedder, Likeness, means_of
from checker.likeness import levels, value_level
from checker.link import unsettled
from checker.link.constraints import cannot_link
from checker.messages import say
from checker.model import Claim, MaybeSame
from checker.profiles import Profile, profiled
from checker.run import Run

# Words before and behind a figure that say what it is about.
_REACH = 8
# Least likeness of a question worth asking: in one language, of figures that meet; in two.
_LEAST, _LEAST_FOREIGN = 0.5, 0.4
# Of days and scores a story holds so many that likeness of their words says little; names and roles go by their own words.
_LEFT_OUT = ("date", "score", "text")
_APART = frozenset({"noun_differs", "predicate_excludes", "normative_differs"})


@dataclass(frozen=True, slots=True)
class _Teller:
    """A fact as one language tells it: by one claim's words."""

    fact: str
    ready: Profile

    @property
    def wording(self) -> tuple[str, str]:
        return self.ready.claim.language, words_around(self.ready.claim)


def with_proposals(run: Run, embedder: Embedder, *, about: Collection[str] | None = None) -> Run:
    """
    Return *run* with the pairs that *embedder* finds alike among those left open.

    Args:
        run: As judged.
        embedder: Makes vectors of the words around figures.
        about: Ids of the articles asked about: each pair has a claim of one of them. None = all.
    """
    proposed = tuple(_proposals(run, Likeness(embedder, means_of(FIGURES)), about))
    return replace(run, maybe_same=(*run.maybe_same, *proposed))


def _proposals(run: Run, likeness: Likeness, about: Collection[str] | None) -> Iterator[MaybeSame]:
    """Facts that are each other's likest, the likest first, each asked about once."""
    scored = _scored(run, likeness, about)
    best: dict[str, float] = defaultdict(float)
    for alike, one, other in scored:
        for teller in (one, other):
            best[teller.fact] = max(best[teller.fact], alike)
    asked: set[str] = set()
    for alike, one, other in sorted(scored, key=lambda row: (-row[0], row[1].ready.claim.id, row[2].ready.claim.id)):
        if alike < _least(one.ready, other.ready) or alike < best[one.fact] or alike < best[other.fact]:
            continue
        if not {one.fact, other.fact} & asked:
            asked |= {one.fact, other.fact}
            why = say(
                "the words around both figures mean alike; not sure of: {slots}",
                slots=unsettled(one.ready, other.ready),
            )
            yield MaybeSame(a=one.ready.claim.id, b=other.ready.claim.id, why=why)


def _scored(run: Run, likeness: Likeness, about: Collection[str] | None) -> list[tuple[float, _Teller, _Teller]]:
    pairs = [pair for block in _blocks(run) for pair in _candidates(block, run, about)]
    likeness.learn(teller.wording for pair in pairs for teller in pair)
    return [(likeness.between(one.wording, other.wording), one, other) for one, other in pairs]


def _blocks(run: Run) -> Iterator[Mapping[str, list[Profile]]]:
    """Facts of one story and dimension: id -> its claims."""
    home = {claim: fact for fact in run.facts for claim in fact.claims}
    blocks: dict[tuple[str, str], dict[str, list[Profile]]] = defaultdict(lambda: defaultdict(list))
    for ready in profiled(claim for claim in run.claims if claim.id in home and claim.kind not in _LEFT_OUT):
        fact = home[ready.claim.id]
        blocks[fact.story or "", ready.dimension][fact.id].append(ready)
    yield from (blocks[key] for key in sorted(blocks))


def _candidates(
    block: Mapping[str, Sequence[Profile]], run: Run, about: Collection[str] | None
) -> Iterator[tuple[_Teller, _Teller]]:
    """Every two facts of *block* that may be one, as each language tells them."""
    listed = _listed(run)
    named = {fact.id for fact in run.facts if fact.rule}
    told_in = {name: {ready.claim.article for ready in members} for name, members in block.items()}
    for one, other in combinations(sorted(block), 2):
        if told_in[one] & told_in[other] or frozenset((one, other)) in listed or {one, other} <= named:
            continue
        if about is not None and not (told_in[one] | told_in[other]) & set(about):
            continue
        if not any(_apart(a, b) for a in block[one] for b in block[other]):
            tellers = product(_tellers(one, block[one]), _tellers(other, block[other]))
            yield from ((a, b) for a, b in tellers if in_two_languages(a.ready, b.ready) or _meets(a.ready, b.ready))


def _listed(run: Run) -> frozenset[frozenset[str]]:
    """Two facts each, of the pairs that linking left open."""
    home = {claim: fact.id for fact in run.facts for claim in fact.claims}
    return frozenset(frozenset((home[pair.a], home[pair.b])) for pair in run.maybe_same)


def _apart(a: Profile, b: Profile) -> bool:
    return cannot_link(a, b) or bool(_APART & set(levels(a, b)))


def _tellers(fact: str, members: Sequence[Profile]) -> list[_Teller]:
    """One claim a language: the first of a body, since headlines say little."""
    ordered = sorted(members, key=lambda ready: (ready.claim.zone == "title", ready.claim.id))
    first: dict[str, Profile] = {}
    for ready in ordered:
        first.setdefault(ready.claim.language, ready)
    return [_Teller(fact, first[language]) for language in sorted(first)]


def _least(a: Profile, b: Profile) -> float:
    return _LEAST_FOREIGN if in_two_languages(a, b) else _LEAST


def _meets(a: Profile, b: Profile) -> bool:
    """In one language, words that are near each other do not tell a rival figure from a neighbour's: 50 profit, 60 sales."""
    return value_level(a, b) != "value_differs"


def words_around(claim: Claim) -> str:
    """Return *claim*'s figure with the words before and behind it in its sentence, as they are compared."""
    own = claim.in_sentence
    before, behind = claim.sentence[: own.start].split(), claim.sentence[own.end :].split()
    return " ".join([*before[-_REACH:], *claim.sentence[own.start : own.end].split(), *behind[:_REACH]])
