"""The models that are logged since MLflow's third version: things of their own, beside the runs that made them.

Source: MLflow REST API, "Logged Models".
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Mapping, Sequence

from attrs import frozen

from amlwrap.local.errors import MissingError
from amlwrap.local.store.tracking.limits import check_param, check_tag
from amlwrap.local.store.tracking.points import latest_points
from amlwrap.local.store.tracking.search import Search
from amlwrap.local.store.tracking.values import ACTIVE, DELETED, LoggedModel, ModelStatus, Page, now


@frozen
class Models:
    """Makes, finds and changes models; what is asked of one that is not there raises `MissingError`."""

    connection: sqlite3.Connection

    def create(
        self, experiment: str, name: str, kind: str, run: str | None, params: Mapping[str, str], tags: Mapping[str, str]
    ) -> str:
        """Make a model, whose files are yet to come, and return its id.

        Args:
            experiment: id of its experiment, which is there.
            name: what it is called; made up where it is empty.
            kind: its type, in words of whoever logs it.
            run: id of the run that made it, which is there; None when none did.
            params: with which it was made.
            tags: what it is tagged with.
        """
        found, moment = f"m-{uuid.uuid4().hex}", now()
        self.connection.execute(
            "INSERT INTO models (id, experiment, run, name, type, status, created, updated, params, tags)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', '{}')",
            (found, int(experiment), run, name or f"model-{found[2:10]}", kind, ModelStatus.PENDING, moment, moment),
        )
        self.keep_params(found, params)
        self.set_tags(found, tags)
        return found

    def get(self, model: str) -> LoggedModel:
        """Return a model that is not deleted."""
        rows = self.connection.execute("SELECT * FROM models WHERE id = ? AND stage = ?", (model, ACTIVE)).fetchall()
        if not rows:
            raise MissingError(f"There is no logged model with the id '{model}'.")
        return self._model(rows[0])

    def search(
        self, experiments: Sequence[str], condition: str, order_by: Sequence[str], first: int, most: int
    ) -> Page[LoggedModel]:
        """Return models of some experiments that a filter fits; raises `RefusedError` where it cannot be read."""
        page = Search.of_models(experiments, condition, order_by).page(self.connection, first, most)
        return Page([self._model(row) for row in page.items], page.next)

    def set_status(self, model: str, status: ModelStatus) -> None:
        """Say how a model stands."""
        self._update(self.get(model), "status", status)

    def keep_params(self, model: str, params: Mapping[str, str]) -> None:
        """Add parameters to a model."""
        for key, value in params.items():
            check_param(key, value)
        found = self.get(model)
        self._update(found, "params", json.dumps({**found.params, **params}))

    def set_tags(self, model: str, tags: Mapping[str, str]) -> None:
        """Set tags of a model."""
        for key, value in tags.items():
            check_tag(key, value)
        found = self.get(model)
        self._update(found, "tags", json.dumps({**found.tags, **tags}))

    def delete_tag(self, model: str, key: str) -> None:
        """Take a tag from a model."""
        found = self.get(model)
        if key not in found.tags:
            raise MissingError(f"The logged model '{model}' has no tag '{key}'.")
        self._update(found, "tags", json.dumps({name: value for name, value in found.tags.items() if name != key}))

    def delete(self, model: str) -> None:
        """Delete a model; its files stay with its run."""
        self._update(self.get(model), "stage", DELETED)

    def _update(self, model: LoggedModel, column: str, value: str) -> None:
        self.connection.execute(f"UPDATE models SET {column} = ?, updated = ? WHERE id = ?", (value, now(), model.id))

    def _model(self, row: sqlite3.Row) -> LoggedModel:
        metrics = self.connection.execute("SELECT * FROM model_metrics WHERE model = ? ORDER BY key", (row["id"],))
        return LoggedModel(
            row["id"], str(row["experiment"]), row["run"], row["name"], row["type"], ModelStatus(row["status"]),
            row["created"], row["updated"], json.loads(row["params"]), json.loads(row["tags"]), latest_points(metrics),
        )  # fmt: skip
