"""
Every sentence that judging says of two figures, in one place, so that a catalogue of translations can hold them.

Each function returns one sentence with the values used; none says who is wrong.
"""

from __future__ import annotations

from decimal import Decimal

from checker.classes import tell_of_one_class
from checker.judge.wording import in_part, quoted, reading, stated
from checker.messages import Field, Message, Moment, say
from checker.model import DAY_LENGTH, Claim
from checker.one_attribute import tell_one_attribute
from checker.one_happening import in_two_parts_of_one_day
from checker.one_time import tell_one_time
from checker.profiles import Profile, deny_each_other
from checker.two_units import print_one_number

NOT_SURE = say("not enough is said to be sure that both speak of one thing")
ADDS_UP = say("with another figure of its article one makes the other, so that one may be a part of it")
PART_OF_AREA = say("one is told of a place within the area of the other, so that one may be a part of it")
TOLD_ELSEWHERE = say("one text tells the other's figure as well, of something else")
DIFFER_BESIDES = say("the two texts differ in more of their other figures than they share, and may tell two things")
BOTH_IN_ONE = say("one article states both and may mean two things")
BOTH_VAGUE = say("neither names a number, only how many digits it has")
HEADLINE_AND_BODY = say("The headline and its own text differ.")
WITHIN_ONE_ARTICLE = say("One article states both.")
_SLIPS = {
    "tenfold": say("It looks like a slip: one figure is ten times the other."),
    "two units": say("It looks like a slip of the unit: both print one number, each in a unit of its own."),
    "the unit": say("It looks like a slip of the unit: the figures differ by a thousand or a million."),
    "a digit more or less": say("It looks like a slip: one figure has a digit more."),
    "two digits swapped": say("It looks like a slip: two digits are swapped."),
    "one digit": say("It looks like a slip: one digit differs."),
    "not rounded": say("It looks like a slip of rounding: one figure does not round to the other."),
    "minutes as decimals": say("It looks like minutes of arc read as decimals."),
    "the day": say("It looks like a slip: the day differs by one digit."),
    "the month": say("It looks like a slip: only the month differs."),
    "the year": say("It looks like a slip: only the year differs."),
}


def same_words(words: str) -> Message:
    """Both print the same words."""
    return say("both say {quote}.", quote=quoted(words))


def same_time(a: Profile) -> Message:
    """Both name one time."""
    return say("both say {time}.", time=stated(a.value))


def same_value(a: Profile, b: Profile) -> Message:
    """Two wordings, one value."""
    return say("{a} and {b} state the same value.", **_both(a, b))


def readings_meet(a: Profile, b: Profile) -> Message:
    """The ranges that two wordings allow have a number in common."""
    return say("{a} and {b}: {low} and {high} can both be true.", **_both(a, b), **_ranges(a, b))


def rounded(a: Profile, b: Profile) -> Message:
    """One value printed more closely than the other, or loosened on one side."""
    return say("{a} and {b} are one value, rounded or hedged differently.", **_both(a, b))


def cut_short(a: Profile, b: Profile) -> Message:
    """One value of which the last digits were cut off, not rounded."""
    return say("{a} and {b} are one value if one of them was cut short.", **_both(a, b))


def edges_meet(a: Profile, b: Profile) -> Message:
    """Only the weak readings meet."""
    return say("{a} and {b} meet only at the edge of what the wording allows.", **_both(a, b))


def one_name(a: Profile, b: Profile) -> Message:
    """One person's name in two spellings."""
    return say(
        "{a} and {b} are one name, spelled in two ways.", a=quoted(str(a.claim.value)), b=quoted(str(b.claim.value))
    )


def one_time(a: Profile, b: Profile) -> Message:
    """A time within the other, or as near to it as ``about`` allows."""
    return say(
        "{a} and {b}: {one} and {other} can be one time, one told more closely.",
        **_both(a, b), one=stated(a.value), other=stated(b.value),
    )  # fmt: skip


def planned(plan: Claim, fact: Claim) -> Message:
    """What was announced, and what came of it."""
    return say("{a} was planned or expected; {b} is what was reported.", a=quoted(plan.quote), b=quoted(fact.quote))


def replaced(a: Profile, b: Profile) -> Message:
    """The text itself says that a figure was replaced."""
    return say("the text says that a figure was replaced: {a} and {b}.", **_both(a, b))


def counted_later(a: Profile, b: Profile) -> Message:
    """A running count: *b* is the later."""
    return say(
        "{a} and {b}: the count of {later} replaces that of {earlier}.",
        **_both(a, b), earlier=_when(a), later=_when(b),
    )  # fmt: skip


