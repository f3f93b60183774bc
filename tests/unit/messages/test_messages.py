"""Texts that can be said again in another language."""

from __future__ import annotations

import copy
import json
import pickle
from decimal import Decimal

import pytest

from checker.messages import Field, Message, Moment, Speaker, counted, in_language, say

VIETNAMESE = Speaker("vi")


@pytest.mark.parametrize(
    ("expected", "vietnamese", "fields"),
    [
        pytest.param("waived: A", "đã bỏ qua: A", {"reason": "A"}, id="text"),
        pytest.param("waived: 1,800,000.50", "đã bỏ qua: 1.800.000,50", {"reason": Decimal("1800000.50")}, id="number"),
        pytest.param("waived: 1,800", "đã bỏ qua: 1.800", {"reason": 1800}, id="whole-number"),
        pytest.param("waived: 2025-09-05", "đã bỏ qua: 5/9/2025", {"reason": Moment("2025-09-05")}, id="day"),
        pytest.param(
            "waived: conflict", "đã bỏ qua: mâu thuẫn", {"reason": say("conflict")}, id="message-in-a-message"
        ),
        pytest.param("waived: {reason} {a}", "đã bỏ qua: {reason} {a}", {"reason": "{reason} {a}"}, id="braces-stay"),
        pytest.param("waived: ?", "đã bỏ qua: ?", {}, id="field-without-a-value"),
    ],
)
def test_fields_are_replaced_and_never_read_again(expected: str, vietnamese: str, fields: dict[str, Field]) -> None:
    """In either language, each kind of field as that language writes it."""
    message = say("waived: {reason}", **fields)
    assert expected == message
    assert vietnamese == in_language(message, "vi")


@pytest.mark.parametrize(
    ("expected", "vietnamese", "number"),
    [
        pytest.param("0 sources", "0 nguồn", 0, id="none"),
        pytest.param("1 source", "1 nguồn", 1, id="one"),
        pytest.param("1,200 sources", "1.200 nguồn", 1200, id="many"),
    ],
)
def test_numbers_choose_their_noun(expected: str, vietnamese: str, number: int) -> None:
    """English has a plural; Vietnamese needs none."""
    message = counted("{number} source", "{number} sources", number)
    assert expected == message
    assert vietnamese == message.in_language("vi")


def test_a_text_may_bring_its_own_translation() -> None:
    """As a rule does that the catalogue cannot know."""
    message = Message("{a} signed", {"a": Decimal(72)}, own={"vi": "{a} nước đã ký"})
    assert ("72 signed", "72 nước đã ký") == (message, message.in_language("vi"))


def test_what_the_catalogue_does_not_have_stays_english() -> None:
    """So does what is no message at all, as the words of an article."""
    assert "never said before" == VIETNAMESE("never said before")
    assert "72 quốc gia" == VIETNAMESE.again("72 quốc gia")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_speak_too(again) -> None:
    """Between processes, a message keeps what it was made of."""
    message = again(say("waived: {reason}", reason=say("conflict")))
    assert ("waived: conflict", "đã bỏ qua: mâu thuẫn") == (message, message.in_language("vi"))


def test_a_message_is_a_text_wherever_one_is_asked_for() -> None:
    """Compared, joined and encoded like any other."""
    message = say("conflict")
    assert {"conflict": 1} == {message: 1}
    assert '["conflict", "a conflict"]' == json.dumps([message, f"a {message}"])
