# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class ComputeInstanceState(StrEnum):
    """What a compute instance is doing."""

    CREATING = "Creating"
    CREATEFAILED = "CreateFailed"
    DELETING = "Deleting"
    RUNNING = "Running"
    RESTARTING = "Restarting"
    JOBRUNNING = "JobRunning"
    SETTINGUP = "SettingUp"
    SETUPFAILED = "SetupFailed"
    STARTING = "Starting"
    STOPPED = "Stopped"
    STOPPING = "Stopping"
    USERSETTINGUP = "UserSettingUp"
    USERSETUPFAILED = "UserSetupFailed"
    UNKNOWN = "Unknown"
    UNUSABLE = "Unusable"
