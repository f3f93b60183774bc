"""
Mentions that make no claim, and why: the first rule that holds names the reason.

Every rule is one question about a `Setting`, with its words in the lexicon's section ``labels``. Another rule is a
function in the module of its subject and a line in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.resolve.labels import counts, days, names, periods, persons
from checker.resolve.setting import Setting

Rule = Callable[[Setting], bool]

DAY_OF_SPEAKING = "day on which someone spoke"
RULES: tuple[tuple[str, Rule], ...] = (
    ("bare number", lambda setting: setting.mention.kind == "number"),
    ("part of a name", names.part_of_a_name),
    ("one of several sizes", names.one_of_several),
    ("year without its word", names.bare_year),
    ("number of a part", names.number_of_a_part),
    ("item of a list", names.item_of_a_list),
    ("set phrase", names.set_phrase),
    ("part of an address", names.part_of_an_address),
    ("term of a loan", names.term_of_a_loan),
    ("size of a list", counts.size_of_a_list),
    ("figure of speech", counts.figure_of_speech),
    ("radio frequency", names.radio_frequency),
    ("grade of a ware", names.grade),
    ("class of things", names.class_of_things),
    ("birth year", persons.birth_year),
    ("years in brackets", persons.bracketed_span),
    ("age of a person spoken of", persons.age),
    ("quarter or half-year", periods.part_of_a_year),
    ("told by the day of publication", days.told_by_publication),
    ("feast", days.feast),
    ("time of an entry", days.time_of_an_entry),
    ("period of a figure", periods.period),
    ("moment that figures are as of", periods.as_of_stamp),
    ("every week", days.recurring_weekday),
    ("every day", days.recurring_hour),
    ("time of day without its day", days.hour_of_no_day),
    ("day of a figure", days.day_of_a_figure),
    ("time of day without its day", days.clock),
    ("day of the week", days.weekday),
    ("dateline", days.dateline),
    (DAY_OF_SPEAKING, days.day_of_speaking),
    ("word for a year", periods.word_for_a_year),
    ("article, no count", counts.article),
    ("points back", counts.points_back),
    ("base of a rate", counts.base_of_a_rate),
    ("points for a win", counts.points_for_a_win),
    ("score at that moment", counts.running_score),
)


def why_no_claim(setting: Setting) -> str:
    """Return the reason why the mention states nothing that could be checked, or an empty text where it does."""
    return next((reason for reason, holds in RULES if holds(setting)), "")
