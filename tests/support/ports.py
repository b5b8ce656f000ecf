"""Ports that stay free for whoever comes back to them."""

from __future__ import annotations

import contextlib
import random
import socket


def lasting_port() -> int:
    """Return a free port of loopback that the system gives nobody who asks for any port: those are higher ones."""
    while True:
        port = random.randrange(10_000, 20_000)
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