def counted_less(a: Profile, b: Profile) -> Message:
    """A count that only grows and is smaller in the later report, *b*."""
    return say(
        "{a} and {b}: the count of {later} is below that of {earlier}, though such counts only grow; "
        "it may be older news, another scope, or a correction.",
        **_both(a, b), earlier=_when(a), later=_when(b),
    )  # fmt: skip


def per_two_times(a: Profile, b: Profile) -> Message:
    """One number, per month in one text and per year in the other."""
    return say(
        "{a} and {b}: one number, and the two texts tell it per two lengths of time, such as a month and a year.",
        **_both(a, b),
    )


def order_unknown(a: Profile, b: Profile) -> Message:
    """A count that changes over time, and no word of which figure is later."""
    return say(
        "{a} and {b}: {low} and {high} do not meet; "
        "the count changes over time and it is not said which is later.",
        **_both(a, b), **_ranges(a, b),
    )  # fmt: skip


def moved_by(a: Profile, b: Profile, step: Claim) -> Message:
    """A change that an article states leads from one figure to the other."""
    return say("{a} and {b}: the change of {step} leads from one to the other.", **_both(a, b), step=quoted(step.quote))


def bound_holds(a: Profile, b: Profile) -> Message:
    """``more than 30`` is true of 80, though nobody would say so of one count."""
    return say(
        "{a} and {b}: taken at its word the bound holds, though it lies far from the other figure.", **_both(a, b)
    )


def from_another_day(a: Profile) -> Message:
    """``Tomorrow morning`` in two papers of two days, of which one may be reckoned from the day that it tells of."""
    return say("both say {quote}, which may be reckoned from two days.", quote=quoted(a.claim.quote))


def limit_and_beyond(a: Profile, b: Profile) -> Message:
    """``At most 180 days``, and what follows after more than 180 days."""
    return say("{a} and {b}: one names a limit, the other what lies beyond it.", **_both(a, b))


def of_each_and_of_one(a: Profile, b: Profile) -> Message:
    """Every year over 500 million, and over 600 million last year."""
    return say("{a} and {b}: one is told of every year, month or day, the other of one.", **_both(a, b))


def rule_and_case(a: Profile, b: Profile) -> Message:
    """At least two providers, as a rule asks, and the one that a house has."""
    return say("{a} and {b}: one says what a rule asks for or what may be, the other what is.", **_both(a, b))


def leaves_some_out(a: Profile, b: Profile) -> Message:
    """Sixteen others, and seventeen in all."""
    return say("{a} and {b}: one counts what is left besides some, the other may count all.", **_both(a, b))


def ages_apart(a: Profile, b: Profile, years: Decimal) -> Message:
    """Two ages or years of birth that no birthday makes one."""
    return say(
        "{a} and {b} are told of one person and lie {years} years apart, which the time between the articles does not explain.",
        **_both(a, b), years=years,
    )  # fmt: skip


def ages_meet(a: Profile, b: Profile) -> Message:
    """Two ages or years of birth a year apart, or none."""
    return say("{a} and {b}: a birthday, or another way of counting years, may lie between them.", **_both(a, b))


def age_of_unknown_year(a: Profile, b: Profile) -> Message:
    """An age and a year of birth where nothing says in which year the age was told."""
    return say("{a} and {b}: it is not known in which year the age was told.", **_both(a, b))


def as_of_day(a: Profile, b: Profile) -> Message:
    """The day of an event, and the day up to which something was counted."""
    return say("{a} and {b}: one of them says as of when a figure was counted.", **_both(a, b))


def unsure(a: Profile, b: Profile, doubt: str) -> Message:
    """The figures differ, and *doubt* says why they may be two things."""
    return say("{a} and {b}: {low} and {high} do not meet; {doubt}.", **_both(a, b), **_ranges(a, b), doubt=doubt)


def copied(a: Profile, b: Profile) -> Message:
    """A sentence taken over with another figure."""
    return say(
        "{verdict}: the sentence was taken over, the figure was not: {a} became {b}.",
        verdict=say("conflict"), **_both(a, b),
    )  # fmt: skip


def looks_like(slip: str) -> Message:
    """Name the slip that may lie between two figures; *slip* as `checker.judge.slips` names it."""
    return _SLIPS[slip]


def one_holder(holder: str) -> Message:
    """Both name one source of their figure."""
    return say("Both name {holder} as their source.", holder=quoted(holder))


