"""Runs of homes of earlier versions, which were files below `mlruns`, taken over into the store with their ids.

Source: MLflow's file store: `EXPERIMENT/meta.yaml`, `EXPERIMENT/RUN/meta.yaml`, and below a run `metrics/NAME` with
lines of time, value and step, `params/NAME` and `tags/NAME`.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from amlwrap.local.store.database import transaction
from amlwrap.local.store.tracking.points import log_points
from amlwrap.local.store.tracking.schema import JOB_TAG
from amlwrap.local.store.tracking.values import ACTIVE, DELETED, Point, RunStatus, now

_LOG = logging.getLogger("amlwrap.local")
_STATUS: dict[int | None, RunStatus] = dict(enumerate(RunStatus, start=1))
_INTEGERS = range(-(2**63), 2**63)  # that SQLite holds


def take_over(connection: sqlite3.Connection, folder: Path) -> None:
    """Take over the runs in a folder, which then has another name, lest it is read again.

    A run is taken over whole or not at all, and not twice, so that a start that is interrupted loses nothing.

    Raises:
        OSError: files cannot be read.
        sqlite3.Error: the store cannot be written.
    """
    if not folder.is_dir():
        return
    for meta, described in _described(folder):
        with transaction(connection):
            experiment = _take_experiment(connection, described, meta.parent)
        for run_meta, run in _described(meta.parent):
            with transaction(connection):
                _take_run(connection, experiment, run, run_meta.parent)
    names = itertools.chain(["mlruns.earlier"], (f"mlruns.earlier.{number}" for number in itertools.count(2)))
    folder.rename(next(place for name in names if not (place := folder.with_name(name)).exists()))


def _described(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield the files that describe experiments or runs in a folder, and what they say; broken ones are told of."""
    for meta in sorted(folder.glob("*/meta.yaml")):
        try:
            said = YAML(typ="safe").load(meta.read_text("utf-8"))
        except (YAMLError, UnicodeDecodeError):
            said = None
        if isinstance(said, dict):
            yield meta, said
        else:
            _LOG.warning("%s cannot be read, and what it describes is not taken over", meta)


def _take_experiment(connection: sqlite3.Connection, described: dict[str, Any], folder: Path) -> int:
    name, moment = str(described.get("name", folder.name)), now()
    is_number = folder.name.isascii() and folder.name.isdecimal() and len(folder.name) <= 18
    identifier = int(folder.name) if is_number else None
    connection.execute(
        "INSERT OR IGNORE INTO experiments (id, name, stage, created, updated) VALUES (?, ?, ?, ?, ?)",
        (
            identifier, name, _stage(described),
            _integer(described.get("creation_time")) or moment, _integer(described.get("last_update_time")) or moment,
        ),
    )  # fmt: skip
    found = connection.execute(
        "SELECT id FROM experiments WHERE name = ? OR id = ? ORDER BY name = ? DESC", (name, identifier, name)
    ).fetchone()["id"]
    tags = [(found, key, value) for key, value in _texts(folder / "tags")]
    connection.executemany("INSERT OR IGNORE INTO experiment_tags VALUES (?, ?, ?)", tags)
    return int(found)


def _take_run(connection: sqlite3.Connection, experiment: int, described: dict[str, Any], folder: Path) -> None:
    tags = dict(_texts(folder / "tags"))
    row = connection.execute(
        "INSERT OR IGNORE INTO runs (id, experiment, name, user, status, started, ended, stage, job)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            folder.name, experiment, str(described.get("run_name") or tags.get("mlflow.runName") or folder.name),
            str(described.get("user_id") or ""), _STATUS.get(_integer(described.get("status")), RunStatus.FAILED),
            _integer(described.get("start_time")), _integer(described.get("end_time")), _stage(described),
            tags.get(JOB_TAG),
        ),
    )  # fmt: skip
    if not row.rowcount:
        return
    number = int(row.lastrowid or 0)
    for table, texts in (("tags", tags.items()), ("params", _texts(folder / "params"))):
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", [(number, *each) for each in texts])
    log_points(connection, number, folder.name, list(_points(folder / "metrics")))


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the names of the files below a folder, slashes included, and what is in them."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_text("utf-8", "replace")


def _integer(value: object) -> int | None:
    return value if isinstance(value, int) and value in _INTEGERS else None


def _stage(described: dict[str, Any]) -> str:
    return DELETED if described.get("lifecycle_stage") == DELETED else ACTIVE


def _points(folder: Path) -> Iterator[Point]:
    for key, text in _texts(folder):
        for line in text.splitlines():
            with contextlib.suppress(ValueError):  # half a line, which a job was killed over
                moment, value, *rest = line.split()
                time, step = int(moment), int(rest[0]) if rest else 0
                if time in _INTEGERS and step in _INTEGERS:
                    yield Point(key, float(value), time, step)
