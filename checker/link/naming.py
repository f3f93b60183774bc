"""Names for facts: an id that stays from run to run, and a label in the articles' words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from checker.messages import say
from checker.model import Claim
from checker.shadow import bare

_LABEL_LENGTH = 70


def label_of(claims: Sequence[Claim]) -> str:
    """Return the shortest wording of the subject that most of *claims* use; of a person's age, whose it is."""
    if claims[0].slots.person:
        born = claims[0].kind == "date"
        person = claims[0].subject
        return say("year of birth of {person}", person=person) if born else say("age of {person}", person=person)
    said = Counter(_named(claim) for claim in claims if _named(claim))
    if not said:
        return claims[0].quote
    subject = min(said, key=lambda words: (-said[words], len(words), words))
    return subject if len(subject) <= _LABEL_LENGTH else subject[: subject.rfind(" ", 0, _LABEL_LENGTH)] + " …"


def _named(claim: Claim) -> str:
    return str(claim.value) if claim.kind == "text" and claim.unit == "person" else claim.subject


def slug_of(claims: Iterable[Claim]) -> str:
    """Return a short id from the slots that most of *claims* share."""
    words: list[str] = []
    listed = list(claims)
    for slot in zip(*((c.unit or c.kind, c.slots.predicate, c.slots.change) for c in listed), strict=True):
        said = Counter(word for word in slot if word)
        if said:
            words.append(min(said, key=lambda word: (-said[word], word)))
    return re.sub(r"[^a-z0-9]+", "-", bare(" ".join(words))).strip("-") or "fact"


def distinct(slugs: Sequence[str], claims: Sequence[Sequence[Claim]], *, given: Sequence[bool]) -> list[str]:
    """
    Return *slugs* with a short digest of what the claims say where two facts share one.

    A slug that a rule gave (*given*) stays as it is for the first fact that bears it.
    """
    shared = Counter(slugs)
    taken: set[str] = set()
    borne: Counter[str] = Counter()
    found: list[str] = []
    for slug, group, named in zip(slugs, claims, given, strict=True):
        keeps = shared[slug] == 1 or (named and slug not in taken)
        name = slug if keeps else f"{slug}-{_digest(group)}"
        borne[name] += 1
        found.append(f"{name}.{borne[name]}" if borne[name] > 1 else name)
        taken.add(found[-1])
    return found


def _digest(group: Sequence[Claim]) -> str:
    """A digest of what *group* says, not of where it stands: a rewording elsewhere in an article changes no fact's id."""
    said = sorted({f"{claim.status} {claim.hedge} {claim.value} {claim.unit}" for claim in group})
    return hashlib.sha256("\n".join(said).encode()).hexdigest()[:6]
