"""The values of metrics: all of them, and the latest of each.

The latest is the one of the highest step, of these the youngest, of these the largest: as MLflow's own stores have it.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterable, Sequence

from amlwrap.local.store.tracking.values import Page, Point


def log_points(connection: sqlite3.Connection, run: int, run_id: str, points: Sequence[Point]) -> None:
    """Keep values of a run's metrics; one that is there already is not kept twice, so that a batch can be repeated.

    Args:
        connection: of the store.
        run: the run's number.
        run_id: its id.
        points: the values; those of a model are the model's as well.
    """
    latest: dict[str, Point] = {}
    for point in points:
        if point.key not in latest or _rank(point) >= _rank(latest[point.key]):
            latest[point.key] = point
    connection.executemany(
        "INSERT INTO metrics (run, key, step, time, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT (run, key) DO UPDATE"
        " SET step = excluded.step, time = excluded.time, value = excluded.value"
        " WHERE (excluded.step, excluded.time, excluded.value IS NOT NULL, excluded.value)"
        " > (step, time, value IS NOT NULL, value)",
        [(run, point.key, point.step, point.time, point.value) for point in latest.values()],
    )
    known = connection.execute("SELECT key, id FROM metrics WHERE run = ?", (run,)).fetchall()
    numbers = {row["key"]: row["id"] for row in known}
    connection.executemany(
        "INSERT OR IGNORE INTO points VALUES (?, ?, ?, ?, ?)",
        [(numbers[point.key], *_rank(point)[:2], *_stored(point.value)) for point in points],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO model_metrics SELECT models.id, ?, ?, ?, ?, ? FROM models WHERE models.id = ?",
        [
            (point.key, run_id, point.step, point.time, point.value, point.model)
            for point in sorted(points, key=_rank)
            if point.model
        ],
    )


def read_history(connection: sqlite3.Connection, run: int, key: str, first: int, most: int) -> Page[Point]:
    """Return a metric's values in the order of their steps, up to `most`, the `first` of them left out."""
    rows = connection.execute(
        "SELECT points.* FROM points JOIN metrics ON metrics.id = points.metric WHERE metrics.run = ? AND key = ?"
        " ORDER BY points.metric, points.step, points.time LIMIT ? OFFSET ?",
        (run, key, most + 1, first),
    ).fetchall()
    return Page([_point(key, row) for row in rows[:most]], first + most if len(rows) > most else None)


def read_interval(connection: sqlite3.Connection, run: int, key: str, steps: range, most: int) -> list[Point]:
    """Return a metric's values at some steps, thinned out evenly to about `most`, the first and the last among them."""
    rows = connection.execute(
        "SELECT points.* FROM points JOIN metrics ON metrics.id = points.metric WHERE metrics.run = ? AND key = ?"
        " AND points.step BETWEEN ? AND ? ORDER BY points.metric, points.step, points.time",
        (run, key, steps.start, steps.stop - 1),
    ).fetchall()
    if len(rows) > most:
        chosen = sorted({round(index * (len(rows) - 1) / max(1, most - 1)) for index in range(most)})
        rows = [rows[index] for index in chosen]
    return [_point(key, row) for row in rows]


def latest_points(rows: Iterable[sqlite3.Row]) -> list[Point]:
    """Return the latest values that rows of `metrics` hold."""
    return [
        Point(row["key"], math.nan if row["value"] is None else row["value"], row["time"], row["step"]) for row in rows
    ]


def _rank(point: Point) -> tuple[int, int, bool, float]:
    is_number = not math.isnan(point.value)
    return point.step, point.time, is_number, point.value if is_number else 0.0


def _stored(value: float) -> tuple[bool, float]:
    return (True, 0.0) if math.isnan(value) else (False, value)


def _point(key: str, row: sqlite3.Row) -> Point:
    return Point(key, math.nan if row["is_nan"] else row["value"], row["time"], row["step"])
