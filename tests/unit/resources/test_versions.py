from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from attrs import frozen

from amlwrap.errors import NotFoundError
from amlwrap.resources.versions import content_version, latest_of, next_number


@frozen
class Thing:
    version: str
    created_at: datetime | None = None


THEN = datetime(2021, 3, 1, tzinfo=UTC)
LATER = THEN + timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("versions", "latest"),
    [
        ([Thing("1", THEN), Thing("a", THEN + timedelta(days=1))], "a"),
        ([Thing("2", LATER), Thing("10", THEN)], "2"),
        ([Thing("9", THEN), Thing("10", THEN)], "10"),
        ([Thing("9"), Thing("10")], "10"),
        ([Thing("x"), Thing("1")], "1"),
        ([Thing("1", THEN), Thing("2")], "1"),
    ],
)
def test_the_latest_is_the_one_created_last_else_the_highest_number(versions: list[Thing], latest: str) -> None:
    assert latest_of(versions, "thing").version == latest
    assert latest_of(reversed(versions), "thing").version == latest


def test_none_at_all_is_said() -> None:
    with pytest.raises(NotFoundError, match="There is no data 'iris' in the workspace"):
        latest_of([], "data 'iris'")


def test_equal_content_has_one_version_on_every_machine() -> None:
    version = content_version({"b": 1, "a": "ü"}, None)
    assert version == content_version({"a": "ü", "b": 1}, None)
    assert version != content_version({"a": "ü", "b": 2}, None)
    program = "from amlwrap.resources.versions import content_version as v; print(v({'a': '\\u00fc', 'b': 1}, None))"
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
        == version
    )


@pytest.mark.parametrize(
    ("known", "following"), [([], "1"), (["1", "3"], "4"), (["x", "1.5", "²"], "1"), (["09"], "10")]
)
def test_versions_are_counted_from_the_largest_whole_number(known: list[str], following: str) -> None:
    assert next_number(known) == following
