"""
Questions to an archive: which facts answer, and what was said of one fact, by whom, when.

Facts are not kept: they are linked and judged anew from the claims of the stories that a question leads to, by the rules of
the day, so that an archive never tells what a check would not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from checker.answers import Answer, Telling
from checker.errors import UsageError
from checker.likeness import levels
from checker.messages import say
from checker.model import Article, Citation, Claim, Fact, Position
from checker.pipeline import compare
from checker.profiles import Profile, profile
from checker.question import Question, read_question
from checker.rule import Rule
from checker.run import Run
from checker.shadow import bare, fold
from checker.store import Archive, Version, search_words
from checker.times import dated

# Stories that a question leads to, and articles of each that are read: the newest.
_STORIES = 4
_ARTICLES = 80
# Facts that fit less well than this share of the best one are no answer, nor is one that hardly fits at all.
_NEARLY_BEST = 0.8
_FITS = 0.4
# A word this long is found across the spaces of another spelling: Hanoi in Hà Nội.
_LONG = 5
# What a word is worth that a sentence spells with other marks than the question, as tang for tầng.
_OTHER_MARKS = 0.9
# What a word is worth that only the headline says.
_IN_TITLE = 0.7


def ask(question: str, archive: Archive, rules: Sequence[Rule], *, most: int = 5) -> tuple[Answer, ...]:
    """
    Return the facts that answer *question*, best fit first; of equal fit the newest, then the best sourced.

    Args:
        question: In Vietnamese or English: ``bao nhiêu nước ký Công ước Hà Nội?``
        archive: Where to look.
        rules: They name facts and judge them.
        most: Number of answers at most.

    Raises:
        UsageError: The question holds no word to look for.
    """
    asked = read_question(question)
    if not asked.words and not asked.concepts:
        raise UsageError(
            say("nothing to look for"), place="QUESTION", fix=say("name what is counted and where it happened")
        )
    with archive.snapshot():
        names = archive.search(tuple(asked.words), asked.concepts, most=_STORIES)
        versions = [version for name in names for version in archive.story(name, newest=_ARTICLES)]
    answers = sorted(_answers(asked, _compared(versions, rules)), key=_rank, reverse=True)
    best = answers[0].relevance if answers else 0.0
    return tuple(one for one in answers if one.relevance >= max(_FITS, _NEARLY_BEST * best))[:most]


def history(fact: str, archive: Archive, rules: Sequence[Rule]) -> tuple[Fact, tuple[Telling, ...]]:
    """
    Return one fact and every claim of it, earlier versions of articles too, in order of time.

    Args:
        fact: Its id, as `ask` and ``checker check`` give it.
        archive: Where to look.
        rules: As given to `ask`.

    Raises:
        UsageError: No such fact in the archive.
    """
    with archive.snapshot():
        versions = [one for name in _stories_of(fact, archive, rules) for one in archive.story(name, current=False)]
    run = _compared([_marked(version) for version in versions], rules)
    found = next((one for one in run.facts if one.id == fact), None)
    if found is None:
        raise UsageError(
            say("no fact '{fact}' in the archive", fact=fact),
            place="FACT",
            fix=say("take an id from: checker ask QUESTION"),
        )
    return found, tuple(_tellings(found, run, {_marked(one).article.id: one for one in versions}))


def _compared(versions: Sequence[Version], rules: Sequence[Rule]) -> Run:
    return compare([one.article for one in versions], [claim for one in versions for claim in one.claims], rules)


def _answers(asked: Question, run: Run) -> Iterator[Answer]:
    claims = {claim.id: claim for claim in run.claims}
    articles = {article.id: article for article in run.articles}
    for fact in run.facts:
        told = [claims[one] for one in fact.claims]
        relevance = max(_relevance(asked, claim, articles[claim.article]) for claim in told)
        yield Answer(fact=fact, citations=tuple(_cited(fact, claims, articles)), relevance=relevance)


def _relevance(asked: Question, claim: Claim, article: Article) -> float:
    """Share of the question's words that stand around the claim, and one more where it counts what is asked for; 0 = no fit."""
    if not _right_kind(asked, claim):
        return 0.0
    inside, above = search_words(claim.sentence), search_words(article.title or "")
    spelled = set(fold(claim.sentence).split())
    found = sum(
        _worth(word, marked, spelled) if _says(inside, word) else _IN_TITLE * _says(above, word)
        for word, marked in asked.words.items()
    )
    share = found / len(asked.words) if asked.words else 0.0
    return share if asked.wanted is None else share + _slot_fit(asked.wanted, profile(claim))


