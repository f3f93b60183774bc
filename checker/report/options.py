"""What the caller of a report chooses."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """
    How a report is printed.

    Attributes:
        color: Colours in the terminal format; without them the figure stands between ``»`` and ``«``.
        width: Line length of the terminal format [columns].
        furniture: Also list claims in page furniture.
        fail_on: Least severity that fails a case of the JUnit format: ``error``, ``warning``, ``note`` or ``never``.
        about: Words that a listed fact must hold; empty = any.
        least_sources: Independent sources that a listed fact must have.
    """

    color: bool = False
    width: int = 100
    furniture: bool = False
    fail_on: str = "error"
    about: str = ""
    least_sources: int = 1