def two_holders(one: str, other: str) -> Message:
    """Each figure has a source of its own: two sources differ, not two papers."""
    return say("Each has a source of its own: {one} and {other}.", one=quoted(one), other=quoted(other))


def unexplained(a: Profile, b: Profile) -> Message:
    """A contradiction."""
    if in_two_parts_of_one_day(a, b):
        one, other = (in_part(quoted(ready.claim.quote), ready.part) for ready in (a, b))
        day = stated(str(a.value)[:DAY_LENGTH])
        return say("{a} and {b}: both are of {day}, in two parts of it that do not meet.", a=one, b=other, day=day)
    if print_one_number(a, b):
        return one_number(a, b)
    if of_one := _of_one_thing(a, b):
        return of_one
    return say(
        "{a} and {b}: {low} and {high} do not meet, and neither time, nor a plan, nor the wording explains it.",
        **_both(a, b), **_ranges(a, b),
    )  # fmt: skip


def _of_one_thing(a: Profile, b: Profile) -> Message | None:
    """Why the two are of one thing, where that is known whatever the words around them; None where it is not."""
    both = _both(a, b)
    if tell_of_one_class(a, b):
        return say(
            "{a} and {b}: both are told of one class, and neither time, nor a plan, nor the wording explains it.",
            **both,
        )
    if tell_one_attribute(a, b):
        return say(
            "{a} and {b}: of this a thing has one value, and neither time, nor a plan, nor the wording explains it.",
            **both,
        )
    if tell_one_time(a, b):
        return say("{a} and {b}: this happens once, and neither a plan nor the wording explains two times.", **both)
    if deny_each_other(a, b):
        return say("{a} and {b}: the headline gives a figure that its own text gives nowhere.", **both)
    return None


def one_sentence(a: Profile, b: Profile) -> Message:
    """A contradiction between two sentences that are one but for the figure."""
    if print_one_number(a, b):
        return one_number(a, b)
    return say(
        "{a} and {b}: {low} and {high} differ, in one place of sentences that run alike, "
        "and neither time, nor a plan, nor the wording explains it.",
        **_both(a, b), **_ranges(a, b),
    )  # fmt: skip


def one_number(a: Profile, b: Profile) -> Message:
    """One number under two units, in which it is not one size or sum."""
    return say(
        "{a} and {b}: one number in two units, which is not one amount, and neither time, nor a plan, nor the wording explains it.",
        **_both(a, b),
    )  # fmt: skip


def told_again(a: Profile, b: Profile, article: str) -> Message:
    """One article tells one figure in two currencies or units."""
    if a.claim.kind == "money":
        return say(
            "{a} and {b} are one sum in two currencies, as {article} tells it.", **_both(a, b), article=quoted(article)
        )
    return say(
        "{a} and {b} are one figure in two units, as {article} tells it.", **_both(a, b), article=quoted(article)
    )


def converted_apart(a: Profile, b: Profile, original: Profile) -> Message:
    """Two conversions of one figure, each at a rate of its own."""
    return say(
        "{a} and {b} are both converted from {original}, at different rates or rounded differently.",
        **_both(a, b), original=quoted(original.claim.quote),
    )  # fmt: skip


def one_sum_at_rate(a: Profile, b: Profile, rate: tuple[Claim, Claim]) -> Message:
    """Two sums in two currencies that a rate told elsewhere makes one."""
    return say("{a} and {b} can be one sum in two currencies, at the rate of {one} and {other}.", **_at(a, b, rate))


def two_sums_at_rate(a: Profile, b: Profile, rate: tuple[Claim, Claim]) -> Message:
    """Two sums in two currencies that no rate told makes one."""
    return say("{a} and {b}: in two currencies, and not one sum at the rate of {one} and {other}.", **_at(a, b, rate))


def two_units(a: Profile, b: Profile) -> Message:
    """Two figures in two currencies or units, and no word of what one is in the other."""
    return say("{a} and {b}: in two currencies or units, and no article tells what one is in the other.", **_both(a, b))


def _at(a: Profile, b: Profile, rate: tuple[Claim, Claim]) -> dict[str, Field]:
    one, other = rate
    return {**_both(a, b), "one": quoted(one.quote), "other": quoted(other.quote)}


def _both(a: Profile, b: Profile) -> dict[str, Field]:
    return {"a": quoted(a.claim.quote), "b": quoted(b.claim.quote)}


def _ranges(a: Profile, b: Profile) -> dict[str, Field]:
    return {"low": reading(a.claim), "high": reading(b.claim)}


def _when(ready: Profile) -> Field:
    return Moment(ready.claim.as_of) if ready.claim.as_of else say("an unknown day")
