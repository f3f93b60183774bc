"""
What tells whether a time is to come or has been, compiled from the ``time`` section of a lexicon.

=================== =================================================================================
key                 what it holds
=================== =================================================================================
future              what points ahead; *future_before* right before a time, as *past_before* points back
future_told         of those the ones that, behind a time, tell what was done then: ``in July they promised to``
clause_openers      what opens another clause: a language that has these looks no further than a clause for what points ahead
parting             the same right behind a time: ``approved it on Thursday that will save money``
past_verbs          tell, behind what opens a clause, what has been; so does what ends in ``ed``, but behind *describing*
setting_verbs       of those the ones that set a day: ``postponed it to Monday``
leading_on          between a verb and a day these say that it leads up to the day: ``voted to hold it on 7 May``
told_behind         behind these a day has been: ``the town is calm after Tuesday's riot``
late_hours          near an hour in words: it is one of the afternoon or evening; *early_hours* of the morning
going_on            with a verb in ``ing`` these tell what went on, up to a day behind ``until``: ``were taking cash until Tuesday``
term_before         behind one of *promising_verbs* these lead to a coming weekday; behind *set_before* any is to come
naming_verbs        right before a weekday and *named_behind*: ``declared Monday a holiday``
relatives           open a clause about a noun before them: ``on Monday, in a drizzle that would last``
states_of_past      tell what is by what has been: ``is accused of breaking in on Monday``
happened            what comes unforeseen: of ``the blast on Monday`` and ``Monday's blast`` the day has been
planned_once        right before what points ahead: ``had been planned for March``
present_verbs       tell what is, where nothing tells what has been: ``the top two go to a run-off on Sunday``
=================== =================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checker.lexicon.expressions import any_folded
from checker.shadow import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookWords:
    """
    The compiled words of one language that `Outlook` looks for around a time.

    Attributes:
        future, future_before, past_before: As the keys.
        told: Searches the words of *future_told*.
        future_in_clause: A word that points ahead, and no other clause between it and the end.
        past_clause: All up to a last clause that tells what has been: ``will pay the families of those who died``.
        parting, leading, behind, present: Search the words of *parting*, *leading_on*, *told_behind* and *present_verbs*.
        late, early: Words of the afternoon and the hours behind it, and of the morning.
        past: A verb of what has been; one of *setting_verbs* sets what may be to come.
        any_past: A verb of what has been, those of *setting_verbs* too.
        past_behind: One right behind a time.
        going_on: What went on until a time.
        promised_in_clause: One of *promising_verbs*, and *term_before* at the end.
        another_clause: What opens one of clauses that tell what is apart from what was told.
        clauses: True where a language tells clauses by their openers.
    """

    future: re.Pattern[str]
    told: re.Pattern[str]
    future_before: re.Pattern[str]
    future_in_clause: re.Pattern[str]
    past_before: re.Pattern[str]
    past_clause: re.Pattern[str]
    parting: re.Pattern[str]
    leading: re.Pattern[str]
    late: re.Pattern[str]
    early: re.Pattern[str]
    behind: re.Pattern[str]
    present: re.Pattern[str]
    past: re.Pattern[str]
    any_past: re.Pattern[str]
    past_behind: re.Pattern[str]
    going_on: re.Pattern[str]
    promised_in_clause: re.Pattern[str]
    set_before: re.Pattern[str]
    naming_before: re.Pattern[str]
    named_behind: re.Pattern[str]
    relative: re.Pattern[str]
    another_clause: re.Pattern[str]
    state_of_past: re.Pattern[str]
    happened_before: re.Pattern[str]
    happened_behind: re.Pattern[str]
    planned_once: re.Pattern[str]
    clauses: bool


def outlook_words(time: Mapping[str, Any]) -> OutlookWords:
    """Return the words of the section *time* that tell whether a time is to come."""
    openers = any_folded(time.get("clause_openers", ()))
    return OutlookWords(
        future=_anywhere(time, "future"),
        told=_anywhere(time, "future_told"),
        future_before=word_before(time, "future_before"),
        future_in_clause=re.compile(
            rf"{_anywhere(time, 'future').pattern}(?:(?!(?<!\w)(?:{openers})(?!\w))[^.,;:()\n])*$"
        ),
        past_before=word_before(time, "past_before"),
        past_clause=_past_clause(time, openers),
        parting=_anywhere(time, "parting"),
        leading=_anywhere(time, "leading_on"),
        late=_anywhere(time, "late_hours"),
        early=_anywhere(time, "early_hours"),
        behind=_anywhere(time, "told_behind"),
        present=_anywhere(time, "present_verbs"),
        past=_past(time, time.get("setting_verbs") or ()),
        any_past=_past(time, ()),
        past_behind=re.compile(rf"[,;]?[ ](?:{any_folded(time.get('past_verbs') or ())})(?!\w)"),
        going_on=_going_on(time),
        promised_in_clause=_promised(time, openers),
        set_before=word_before(time, "set_before"),
        naming_before=word_before(time, "naming_verbs"),
        named_behind=re.compile(rf"[ ](?:{any_folded(time.get('named_behind') or ())})(?!\w)"),
        relative=re.compile(rf"(?<=\w)[ ](?:{any_folded(time.get('relatives') or ())})(?!\w)"),
        another_clause=_anywhere(time, "clause_openers", "relatives", "parting", "before_clause"),
        happened_before=re.compile(rf"(?<!\w)(?:{any_folded(time.get('happened') or ())})[ ](?:\w{{2}}[ ])?$"),
        happened_behind=re.compile(rf"(?:'s)?[ ](?:\w+[ ])?(?:{any_folded(time.get('happened') or ())})(?!\w)"),
        state_of_past=_anywhere(time, "states_of_past"),
        planned_once=_planned_once(time),
        clauses=bool(time.get("clause_openers")),
    )


def word_before(time: Mapping[str, Any], *names: str) -> re.Pattern[str]:
    """Return what finds a word of the keys *names* right before the end."""
    return re.compile(rf"(?<!\w)(?:{any_folded(form for name in names for form in time.get(name) or ())})[ ]$")


def _anywhere(time: Mapping[str, Any], *names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_folded(form for name in names for form in time.get(name) or ())})(?!\w)")


def _past_clause(time: Mapping[str, Any], openers: str) -> re.Pattern[str]:
    """A clause is opened by a comma and its verb, too: ``due in March, was finished on 19 April``."""
    past = rf"(?:{any_folded(time.get('past_verbs', ()))}|\w{{2,}}ed)(?!\w)"
    comma = "," if time.get("clause_openers") else any_folded(())
    return re.compile(rf"^.*(?:(?<!\w)(?:{openers})(?= [^.,;:()]*(?<!\w){past})|{comma}(?= {past}))", re.DOTALL)


def _going_on(time: Mapping[str, Any]) -> re.Pattern[str]:
    """Nothing that they were to do: ``were going to stay until Tuesday``."""
    went, until = any_folded(time.get("going_on") or ()), any_folded(time.get("going_on_until") or ())
    return re.compile(rf"(?<!\w)(?:{went})[ ](?:\w+[ ])?\w+ing[ ](?!to[ ])[^.,;:()\n]*(?<!\w)(?:{until})[ ]$")


def _promised(time: Mapping[str, Any], openers: str) -> re.Pattern[str]:
    verbs, term = any_folded(time.get("promising_verbs") or ()), any_folded(time.get("term_before") or ())
    between = rf"(?:(?!(?<!\w)(?:{openers})(?!\w))[^.,;:()\n])*"
    return re.compile(rf"(?<!\w)(?:{verbs})(?!\w){between}(?<!\w)(?:{term})[ ]$")


def _planned_once(time: Mapping[str, Any]) -> re.Pattern[str]:
    once = any_folded(time.get("planned_once") or ())
    return re.compile(
        rf"(?<!\w)(?:{once})[ ](?:\w+ly[ ])?(?:{any_folded(time.get('future') or ())})(?!\w)[^.,;:()\n]*$"
    )


def _past(time: Mapping[str, Any], setting_verbs: Iterable[str]) -> re.Pattern[str]:
    """Behind *modal_before* no form tells what has been, nor behind *describing*; one of *setting_verbs* sets a day."""
    if not time.get("past_verbs"):
        return re.compile(any_folded(()))
    modal, described = (
        "".join(rf"(?<!\b{re.escape(fold(word))} )" for word in time.get(name) or ())
        for name in ("modal_before", "describing")
    )
    setting = rf"(?!(?:{any_folded(setting_verbs)})(?!\w))"
    return re.compile(rf"(?<![\w-]){modal}{setting}{described}(?:{any_folded(time['past_verbs'])}|\w{{2,}}ed)(?!\w)")
