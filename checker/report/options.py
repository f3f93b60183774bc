"""What the caller of a report chooses."""

from __future__ import annotations

from dataclasses import dataclass

from checker.messages import SOURCE, Speaker


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
        language: Of the report's own words, in `checker.messages.LANGUAGES`; quotes stay as they are.
        summary: Of the Markdown format: only what a pull request's reader must see.
    """

    color: bool = False
    width: int = 100
    furniture: bool = False
    fail_on: str = "error"
    about: str = ""
    least_sources: int = 1
    language: str = SOURCE
    summary: bool = False

    @property
    def say(self) -> Speaker:
        """Speaks *language*."""
        return Speaker(self.language)
