"""The runs of the tracking store: made, found, changed, removed, and what they log."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from attrs import frozen

from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.store.tracking.limits import check_batch, check_key, check_param, check_tag
from amlwrap.local.store.tracking.points import latest_points, log_points, read_history, read_interval
from amlwrap.local.store.tracking.schema import JOB_TAG, PARENT_TAG
from amlwrap.local.store.tracking.search import Search
from amlwrap.local.store.tracking.values import (
    ACTIVE,
    UNFINISHED,
    Dataset,
    Page,
    Point,
    Run,
    RunModel,
    RunStatus,
    View,
    now,
)
from amlwrap.local.strict_json import StrictJsonError, parse_json

NAME_TAG = "mlflow.runName"
# What the tags of a job do not decide.
_OWN_TAGS = (NAME_TAG, PARENT_TAG, JOB_TAG)
_MODELS_TAG = "mlflow.log-model.history"
# A run and what is nested in it, whatever else is a job of its own left out.
_FAMILY = f"""
WITH RECURSIVE family(number, id) AS (
  SELECT number, id FROM runs WHERE job = :job
  UNION SELECT runs.number, runs.id FROM family
    JOIN tags ON tags.key = '{PARENT_TAG}' AND tags.value = family.id
    JOIN runs ON runs.number = tags.run AND runs.job IS NULL
)
"""


@frozen
class Runs:
    """Makes, finds and changes runs; what is asked of one that is not there raises `MissingError`."""

    connection: sqlite3.Connection

    def create(
        self, experiment: str, name: str, *, user: str = "", started: int | None = None,
        tags: Mapping[str, str] | None = None, job: str | None = None,
    ) -> str:  # fmt: skip
        """Make a run and return its id, which is the job's name where it is a job's.

        Args:
            experiment: id of its experiment.
            name: what it is called; made up where it is empty.
            user: whose it is.
            started: when it started; now, when None.
            tags: what it is tagged with.
            job: the job that it is the run of. What a job of the same name left before is removed.
        """
        if job is not None:
            self.remove(job)
        found = job or uuid.uuid4().hex
        name = name or (tags or {}).get(NAME_TAG) or f"run-{found[:8]}"
        self.connection.execute(
            "INSERT INTO runs (id, experiment, name, user, status, started, job) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (found, int(experiment), name, user, RunStatus.RUNNING, now() if started is None else started, job),
        )
        for key, value in {**(tags or {}), NAME_TAG: name}.items():
            self.set_tag(found, key, value)
        return found

    def get(self, run: str) -> Run:
        """Return a run, deleted ones among them."""
        rows = self.connection.execute("SELECT * FROM runs WHERE id = ?", (run,)).fetchall()
        if not rows:
            raise _missing(run)
        return self._runs(rows)[0]

    def search(
        self, experiments: Sequence[str], condition: str, order_by: Sequence[str], view: View, first: int, most: int
    ) -> Page[Run]:
        """Return runs of some experiments that a filter fits; raises `RefusedError` where it cannot be read."""
        page = Search.of_runs(experiments, condition, order_by, view).page(self.connection, first, most)
        return Page(self._runs(page.items), page.next)

    def update(self, run: str, *, status: RunStatus | None, ended: int | None, name: str | None) -> None:
        """Change what is given of a run."""
        number = self._number(run)
        self.connection.execute(
            "UPDATE runs SET status = coalesce(?, status), ended = coalesce(?, ended) WHERE number = ?",
            (status, ended, number),
        )
        if name:
            self.set_tag(run, NAME_TAG, name)

    def set_stage(self, run: str, stage: str) -> None:
        """Delete or restore a run; it is kept."""
        self._number(run, stages=None)
        self.connection.execute("UPDATE runs SET stage = ? WHERE id = ?", (stage, run))

    def log(
        self, run: str, metrics: Sequence[Point] = (), params: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """Keep metrics, parameters and tags of an active run.

        Raises:
            RefusedError: there are too many at once, one is too long, or a parameter has another value already.
        """
        given = params or {}
        check_batch(metrics, given, tags or {})
        for key in {point.key for point in metrics}:
            check_key("metric", key)
        for key, value in given.items():
            check_param(key, value)
        self.keep_params(run, given)
        for key, value in (tags or {}).items():
            self.set_tag(run, key, value)
        log_points(self.connection, self._number(run), run, metrics)

    def keep_params(self, run: str, params: Mapping[str, str]) -> None:
        """Keep parameters of an active run; raises `RefusedError` where one has another value already."""
        number = self._number(run)
        had = dict(self.connection.execute("SELECT key, value FROM params WHERE run = ?", (number,)).fetchall())
        for key, value in params.items():
            if had.setdefault(key, value) != value:
                raise RefusedError(
                    f"The parameter '{key}' of run '{run}' is '{had[key]}' and cannot become '{value}': parameters do "
                    "not change once they are logged; log it under another key, or in another run."
                )
        self.connection.executemany(
            "INSERT OR IGNORE INTO params VALUES (?, ?, ?)", [(number, *pair) for pair in params.items()]
        )

    def set_tag(self, run: str, key: str, value: str) -> None:
        """Set a tag of an active run; one of them is its name."""
        check_tag(key, value)
        number = self._number(run)
        self._put_tag(number, key, value)
        if key == NAME_TAG:
            self.connection.execute("UPDATE runs SET name = ? WHERE number = ?", (value, number))

    def delete_tag(self, run: str, key: str) -> None:
        """Take a tag from an active run."""
        gone = self.connection.execute("DELETE FROM tags WHERE run = ? AND key = ?", (self._number(run), key))
        if not gone.rowcount:
            raise MissingError(f"The run '{run}' has no tag '{key}'.")

    def describe_model(self, run: str, described: Any) -> None:
        """Add to a tag of an active run, however long that becomes, what is said of a model among its artifacts."""
        had = _list_of(self.get(run).tags.get(_MODELS_TAG, "[]"))
        if had is None:
            raise RefusedError(
                f"The tag '{_MODELS_TAG}' of run '{run}' is no JSON list, so it takes no model: delete the tag."
            )
        self._put_tag(self._number(run), _MODELS_TAG, json.dumps([*had, described]))

    def add_datasets(self, run: str, datasets: Sequence[Dataset]) -> None:
        """Keep the data sets that an active run read."""
        number = self._number(run)
        self.connection.executemany(
            "INSERT OR REPLACE INTO inputs VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, f"{each.name}:{each.digest}:{each.context}", each.name, each.digest, each.context,
                 json.dumps(each.described))
                for each in datasets
            ],
        )  # fmt: skip

    def add_models(self, run: str, models: Sequence[RunModel]) -> None:
        """Keep which models an active run made or read."""
        number = self._number(run)
        self.connection.executemany(
            "INSERT OR REPLACE INTO run_models VALUES (?, ?, ?, ?)",
            [(number, each.id, each.is_output, each.step) for each in models],
        )

    def history(self, run: str, key: str, first: int, most: int) -> Page[Point]:
        """Return a metric's values in the order of their steps; none when it was never logged."""
        return read_history(self.connection, self._number(run, stages=None), key, first, most)

    def interval(self, run: str, key: str, steps: range, most: int) -> list[Point]:
        """Return about `most` of a metric's values at some steps."""
        return read_interval(self.connection, self._number(run, stages=None), key, steps, most)

    def nested(self, run: str) -> list[Run]:
        """Return the active runs that are nested in a run and no job's own, oldest first."""
        rows = self.connection.execute(
            "SELECT runs.* FROM tags JOIN runs ON runs.number = tags.run"
            " WHERE tags.key = ? AND tags.value = ? AND runs.job IS NULL AND runs.stage = ? ORDER BY runs.number",
            (PARENT_TAG, run, ACTIVE),
        ).fetchall()
        return self._runs(rows)

    # what becomes of a job's runs

    def file(self, job: str, name: str, tags: Mapping[str, str], gone: Collection[str]) -> None:
        """Call and tag the run of a job, if there is one, as the job is, however long that is.

        Args:
            job: the job's name.
            name: what people call it.
            tags: the job's tags.
            gone: keys of tags that the job had.
        """
        row = self.connection.execute("SELECT number FROM runs WHERE job = ?", (job,)).fetchone()
        if row is None:
            return
        number = int(row["number"])
        self.connection.execute("UPDATE runs SET name = ? WHERE number = ?", (name, number))
        for key in set(gone).difference(_OWN_TAGS):
            self.connection.execute("DELETE FROM tags WHERE run = ? AND key = ?", (number, key))
        for key, value in {**tags, NAME_TAG: name}.items():
            if key == NAME_TAG or key not in _OWN_TAGS:
                self._put_tag(number, key, value)

    def end(self, job: str, status: RunStatus) -> None:
        """End a job's run as the job ended, whatever its script made of it, and what nested runs were left going."""
        moment = now()
        self.connection.execute(
            "UPDATE runs SET status = ?, ended = coalesce(ended, ?) WHERE id = ?", (status, moment, job)
        )
        self.connection.execute(
            f"{_FAMILY} UPDATE runs SET status = :status, ended = coalesce(ended, :moment)"
            f" WHERE number IN (SELECT number FROM family) AND status IN {tuple(map(str, UNFINISHED))}",
            {"job": job, "status": status, "moment": moment},
        )

    def remove(self, job: str) -> list[str]:
        """Remove a job's runs and those nested in them for good; return their ids."""
        rows = self.connection.execute(f"{_FAMILY} SELECT number, id FROM family", {"job": job}).fetchall()
        self.connection.executemany("DELETE FROM runs WHERE number = ?", [(row["number"],) for row in rows])
        return [row["id"] for row in rows]

    def _put_tag(self, number: int, key: str, value: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO tags VALUES (?, ?, ?)", (number, key, value))

    def _number(self, run: str, *, stages: Sequence[str] | None = (ACTIVE,)) -> int:
        row = self.connection.execute("SELECT number, stage FROM runs WHERE id = ?", (run,)).fetchone()
        if row is None:
            raise _missing(run)
        if stages is not None and row["stage"] not in stages:
            raise RefusedError(f"The run '{run}' is deleted: restore it first.")
        return int(row["number"])

    def _runs(self, rows: Sequence[sqlite3.Row]) -> list[Run]:
        numbers = json.dumps([row["number"] for row in rows])
        had = {
            table: self._belonging(table, numbers) for table in ("metrics", "params", "tags", "inputs", "run_models")
        }
        return [
            Run(
                row["id"], str(row["experiment"]), row["name"], row["user"], RunStatus(row["status"]), row["started"],
                row["ended"], row["stage"],
                metrics=latest_points(had["metrics"][row["number"]]),
                params={each["key"]: each["value"] for each in had["params"][row["number"]]},
                tags={each["key"]: each["value"] for each in had["tags"][row["number"]]},
                datasets=[
                    Dataset(each["name"], each["digest"], each["context"], json.loads(each["described"]))
                    for each in had["inputs"][row["number"]]
                ],
                models=[
                    RunModel(each["key"], bool(each["is_output"]), each["step"])
                    for each in had["run_models"][row["number"]]
                ],
            )
            for row in rows
        ]  # fmt: skip

    def _belonging(self, table: str, numbers: str) -> dict[int, list[sqlite3.Row]]:
        found: dict[int, list[sqlite3.Row]] = defaultdict(list)
        query = f"SELECT * FROM {table} WHERE run IN (SELECT value FROM json_each(?)) ORDER BY run, key"
        for row in self.connection.execute(query, (numbers,)):
            found[row["run"]].append(row)
        return found


def _list_of(text: str) -> list[Any] | None:
    """Return the JSON list that a text is; None where it is anything else."""
    try:
        found = parse_json(text.encode())
    except StrictJsonError:
        return None
    return found if isinstance(found, list) else None


def _missing(run: str) -> MissingError:
    return MissingError(f"There is no run with the id '{run}'.")
