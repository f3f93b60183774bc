"""
Claims to facts: which claims speak of the same thing.

In: the claims of all articles, and the rules that name facts. Out: facts without verdicts, pairs left
open, and which articles repeat which. Claims of different stories never meet; furniture takes no part.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from checker.likeness import levels, log_odds, value_level
from checker.link.clustering import Pair, cluster
from checker.link.constraints import are_told_as_two, are_two_facts
from checker.link.copies import find_copies
from checker.link.lenience import lenience
from checker.link.loose import without_loose
from checker.link.naming import distinct, label_of, slug_of
from checker.link.once import join_told_once
from checker.link.parts_of_day import join_parts_of_day
from checker.link.ranges import overlapping
from checker.link.restating import join_restated
from checker.link.rivals import Apart, Rivalry, join_rivals
from checker.link.superseding import join_superseded
from checker.link.two_units import join_two_units
from checker.link.yielding import with_yielding
from checker.messages import Message, joined, say
from checker.model import Article, Bond, Claim, Fact, MaybeSame
from checker.patterns import folded_text, is_about, matches
from checker.profiles import Profile, profiled
from checker.restated import rows_of
from checker.rule import Rule
from checker.units import dimension
from checker.weights import LINK, MAYBE

# Above this many claims of one dimension only pairs that share a value or a subject word are scored.
_DENSE = 400
# What has no value that others round to: a day and an hour of it are one time.
_AS_TOLD = frozenset({"text", "date"})
# Of two texts that a rounded figure of a headline may be of, its own is the likelier [log odds].
_HEADLINE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """
    What linking found.

    Attributes:
        facts: In order of id; every claim outside furniture is in one.
        profiles: These claims made ready, in order of id.
        maybe_same: Pairs that may be one fact and are not linked.
        copies: Article id -> id of the article that it repeats.
    """

    facts: tuple[Fact, ...]
    profiles: tuple[Profile, ...]
    maybe_same: tuple[MaybeSame, ...]
    copies: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Group:
    """Claims of one fact, made ready, the rule that names it, what joins its figures that differ, and which tell another again."""

    story: str
    members: list[Profile]
    rule: Rule | None
    bonds: tuple[Bond, ...]
    again: frozenset[str] = frozenset()

    @property
    def claims(self) -> list[Claim]:
        return [ready.claim for ready in self.members]

    @property
    def naming(self) -> list[Claim]:
        """
        Those whose words name the fact: before a figure told again stands only that it is (``tương đương``).

        Of a person's age those that tell one, where any does.
        """
        if self.claims[0].slots.person:
            return [claim for claim in self.claims if claim.kind == self.claims[0].kind]
        return [claim for claim in self.claims if claim.id not in self.again] or self.claims


# The slots in a reader's words, for what keeps two claims apart.
_SLOTS: Mapping[str, Message] = {
    "noun": say("what is counted"), "predicate": say("what happens to it"), "name": say("the names beside it"),
    "period": say("the period"), "event": say("the event"), "base": say("what it is compared with"),
    "subset": say("part or whole"), "change": say("a level or a change"), "normative": say("a rule or an event"),
    "company": say("the other figures of the sentence"), "days": say("the days named beside it"),
}  # fmt: skip


def link(claims: Sequence[Claim], articles: Sequence[Article], rules: Sequence[Rule]) -> Linking:
    """
    Return the facts that *claims* are about.

    Args:
        claims: Of all articles of the run, in any order.
        articles: Those that the claims name.
        rules: Rules of which those with a fact name gather its claims themselves.
    """
    story_of = {article.id: article.story or "" for article in articles}
    blocks: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    told = [claim for claim in claims if claim.zone != "furniture"]
    # An age is no company for other figures: apart from comparing it there is no claim of it.
    profiles = profiled(claim for claim in told if not claim.slots.person)
    ages = profiled(claim for claim in told if claim.slots.person)
    for ready in profiles:
        blocks[story_of[ready.claim.article], ready.dimension].append(ready)
    named = _named_facts(claims, articles, rules)
    groups: dict[str, list[_Group]] = defaultdict(list)
    open_pairs: list[MaybeSame] = []
    for (story, _), block in sorted(blocks.items()):
        found, pairs = _link_block(story, block, named)
        groups[story].extend(found)
        open_pairs.extend(pairs)
    joined_groups = [group for found in groups.values() for group in _two_units_joined(list(_restated_joined(found)))]
    facts = _facts([*joined_groups, *_of_persons(ages, story_of)])
    copies: dict[str, str] = {}
    for _, members in sorted(_by_story(articles).items()):
        copies.update(find_copies(members))
    maybe_same = tuple(_between_facts(open_pairs, facts))
    everything = tuple(sorted((*profiles, *ages), key=lambda ready: ready.claim.id))
    return Linking(facts=facts, profiles=everything, maybe_same=maybe_same, copies=copies)


def _of_persons(ages: Sequence[Profile], story_of: Mapping[str, str]) -> Iterator[_Group]:
    """One group a person of a story: whose age it is says that it is one fact, whatever the words; ages before years of birth."""
    persons: dict[tuple[str, str], list[Profile]] = defaultdict(list)
    for ready in ages:
        persons[story_of[ready.claim.article], ready.claim.slots.person].append(ready)
    for (story, _), members in sorted(persons.items()):
        yield _Group(story, sorted(members, key=lambda ready: (ready.claim.kind == "date", ready.claim.id)), None, ())


def _restated_joined(groups: Sequence[_Group]) -> Iterator[_Group]:
    """The groups of one story, those that an article tells in two currencies or units as one."""
    rows = list(rows_of(claim for group in groups for claim in group.claims))
    again = frozenset(claim.id for row in rows for claim in row[1:])
    named = [group.rule.fact_name if group.rule else "" for group in groups]
    for numbers in join_restated([group.members for group in groups], rows, named):
        yield _one_of([groups[number] for number in numbers], again)


def _two_units_joined(groups: Sequence[_Group]) -> Iterator[_Group]:
    """The groups of one story, those that papers tell by one number under two units as one."""
    named = [group.rule.fact_name if group.rule else "" for group in groups]
    for numbers in join_two_units([group.members for group in groups], named):
        joining = [groups[number] for number in numbers]
        yield _one_of(joining, frozenset().union(*(group.again for group in joining)))


def _one_of(joining: Sequence[_Group], again: frozenset[str]) -> _Group:
    """One group of several, of whose claims those *again* tell another figure again."""
    if len(joining) == 1:
        return joining[0]
    members = sorted((ready for group in joining for ready in group.members), key=lambda ready: ready.claim.id)
    bonds = tuple(bond for group in joining for bond in group.bonds)
    return _Group(joining[0].story, members, joining[0].rule, bonds, again)


def _between_facts(pairs: Iterable[MaybeSame], facts: Iterable[Fact]) -> Iterator[MaybeSame]:
    """The pairs that are not one fact after all."""
    home = {claim: fact.id for fact in facts for claim in fact.claims}
    return (pair for pair in pairs if home[pair.a] != home[pair.b])


def _by_story(articles: Iterable[Article]) -> Mapping[str, list[Article]]:
    stories: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        stories[article.story or ""].append(article)
    return stories


def _named_facts(claims: Sequence[Claim], articles: Sequence[Article], rules: Sequence[Rule]) -> Mapping[str, Rule]:
    """Claim id -> the first rule, by id, that names its fact."""
    naming = sorted((rule for rule in rules if rule.fact_name), key=lambda rule: rule.id)
    if not naming:
        return {}
    text = {article.id: folded_text(article) for article in articles}
    about = {(rule.id, key): is_about(rule.fact, words) for rule in naming for key, words in text.items()}
    found: dict[str, Rule] = {}
    for claim in claims:
        for rule in naming:
            if claim.id not in found and about[rule.id, claim.article] and matches(rule.fact, claim):
                found[claim.id] = rule
    return found


def _link_block(
    story: str, block: Sequence[Profile], named: Mapping[str, Rule]
) -> tuple[list[_Group], list[MaybeSame]]:
    """Cluster the claims of one story and dimension; claims that a rule names are joined beforehand."""
    # Who chairs what is one fact whoever is named: only figures are gathered by value first.
    worded = block[0].claim.kind == "text"
    score = {
        (i, j): log_odds(block[i], block[j]) + lenience(block[i], block[j]) + _told_by_headline(block[i], block[j])
        for i, j in _pairs(block)
        if worded or _meets(block[i], block[j])
    }
    by_rule: dict[str, list[int]] = defaultdict(list)
    rule_at = [named.get(ready.claim.id) for ready in block]
    for index, rule in enumerate(rule_at):
        if rule:
            by_rule[rule.fact_name].append(index)

    @cache
    def two_facts(i: int, j: int) -> bool:
        one, other = rule_at[i], rule_at[j]
        if one and other:
            return one.fact_name != other.fact_name
        return are_two_facts(block[i], block[j])

    @cache
    def told_as_two(i: int, j: int) -> bool:
        return not (rule_at[i] and rule_at[j]) and are_told_as_two(block[i], block[j])

    apart = Apart(two_facts, told_as_two)
    given, same = list(by_rule.values()), _the_same(block, score)
    by_value = cluster(len(block), score, forbidden=apart.either, threshold=LINK, joined=given, first=same)
    if not worded:
        kept = {i for i, rule in enumerate(rule_at) if rule}
        by_value = with_yielding(block, by_value, score, forbidden=apart.either, threshold=LINK, kept=kept)
        by_value = without_loose(block, by_value, score, apart, kept=kept)
        by_value = join_told_once(block, join_superseded(block, by_value, apart), apart)
    groups, met = (by_value, ()) if worded else join_rivals(block, by_value, apart)
    if block[0].claim.kind == "date":
        groups = join_parts_of_day(block, groups, apart)
    home = {i: number for number, group in enumerate(groups) for i in group}
    bonds: dict[int, list[Bond]] = defaultdict(list)
    for rivalry in met:
        i, j = rivalry.pair
        if home[i] == home[j]:
            bonds[home[i]].append(Bond(block[i].claim.id, block[j].claim.id, rivalry.odds, rivalry.least))
    found = [
        _Group(
            story,
            [block[i] for i in group],
            next((rule for i in group if (rule := rule_at[i])), None),
            tuple(bonds[number]),
        )
        for number, group in enumerate(groups)
    ]
    return found, list(_left_open(block, (one for one in met if home[one.pair[0]] != home[one.pair[1]])))


def _the_same(block: Sequence[Profile], pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs of one number: they join before those of which one only rounds to the other, or bounds it."""
    if block[0].claim.kind in _AS_TOLD:
        return []
    return [(i, j) for i, j in pairs if block[i].value == block[j].value]


