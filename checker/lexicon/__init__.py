"""
The words the checker knows, one YAML file a language, and what the concepts behind them are.

``vi.yaml``, ``en.yaml`` … map a language's words to concepts; ``concepts.yaml`` says what holds of a
concept in any language (what only grows, how far a hedge reaches, which units convert). ``packs/`` adds the words
of one domain a file. An editor owns these files. Each step compiles the sections it needs into its own tables, once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.errors import LexiconError
from checker.lexicon.spellings import with_other_spellings
from checker.messages import say
from checker.strict_yaml import load_file

_FOLDER = Path(__file__).parent
# Words of one domain each, in every language; a newsroom adds files of its own (`use_packs`).
_PACKS = _FOLDER / "packs"
_newsroom: tuple[Path, ...] = ()


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml") if path.stem != "concepts"))


def known_language(language: str) -> str:
    """Return the lexicon that serves *language*: its own, else English."""
    return language if language in languages() else "en"


def section(language: str, name: str) -> Mapping[str, Any]:
    """
    Return one section of a language's lexicon, or of ``concepts``.

    Args:
        language: ``vi``, ``en`` … or ``concepts``.
        name: The section's key.

    Returns:
        The section as written; a section that a language does not have is empty.

    Raises:
        LexiconError: No lexicon for *language*, or the section is no mapping.
    """
    found = _document(language).get(name) or {}
    if not isinstance(found, Mapping):
        raise LexiconError(say("section '{name}' is no mapping", name=name), place=str(_FOLDER / f"{language}.yaml"))
    return found


@cache
def _document(language: str) -> Mapping[str, Any]:
    path = _FOLDER / f"{language}.yaml"
    if not path.is_file():
        raise LexiconError(
            say("no lexicon for language '{language}'", language=language),
            place=str(_FOLDER),
            allowed=tuple(languages()),
        )
    found = _mapping(path)
    for pack in (*sorted(_PACKS.glob("*.yaml")), *_newsroom):
        found = merged(found, _mapping(pack).get(language) or {}, place=str(pack))
    return with_other_spellings(found)


def _mapping(path: Path) -> Mapping[str, Any]:
    value = load_file(path).value
    if not isinstance(value, Mapping):
        raise LexiconError(say("a lexicon is a mapping of sections"), place=str(path))
    return value


def use_packs(paths: Iterable[Path]) -> None:
    """
    Add a newsroom's own packs to the lexicon, for the rest of this process.

    Args:
        paths: YAML files: language (or ``concepts``) -> section -> concept -> words, as in the bundled ``packs/``.

    Raises:
        LexiconError: A pack is no file, is no mapping, or names a language without a lexicon; or the lexicon
            has been read, so that what was compiled from it would not know the packs.
    """
    global _newsroom  # noqa: PLW0603 - the lexicon is one for a process: every step compiles its tables from it once
    listed = tuple(paths)
    known = (*languages(), "concepts")
    for path in listed:
        if not path.is_file():
            raise LexiconError(say("no such lexicon pack"), place=str(path), fix=say("name a YAML file"))
        for name in _mapping(path):
            if name not in ("pack", *known):
                raise LexiconError(
                    say("no lexicon for language '{name}'", name=name), place=str(path), allowed=tuple(known)
                )
    if listed and _document.cache_info().currsize:
        raise LexiconError(say("packs must be named before the first text is read"), place=str(listed[0]))
    _newsroom = listed


def packs_in_use() -> tuple[Path, ...]:
    """Return the newsroom's own packs, for another process that is to read as this one does."""
    return _newsroom


def merged(base: Mapping[str, Any], more: Mapping[str, Any], *, place: str) -> dict[str, Any]:
    """
    Return *base* with the sections, concepts and words of *more* added to it.

    Raises:
        LexiconError: *more* has a list where *base* has a mapping, or the other way round; *place* is its file.
    """
    found = dict(base)
    for key, value in more.items():
        old = found.get(key)
        if old is None:
            found[key] = value
        elif isinstance(old, Mapping) and isinstance(value, Mapping):
            found[key] = merged(old, value, place=place)
        elif isinstance(old, list) and isinstance(value, list):
            found[key] = [*old, *(word for word in value if word not in old)]
        else:
            raise LexiconError(say("'{key}' cannot be added to what the lexicon has there", key=key), place=place)
    return found
