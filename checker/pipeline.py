"""
The order of the steps: the only module that knows it.

``read -> extract -> resolve -> link -> judge``; what comes out is a `Run`, which reports print.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from checker.aged_persons import with_aged_persons
from checker.extract import extract, read_figures
from checker.hours_of_the_story import with_days_of_hours
from checker.judge import judge
from checker.link import link
from checker.model import Article, Claim, Mention, Unread
from checker.read import ReadOptions, read_articles
from checker.resolve import reasons, resolve
from checker.retold import retold_figures
from checker.rule import Rule
from checker.run import Run
from checker.shared_currencies import with_shared_currencies
from checker.undated_hours import undated_hours

# Called with (articles done, articles in all) after each article.
Progress = Callable[[int, int], None]


def check_paths(
    paths: Sequence[str],
    rules: Sequence[Rule],
    *,
    options: ReadOptions = ReadOptions(),
    progress: Progress | None = None,
) -> Run:
    """
    Read, extract, resolve, link and judge everything under *paths*.

    Args:
        paths: Files, folders or ``-``.
        rules: Those that run.
        options: How articles are read.
        progress: Told after each article.
    """
    articles, unread = read_articles(paths, options=options)
    return check_articles(articles, rules, unread=unread, progress=progress)


def check_articles(
    articles: Sequence[Article],
    rules: Sequence[Rule],
    *,
    unread: Sequence[Unread] = (),
    progress: Progress | None = None,
) -> Run:
    """Check *articles* against one another and against the references of *rules*; arguments as `check_paths`."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    claims, unparsed = read_claims(ordered, progress)
    return compare(ordered, claims, rules, unread=unread, unparsed=unparsed)


def compare(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    rules: Sequence[Rule],
    *,
    about: Collection[str] | None = None,
    unread: Sequence[Unread] = (),
    unparsed: int = 0,
) -> Run:
    """
    Link and judge *claims*, all of which are those of *articles*.

    Args:
        articles, claims, rules: As read.
        about: Ids of the articles asked about; verdicts between the others are not given. None = all.
        unread, unparsed: What reading left out, for the run to say.
    """
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    claims = with_aged_persons(ordered, with_shared_currencies(ordered, claims))
    claims = with_days_of_hours(ordered, claims)
    claims = (*claims, *undated_hours(ordered, claims))
    claims = (*claims, *retold_figures(ordered, claims))
    linking = link(claims, ordered, rules)
    judgement = judge(linking.facts, linking.profiles, ordered, rules, copies=linking.copies, about=about)
    return Run(
        articles=ordered,
        copies=linking.copies,
        claims=claims,
        facts=judgement.facts,
        maybe_same=linking.maybe_same,
        findings=judgement.findings,
        rules=tuple(sorted(rules, key=lambda rule: rule.id)),
        unread=tuple(unread),
        failed_rules=judgement.failed_rules,
        unparsed=unparsed,
    )


def list_claims(paths: Sequence[str], *, options: ReadOptions = ReadOptions(), progress: Progress | None = None) -> Run:
    """Return a run that holds the claims under *paths* and compares nothing; arguments as `check_paths`."""
    articles, unread = read_articles(paths, options=options)
    claims, unparsed = read_claims(articles, progress)
    return Run(
        articles=articles,
        copies={},
        claims=claims,
        facts=(),
        maybe_same=(),
        findings=(),
        rules=(),
        unread=unread,
        unparsed=unparsed,
        single=True,
    )


def parse_article(article: Article) -> tuple[Mention, ...]:
    """Return every expression of number or time in *article*, whether or not it becomes a claim."""
    return read_figures(article).mentions


def why_no_claims(article: Article, mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Return, for each of an article's *mentions*, why it makes no claim; an empty text where it makes one."""
    return reasons(article, mentions)


def read_claims(articles: Sequence[Article], progress: Progress | None = None) -> tuple[tuple[Claim, ...], int]:
    """Return the claims of *articles*, in their order, and how many expressions could not be read."""
    claims: list[Claim] = []
    unparsed = 0
    for done, article in enumerate(articles, 1):
        extraction = extract(article)
        claims.extend(resolve(article, extraction.mentions))
        unparsed += len(extraction.unparsed)
        if progress:
            progress(done, len(articles))
    return tuple(claims), unparsed
