"""
How two figures stand among their neighbours: ordered levels of likeness of their sentences and their company.

Words near a figure say what it is about; the rest of the sentence, the figures beside it and their order say
whether two papers tell one thing, whether or not the figures agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from checker.day_parts import parts_apart
from checker.happenings import cosine
from checker.lexicon import known_language, section
from checker.model import Claim
from checker.places import name_in_any_language
from checker.profiles import Figure, Profile

# Lower bounds of the levels of likeness of two sentences, figures left out.
_ALIKE_LEVELS = (
    ("alike_70", 0.7), ("alike_50", 0.5), ("alike_35", 0.35), ("alike_25", 0.25), ("alike_15", 0.15), ("alike_8", 0.08),
)  # fmt: skip
# The same of likeness by rare words, and of the share of its figures that an article has in common with another.
_RARE_LEVELS = (
    ("rare_60", 0.6), ("rare_45", 0.45), ("rare_35", 0.35), ("rare_25", 0.25), ("rare_18", 0.18), ("rare_12", 0.12), ("rare_6", 0.06),
)  # fmt: skip
_ARTICLE_LEVELS = (
    ("articles_60", 0.6), ("articles_40", 0.4), ("articles_25", 0.25), ("articles_15", 0.15), ("articles_8", 0.08),
)  # fmt: skip
# The same of likeness by names.
_NAMED_LEVELS = (("named_75", 0.75), ("named_50", 0.5), ("named_30", 0.3), ("named_15", 0.15), ("named_1", 0.01))
_MOST_AROUND = 6
# From here on two sentences share rare words enough to tell one thing.
_TELL_ALIKE = 0.12
# So many words on each side stand right beside a figure, and so many that two figures share count.
_BESIDE, _MOST_BESIDE = 2, 3
_MOST_TOLD = 4
# What starts before this stands in the head of an article [code points].
_HEAD = 500
# A name shorter than this is an initial.
NAME_LENGTH = 3
_MOST_COMPANY = 3
# Two figures beside the compared ones are one, rounded, up to this share of the larger, from this size on.
_ROUNDED = Decimal("0.011")
_LEAST_ROUNDED = Decimal(10)
# A text that states no more figures than this is a sentence or two.
_BRIEF = 6
# Length of a day in ISO 8601; what is shorter is a year or a month.
_DAY = len("2025-10-25")


def in_two_languages(a: Profile, b: Profile) -> bool:
    """Return True where the words of the two say nothing of each other, alike or not."""
    return a.claim.language != b.claim.language


def in_words(a: Profile, b: Profile) -> bool:
    """
    Return True where one of the two is told in a language of words (``linking`` of its lexicon), not of syllables as Vietnamese is.

    Two of its papers that tell one thing share fewer of them. Texts of a sentence or two are set side by side to be compared: what
    they tell of one thing they mostly tell alike.
    """
    return any(_is_of_words(one.claim.language) for one in (a, b)) and not are_brief(a, b)


@cache
def _is_of_words(language: str) -> bool:
    return section(known_language(language), "linking").get("words") == "yes"


def likeness_of_sentences(a: Profile, b: Profile) -> float:
    """Return the share of words and pairs of words that two sentences have in common (Dice), 0 to 1."""
    if not a.wording or not b.wording:
        return 0.0
    return 2 * len(a.wording & b.wording) / (len(a.wording) + len(b.wording))


def neighbour_levels(a: Profile, b: Profile) -> Iterator[str]:
    """Yield the level of each aspect of two figures' surroundings, in a fixed order; symmetric."""
    yield alike_level(a, b)
    yield _company_level(a, b)
    yield f"flanks_{flanks_shared(a, b)}"
    yield _lone_level(a, b)
    if a.claim.kind != "date":
        yield _days_level(a, b)
    if a.claim.kind == "count":
        yield _modifier_level(a, b)
    if are_brief(a, b):
        yield "brief"


def are_brief(a: Profile, b: Profile) -> bool:
    """Return True where both articles state so few figures that each is a sentence or two."""
    return max(len(a.told), len(b.told)) <= _BRIEF


def alike_level(a: Profile, b: Profile) -> str:
    """Return how alike two sentences are by words and pairs of words, figures left out."""
    if in_two_languages(a, b):
        return "alike_foreign"
    return _level(_ALIKE_LEVELS, likeness_of_sentences(a, b), "alike_0")


