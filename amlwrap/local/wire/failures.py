"""What is said of a request that broke: to the server's log how, to the client that it did."""

from __future__ import annotations

import logging

from starlette.requests import Request

from amlwrap.local.store.room import NO_ROOM, is_out_of_room

_LOG = logging.getLogger("amlwrap.local")


def report_failure(error: Exception, request: Request, request_id: str) -> tuple[bool, str]:
    """Write down that a request broke; return whether there was no room left, and the sentence for the client.

    Args:
        error: how it broke.
        request: the request.
        request_id: by which its answer names it.
    """
    if is_out_of_room(error):
        _LOG.error("request %s: no room left for it: %s %s", request_id, request.method, request.url.path)
        return True, NO_ROOM
    _LOG.error("request %s failed: %s %s", request_id, request.method, request.url.path, exc_info=error)
    return False, "The local workspace failed; its server.log says how."
