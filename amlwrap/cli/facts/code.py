"""What programs are told of a version of code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.cli.facts import assets

if TYPE_CHECKING:
    from amlwrap.assets import Code

MEANING = {**assets.MEANING, **assets.PLACE_MEANING}


def facts(code: Code) -> dict[str, Any]:
    """Return all there is of a version of code."""
    return {**assets.version_facts(code), **assets.place_facts(code)}
