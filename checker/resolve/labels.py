"""
Mentions that make no claim, and why: the first rule that holds names the reason.

Every rule is one question about a `Setting`, with its words in the lexicon's section ``labels``. Another rule is a
function in the module of its subject and a line in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable

from checker.resolve import label_counts, label_days, label_names, label_periods, label_persons
from checker.resolve.setting import Setting

Rule = Callable[[Setting], bool]

DAY_OF_SPEAKING = "day on which someone spoke"
RULES: tuple[tuple[str, Rule], ...] = (
    ("bare number", lambda setting: setting.mention.kind == "number"),
    ("part of a name", label_names.part_of_a_name),
    ("one of several sizes", label_names.one_of_several),
    ("year without its word", label_names.bare_year),
    ("number of a part", label_names.number_of_a_part),
    ("item of a list", label_names.item_of_a_list),
    ("set phrase", label_names.set_phrase),
    ("part of an address", label_names.part_of_an_address),
    ("term of a loan", label_names.term_of_a_loan),
    ("size of a list", label_counts.size_of_a_list),
    ("figure of speech", label_counts.figure_of_speech),
    ("radio frequency", label_names.radio_frequency),
    ("grade of a ware", label_names.grade),
    ("class of things", label_names.class_of_things),
    ("birth year", label_persons.birth_year),
    ("years in brackets", label_persons.bracketed_span),
    ("age of a person spoken of", label_persons.age),
    ("quarter or half-year", label_periods.part_of_a_year),
    ("told by the day of publication", label_days.told_by_publication),
    ("feast", label_days.feast),
    ("time of an entry", label_days.time_of_an_entry),
    ("period of a figure", label_periods.period),
    ("moment that figures are as of", label_periods.as_of_stamp),
    ("every week", label_days.recurring_weekday),
    ("every day", label_days.recurring_hour),
    ("day of a figure", label_days.day_of_a_figure),
    ("time of day without its day", label_days.clock),
    ("day of the week", label_days.weekday),
    ("dateline", label_days.dateline),
    (DAY_OF_SPEAKING, label_days.day_of_speaking),
    ("word for a year", label_periods.word_for_a_year),
    ("article, no count", label_counts.article),
    ("points back", label_counts.points_back),
    ("base of a rate", label_counts.base_of_a_rate),
    ("points for a win", label_counts.points_for_a_win),
    ("score at that moment", label_counts.running_score),
)


def why_no_claim(setting: Setting) -> str:
    """Return the reason why the mention states nothing that could be checked, or an empty text where it does."""
    return next((reason for reason, holds in RULES if holds(setting)), "")