def _company_level(a: Profile, b: Profile) -> str:
    """How many other figures the two sentences share, and whether that is all that they could."""
    fewest = min(len(a.company), len(b.company))
    if not fewest:
        return "company_missing"
    shared = _figures_shared(a, b)
    if not shared:
        return "company_strange" if fewest > 1 else "company_other"
    return f"company_{min(shared, _MOST_COMPANY)}_{'all' if shared == fewest else 'some'}"


def _figures_shared(a: Profile, b: Profile) -> int:
    """How many figures of the one sentence the other tells too, rounded or not: 45 and 47 % beside 45,4 and 47,5 %."""
    told_by_both = a.company & b.company
    mine, theirs = sorted((a.company - told_by_both, b.company - told_by_both), key=len)
    return len(told_by_both) + sum(any(_of_one_size(one, other) for other in theirs) for one in mine)


def _of_one_size(one: Figure, other: Figure) -> bool:
    """True for one figure, written with more digits or fewer, or a day with and without its hour."""
    if one == other:
        return True
    left, right = one[1], other[1]
    if one[0] != other[0]:
        return False
    if isinstance(left, str) or isinstance(right, str):
        return isinstance(left, str) and isinstance(right, str) and len(left) >= _DAY and left[:_DAY] == right[:_DAY]
    larger = max(abs(left), abs(right))
    return larger >= _LEAST_ROUNDED and abs(left - right) <= _ROUNDED * larger


def flanks_shared(a: Profile, b: Profile) -> int:
    """Return how many of the figures right before and right behind the two are the same, 0 to 2."""
    return sum(
        one is not None and other is not None and _of_one_size(one, other)
        for one, other in zip(a.flanks, b.flanks, strict=True)
    )


def _lone_level(a: Profile, b: Profile) -> str:
    """Whether each is the one figure of its sort in its sentence, or one of as many."""
    if a.alike == b.alike:
        return "lone_both" if a.alike == 1 else "lone_equal"
    return "lone_one" if 1 in (a.alike, b.alike) else "lone_none"


def _days_level(a: Profile, b: Profile) -> str:
    """
    Whether the two sentences name the same days: what happened on the 20th did not on the 21st.

    A ship is as long on the day that it sinks as on the day that it was built.
    """
    mine, theirs = _days(a), _days(b)
    if not mine or not theirs or a.claim.slots.predicate == b.claim.slots.predicate in _lasting():
        return "days_missing"
    return "days_same" if mine & theirs else "days_differ"


@cache
def _lasting() -> frozenset[str]:
    """What is told of a thing and holds on any day."""
    return frozenset(section("concepts", "lasting")["attributes"])


def _days(ready: Profile) -> frozenset[str]:
    return frozenset(str(value)[:_DAY] for kind, value in ready.company if kind == "date" and len(str(value)) >= _DAY)


def _modifier_level(a: Profile, b: Profile) -> str:
    if in_two_languages(a, b):
        return "modifiers_foreign"
    mine, theirs = set(a.claim.slots.modifiers), set(b.claim.slots.modifiers)
    if mine == theirs:
        return "modifiers_same"
    return "modifiers_shared" if mine & theirs else "modifiers_other"


def surrounding_levels(a: Profile, b: Profile) -> Iterator[str]:
    """Yield how much two figures' sentences, surroundings and articles have in common, in a fixed order; symmetric."""
    yield f"heads_{sum(map(in_head, (a, b)))}"
    yield "rare_foreign" if in_two_languages(a, b) else _level(_RARE_LEVELS, cosine(a.rare, b.rare), "rare_0")
    yield _beside_level(a, b)
    yield f"around_{min(len(a.around & b.around), _MOST_AROUND)}"
    if a.claim.article != b.claim.article:
        shared = len(a.told.keys() & b.told.keys()) / max(1, min(len(a.told), len(b.told)))
        yield _level(_ARTICLE_LEVELS, shared, "articles_0")


def in_head(one: Profile) -> bool:
    """Return True where a claim stands in the head of its article."""
    return one.claim.zone == "title" or one.claim.sentence_start < _HEAD


def _beside_level(a: Profile, b: Profile) -> str:
    """How many of the words right beside the one figure stand right beside the other: what narrows two counts of one noun."""
    shared = words_beside(a, _BESIDE, _BESIDE) & words_beside(b, _BESIDE, _BESIDE)
    return "beside_foreign" if in_two_languages(a, b) and not shared else f"beside_{min(len(shared), _MOST_BESIDE)}"


