# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class SslConfigStatus(StrEnum):
    """Whether TLS is on; Auto takes a certificate that Azure provides."""

    DISABLED = "Disabled"
    ENABLED = "Enabled"
    AUTO = "Auto"
