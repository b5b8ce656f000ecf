# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class SslConfigurationStatus(StrEnum):
    """Whether TLS is on; Auto takes a certificate that Azure provides."""

    DISABLED = "Disabled"
    ENABLED = "Enabled"
    AUTO = "Auto"
