"""Countries by whatever language names them, so that ``Ấn Độ`` and ``India`` are one name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from checker.lexicon import languages
from checker.shadow import fold

_ISO_LENGTH = 2


def place_name(name: str) -> str:
    """Return the ISO 3166 code of a country named in any language of the lexicon, folded; else *name* itself."""
    return _countries().get(name, name)


@cache
def _countries() -> Mapping[str, str]:
    """Folded name -> code, from CLDR; codes of continents and other regions are numbers and are left out."""
    # babel is slow to import for its size, and only linking needs it.
    from babel import Locale

    found: dict[str, str] = {}
    for language in languages():
        for code, name in sorted(Locale(language).territories.items()):
            if len(code) == _ISO_LENGTH:
                found.setdefault(fold(name), code)
    return found
