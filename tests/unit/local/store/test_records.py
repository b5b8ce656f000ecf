"""Records: found in any case, listed in order, and what a full disk does to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap.assets import Code, Data
from amlwrap.job import CommandJob, JobStatus
from amlwrap.local.store.database import open_database
from amlwrap.local.store.records import Filing, Record, RecordStore, Request, timestamp
from amlwrap.local.store.room import DiskFullError

LONG = "x" * 200_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "workspace.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    opened = open_database(path)
    yield opened
    opened.close()


@pytest.fixture
def records(connection: sqlite3.Connection) -> RecordStore:
    return RecordStore(connection)


def _data(name: str = "iris", version: str = "1") -> Record:
    value = Data(name=name, version=version, id="i", path="p")
    return Record(kind="data/versions", parent=name, name=version, value=value)


def _job(name: str = "j") -> Record:
    return Record(kind="jobs", name=name, value=CommandJob(command="true"), status=JobStatus.QUEUED)


def _fill(connection: sqlite3.Connection) -> None:
    """Let the database not grow by a page, as on a disk that is full."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")


def _make_room(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA max_page_count = 1000000")


def _as_on_disk(path: Path, kind: str, name: str) -> Record | None:
    """Return a record as another process reads it."""
    other = open_database(path)
    try:
        return RecordStore(other).find(kind, name)
    finally:
        other.close()


def test_everything_of_a_record_comes_back(records: RecordStore) -> None:
    filing = Filing(description="d", tags={"a": "1"}, properties={"b": "2"}, is_anonymous=True, is_archived=True)
    record = evolve(
        _data(), filing=filing, request=Request("family", {"properties": {"x": [1, None]}}), secrets={"key": "k"},
        status="s", created_at="2026-01-01T00:00:00.0000000+00:00",
    )  # fmt: skip
    stored = records.put(record)
    assert evolve(stored, sequence=0, modified_at="") == record
    assert stored.sequence > 0
    assert stored.modified_at
    assert records.find("data/versions", "1", "iris") == stored


def test_names_are_found_in_any_case_and_keep_their_first_spelling(records: RecordStore) -> None:
    records.put(_data("Iris", "V1"))
    found = records.find("data/versions", "v1", "IRIS")
    assert found is not None
    assert (found.parent, found.name) == ("Iris", "V1")
    again = records.put(_data("IRIS", "v1"))
    assert (again.sequence, again.name) == (found.sequence, "V1")
    assert len(records.list("data/versions", "iRiS")) == 1


def test_a_kind_and_a_parent_keep_names_apart(records: RecordStore) -> None:
    for record in (_data("a"), _data("b"), evolve(_data("a"), kind="models/versions")):
        records.put(record)
    assert [each.parent for each in records.list("data/versions", "a")] == ["a"]
    assert records.list("data/versions") == []
    assert records.find("data/versions", "1", "c") is None


def test_records_are_listed_oldest_first_whatever_was_written_last(records: RecordStore) -> None:
    for name in ("c", "a", "b"):
        records.put(_job(name))
    replaced = records.put(evolve(_job("c"), status="new"))
    assert [each.name for each in records.list("jobs")] == ["c", "a", "b"]
    assert records.list("jobs")[0] == replaced
    assert replaced.status == "new"


def test_a_replaced_record_keeps_when_it_was_made(records: RecordStore) -> None:
    first = records.put(_job())
    second = records.put(evolve(_job(), value=CommandJob(command="false")))
    assert second.created_at == first.created_at
    assert second.value == CommandJob(command="false")


def test_an_update_changes_filing_and_status_alone(records: RecordStore) -> None:
    made = records.put(_job())
    filed = records.update(made, filing=Filing(description="d"))
    assert (filed.filing.description, filed.status) == ("d", JobStatus.QUEUED)
    ended = records.update(filed, status=JobStatus.COMPLETED)
    assert (ended.filing.description, ended.status) == ("d", JobStatus.COMPLETED)
    assert records.find("jobs", "j") == ended
    assert evolve(ended, status=made.status, filing=made.filing, modified_at=made.modified_at) == made


def test_what_is_deleted_is_gone_once(records: RecordStore) -> None:
    records.put(_job("J"))
    assert records.delete("jobs", "j")
    assert not records.delete("jobs", "j")
    assert records.list("jobs") == []


def test_secrets_stay_out_of_what_is_printed() -> None:
    assert "hush" not in repr(Record(kind="datastores", name="d", secrets={"key": "hush"}))


def test_times_sort_as_text() -> None:
    times = [timestamp() for _ in range(50)]
    assert times == sorted(times)
    assert all(len(each) == len("2026-01-01T00:00:00.0000000+00:00") for each in times)


# A full disk.


def test_an_update_on_a_full_disk_is_true_at_once_and_written_when_there_is_room(
    path: Path, connection: sqlite3.Connection, records: RecordStore
) -> None:
    made = records.put(_job())
    _fill(connection)
    changed = records.update(made, status=JobStatus.FAILED, filing=Filing(description=LONG))
    assert (changed.status, changed.filing.description) == (JobStatus.FAILED, LONG)
    assert records.find("jobs", "J") == changed
    assert list(records.list("jobs")) == [changed]
    assert _as_on_disk(path, "jobs", "j") == made
    _make_room(connection)
    assert records.find("jobs", "j") == changed
    assert _as_on_disk(path, "jobs", "j") == changed


def test_updates_on_a_full_disk_build_on_each_other(
    path: Path, connection: sqlite3.Connection, records: RecordStore
) -> None:
    first, second = records.put(_job("a")), records.put(_job("b"))
    _fill(connection)
    first = records.update(first, filing=Filing(description=LONG))
    second = records.update(second, filing=Filing(description=LONG))
    first = records.update(first, status=JobStatus.CANCELED)
    assert list(records.list("jobs")) == [first, second]
    _make_room(connection)
    assert list(records.list("jobs")) == [first, second]
    assert _as_on_disk(path, "jobs", "a") == first
    assert _as_on_disk(path, "jobs", "b") == second


def test_what_a_full_disk_does_not_take_is_refused_and_changes_nothing(
    connection: sqlite3.Connection, records: RecordStore
) -> None:
    made = records.put(_job())
    _fill(connection)
    with pytest.raises(DiskFullError, match="no room left on the disk"):
        records.put(evolve(_job("new"), value=CommandJob(command=LONG)))
    with pytest.raises(DiskFullError):
        records.put(evolve(_job(), value=CommandJob(command=LONG)))
    assert list(records.list("jobs")) == [made]


def test_what_is_deleted_on_a_full_disk_does_not_come_back(
    path: Path, connection: sqlite3.Connection, records: RecordStore
) -> None:
    made = records.put(_job())
    _fill(connection)
    records.update(made, filing=Filing(description=LONG))
    assert records.delete("jobs", "j")
    _make_room(connection)
    assert records.find("jobs", "j") is None
    assert _as_on_disk(path, "jobs", "j") is None


def test_an_error_that_is_no_full_disk_is_raised_as_it_is(connection: sqlite3.Connection, records: RecordStore) -> None:
    connection.execute("DROP TABLE records")
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        records.put(Record(kind="codes", name="c", value=Code(name="c", version="1", id="i", path="p")))


def test_what_replaces_a_record_is_not_undone_by_an_update_that_waited(
    path: Path, connection: sqlite3.Connection, records: RecordStore
) -> None:
    made = records.put(_job())
    _fill(connection)
    records.update(made, status=JobStatus.FAILED, filing=Filing(description=LONG))
    _make_room(connection)
    replaced = records.put(evolve(_job(), status="new", filing=Filing(description="new")))
    assert (replaced.status, replaced.filing.description) == ("new", "new")
    assert records.find("jobs", "j") == _as_on_disk(path, "jobs", "j") == replaced


def test_a_record_shows_nothing_of_the_request_it_was_made_from() -> None:
    record = Record(kind="jobs", name="j", request=Request("somebody", {"password": "hush"}), secrets={"key": "hush"})
    assert "hush" not in repr(record)
