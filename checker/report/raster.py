"""A drawing as pixels, by the extra ``[plot]``."""

from __future__ import annotations

from functools import cache

from checker.errors import MissingExtra, UsageError
from checker.messages import say
from checker.report.figure import FONTS

_ZOOM = 2.0  # twice the size in px, sharp on any screen


def png(svg: str) -> bytes:
    """
    Return *svg* as PNG.

    Raises:
        MissingExtra: The extra ``plot`` is not installed.
        UsageError: No font of this machine draws the letters: the picture would be without words.
    """
    if not _has_letters():
        raise UsageError(
            say("no font on this machine draws Vietnamese letters, so the picture would be without words"),
            place="--output",
            fix=say("install a font, such as Debian's fonts-dejavu-core, or write an .svg instead"),
        )
    return _rendered(svg, zoom=_ZOOM)


@cache
def _has_letters() -> bool:
    """The renderer leaves out text that no font holds, without a word; so it draws one letter on trial."""
    frame = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{}</svg>'
    letter = f'<text x="4" y="30" font-family="{FONTS}" font-size="24">ệ</text>'
    return _rendered(frame.format(letter), zoom=1.0) != _rendered(frame.format(""), zoom=1.0)


def _rendered(svg: str, *, zoom: float) -> bytes:
    try:
        import resvg_py
    except ImportError as error:
        raise MissingExtra(say("a PNG"), "plot") from error
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom))
