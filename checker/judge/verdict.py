"""What judging two claims gives."""

from __future__ import annotations

from dataclasses import dataclass

from checker.decisions import Weighing
from checker.model import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """
    A verdict and its reason.

    Attributes:
        verdict: As in the contract.
        why: One sentence with the values used.
        weak: True for ``compatible`` where only the weak readings meet.
        doubt: Why a conflict raises no alarm: it may be of two things; empty where it does.
        weighing: What an alarm was weighed by; None where nothing had to be.
    """

    verdict: Verdict
    why: str
    weak: bool = False
    doubt: str = ""
    weighing: Weighing | None = None
