"""Times and lengths of time as services write them: a moment in UTC, a length, or none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from amlrest.types import UNSET, Duration, Timestamp

from amlwrap.dialects.reading import duration, moment

THEN = datetime(2023, 5, 30, 8, 4, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2023-05-30T08:04:15Z", THEN),
        ("2023-05-30T08:04:15.0159489+00:00", THEN.replace(microsecond=15948)),
        ("2023-05-30T10:04:15+02:00", THEN),
        ("2023-05-30T08:04:15", THEN),
        (Timestamp(THEN), THEN),
    ],
)
def test_times_are_read_in_utc_to_the_microsecond(written: str, meant: datetime) -> None:
    found = moment(written)
    assert found == meant
    assert found is not None
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "written", [None, UNSET, "", "soon", "2023-13-01T00:00:00Z", 1685433855, {}, "9999-12-31T23:59:59-01:00"]
)
def test_what_is_no_time_is_none(written: object) -> None:
    assert moment(written) is None


@pytest.mark.parametrize("written", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00"])
def test_what_dotnet_writes_for_no_time_is_none(written: str) -> None:
    assert moment(written) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [(Duration("PT10M"), timedelta(minutes=10)), (Duration("P99999999999D"), None), (UNSET, None), ("PT10M", None)],
)
def test_lengths_of_time_that_cannot_be_read_are_none(written: object, meant: timedelta | None) -> None:
    assert duration(written) == meant
