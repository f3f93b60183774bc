"""The year that undated articles are read in: seldom wrong, and not left open more often than now."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.accuracy.assumed_years import shares
from tests.gold import gold

_FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))["years"]


@pytest.mark.gold
def test_assumed_years_stay():
    """No share is worse than its floor; `python -m tests.accuracy.assumed_years GOLD` prints them."""
    figures = shares(gold("eval"))
    fallen = {name: figures[name] for name, least in _FLOORS["at_least"].items() if figures[name] < least}
    risen = {name: figures[name] for name, most in _FLOORS["at_most"].items() if figures[name] > most}
    assert ({}, {}) == (fallen, risen)
