"""The experiments of the tracking store."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from attrs import frozen

from amlwrap.local.errors import MissingError, RefusedError, TakenError
from amlwrap.local.store.tracking.limits import check_tag
from amlwrap.local.store.tracking.schema import DEFAULT_EXPERIMENT
from amlwrap.local.store.tracking.search import Search
from amlwrap.local.store.tracking.values import ACTIVE, DELETED, Experiment, Page, View, now


@frozen
class Experiments:
    """Makes, finds and changes experiments; what is asked of one that is not there raises `MissingError`."""

    connection: sqlite3.Connection

    def create(self, name: str, tags: Mapping[str, str]) -> str:
        """Make an experiment and return its id.

        Raises:
            TakenError: one has the name already, be it deleted.
            RefusedError: the name is empty.
        """
        self._check_free(name)
        moment = now()
        row = self.connection.execute(
            "INSERT INTO experiments (name, created, updated) VALUES (?, ?, ?)", (name, moment, moment)
        )
        found = str(row.lastrowid)
        for key, value in tags.items():
            self.set_tag(found, key, value)
        return found

    def named(self, name: str) -> str:
        """Return the id of the experiment of a name, made or restored where need be."""
        found = self.find(name)
        if found is None:
            return self.create(name, {})
        if found.stage == DELETED:
            self.set_stage(found.id, ACTIVE)
        return found.id

    def get(self, experiment: str) -> Experiment:
        """Return an experiment, deleted ones among them."""
        rows = self.connection.execute("SELECT * FROM experiments WHERE id = ?", (_number(experiment),)).fetchall()
        if not rows:
            raise MissingError(f"There is no experiment with the id '{experiment}'.")
        return self._experiments(rows)[0]

    def find(self, name: str) -> Experiment | None:
        """Return the experiment of a name, deleted ones among them, or None."""
        rows = self.connection.execute("SELECT * FROM experiments WHERE name = ?", (name,)).fetchall()
        return self._experiments(rows)[0] if rows else None

    def search(
        self, condition: str, order_by: Sequence[str], view: View, first: int, most: int
    ) -> Page[Experiment]:  # fmt: skip
        """Return experiments that a filter fits.

        Raises:
            RefusedError: the filter or an order is none.
        """
        found = Search.of_experiments(condition, order_by, view)
        page = found.page(self.connection, first, most)
        return Page(self._experiments(page.items), page.next)

    def rename(self, experiment: str, name: str) -> None:
        """Give an active experiment another name; raises as `create` does."""
        self._check_active(experiment)
        self._check_free(name)
        self.connection.execute(
            "UPDATE experiments SET name = ?, updated = ? WHERE id = ?", (name, now(), _number(experiment))
        )

    def set_stage(self, experiment: str, stage: str) -> None:
        """Delete or restore an experiment with its runs."""
        if self.get(experiment).id == DEFAULT_EXPERIMENT and stage == DELETED:
            raise RefusedError("The default experiment cannot be deleted.")
        number = _number(experiment)
        self.connection.execute("UPDATE experiments SET stage = ?, updated = ? WHERE id = ?", (stage, now(), number))
        self.connection.execute("UPDATE runs SET stage = ? WHERE experiment = ?", (stage, number))

    def set_tag(self, experiment: str, key: str, value: str) -> None:
        """Set a tag of an active experiment."""
        check_tag(key, value)
        self._check_active(experiment)
        self.connection.execute(
            "INSERT OR REPLACE INTO experiment_tags VALUES (?, ?, ?)", (_number(experiment), key, value)
        )

    def delete_tag(self, experiment: str, key: str) -> None:
        """Take a tag from an active experiment."""
        self._check_active(experiment)
        gone = self.connection.execute(
            "DELETE FROM experiment_tags WHERE experiment = ? AND key = ?", (_number(experiment), key)
        )
        if not gone.rowcount:
            raise MissingError(f"The experiment '{experiment}' has no tag '{key}'.")

    def _check_active(self, experiment: str) -> None:
        if self.get(experiment).stage != ACTIVE:
            raise RefusedError(f"The experiment '{experiment}' is deleted: restore it first.")

    def _check_free(self, name: str) -> None:
        if not name.strip():
            raise RefusedError("An experiment has a name: give one.")
        if found := self.find(name):
            deleted = " It is deleted: restore it, or choose another name." if found.stage == DELETED else ""
            raise TakenError(f"An experiment with the name '{name}' is there already.{deleted}")

    def _experiments(self, rows: Sequence[sqlite3.Row]) -> list[Experiment]:
        tags = self.connection.execute
        return [
            Experiment(
                str(row["id"]), row["name"], row["stage"], row["created"], row["updated"],
                dict(tags("SELECT key, value FROM experiment_tags WHERE experiment = ?", (row["id"],)).fetchall()),
            )
            for row in rows
        ]  # fmt: skip


def _number(experiment: str) -> int:
    if not experiment.isascii() or not experiment.isdecimal() or len(experiment) > 18:
        raise MissingError(f"There is no experiment with the id '{experiment}': ids are numbers.")
    return int(experiment)
