# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .auto_forecast_horizon import AutoForecastHorizon
    from .auto_seasonality import AutoSeasonality
    from .auto_target_lags import AutoTargetLags
    from .auto_target_rolling_window_size import AutoTargetRollingWindowSize
    from .custom_forecast_horizon import CustomForecastHorizon
    from .custom_seasonality import CustomSeasonality
    from .custom_target_lags import CustomTargetLags
    from .custom_target_rolling_window_size import CustomTargetRollingWindowSize
    from .feature_lags import FeatureLags
    from .short_series_handling_configuration import ShortSeriesHandlingConfiguration
    from .target_aggregation_function import TargetAggregationFunction
    from .unknown_forecast_horizon import UnknownForecastHorizon
    from .unknown_seasonality import UnknownSeasonality
    from .unknown_target_lags import UnknownTargetLags
    from .unknown_target_rolling_window_size import UnknownTargetRollingWindowSize
    from .use_stl import UseStl


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ForecastingSettings(JsonObject):
    """ForecastingSettings, as the contract names it.

    Attributes:
        frequency: Unit of the interval.
    """

    country_or_region_for_holidays: str | None | Unset = UNSET
    time_column_name: str | None | Unset = UNSET
    target_lags: AutoTargetLags | CustomTargetLags | UnknownTargetLags | None | Unset = UNSET
    target_rolling_window_size: (
        AutoTargetRollingWindowSize | CustomTargetRollingWindowSize | UnknownTargetRollingWindowSize | None | Unset
    ) = UNSET
    forecast_horizon: AutoForecastHorizon | CustomForecastHorizon | UnknownForecastHorizon | None | Unset = UNSET
    time_series_id_column_names: list[str] | None | Unset = UNSET
    frequency: str | None | Unset = UNSET
    feature_lags: FeatureLags | str | None | Unset = UNSET
    seasonality: AutoSeasonality | CustomSeasonality | UnknownSeasonality | None | Unset = UNSET
    short_series_handling_config: ShortSeriesHandlingConfiguration | str | None | Unset = UNSET
    use_stl: UseStl | str | None | Unset = UNSET
    target_aggregate_function: TargetAggregationFunction | str | None | Unset = UNSET
    cv_step_size: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "countryOrRegionForHolidays": ("country_or_region_for_holidays", None),
        "timeColumnName": ("time_column_name", None),
        "targetLags": (
            "target_lags",
            read_union(MODELS, "mode", {"Auto": "AutoTargetLags", "Custom": "CustomTargetLags"}, "UnknownTargetLags"),
        ),
        "targetRollingWindowSize": (
            "target_rolling_window_size",
            read_union(
                MODELS,
                "mode",
                {"Auto": "AutoTargetRollingWindowSize", "Custom": "CustomTargetRollingWindowSize"},
                "UnknownTargetRollingWindowSize",
            ),
        ),
        "forecastHorizon": (
            "forecast_horizon",
            read_union(
                MODELS,
                "mode",
                {"Auto": "AutoForecastHorizon", "Custom": "CustomForecastHorizon"},
                "UnknownForecastHorizon",
            ),
        ),
        "timeSeriesIdColumnNames": ("time_series_id_column_names", None),
        "frequency": ("frequency", None),
        "featureLags": ("feature_lags", read_enum(MODELS, "FeatureLags")),
        "seasonality": (
            "seasonality",
            read_union(
                MODELS, "mode", {"Auto": "AutoSeasonality", "Custom": "CustomSeasonality"}, "UnknownSeasonality"
            ),
        ),
        "shortSeriesHandlingConfig": (
            "short_series_handling_config",
            read_enum(MODELS, "ShortSeriesHandlingConfiguration"),
        ),
        "useStl": ("use_stl", read_enum(MODELS, "UseStl")),
        "targetAggregateFunction": ("target_aggregate_function", read_enum(MODELS, "TargetAggregationFunction")),
        "cvStepSize": ("cv_step_size", None),
    }
