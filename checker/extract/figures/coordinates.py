"""Degrees with minutes of arc: ``19°16'N``, ``105o53,00E``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from checker.extract.reading import Reading
from checker.model import Span

# The letter o stands for the sign of degrees where a keyboard has none; minutes may have decimals.
_FORM: Final = (
    r"(?P<degrees>\d{1,3})[°o][ ]?(?P<minutes>[0-5]?\d(?:[.,]\d{1,3})?)'?"
    r"(?:[ ]?(?P<seconds>[0-5]?\d(?:[.,]\d{1,2})?)\")?[ ]?[nsewbđt](?!\w)"
)
_PARTS: Final = re.compile(_FORM)
# For patterns of what looks alike and is no coordinate.
COORDINATE: Final = re.sub(r"\?P<\w+>", "?:", _FORM)
_SIXTY: Final = Decimal(60)
_MOST_DEGREES: Final = 180
# A hundredth of a minute is about two ten-thousandths of a degree: no chart tells more.
_PLACE: Final = Decimal("0.0001")


def read_coordinate(text: str, at: int) -> Reading | None:
    """
    Return the latitude or longitude that begins at *at*, or None.

    Args:
        text: The shadow's text.
        at: Where its degrees begin.

    Returns:
        A measure in degrees, minutes and seconds of arc as decimals of them, to four places.
    """
    found = _PARTS.match(text, at)
    if not found or int(found["degrees"]) > _MOST_DEGREES:
        return None
    minutes, seconds = (Decimal((found[name] or "0").replace(",", ".")) for name in ("minutes", "seconds"))
    degrees = Decimal(found["degrees"]) + (minutes + seconds / _SIXTY) / _SIXTY
    return Reading(
        start=found.start(),
        end=found.end(),
        figure=Span(*found.span()),
        kind="measure",
        value=degrees.quantize(_PLACE),
        unit="degree",
        place=_PLACE,
        rule="coordinate",
    )
