"""What opens online endpoints: their keys, and the tokens that are signed with them.

Source: operations OnlineEndpoints_ListKeys, OnlineEndpoints_RegenerateKeys and OnlineEndpoints_GetToken.
"""

from __future__ import annotations

import time

from attrs import evolve

from amlwrap.assets import AuthMode, OnlineEndpoint
from amlwrap.local.store.records import Record
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.endpoints import draw_key, find_endpoint
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.endpoint_members import PRIMARY, SECONDARY
from amlwrap.local.wire.endpoint_tokens import sign_token

_HALF_LIFE = 6 * 3600  # a token is to be refreshed after this many seconds, and ends after twice as many


async def list_keys(call: ArmCall) -> Answer:
    """Return both keys of an endpoint that keys open."""
    return Answer(200, dict(_opened_by(call, AuthMode.KEY, "keys").secrets))


async def regenerate_keys(call: ArmCall) -> Answer:
    """Give an endpoint another key in the place of one; it is the one that comes along, or is drawn.

    Azure's SDK sends the key that is to be replaced along, where it means another.
    """
    found = _opened_by(call, AuthMode.KEY, "keys")
    kind, given = call.body["keyType"], call.body.get("keyValue")
    name = {"Primary": PRIMARY, "Secondary": SECONDARY}.get(kind)
    if name is None:
        raise user_error(f"keyType: a key is Primary or Secondary, not '{kind}'.", "keyType")
    if given == "":
        raise user_error("keyValue: a key is not empty; leave it out, and one is drawn.", "keyValue")
    key = draw_key() if given in (None, found.secrets[name]) else given
    call.state.records.put(evolve(found, secrets={**found.secrets, name: key}))
    return Answer(200)


async def get_token(call: ArmCall) -> Answer:
    """Return a token for an endpoint that tokens of the workspace open, signed with the endpoint's key."""
    found = _opened_by(call, AuthMode.AML_TOKEN, "tokens")
    now = int(time.time())
    expiry = now + 2 * _HALF_LIFE
    return Answer(200, {
        "accessToken": sign_token(found.name, expiry, found.secrets[PRIMARY]),
        "tokenType": "Bearer",
        "expiryTimeUtc": expiry,
        "refreshAfterTimeUtc": now + _HALF_LIFE,
    })  # fmt: skip


def _opened_by(call: ArmCall, mode: AuthMode, what: str) -> Record:
    found = find_endpoint(call)
    if isinstance(found.value, OnlineEndpoint) and found.value.auth_mode is not mode:
        opener = found.value.auth_mode
        raise user_error(
            f"The endpoint '{found.name}' is opened by {opener}; only one that is opened by {mode} has {what}."
        )
    return found


KEY_HANDLERS: dict[str, Handler] = {
    "OnlineEndpoints_ListKeys": list_keys,
    "OnlineEndpoints_RegenerateKeys": regenerate_keys,
    "OnlineEndpoints_GetToken": get_token,
}
