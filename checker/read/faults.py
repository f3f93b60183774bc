"""What libraries raise of broken files, beside what they document: found by breaking files at random."""

from __future__ import annotations

import struct
import zlib

# Ours are not among them.
BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,  # endless nesting and what a library does not implement, too
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
