"""Shared access signatures that the workspace itself hands out.

Source: REST API, "Create a service SAS".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

_VERSION = "2020-12-06"


def container_sas(account: str, key: bytes, container: str, permissions: str, lifetime: timedelta) -> str:
    """Return the query of a URL that opens one container.

    Args:
        account: the storage account's name.
        key: its key, raw bytes.
        container: the container.
        permissions: SAS permission letters, such as `rcwl`.
        lifetime: how long it holds from now on.
    """
    return _sas(key, f"/blob/{account}/{container}", "c", permissions, lifetime)


def blob_sas(account: str, key: bytes, container: str, blob: str, permissions: str, lifetime: timedelta) -> str:
    """Return the query of a URL that opens one blob; the arguments are those of `container_sas`, and its name."""
    return _sas(key, f"/blob/{account}/{container}/{blob}", "b", permissions, lifetime)


def _sas(key: bytes, place: str, resource: str, permissions: str, lifetime: timedelta) -> str:
    expiry = (datetime.now(UTC) + lifetime).strftime("%Y-%m-%dT%H:%M:%SZ")
    # Permissions, start, expiry, place, policy, address, protocol, version, kind, snapshot, scope, five headers.
    signed = [permissions, "", expiry, place, "", "", "", _VERSION, resource, "", "", "", "", "", "", ""]
    digest = hmac.new(key, "\n".join(signed).encode(), hashlib.sha256).digest()
    signature = base64.b64encode(digest).decode()
    return urlencode({"sp": permissions, "se": expiry, "sv": _VERSION, "sr": resource, "sig": signature})
