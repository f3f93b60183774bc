"""One word in two spellings is one word to the lexicon."""

from __future__ import annotations

import pytest

from checker.lexicon import section
from checker.lexicon.spellings import with_other_spellings

_ENDINGS = {"behind": ["k", "qu", "s", "t"], "endings": {"ỳ": "ì", "ỷ": "ỉ", "ỹ": "ĩ", "y": "i"}}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param(["kỳ thi", "thi"], ["kỳ thi", "thi", "kì thi"], id="a-list-holds-both"),
        pytest.param(["tỷ", "tỉ"], ["tỷ", "tỉ"], id="what-it-holds-already-is-not-told-twice"),
        pytest.param({"quỹ": 3}, {"quỹ": 3, "quĩ": 3}, id="a-key-that-is-a-word"),
        pytest.param({"ky": ["kỳ"]}, {"ky": ["kỳ", "kì"]}, id="a-key-that-is-a-concept-stays"),
        pytest.param({"tỷ": 3, "tỉ": 4}, {"tỷ": 3, "tỉ": 4}, id="its-own-meaning-is-kept"),
        pytest.param(["công quỹ, kỳ", "kỳ quỹ"], ["công quỹ, kỳ", "kỳ quỹ", "công quĩ, kì", "kì quĩ"], id="all-of-one"),
        pytest.param(["sĩ", "ca sĩ"], ["sĩ", "ca sĩ", "sỹ", "ca sỹ"], id="either-way"),
        pytest.param(
            ["chạy", "ngày", "ty-phon", "y tế"], ["chạy", "ngày", "ty-phon", "y tế", "ti-phon"], id="whole-syllables"
        ),
    ],
)
def test_words_get_their_other_spelling(told, expected):
    """Lists and keys of a section, as the language's own rule has it."""
    assert expected == with_other_spellings({"spellings": _ENDINGS, "some": told})["some"]


def test_without_a_rule_nothing_changes():
    """English has none."""
    assert {"some": ["sky"]} == with_other_spellings({"some": ["sky"]})


def test_vietnamese_words_are_known_in_both_spellings():
    """``tỉ trọng`` is no number of milliards, as ``tỷ trọng`` is none."""
    assert {"tỷ trọng", "tỉ trọng"} <= set(section("vi", "numbers")["idioms"])
    assert {"kỹ thuật", "kĩ thuật"} <= set(section("vi", "nouns")["technique"])
