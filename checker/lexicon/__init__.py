"""
The words the checker knows, one YAML file a language, and what the concepts behind them are.

``vi.yaml``, ``en.yaml`` … map a language's words to concepts; ``concepts.yaml`` says what holds of a
concept in any language (what only grows, how far a hedge reaches, which units convert). An editor owns
these files. Each step compiles the sections it needs into its own tables, once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from checker.errors import LexiconError
from checker.strict_yaml import load_file

_FOLDER = Path(__file__).parent


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml") if path.stem != "concepts"))


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
        raise LexiconError(f"section '{name}' is no mapping", place=str(_FOLDER / f"{language}.yaml"))
    return found


@cache
def _document(language: str) -> Mapping[str, Any]:
    path = _FOLDER / f"{language}.yaml"
    if not path.is_file():
        raise LexiconError(f"no lexicon for language '{language}'", place=str(_FOLDER), allowed=", ".join(languages()))
    value = load_file(path).value
    if not isinstance(value, Mapping):
        raise LexiconError("a lexicon is a mapping of sections", place=str(path))
    return value
