"""Countries and places by whatever language names them, so that ``Ấn Độ`` and ``India`` are one name; provinces and what they are of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from checker.lexicon import languages, section
from checker.shadow import bare, fold

_ISO_LENGTH = 2
# So many names stay known: the sentences of a story ask for the same ones again.
_KEPT = 65536


def place_name(name: str) -> str:
    """Return the ISO 3166 code of a country named in any language of the lexicon, folded; else *name* itself."""
    return _countries().get(name, name)


@lru_cache(maxsize=_KEPT)
def name_in_any_language(name: str) -> str:
    """
    Return one spelling of *name*, folded, for all languages: ``quảng ninh`` and ``quang ninh``, ``hanoi`` and ``hà nội`` are one.

    A country is its ISO 3166 code, a province of Vietnam its usual name, any other name itself; none with diacritics.
    """
    country = place_name(name)
    if country != name:
        return country
    plain = bare(name)
    return provinces().get(plain, plain)


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


@cache
def provinces() -> Mapping[str, str]:
    """Every name of a province of Vietnam, before and after the mergers of 2025, without diacritics -> its usual name, likewise."""
    spelled = {
        bare(name): bare(name)
        for united in section("concepts", "provinces").items()
        for name in (united[0], *united[1])
    }
    also = section("concepts", "province_names")
    return spelled | {bare(other): bare(name) for name, others in also.items() for other in others}


@cache
def united_into() -> Mapping[str, str]:
    """A province that was merged into another on 1 July 2025 -> that other; names without diacritics."""
    united = section("concepts", "provinces")
    return {bare(old): bare(new) for new, merged in united.items() for old in merged}
