"""
Records as bytes, and back: what an archive keeps of articles, claims and vectors.

Claims are compressed with their article's text as dictionary, since most of their words stand in it. Only fields that
differ from their default are written, by name, so that a field added later finds old rows readable.
"""

from __future__ import annotations

import json
import struct
import types
import typing
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, get_args, get_origin

from checker.model import Article, Claim, Interval, Span
from checker.store import dictionary

_LEVEL = 6
# How far back a packed record may refer [bytes].
_WINDOW = 32768
# What another field or the archive itself says is not said again.
_NOT_KEPT = {Article: ("text",), Claim: ("id", "article", "quote", "sentence")}
# Words farther from a figure than this are listed one by one.
_FARTHEST = 40
_SENTENCE_END = "sentence_end"
# Ranges are no dataclasses (see `checker.ranges`): name, default and type of each of their fields.
_RANGES: Mapping[Any, tuple[tuple[str, Any, Any], ...]] = {
    Span: (("start", MISSING, int), ("end", MISSING, int)),
    Interval: (
        ("low", MISSING, Decimal | None),
        ("high", MISSING, Decimal | None),
        ("low_open", False, bool),
        ("high_open", False, bool),
    ),
}


def pack_article(article: Article) -> bytes:
    """Return *article*, its story as it names it itself."""
    rest = json.dumps(_plain(article), ensure_ascii=False, separators=(",", ":"))
    return _compressed(_encoded(f"{rest}\n{article.text}"), dictionary.text())


def unpack_article(packed: bytes, *, story: str | None = None) -> Article:
    """
    Return the article of one row, of the story *story* that it was sorted into; None = of the story that it names itself.

    Raises:
        zlib.error, ValueError: *packed* is damaged.
    """
    rest, text = _decoded(_decompressed(packed, dictionary.text())).split("\n", 1)
    said = {**_fields(Article, json.loads(rest)), "text": text}
    return Article(**(said if story is None else {**said, "story": story}))


def pack_claims(claims: Sequence[Claim], article: Article) -> bytes:
    """Return *claims*, all of *article*, without what its text says."""
    text = json.dumps([_plain_claim(claim) for claim in claims], ensure_ascii=False, separators=(",", ":"))
    return _compressed(_encoded(text), _dictionary_of(article))


def unpack_claims(packed: bytes, article: Article) -> tuple[Claim, ...]:
    """
    Return the claims of *article*.

    Raises:
        zlib.error, ValueError: *packed* is damaged, or of another text.
    """
    text = _decoded(_decompressed(packed, _dictionary_of(article)))
    return tuple(_claim(entry, article) for entry in json.loads(text))


def pack_vector(vector: Mapping[int, int]) -> bytes:
    """Return whole numbers by 32-bit key, sorted by key: all keys, then all numbers."""
    keys = sorted(vector)
    layout = f"<{len(keys)}I"
    return zlib.compress(struct.pack(layout, *keys) + struct.pack(layout, *(vector[key] for key in keys)), _LEVEL)


def unpack_vector(packed: bytes) -> dict[int, int]:
    """
    Return what `pack_vector` was given.

    Raises:
        zlib.error, struct.error: *packed* is damaged.
    """
    content = zlib.decompress(packed)
    numbers = struct.unpack(f"<{len(content) // 4}I", content)
    half = len(numbers) // 2
    return dict(zip(numbers[:half], numbers[half:], strict=True))


def _plain_claim(claim: Claim) -> dict[str, Any]:
    """The claim's fields, offsets counted from its start so that they are alike from claim to claim."""
    figure = {"start": claim.figure.start - claim.start, "end": claim.figure.end - claim.start}
    return {
        **_plain(claim),
        "end": claim.end - claim.start,
        "figure": figure,
        "sentence_start": claim.in_sentence.start,
        _SENTENCE_END: len(claim.sentence),
    }


def _claim(entry: dict[str, Any], article: Article) -> Claim:
    start = entry["start"]
    entry["end"] = end = start + entry["end"]
    entry["sentence_start"] = sentence_start = start - entry["sentence_start"]
    sentence_end = sentence_start + entry.pop(_SENTENCE_END)
    entry["figure"] = {name: offset + start for name, offset in entry["figure"].items()}
    return Claim(
        id=f"{article.id}#{start}-{end}",
        article=article.id,
        quote=article.text[start:end],
        sentence=article.text[sentence_start:sentence_end],
        **_fields(Claim, entry),
    )


def _dictionary_of(article: Article) -> bytes:
    """Most words of an article's claims stand in its text."""
    return _encoded(article.text)[-_WINDOW + len(dictionary.CLAIMS) :] + dictionary.CLAIMS


