"""What programs are told of a version of data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.cli.facts import assets

if TYPE_CHECKING:
    from amlwrap.assets import Data

MEANING = {
    **assets.MEANING,
    "type": "`uri_file`, `uri_folder` or `mltable`; null where the api-version does not tell",
    **assets.PLACE_MEANING,
    **assets.LABEL_MEANING,
}


def facts(data: Data) -> dict[str, Any]:
    """Return all there is of a version of data."""
    return {
        **assets.version_facts(data),
        "type": data.type and str(data.type),
        **assets.place_facts(data),
        **assets.label_facts(data),
    }
