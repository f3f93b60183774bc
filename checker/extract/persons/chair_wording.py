"""How a language says who chairs an event: the lexicon's section ``chairs``, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import ahocorasick_rs

from checker.extract.persons.titles import any_of
from checker.lexicon import section
from checker.shadow import fold

# An abbreviation that explains the word before it: ``Liên hợp quốc (LHQ)``.
_ASIDE = r"(?:\s*\([^()\n]*\))?"


@dataclass(frozen=True, slots=True)
class Wording:
    """
    One language's words around chairs.

    Attributes:
        cues, holder_behind: Finds the verbs; of each, whether its holder stands behind it (the passive).
        joint: How a verb begins that has more than one holder.
        until_verb: What may stand between a holder and the verb.
        joiner, by, plural: ``và``, ``do``, ``các``, with their spaces.
        event, event_behind, event_end: An event's noun anywhere (group 1), right behind a verb (the last
            group), and where its name ends.
        same_title, title_variant: One form for what a title's words are written in several.
    """

    cues: ahocorasick_rs.AhoCorasick
    holder_behind: tuple[bool, ...]
    joint: tuple[str, ...]
    until_verb: re.Pattern[str]
    joiner: re.Pattern[str]
    by: re.Pattern[str]
    plural: re.Pattern[str]
    event: re.Pattern[str]
    event_behind: re.Pattern[str]
    event_end: re.Pattern[str]
    same_title: Mapping[str, str]
    title_variant: re.Pattern[str]


@cache
def chair_wording(language: str) -> Wording:
    """Return the compiled wording of *language*, one that has a lexicon."""
    words = section(language, "chairs")
    behind = {fold(word): True for word in words.get("under", ())}
    cues = {fold(word): False for word in words.get("verbs", ())} | behind
    auxiliaries, determiners = any_of(words.get("auxiliaries", ())), any_of(words.get("determiners", ()))
    events, not_events = any_of(words.get("events", ())), any_of(words.get("not_events", ()))
    same = {
        fold(v): fold(k) for k, variants in section(language, "names").get("same_title", {}).items() for v in variants
    }
    return Wording(
        cues=ahocorasick_rs.AhoCorasick(sorted(cues), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        holder_behind=tuple(cues[word] for word in sorted(cues)),
        joint=tuple(fold(word) for word in words.get("joint", ())),
        until_verb=re.compile(rf"{_ASIDE}(?:,? {auxiliaries}(?!\w))*,? ?"),
        joiner=re.compile(rf"{_ASIDE},? {any_of(words.get('joiners', ()))} "),
        by=re.compile(rf"(?<!\w){any_of(words.get('by', ()))} "),
        plural=re.compile(rf"(?<!\w){any_of(words.get('plurals', ()))} $"),
        event=re.compile(rf"(?<!\w)(?:{not_events}|({events}))(?!\w)"),
        event_behind=re.compile(rf" (?:{determiners} ((?:[\w-]+ ){{0,3}}?{events})|({events}))(?!\w)"),
        event_end=re.compile(rf"[,.;:(\"\n]| -|(?<!\w){any_of(words.get('event_ends', ()))}(?!\w)"),
        same_title=same,
        title_variant=re.compile(rf"(?<!\w){any_of(same)}(?!\w)"),
    )
