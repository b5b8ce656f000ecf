"""Models read dates as they were trained on them, and refuse those that somebody on the way has turned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from mlflow.exceptions import MlflowException

from tests.support.made_models import ROWS, Made


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "+05:30", "UTC"])
def test_dates_of_a_zone_are_told_by_its_clock_whatever_the_request_writes(folder: Path, zone: str) -> None:
    when = pd.date_range("2024-03-25", periods=ROWS, freq="7h", tz=zone)
    made = Made(pd.DataFrame({"when": when, "y": np.sin(np.arange(ROWS))}), folder, suffix=".parquet")
    texts = [moment.isoformat() for moment in when]
    for cells in (
        when,
        when.tz_convert("Asia/Tokyo"),
        texts,
        [moment.isoformat() for moment in when.tz_convert("UTC")],
    ):
        answer = made.model.predict(pd.DataFrame({"when": cells}))
        np.testing.assert_array_equal(answer.to_numpy(), made.wanted)


@pytest.mark.parametrize("name", ["sold_at", "date", "Timestamp_1"])
def test_dates_that_a_server_read_with_the_month_first_are_refused(tmp_path: Path, name: str) -> None:
    """Azure's server reads JSON with pandas.read_json, which makes dates of the texts of columns of such names."""
    days = [f"{day:02}.{month:02}.2021" for month in (1, 2) for day in range(1, 21)]
    made = Made(pd.DataFrame({name: days, "y": np.arange(len(days)) / 7}), tmp_path)
    turned = pd.DataFrame({name: pd.to_datetime(days, format="%m.%d.%Y", errors="coerce")})
    with pytest.raises(MlflowException, match="servers make dates of such texts with the month first"):
        made.model.predict(turned)


def test_dates_do_not_count_as_numbers(tmp_path: Path) -> None:
    made = Made(pd.DataFrame({"wait_time": range(ROWS), "y": np.arange(ROWS) / 7}), tmp_path)
    with pytest.raises(MlflowException, match="The column 'wait_time' holds dates, but numbers in the training data"):
        made.model.predict(pd.DataFrame({"wait_time": pd.to_datetime(["2021-03-02"])}))
