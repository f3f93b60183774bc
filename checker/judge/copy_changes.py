"""
Rules of kind copy: a reprint that prints another figure than the text it repeats.

The likeliest real error there is: the words were taken over, the figure was typed anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from checker.judge import reasons
from checker.judge.material import Material, make_finding
from checker.judge.messages import fields_of, fill
from checker.judge.remarks import remarks
from checker.judge.slips import slip_between
from checker.judge.verdicts import judge_claims
from checker.messages import joined
from checker.model import Fact, Finding
from checker.profiles import Profile
from checker.rule import Rule
from checker.shadow import bare

# From here on two sentences, figures left out, are one that was taken over.
_COPIED = 90

Sentences = Mapping[str, Sequence[Profile]]


def judge_copies(rule: Rule, material: Material) -> Iterator[Finding]:
    """Yield one finding for each figure that a copy prints otherwise than the article it repeats."""
    fact_of = {claim: fact for fact in material.facts for claim in fact.claims}
    for copy, original in sorted(material.copies.items()):
        for one, other in _changed(_sentences(original, material), _sentences(copy, material)):
            fact = fact_of.get(one.claim.id)
            if fact and material.matched(rule.fact, fact):
                yield _finding(rule, fact, (one, other), material)


def _sentences(article: str, material: Material) -> Sentences:
    """Words of a sentence, figures left out -> its claims in order of place."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for (holder, _), claims in sorted(material.ground.beside.items()):
        if holder == article:
            found[_words(claims[0].sentence)].extend(material.profiles[claim.id] for claim in claims)
    return found


def _words(sentence: str) -> str:
    return " ".join("".join(char for char in bare(sentence) if not char.isdigit()).split())


def _changed(original: Sentences, copy: Sentences) -> Iterator[tuple[Profile, Profile]]:
    for words, claims in copy.items():
        best = process.extractOne(words, original.keys(), scorer=ratio, score_cutoff=_COPIED)
        if not best or len(original[best[0]]) != len(claims):
            continue
        for one, other in zip(original[best[0]], claims, strict=True):
            if _is_changed(one, other):
                yield one, other


def _is_changed(one: Profile, other: Profile) -> bool:
    """True for other figures in other words: ``yesterday`` stays what it was, whenever a copy is printed."""
    if one.dimension != other.dimension or one.claim.kind == "text":
        return False
    if bare(one.claim.quote) == bare(other.claim.quote):
        return False
    verdict = judge_claims(one, other, sure=True).verdict
    # A reprint may carry a newer count; one that differs by a slip of the pen is none.
    return verdict == "conflict" or (verdict in ("update", "undecided") and bool(slip_between(one, other)))


def _finding(rule: Rule, fact: Fact, pair: tuple[Profile, Profile], material: Material) -> Finding:
    one, other = pair
    claims = [one.claim, other.claim]
    cited = [material.cite(claim) for claim in claims]
    message = joined(" ", [fill(rule, fields_of(fact, *cited)), *remarks(one, other)])
    why = [reasons.copied(one, other)]
    return make_finding(rule, fact, "conflict", message=message, why=why, cited=cited, claims=claims)
