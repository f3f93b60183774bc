"""What some tests need and not every machine has."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def do_without(reason: str, required: str) -> NoReturn:
    """Skip the test for *reason*; fail where the variable *required* is 1."""
    if os.environ.get(required) == "1":
        pytest.fail(reason)
    pytest.skip(reason)
