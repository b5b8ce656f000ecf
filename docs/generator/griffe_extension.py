"""What reads docstrings for the site, told how ours are written."""

from __future__ import annotations

from typing import Any

import griffe

from docs.generator.docstrings import apart


class SharedLines(griffe.Extension):
    """Reads lines that stand for several parameters."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Take the docstring of an object apart."""
        if obj.docstring:
            obj.docstring.value = apart(obj.docstring.value)
