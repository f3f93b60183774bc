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
CONFLICT: dict[Sort, float] = {"brief": 0.0, "full": -1.4, "in_words": -0.7}
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
        "age_names_unlike": -0.27,
        "alone": -0.34,
        "apart_1.1": 0.15, "apart_2": -0.23, "apart_5": -0.22,
        "articles_2": -0.86, "articles_3": 0.09, "articles_4": -0.24, "articles_5": 1.01,
        "bond_0": -0.55, "bond_1": -0.36, "bond_2": -0.79, "bond_3": -0.7, "bond_5": 0.29, "bond_6": 1.0,
        "bond_7": 0.83, "bond_none": 0.28,
        "crossed_0": 0.62, "crossed_1": -0.16, "crossed_2": -0.46,
        "crowd_1": 0.42, "crowd_3": 0.13, "crowd_many": -0.53,
        "growth_fixed": 0.49, "growth_revised": 0.12, "growth_shrinks_or_grows": -0.64,
        "hedged_0": -0.19, "hedged_1": -0.19, "hedged_2": 0.38,
        "kind_count": -0.62, "kind_date": 0.12, "kind_duration": -0.53, "kind_measure": 0.16, "kind_ordinal": 0.27,
        "kind_percent": 0.44, "kind_score": 0.17,
        "modifiers_other": -0.12, "modifiers_same": -0.42, "modifiers_shared": -0.07,
        "prior": -0.11,
        "ranged": -0.75,
        "slip": 0.7,
        "slots_agree": 0.11, "slots_unsure": -0.11,
        "sole_happening_0": -0.44, "sole_happening_2": 0.18, "sole_noun_0": 0.46, "sole_noun_1": 0.37,
        "sole_noun_2": -0.14, "sole_unit_0": -0.07, "sole_unit_1": -0.08, "sole_unit_2": -0.27,
        "told_by_all": -0.54, "told_by_few": 0.67, "told_by_most": -0.1,
    },
    "in_words": {
        "age_names_unlike": -0.15,
        "alone": -0.2,
        "apart_1.1": -0.23, "apart_1.3": 0.29, "apart_2": -0.4, "apart_5": -0.54, "apart_far": 0.39,
        "articles_2": -0.68, "articles_3": 0.33, "articles_4": 0.31, "articles_5": 0.04,
        "bond_0": -0.69, "bond_1": -0.99, "bond_2": -0.58, "bond_3": -0.63, "bond_4": 0.27, "bond_5": 0.14,
        "bond_6": 1.04, "bond_7": 0.95, "bond_none": 0.49,
        "crossed_0": 0.1, "crossed_1": 0.25, "crossed_2": -0.35,
        "crowd_1": 0.6, "crowd_3": 0.11, "crowd_6": -0.21, "crowd_many": -0.47,
        "growth_fixed": 0.95, "growth_grows": -0.7, "growth_revised": 0.76, "growth_shrinks_or_grows": -1.04,
        "hedged_0": 0.19, "hedged_1": -0.17,
        "kind_count": -0.79, "kind_date": 0.11, "kind_duration": -0.19, "kind_measure": 0.13, "kind_money": -0.04,
        "kind_ordinal": 0.47, "kind_score": 0.36,
        "modifiers_foreign": -0.09, "modifiers_other": -0.11, "modifiers_same": -0.43, "modifiers_shared": -0.15,
        "prior": -0.71,
        "ranged": -0.85,
        "slip": 1.92,
        "slots_agree": -0.04, "slots_unsure": 0.04,
        "sole_happening_0": -0.29, "sole_happening_1": -0.29, "sole_happening_2": -0.13, "sole_noun_0": 0.73,
        "sole_noun_1": 0.51, "sole_unit_0": -0.22, "sole_unit_1": -0.35, "sole_unit_2": 0.04,
        "told_by_all": -0.62, "told_by_few": 0.67, "told_by_half": 0.29, "told_by_most": -0.32,
    },
}