def _says(words: Sequence[str], word: str) -> bool:
    return word in words or (len(word) >= _LONG and word in "".join(words))


def _worth(word: str, marked: str, spelled: Collection[str]) -> float:
    """What a word is worth that a sentence says: a little less where the question has marks and the sentence other ones."""
    return 1.0 if marked == word or any(marked in one for one in spelled) else _OTHER_MARKS


def _right_kind(asked: Question, claim: Claim) -> bool:
    if asked.wanted is not None:
        return profile(claim).dimension == asked.wanted.dimension
    if asked.asks == "number":
        return claim.kind not in ("date", "text")
    return asked.asks == "" or (claim.kind == "date" if asked.asks == "date" else claim.unit == "person")


def _slot_fit(wanted: Profile, found: Profile) -> float:
    """From -1, what cannot answer, to 1: the same thing counted, and the same happening to it."""
    said = set(levels(wanted, found))
    if {"noun_differs", "noun_unknown", "noun_missing", "predicate_excludes", "normative_differs"} & said:
        return -1.0
    if not wanted.claim.slots.predicate or "predicate_same" in said:
        return 1.0
    return 0.5 if "predicate_shares" in said else 0.0


def _rank(answer: Answer) -> tuple[float, str, int, str]:
    newest = max((dated(position.as_of) for position in answer.fact.positions), default="")
    sources = max((position.sources for position in answer.fact.positions), default=0)
    return round(answer.relevance, 1), newest, sources, answer.fact.id


def _cited(fact: Fact, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Iterator[Citation]:
    newest_first = sorted(fact.positions, key=lambda one: (dated(one.as_of), one.sources), reverse=True)
    for position in newest_first:
        told = [claims[claim] for claim in position.claims]
        for claim in sorted(told, key=lambda one: (dated(articles[one.article].published), one.id), reverse=True):
            yield _citation(claim, articles[claim.article], position)


def _citation(claim: Claim, article: Article, position: Position) -> Citation:
    return Citation(
        claim=claim.id, article=article.path, source=article.source or article.title or article.path, title=article.title,
        url=article.url, published=article.published, start=claim.start, end=claim.end, quote=claim.quote,
        sentence=claim.sentence, sentence_start=claim.sentence_start, position=position.id,
    )  # fmt: skip  # one parameter a field


def _stories_of(fact: str, archive: Archive, rules: Sequence[Rule]) -> tuple[str, ...]:
    """The stories that *fact* may belong to: that of its id, else those that speak of what its rule is about."""
    story = fact.rpartition("/")[0]
    named = [rule for rule in rules if rule.fact_name == fact]
    spoken = {
        name
        for rule in named
        for about in rule.fact.about
        for name in archive.search([" ".join(search_words(bare(about)))], (), most=_STORIES)
    }
    return tuple(sorted(spoken | ({story} if archive.has_story(story) else set())))


def _marked(version: Version) -> Version:
    """An earlier version as an article of its own, so that what it said stands beside what is said now."""
    if version.current:
        return version
    name = f"{version.article.id}@{version.number}"
    claims = tuple(replace(one, id=f"{name}#{one.start}-{one.end}", article=name) for one in version.claims)
    return replace(version, article=replace(version.article, id=name), claims=claims)


def _tellings(fact: Fact, run: Run, versions: Mapping[str, Version]) -> Iterator[Telling]:
    articles = {article.id: article for article in run.articles}
    claims = {claim.id: claim for claim in run.claims}
    told = [(claims[claim], position) for position in fact.positions for claim in position.claims]
    now = {claim.article: position.text for claim, position in told if versions[claim.article].current}
    for claim, position in sorted(told, key=lambda pair: _moment(pair[0], versions)):
        version = versions[claim.article]
        yield Telling(
            citation=_citation(claim, articles[claim.article], position),
            text=position.text,
            as_of=claim.as_of,
            version=version.number,
            language=version.article.language,
            current=version.current,
            now="" if version.current else now.get(version.article.id, ""),
        )


def _moment(claim: Claim, versions: Mapping[str, Version]) -> tuple[str, str, int, str]:
    version = versions[claim.article]
    return dated(version.article.published) or dated(claim.as_of), version.article.id, version.number, claim.id
