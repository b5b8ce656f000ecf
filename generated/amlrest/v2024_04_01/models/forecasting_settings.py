# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ForecastingSettings(JsonObject):
    """Which columns make up the series, how far to forecast, and what to learn from the past.

    Attributes:
        country_or_region_for_holidays: Whose holidays become features, an ISO 3166 code of two letters.
        time_column_name: Column that holds the time of each row; forecasting needs one.
        target_lags: From how many periods ago values of the target become features.
        target_rolling_window_size: Over how many past periods the target is averaged to become a feature.
        forecast_horizon: How many periods ahead to forecast.
        time_series_id_column_names: Columns whose values tell one series from another; the data is one series if left out.
        frequency: Time between two forecast values, for example a day or a week; that of the data if left out.
        feature_lags: Whether past values of numeric features become features too; no if left out.
        seasonality: After how many periods the series repeats.
        short_series_handling_config: What happens to series that are too short.
        use_stl: Which parts of the target's decomposition into season and trend become features; none if left out.
        target_aggregate_function: How values that fall into the same period become one; needs frequency.
        cv_step_size: How many periods lie between the beginnings of two folds of cross validation.
    """

    country_or_region_for_holidays: str | None | Unset = UNSET
    time_column_name: str | None | Unset = UNSET
    target_lags: models.AutoTargetLags | models.CustomTargetLags | models.UnknownTargetLags | None | Unset = UNSET
    target_rolling_window_size: (
        models.AutoTargetRollingWindowSize
        | models.CustomTargetRollingWindowSize
        | models.UnknownTargetRollingWindowSize
        | None
        | Unset
    ) = UNSET
    forecast_horizon: (
        models.AutoForecastHorizon | models.CustomForecastHorizon | models.UnknownForecastHorizon | None | Unset
    ) = UNSET
    time_series_id_column_names: list[str] | None | Unset = UNSET
    frequency: str | None | Unset = UNSET
    feature_lags: models.FeatureLags | str | None | Unset = UNSET
    seasonality: models.AutoSeasonality | models.CustomSeasonality | models.UnknownSeasonality | None | Unset = UNSET
    short_series_handling_config: models.ShortSeriesHandlingConfiguration | str | None | Unset = UNSET
    use_stl: models.UseStl | str | None | Unset = UNSET
    target_aggregate_function: models.TargetAggregationFunction | str | None | Unset = UNSET
    cv_step_size: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "countryOrRegionForHolidays": ("country_or_region_for_holidays", None),
        "timeColumnName": ("time_column_name", None),
        "targetLags": (
            "target_lags",
            read_union(models, "mode", {"Auto": "AutoTargetLags", "Custom": "CustomTargetLags"}, "UnknownTargetLags"),
        ),
        "targetRollingWindowSize": (
            "target_rolling_window_size",
            read_union(
                models,
                "mode",
                {"Auto": "AutoTargetRollingWindowSize", "Custom": "CustomTargetRollingWindowSize"},
                "UnknownTargetRollingWindowSize",
            ),
        ),
        "forecastHorizon": (
            "forecast_horizon",
            read_union(
                models,
                "mode",
                {"Auto": "AutoForecastHorizon", "Custom": "CustomForecastHorizon"},
                "UnknownForecastHorizon",
            ),
        ),
        "timeSeriesIdColumnNames": ("time_series_id_column_names", None),
        "frequency": ("frequency", None),
        "featureLags": ("feature_lags", read_enum(models, "FeatureLags")),
        "seasonality": (
            "seasonality",
            read_union(
                models, "mode", {"Auto": "AutoSeasonality", "Custom": "CustomSeasonality"}, "UnknownSeasonality"
            ),
        ),
        "shortSeriesHandlingConfig": (
            "short_series_handling_config",
            read_enum(models, "ShortSeriesHandlingConfiguration"),
        ),
        "useStl": ("use_stl", read_enum(models, "UseStl")),
        "targetAggregateFunction": ("target_aggregate_function", read_enum(models, "TargetAggregationFunction")),
        "cvStepSize": ("cv_step_size", None),
    }
