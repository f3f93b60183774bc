"""
What each level of likeness is worth, as log odds that two claims are one fact.

Fitted by ``tests/accuracy/fit_weights.py`` (logistic regression over the levels of all pairs of claims of
one story and dimension in hand-annotated stories); rerun it after a change to slots or levels.
"""

from __future__ import annotations

# At or above: one fact, for claims whose values meet and for groups whose values differ.
LINK = 0.0
RIVAL = -0.5
# Pairs from here up to LINK are listed as "same fact?".
MAYBE = -1.0

WEIGHTS: dict[str, dict[str, float]] = {"meets": {"prior": 0.0}, "differs": {"prior": -1.0}}
