"""Words that equal figures propose, and packs that add them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import LexiconError
from checker.lexicon import merged, use_packs
from checker.pipeline import check_articles
from checker.suggest import pack_text, suggest
from tests.unit.cli.desk import run
from tests.unit.link.desk import articles_of


def test_an_unknown_noun_is_proposed_for_the_concept_of_the_known_one():
    """2.254 phiếu and 2.254 lá thăm are one count."""
    texts = ("Ban kiểm phiếu nhận 2.254 phiếu.", "Ban kiểm phiếu nhận 2.254 lá thăm.")
    (found,) = suggest(check_articles(articles_of(texts), ()))
    assert ("vi", "vote", "lá thăm") == (found.language, found.concept, found.word)
    assert '    vote: ["lá thăm"]\n' in pack_text([found])


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("Có 12 phiếu.", "Có 12 lá thăm."), id="round"),
        pytest.param(("Có 2.254 phiếu.", "Có 2.255 lá thăm."), id="not-equal"),
        pytest.param(("Có 2.254 phiếu. Có 2.254 lá thăm.",), id="one-article"),
    ],
)
def test_nothing_is_proposed(texts):
    """A small figure, another figure, one article."""
    assert () == suggest(check_articles(articles_of(texts), ()))


def test_a_pack_adds_words_and_keeps_what_is_there():
    """Lists grow, mappings are joined, nothing is lost."""
    base = {"nouns": {"vote": ["phiếu"]}}
    more = {"nouns": {"vote": ["lá thăm", "phiếu"], "kite": ["diều"]}}
    assert {"nouns": {"vote": ["phiếu", "lá thăm"], "kite": ["diều"]}} == merged(base, more, place="own.yaml")


def test_a_pack_of_another_shape_is_refused():
    """With its file named."""
    with pytest.raises(LexiconError, match=r"own\.yaml"):
        merged({"nouns": {"vote": ["phiếu"]}}, {"nouns": ["phiếu"]}, place="own.yaml")


@pytest.mark.parametrize("text", [None, "xx: {nouns: {vote: [phiếu]}}\n"], ids=["missing", "unknown-language"])
def test_a_bad_pack_is_refused(text, tmp_path: Path):
    """No such file; a language without a lexicon."""
    pack = tmp_path / "own.yaml"
    if text:
        pack.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"own\.yaml"):
        use_packs([pack])


def test_a_pack_of_one_s_own_is_read(tmp_path: Path):
    """A noun that only the pack knows gets its concept."""
    pack = tmp_path / "own.yaml"
    pack.write_text("pack: own\nvi: {nouns: {vote: [lá thăm]}}\n", encoding="utf-8")
    article = tmp_path / "a.txt"
    article.write_text("Ban kiểm phiếu nhận 2.254 lá thăm.\n", encoding="utf-8")
    told = run("claims", "--format", "csv", "--lexicon", pack, article).stdout
    assert ",vote," in told
    assert ",vote," not in run("claims", "--format", "csv", article).stdout
