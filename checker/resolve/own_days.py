"""An article that bears no date: the days it tells as past and as coming say of its other days which they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from checker.model import Claim, Span
from checker.resolve.label_days import day_of_speaking, then_speaks
from checker.resolve.setting import Setting
from checker.resolve.status import is_deadline, is_told_day

_GRAINS = ("day", "month", "year")
_DAY_LENGTH = len("2025-10-25")


def is_past(setting: Setting) -> bool:
    """
    Return True for a day that had come when the article was written.

    ``Chiều 21/7, Bộ Y tế cho biết …``, ``sáng nay (14/5)``, ``hôm 16/6``, ``Tại hội nghị ngày 21/7, ông X cho biết …``.
    """
    words = setting.words
    if day_of_speaking(setting) or is_told_day(setting):
        return True
    opens = words.begins(setting.shadow.text[setting.sentence.start : setting.span.start], ("at_place",))
    return opens and then_speaks(setting)


def is_open(setting: Setting) -> bool:
    """Return True for a day that its sentence leaves open: it neither opens it, as reports of what happened do, nor is told."""
    lead = setting.shadow.text[setting.sentence.start : setting.span.start].strip()
    opens = not lead or setting.words.before(("day_opening", "within")).fullmatch(lead) is not None
    told = any(cue.section == "as_of" or (cue.section, cue.concept) == ("status", "actual") for cue in setting.cues)
    return setting.mention.grain in _GRAINS and not opens and not told and not then_speaks(setting)


@dataclass(slots=True)
class OwnDays:
    """
    The days of an article without a date, as its sentences tell them.

    Attributes:
        past: Days that had come when it was written, ISO 8601.
        announced: Days for which a verb before them says that something is to come.
        open_days: Where the claims begin that are days of which nothing tells.
    """

    past: list[str] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)
    open_days: set[int] = field(default_factory=set)

    def look(self, setting: Setting) -> None:
        """Note a day that had come, whether or not it makes a claim."""
        if setting.mention.kind == "date" and is_past(setting):
            self.past.append(str(setting.mention.value))

    def tell(self, setting: Setting, clause: Span, status: str) -> None:
        """Note a day that is claimed; *status* is what its *clause* says of it, empty where it says nothing."""
        if setting.mention.kind != "date":
            return
        value = str(setting.mention.value)
        if status == "actual":
            self.past.append(value)
        elif not status and is_open(setting) and not is_past(setting):
            self.open_days.add(setting.mention.start)
        elif status == "planned" and (_is_announced(setting, clause) or is_deadline(setting)):
            self.announced.append(value)

    def told(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """Return *claims*, those of open days that lie from the first announced one on, and behind all past ones, as planned."""
        last = max(_days(self.past), default="")
        first = min((day for day in _days(self.announced) if day > last), default="")
        return tuple(
            replace(claim, status="planned")
            if claim.start in self.open_days and _has_not_come(_first(str(claim.value)), last, first)
            else claim
            for claim in claims
        )


def _is_announced(setting: Setting, clause: Span) -> bool:
    return any(
        (cue.section, cue.concept) == ("status", "planned")
        and clause.start <= cue.start
        and cue.end <= setting.span.start
        for cue in setting.cues
    )


def _has_not_come(day: str, last: str, first: str) -> bool:
    grain = min(len(day), len(last)) if last else 0
    behind = day[:grain] > last[:grain]
    return (behind or not last) and bool(first) and day[: len(first)] >= first[: len(day)]


def _first(value: str) -> str:
    return value.split("/", maxsplit=1)[0][:_DAY_LENGTH]


def _days(values: Iterable[str]) -> Iterator[str]:
    """Those of *values* that name a month at least, the first of an interval."""
    return (_first(value) for value in values if len(value) > len("2025"))
