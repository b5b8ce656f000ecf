"""Names of features as LightGBM can hold them, beside those that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable

# LightGBM writes names into JSON as they are; its model files separate them by blanks, and lose equals signs at either
# end of the line.
_IMPOSSIBLE = re.compile(r'^=+|=+$|[\s\[\]{}":,\\\x00-\x1f]')


def model_names(names: Iterable[str]) -> dict[str, str]:
    """Return the name in the model of every feature, in order: its own where LightGBM can hold that.

    Args:
        names: different names of features.
    """
    originals = list(names)
    taken = {name for name in originals if name and not _IMPOSSIBLE.search(name)}
    chosen: dict[str, str] = {}
    for name in originals:
        held = name
        if name not in taken:
            base = _IMPOSSIBLE.sub("_", name) or "_"
            held, number = base, 1
            while held in taken:
                number += 1
                held = f"{base}_{number}"
            taken.add(held)
        chosen[name] = held
    return chosen