def _encoded(text: str) -> bytes:
    # Half characters come out of broken pages and must come back.
    return text.encode("utf-8", "surrogatepass")


def _decoded(content: bytes) -> str:
    return content.decode("utf-8", "surrogatepass")


def _compressed(content: bytes, known: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zdict=known)
    return packer.compress(content) + packer.flush()


def _decompressed(packed: bytes, known: bytes) -> bytes:
    unpacker = zlib.decompressobj(zdict=known)
    content = unpacker.decompress(packed)
    if not unpacker.eof:
        raise ValueError("a packed record ends too early")
    return content


def _plain(record: Any) -> dict[str, Any]:
    """The fields of *record* that are not at their default, as JSON knows them."""
    kind: Any = type(record)
    skipped = _NOT_KEPT.get(kind, ())
    found = {}
    for name, default, _ in _layout(kind):
        value = getattr(record, name)
        if name not in skipped and value != default:
            found[name] = _plain_value(value)
    return found


def _plain_value(value: Any) -> Any:
    if isinstance(value, Decimal):
        # A text in a list is a number; a bare text is text.
        return [str(value)]
    if _is_record(type(value)):
        return _plain(value)
    if isinstance(value, tuple | list):
        return _ranked_out(value) if _is_ranked(value) else [_plain_value(one) for one in value]
    return value


def _is_ranked(value: Sequence[Any]) -> bool:
    return bool(value) and all(isinstance(one, tuple) and len(one) == 2 and isinstance(one[1], int) for one in value)


def _ranked_out(pairs: Sequence[tuple[str, int]]) -> str | list[list[str | int]]:
    """
    Words with ranks, small.

    As text, words before a figure, a tab, words behind it: in the order of the article, of which they are mostly a piece,
    with a full stop where a rank has no word. As a list where that would not give them back.
    """
    by_rank = {rank: word.replace(" ", "_") for word, rank in pairs}
    first, last = min(by_rank), max(by_rank)
    if first < -_FARTHEST or last > _FARTHEST:
        return [list(pair) for pair in pairs]
    sides = (range(min(first, 0), 0), range(1, max(last, 0) + 1))
    packed = "\t".join(" ".join(by_rank.get(rank, ".") for rank in side) for side in sides)
    return packed if _ranked_in(packed) == tuple(pairs) else [list(pair) for pair in pairs]


def _ranked_in(packed: str | Iterable[list[Any]]) -> tuple[tuple[str, int], ...]:
    if not isinstance(packed, str):
        return tuple((pair[0], pair[1]) for pair in packed)
    before, behind = (side.split(" ") if side else [] for side in packed.split("\t"))
    ranked = [*enumerate(before, -len(before)), *enumerate(behind, 1)]
    nearest_first = sorted((abs(rank), rank, word) for rank, word in ranked if word != ".")
    return tuple((word.replace("_", " "), rank) for _, rank, word in nearest_first)


def _fields(kind: Any, entry: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments for *kind*; a field that it no longer has is left out."""
    readers = _readers(kind)
    found = {}
    for name, value in entry.items():
        if name in readers:
            reader = readers[name]
            found[name] = value if reader is None or value is None else reader(value)
    return found


@cache
def _readers(kind: Any) -> Mapping[str, Any]:
    """Field -> how its value is made from its plain form; None where it is its plain form."""
    return {name: _reader(hint) for name, _, hint in _layout(kind)}


def _is_record(kind: Any) -> bool:
    return kind in _RANGES or is_dataclass(kind)


@cache
def _layout(kind: Any) -> tuple[tuple[str, Any, Any], ...]:
    """(name, default, type) of each field of a record."""
    if kind in _RANGES:
        return _RANGES[kind]
    hints = typing.get_type_hints(kind)
    return tuple((one.name, one.default, hints[one.name]) for one in fields(kind))


@cache
def _reader(hint: Any) -> Any:
    options = [one for one in _alternatives(hint) if one is not type(None)]
    if Decimal in options:
        return lambda value: Decimal(value[0]) if isinstance(value, list) else value
    only = options[0]
    if _is_record(only):
        return _record_reader(only)
    return _tuple_reader(get_args(only)) if get_origin(only) is tuple else None


def _record_reader(kind: Any) -> Any:
    return lambda value: kind(**_fields(kind, value))


def _tuple_reader(hints: Sequence[Any]) -> Any:
    if hints[0] == tuple[str, int]:
        return _ranked_in
    reader = _reader(hints[0])
    return tuple if reader is None else lambda value: tuple(map(reader, value))


def _alternatives(hint: Any) -> Iterable[Any]:
    return get_args(hint) if isinstance(hint, types.UnionType) or get_origin(hint) is typing.Union else (hint,)