def _told_by_headline(a: Profile, b: Profile) -> float:
    """How much likelier a headline tells a figure of its own text than what its few words say: it is made of that text [log odds]."""
    headlines = [ready.claim.zone == "title" for ready in (a, b)]
    return _HEADLINE if a.claim.article == b.claim.article and headlines in ([True, False], [False, True]) else 0.0


def _meets(a: Profile, b: Profile) -> bool:
    return value_level(a, b) != "value_differs"


def _pairs(block: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (i < j) that are worth scoring: of numbers, those whose ranges overlap."""
    if not any(isinstance(ready.value, str) for ready in block):
        yield from overlapping([_range(ready) for ready in block])
        return
    if len(block) <= _DENSE:
        yield from ((i, j) for j in range(len(block)) for i in range(j))
        return
    holders: dict[object, list[int]] = defaultdict(list)
    for index, ready in enumerate(block):
        slots = ready.claim.slots
        for key in (ready.value, (slots.counted, slots.predicate), *sorted(ready.names)):
            holders[key].append(index)
    yield from sorted({(i, j) for held in holders.values() if len(held) <= _DENSE for j in held for i in held if i < j})


def _range(ready: Profile) -> tuple[float, float]:
    """What the figure may stand for, its rounding included; unbounded ends are infinite."""
    value, place = float(ready.value), float(ready.place)
    core = ready.core
    low = float("-inf") if core and core.low is None else float(core.low or 0) if core else value
    high = float("inf") if core and core.high is None else float(core.high or 0) if core else value
    return min(low, value - place), max(high, value + place)


def _left_open(block: Sequence[Profile], rivalries: Iterable[Rivalry]) -> Iterator[MaybeSame]:
    """Rivals of different articles that fell short by little, each claim once, for an editor to settle."""
    asked: set[int] = set()
    for rivalry in rivalries:
        i, j = rivalry.pair
        if rivalry.odds < MAYBE or {i, j} & asked or block[i].claim.article == block[j].claim.article:
            continue
        asked |= {i, j}
        yield MaybeSame(a=block[i].claim.id, b=block[j].claim.id, why=_what_would_settle(block[i], block[j]))


def _what_would_settle(a: Profile, b: Profile) -> Message:
    return say("like words around both figures; not sure of: {slots}", slots=unsettled(a, b))


def unsettled(a: Profile, b: Profile) -> Message:
    """Return the slots that keep two claims from being linked, in a reader's words."""
    found = [level.rsplit("_", 1)[0] for level in levels(a, b) if level.endswith(("_differs", "_missing", "_unknown"))]
    named = [_SLOTS[name] for name in dict.fromkeys(found) if name in _SLOTS]
    return joined(", ", named) if named else say("the words around the figures")


def _unit_of(claims: Sequence[Claim]) -> str | None:
    """The unit of a fact: of several currencies, the one in which most of *claims* tell it."""
    dimensions = {claim.id: dimension(claim.kind, claim.unit) for claim in claims}
    told = Counter(dimensions.values())
    return min(claims, key=lambda claim: (-told[dimensions[claim.id]], dimensions[claim.id], claim.id)).unit


def _facts(groups: Sequence[_Group]) -> tuple[Fact, ...]:
    slugs = [g.rule.fact_name if g.rule else f"{g.story or 'story'}/{slug_of(g.naming)}" for g in groups]
    names = distinct(slugs, [g.claims for g in groups], given=[g.rule is not None for g in groups])
    facts = [
        Fact(
            id=name,
            label=(Message(rule.label, own=rule.labels) if (rule := g.rule) and rule.label else label_of(g.naming)),
            kind=g.claims[0].kind,
            unit=_unit_of(g.naming),
            story=g.story or None,
            rule=g.rule.id if g.rule else None,
            claims=tuple(sorted(claim.id for claim in g.claims)),
            bonds=g.bonds,
        )
        for name, g in zip(names, groups, strict=True)
    ]
    return tuple(sorted(facts, key=lambda fact: fact.id))
