"""Members of online endpoints that every family of api-versions has the same words for."""

from __future__ import annotations

from typing import Any

from amlwrap.assets import AuthMode
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.family import Json

PRIMARY, SECONDARY = "primaryKey", "secondaryKey"
_KEYS = {name.lower(): name for name in (PRIMARY, SECONDARY)}


def read_auth_mode(properties: Json) -> AuthMode:
    """Return what opens an endpoint; the contracts list the words and forbid no others.

    Raises:
        RefusedError: it is another word.
    """
    given = properties["authMode"]
    if given not in list(AuthMode):
        raise RefusedError(f"an endpoint is opened by {', '.join(AuthMode)}, not by '{given}'.", ("auth_mode",))
    return AuthMode(given)


def read_traffic(given: Any, attribute: str) -> dict[str, int]:
    """Return how requests are shared out; not every contract that a body is held to knows each of these members.

    Args:
        given: what a body says, None where it says nothing.
        attribute: what an endpoint calls it, for the error.

    Raises:
        RefusedError: it is something else than whole numbers by names.
    """
    if given is None:
        return {}
    if not isinstance(given, dict) or not all(map(_is_whole, given.values())):
        raise RefusedError("it says by name of a deployment how many percent go there, as whole number.", (attribute,))
    return {deployment: int(share) for deployment, share in given.items()}


def read_keys(properties: Json) -> Json:
    """Return the keys that somebody brings along, by the words in which they are listed, read in any case.

    Raises:
        RefusedError: there is something else among them, which would be taken for a key that opens nothing.
    """
    given = properties.get("keys") or {}
    for name in given:
        if name.lower() not in _KEYS:
            raise RefusedError(f"keys are {' and '.join(_KEYS.values())}, not '{name}'.", ("keys",))
    return {_KEYS[name.lower()]: key for name, key in given.items() if key is not None}


def _is_whole(number: object) -> bool:
    """Return whether JSON has a whole number here, be it written with a fraction of zero."""
    return type(number) is int or (isinstance(number, float) and number.is_integer())