def words_beside(ready: Profile, before: int, behind: int) -> frozenset[str]:
    """Return the words right beside a figure, so many *before* and so many *behind* it."""
    return frozenset((*ready.before[:before], *ready.behind[:behind]))


def repetition_level(a: Profile, b: Profile) -> str:
    """
    Return how often the articles tell two figures that meet, where both tell one; else whether one article tells both.

    What is told twice in one article may be two things; an article that tells 31 and nearly 40 does not mean one by them.
    """
    if a.figure == b.figure:
        return f"many_{min(max(a.told.get(a.figure, 1), b.told.get(b.figure, 1)), _MOST_TOLD)}"
    both = a.told.get(b.figure, 0) or b.told.get(a.figure, 0)
    return "close_both_told" if both else "close_one_told"


def span_level(a: Profile, b: Profile) -> str | None:
    """Return whether two numbers that meet are one range (``2-3 weeks`` twice), two ranges, or one is; None where neither is."""
    spans = (a.claim.hedge == "range") + (b.claim.hedge == "range")
    if not spans:
        return None
    return "span_one" if spans == 1 else "span_same" if a.core == b.core else "span_two"


def names_told(claim: Claim) -> frozenset[str]:
    """Return the names of *claim*'s sentence as any language spells them, initials left out."""
    return frozenset(name_in_any_language(name) for name, _ in claim.slots.names if len(name) >= NAME_LENGTH)


def is_named(name: str, names: Iterable[str]) -> bool:
    """Return True where *name*, or a longer or shorter form of it, is among *names*."""
    return any(name in other or other in name for other in names)


def part_level(a: Profile, b: Profile) -> str:
    """Return whether two dates speak of one part of their day: what happened at noon did not in the evening."""
    if not a.part and not b.part:
        return "part_none"
    if not a.part or not b.part:
        return "part_missing"
    return "part_differs" if parts_apart(a.part, b.part) else "part_same"


def counterpart_level(a: Profile, b: Profile) -> str:
    """
    Return whether two dates are each the likest of all that the other's article tells of its day, and whether they are alike.

    A day on which several things happened proves nothing by itself: the arrest and the reconstruction of the crime are both of the 22nd.
    """
    standing = _standing(a, b)
    if not standing.startswith(("both", "one", "none")):
        return f"counterpart_{standing}"
    alike = cosine(a.rare, b.rare) > _TELL_ALIKE
    return f"counterpart_{standing.partition('_')[0]}_{'alike' if alike else 'unlike'}"


def twin_level(a: Profile, b: Profile) -> str:
    """
    Return whether two figures that are no dates are each the likest of all that say as much in the other's article, where several do.

    A law gives 30 % to some and 30 % to others: each is told beside its own words.
    """
    return f"twin_{_standing(a, b)}"


def _standing(a: Profile, b: Profile) -> str:
    """``both_2``, ``one_2``, ``none_1`` …: which are likest among how many articles that tell theirs again; else why none is."""
    if in_two_languages(a, b):
        return "foreign"
    if a.claim.article == b.claim.article:
        return "here"
    alike = cosine(a.rare, b.rare)
    likest = [
        alike >= there.tellings.likest(one.claim.id, one.rare)
        for one, there in ((a, b), (b, a))
        if len(there.tellings.sentences) > 1
    ]
    if not likest:
        return "only"
    return f"{'both' if all(likest) else 'one' if any(likest) else 'none'}_{len(likest)}"


def named_level(a: Profile, b: Profile) -> str:
    """Return how alike the names of two sentences are, the rarer in its article the more: of two firms one sentence is told each."""
    if in_two_languages(a, b):
        return "named_foreign"
    if not a.named or not b.named:
        return "named_missing"
    return _level(_NAMED_LEVELS, cosine(a.named, b.named), "named_0")


def _level(bounds: Sequence[tuple[str, float]], value: float, lowest: str) -> str:
    return next((name for name, least in bounds if value >= least), lowest)


def told_once(a: Profile, b: Profile) -> bool:
    """Return True where neither article states either of the two figures more than once."""
    return all(article.told.get(side.figure, 0) <= 1 for article in (a, b) for side in (a, b))
