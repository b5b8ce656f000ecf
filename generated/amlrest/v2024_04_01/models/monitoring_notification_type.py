# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class MonitoringNotificationType(StrEnum):
    """How a signal tells of alerts; AmlNotification sends email."""

    AML_NOTIFICATION = "AmlNotification"
