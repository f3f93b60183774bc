"""
What the checker raises.

Every error says where, what, what is allowed and how to fix it, so that the command line, the Python
interface and the reports can print one text.
"""

from __future__ import annotations

from checker.messages import Message, joined, say


class CheckerError(Exception):
    """
    A fault that its reader can mend.

    Args:
        what: The fault in one sentence, without a full stop.
        place: File, ``file:line:column``, option or article id; None where there is no place.
        allowed: What would have been accepted: names as they are written, or a sentence.
        fix: What to write or do instead.
        excerpt: The offending line with a marker below it, several lines, already aligned.
    """

    def __init__(
        self,
        what: Message,
        *,
        place: str | None = None,
        allowed: Message | tuple[str, ...] | None = None,
        fix: Message | None = None,
        excerpt: str | None = None,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.place = place
        self.allowed = joined(", ", allowed) if isinstance(allowed, tuple) else allowed
        self.fix = fix
        self.excerpt = excerpt

    def __str__(self) -> str:
        return str(self.text)

    @property
    def text(self) -> Message:
        """The whole error, a line a part; it can be said again in another language."""
        parts: list[str] = [joined(": ", (self.place, self.what)) if self.place else self.what]
        if self.excerpt:
            parts.append(self.excerpt)
        parts.extend(joined("", ("  ", one)) for one in self.advice)
        return joined("\n", parts)

    @property
    def advice(self) -> tuple[Message, ...]:
        """What is allowed and how to mend it, as far as either is known."""
        allowed = (say("allowed: {allowed}", allowed=self.allowed),) if self.allowed else ()
        return (*allowed, say("fix: {fix}", fix=self.fix)) if self.fix else allowed


class UsageError(CheckerError):
    """An option or argument that cannot be taken (exit status 2)."""


class YamlError(CheckerError):
    """A YAML file that is not strict YAML: a duplicate key, a tab, a broken line."""


class FaultyFiles(CheckerError):
    """
    Files that are refused with all their faults at once (exit status 2).

    Attributes:
        faults: Every fault of every file, in order of file, line and column.
    """

    def __init__(self, faults: tuple[CheckerError, ...]) -> None:
        super().__init__(joined("\n\n", (fault.text for fault in faults)))
        self.faults = faults


class RuleError(FaultyFiles):
    """Rule files that are refused."""


class WaiverError(FaultyFiles):
    """Waivers that are refused."""


class ConfigError(CheckerError):
    """A configuration file that is refused (exit status 2): an unknown key, a value of the wrong kind."""


class RuleTimeout(CheckerError):
    """A rule's pattern that does not come to an end: the rule fails, the run goes on and is incomplete."""


class LexiconError(CheckerError):
    """A lexicon file that contradicts itself or names what does not exist."""


class UnreadArticle(CheckerError):
    """An article that could not be read: the run goes on without it and is incomplete."""


class ArchiveError(CheckerError):
    """An archive that cannot be opened, read or written (exit status 2); nothing in it was changed by the attempt."""


class MissingExtra(UsageError):
    """
    What needs a library that is not installed; its text is one line that says how to install it.

    Args:
        what: What was asked for: ``an Excel workbook``.
        extra: Name of the extra that brings it.
    """

    def __init__(self, what: Message, extra: str) -> None:
        super().__init__(
            say("{what} needs the extra [{extra}]: pip install 'doichieu[{extra}]'", what=what, extra=extra)
        )
        self.extra = extra
