"""Text that can be written as UTF-8, as everything that is sent or kept is, and files that hold some."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE


def is_utf8(text: str) -> bool:
    """Whether a text can be written: one with half of a surrogate pair, as Python makes of stray bytes, cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def decoded(content: bytes) -> str:
    """Return the text of a file, which is UTF-8, or UTF-16 that says so in its first bytes, as Windows writes it.

    Raises:
        UnicodeDecodeError: it is neither.
    """
    return content.decode("utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
