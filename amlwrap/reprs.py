"""What is shown of values where people look at them, as in a notebook: one line that says which each is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from amlwrap.references import without_secrets


def shows(*names: str) -> Callable[[Any], str]:
    """Return a `__repr__` that shows attributes, those left out that have nothing in them.

    What the service adds besides, such as ARM ids, would fill the screen; it is in the other attributes. What opens a
    URL is not shown.

    Args:
        names: of the attributes.
    """

    def __repr__(self: Any) -> str:
        values = {name: getattr(self, name) for name in names}
        shown = (f"{name}={_shown(value)}" for name, value in values.items() if value is not None and value != {})
        return f"{type(self).__name__}({', '.join(shown)})"

    return __repr__


def _shown(value: object) -> str:
    if isinstance(value, str):  # members of enumerations too, as the text that they are
        return repr(without_secrets(str(value)))
    if isinstance(value, datetime):
        return repr(value.isoformat(timespec="seconds").replace("+00:00", "Z"))
    return repr(value)


class Collection:
    """What hangs from a workspace: it shows what can be asked of it."""

    def __repr__(self) -> str:
        kind = type(self)
        asked = sorted(name for name in dir(kind) if not name.startswith("_") and callable(getattr(kind, name)))
        return f"<{kind.__name__}: {', '.join(asked)}>"
