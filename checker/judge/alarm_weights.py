"""
What each level is worth, as log odds that two differing figures contradict each other.

Fitted and written by ``python -m tests.accuracy.fit_alarms GOLD --write`` on differences read by hand; rerun it after a change to slots
or levels. What stands before the tables is written by hand, and kept.
Texts of a sentence or two have a table of their own: they leave out what a full article would tell. So have figures of full articles
of which one is told in a language of words (`checker.alignment.in_words`).
"""

from __future__ import annotations

from typing import Literal

Sort = Literal["brief", "full", "in_words"]

# At or above: the figures contradict each other, if they are of one fact; below, whether they do is undecided.
CONFLICT: dict[Sort, float] = {"brief": 0.0, "full": -0.4, "in_words": -0.7}
# At or above: they surely are of one fact, and an alarm is raised. As high as no conflict of the annotated stories is lost by.
ALARM: dict[Sort, float] = {"brief": 0.4, "full": 1.7, "in_words": 1.7}

# fmt: off
ALARM_WEIGHTS: dict[Sort, dict[str, float]] = {
    "brief": {
        "age_names_alike": 0.06, "age_names_unlike": 0.36,
        "alike_50": -0.37, "alike_62": 0.12, "alike_75": 0.31, "alike_88": 0.64, "alike_low": -0.7,
        "alone": 0.08,
        "apart_1.1": 0.91, "apart_1.3": -0.41, "apart_2": 0.01, "apart_5": 0.21, "apart_far": -0.12,
        "base_missing": 0.39, "base_none": -0.16, "base_same": -0.23,
        "change_missing": -0.46, "change_none": 0.31, "change_same": 0.15,
        "contrast_0": 0.01, "contrast_1": -0.1, "contrast_2": 0.08,
        "crowd_1": 0.68, "crowd_3": -0.28, "crowd_6": 0.25, "crowd_many": -0.66,
        "event_missing": 0.09, "event_none": -0.34, "event_same": 0.25,
        "figures_many": -0.86, "figures_shared": 0.24,
        "kind_count": -0.02, "kind_date": -0.37, "kind_duration": 0.6, "kind_measure": -0.28, "kind_money": -0.46,
        "kind_ordinal": 0.43, "kind_percent": 0.31, "kind_score": -0.22,
        "names_alike": 0.04, "names_unlike": -0.04,
        "near_0": -0.04, "near_10": -0.56, "near_20": -0.28, "near_35": 0.24, "near_50": -0.1, "near_70": 0.16,
        "near_90": 0.58,
        "not_alone": -0.08,
        "noun_broader": 0.28, "noun_general": 0.29, "noun_missing": 0.08, "noun_same": 0.47, "noun_shares": -0.2,
        "noun_unknown": -0.51,
        "parallel_0": -0.27, "parallel_1": -0.48, "parallel_2": -0.02, "parallel_3": 0.03, "parallel_4": -0.37,
        "parallel_6": 0.56, "parallel_9": 0.55,
        "period_differs": -0.28, "period_missing": -0.32, "period_none": -0.11, "period_same": 0.72,
        "predicate_differs": -0.25, "predicate_excludes": 0.02, "predicate_missing": 0.15, "predicate_same": 0.27,
        "predicate_shares": -0.18,
        "prior": 0.83,
        "slip": 1.33,
        "slots_agree": 0.13, "slots_unsure": -0.13,
        "small": 0.31,
        "subset_differs": -0.08, "subset_missing": -0.27, "subset_none": 0.07, "subset_same": 0.28,
    },
    "full": {
        "alone": -0.48,
        "apart_2": -0.2, "apart_5": -0.35, "apart_far": 0.16,
        "articles_2": -0.97, "articles_4": -0.16, "articles_5": 1.09,
        "bond_0": -0.61, "bond_1": -0.4, "bond_2": -0.77, "bond_3": -0.82, "bond_4": -0.09, "bond_5": 0.51,
        "bond_6": 0.63, "bond_7": 1.02, "bond_none": 0.53,
        "crossed_0": 0.43, "crossed_2": -0.4,
        "crowd_1": 0.6, "crowd_3": 0.24, "crowd_6": -0.05, "crowd_many": -0.8,
        "growth_fixed": 0.35, "growth_grows": 0.05, "growth_revised": 0.13, "growth_shrinks_or_grows": -0.53,
        "hedged_0": -0.15, "hedged_1": -0.16, "hedged_2": 0.31,
        "kind_count": -0.56, "kind_date": 0.17, "kind_duration": -0.42, "kind_measure": 0.12, "kind_money": -0.08,
        "kind_ordinal": 0.2, "kind_percent": 0.37, "kind_score": 0.19,
        "modifiers_other": -0.04, "modifiers_same": -0.38, "modifiers_shared": -0.15,
        "prior": 0.21,
        "ranged": -0.67,
        "slip": 0.69, "slip_digit_more": 0.18, "slip_one_digit": 0.37, "slip_scale": -0.23, "slip_swapped_many": 0.33,
        "slots_agree": 0.13, "slots_unsure": -0.13,
        "sole_happening_0": -0.46, "sole_happening_1": 0.08, "sole_noun_0": 0.73, "sole_noun_1": 0.5,
        "sole_noun_2": -0.16, "sole_unit_0": -0.2, "sole_unit_1": -0.13, "sole_unit_2": -0.38,
        "told_by_all": -0.53, "told_by_few": 0.67, "told_by_half": 0.12, "told_by_most": -0.26,
    },
    "in_words": {
        "age_names_unlike": 0.23,
        "alone": -0.32,
        "apart_1.1": -0.23, "apart_1.3": 0.21, "apart_2": -0.4, "apart_5": -0.7, "apart_far": 0.48,
        "articles_2": -0.92, "articles_3": 0.29, "articles_4": 0.4, "articles_5": 0.19,
        "bond_0": -1.04, "bond_1": -0.43, "bond_2": -0.64, "bond_3": -0.16, "bond_4": 0.07, "bond_5": 0.5,
        "bond_6": 0.8, "bond_7": 1.0, "bond_none": -0.1,
        "crossed_0": 0.52, "crossed_1": -0.07, "crossed_2": -0.42,
        "crowd_1": 0.72, "crowd_3": 0.19, "crowd_6": -0.25, "crowd_many": -0.67,
        "growth_fixed": 0.89, "growth_grows": -0.74, "growth_revised": 0.84, "growth_shrinks_or_grows": -0.99,
        "hedged_0": 0.07, "hedged_1": -0.16, "hedged_2": 0.09,
        "kind_count": -0.77, "kind_date": 0.34, "kind_duration": -0.06, "kind_measure": 0.04, "kind_money": -0.22,
        "kind_ordinal": 0.32, "kind_percent": 0.05, "kind_score": 0.28,
        "modifiers_foreign": -0.15, "modifiers_other": -0.1, "modifiers_same": -0.42, "modifiers_shared": -0.11,
        "prior": -0.67,
        "ranged": -0.71,
        "slip": 1.21, "slip_digit_more": 0.1, "slip_one_digit": -0.52, "slip_scale": 0.56, "slip_swapped_many": 1.06,
        "slip_swapped_two": 0.74,
        "sole_happening_0": -0.43, "sole_happening_1": -0.32, "sole_happening_2": -0.24, "sole_noun_0": 0.92,
        "sole_noun_1": 0.28, "sole_noun_2": 0.19, "sole_unit_0": -0.24, "sole_unit_1": -0.1, "sole_unit_2": -0.07,
        "told_by_all": -0.47, "told_by_few": 0.68, "told_by_half": 0.28, "told_by_most": -0.5,
    },
}
