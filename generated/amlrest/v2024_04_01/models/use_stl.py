# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class UseStl(StrEnum):
    """Which parts of the target's decomposition become features; the season, or the season and the trend."""

    NONE = "None"
    SEASON = "Season"
    SEASON_TREND = "SeasonTrend"
