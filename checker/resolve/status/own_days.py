"""An article that bears no date: the days it tells as past and as coming say of its other days which they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from checker.model import DAY_LENGTH, YEAR_LENGTH, Claim, Span
from checker.resolve.labels.days import day_of_speaking, then_speaks
from checker.resolve.setting import Setting
from checker.resolve.status import is_deadline, is_told_day
from checker.resolve.status.by_calendar import is_called_coming, is_named_as_coming
from checker.resolve.status.days_ahead import dated_ahead
from checker.resolve.status.stands import Stand
from checker.resolve.vocabulary import Cue
from checker.shadow import fold

_GRAINS = ("day", "month", "year")


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
    """Return True for a day that its sentence leaves open: nothing there says that it had come, and nobody speaks then."""
    told = any(_tells(cue, setting) for cue in setting.cues)
    return setting.mention.grain in _GRAINS and not told and not then_speaks(setting)


def bounds_or_obliges(stand: Stand) -> bool:
    """Return True for a day from or until which something is, ``từ ngày 24/7 có nắng``, or by which it must be, ``phải xong ngày 1/9``."""
    setting = stand.setting
    quote = fold(setting.mention.quote)
    if setting.follows("since_then"):
        return False
    within = setting.words.begins(quote, ("day_bounds",))
    obliges = setting.words.anywhere("obliges").search(setting.shadow.text, setting.sentence.start, setting.span.start)
    return within or setting.follows("day_bounds") or obliges is not None


def _tells(cue: Cue, setting: Setting) -> bool:
    """
    True for a word of what has happened, or before the day for one of what is as of it: ``tính đến 16/7``.

    ``đến ngày 16/7`` alone may be as of that day, or up to it.
    """
    before = cue.section == "as_of" and cue.end <= setting.span.start and not _leads_up(cue, setting)
    return before or (cue.section, cue.concept) == ("status", "actual")


def _leads_up(cue: Cue, setting: Setting) -> bool:
    text = setting.shadow.text
    beside = cue.end <= setting.span.start and not text[cue.end : setting.span.start].strip()
    return beside and setting.words.are_of("leading_up", text, cue)


def opens_its_sentence(setting: Setting) -> bool:
    """Return True for a day that opens its sentence, as in reports of what happened; ``Từ ngày 23/7, …`` starts something."""
    lead = setting.shadow.text[setting.sentence.start : setting.span.start].strip()
    return not lead or setting.words.before(("day_opening", "within")).fullmatch(lead) is not None


@dataclass(slots=True)
class OwnDays:
    """
    The days of an article without a date, as its sentences tell them.

    Attributes:
        past: Days that had come when it was written, ISO 8601.
        announced: Days for which a verb before them says that something is to come.
        open_days: Where the claims begin that are days of which nothing tells.
        opening_days: The same of days that open their sentence.
        bounding_days: Those of either from or until which something is, or by which it must be.
        untold: How figures stand of which their sentence says nothing, by where their claims begin.
    """

    past: list[str] = field(default_factory=list)
    announced: list[str] = field(default_factory=list)
    open_days: set[int] = field(default_factory=set)
    opening_days: set[int] = field(default_factory=set)
    bounding_days: set[int] = field(default_factory=set)
    untold: dict[int, Stand] = field(default_factory=dict)

    def look(self, setting: Setting) -> None:
        """Note a day that had come, whether or not it makes a claim."""
        if setting.mention.kind == "date" and is_past(setting):
            self.past.append(str(setting.mention.value))

    def tell(self, stand: Stand, status: str) -> None:
        """Note a figure that is claimed; *status* is what its clause says of it, empty where it says nothing."""
        setting, clause = stand.setting, stand.clause
        if setting.mention.kind != "date":
            if not status:
                self.untold[setting.mention.start] = stand
            return
        value = str(setting.mention.value)
        if status == "actual":
            self.past.append(value)
        elif not status and is_open(setting) and not is_past(setting):
            self._note_open(stand)
        elif status == "planned" and (
            _is_announced(setting, clause)
            or is_deadline(setting)
            or is_named_as_coming(stand)
            or is_called_coming(setting)
            or setting.follows("leading_up")
        ):
            self.announced.append(value)

    def _note_open(self, stand: Stand) -> None:
        start = stand.setting.mention.start
        sure = opens_its_sentence(stand.setting) or any(_leads_up(cue, stand.setting) for cue in stand.setting.cues)
        (self.opening_days if sure else self.open_days).add(start)
        if bounds_or_obliges(stand):
            self.bounding_days.add(start)

    def told(self, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        """
        Return *claims*, those of open days that have not come as planned.

        Such a day lies behind all that had come, from the first announced one on, or in their year where it bounds something:
        ``Lễ cưới diễn ra vào ngày 9/6`` may have come, what lasts ``từ ngày 9/6`` or must be done by then has not. One that opens its
        sentence lies from the first announced one on.
        """
        last = max(_days(self.past), default="")
        calendar = _Calendar(last, min((day for day in _days(self.announced) if day > last), default=""))
        dated = tuple(
            replace(claim, status="planned") if self._has_not_come(claim, calendar) else claim for claim in claims
        )
        return tuple(self._with_its_day(dated))

    def _with_its_day(self, claims: Sequence[Claim]) -> Iterator[Claim]:
        """Yield *claims*, figures of which nothing is told but a day that is to come as planned."""
        ahead = defaultdict(list)
        for claim in claims:
            if claim.kind == "date" and claim.status == "planned":
                ahead[claim.sentence_start].append(claim)
        for claim in claims:
            stand = self.untold.get(claim.start)
            days = ahead[claim.sentence_start] if stand else []
            yield replace(claim, status="planned") if stand and days and is_dated_by(stand, days) else claim

    def _has_not_come(self, claim: Claim, calendar: _Calendar) -> bool:
        day = _first(str(claim.value))
        if claim.start in self.opening_days:
            return calendar.is_announced(day)
        ahead = claim.start in self.bounding_days and calendar.lies_ahead(day)
        return claim.start in self.open_days and (ahead or calendar.is_announced(day))


@dataclass(frozen=True, slots=True)
class _Calendar:
    """
    What an undated article's days say of when it was written, ISO 8601, empty where they do not.

    Attributes:
        last: The last day that had come.
        first: The first day that is announced.
    """

    last: str
    first: str

    def is_announced(self, day: str) -> bool:
        """Return True for a day from the first announced one on, behind all that had come."""
        behind = not self.last or _is_behind(day, self.last)
        holds = self.first.startswith(day) and len(day) > YEAR_LENGTH
        return behind and bool(self.first) and (holds or _is_behind(day, self.first))

    def lies_ahead(self, day: str) -> bool:
        """Return True for a day that lies behind all that had come, in the year of the last of them."""
        same_year = len(self.last) == DAY_LENGTH and day[:YEAR_LENGTH] == self.last[:YEAR_LENGTH]
        return same_year and _is_behind(day, self.last)


def is_dated_by(stand: Stand, days: Iterable[Claim]) -> bool:
    """Return True for a figure that one of *days*, all to come, dates: ``phải đạt 75% vào ngày 1/9``."""
    inward = stand.setting.shadow.folded
    ahead = tuple(Span(inward(day.start), inward(day.end)) for day in days)
    return bool(dated_ahead(replace(stand, setting=replace(stand.setting, ahead=ahead))))


def _is_behind(day: str, other: str) -> bool:
    grain = min(len(day), len(other))
    return day[:grain] > other[:grain]


def _is_announced(setting: Setting, clause: Span) -> bool:
    return any(
        (cue.section, cue.concept) == ("status", "planned") and clause.start <= cue.start and cue.end <= clause.end
        for cue in setting.cues
    )


def _first(value: str) -> str:
    return value.split("/", maxsplit=1)[0][:DAY_LENGTH]


def _days(values: Iterable[str]) -> Iterator[str]:
    """Those of *values* that name a month at least, the first of an interval."""
    return (_first(value) for value in values if len(value) > len("2025"))
