"""Searches as SQL: what a filter's words stand for among the tables, and pages of what they find."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import frozen

from amlwrap.local.errors import RefusedError
from amlwrap.local.store.tracking.filters import ATTRIBUTES, Comparison, Order, parse_filter, parse_order
from amlwrap.local.store.tracking.values import ACTIVE, DELETED, Page, View

ARTIFACT_ROOT = "mlflow-artifacts:/ExperimentRun/dcid."
"""What the places of runs' artifacts begin with; the run's id follows."""
_TEXTS = ("=", "!=", "LIKE", "ILIKE", "IN", "NOT IN", "IS NULL", "IS NOT NULL")
_NUMBERS = ("=", "!=", "<", "<=", ">", ">=")
_IN_LIST = "{} (SELECT value FROM json_each(?))"  # one parameter, however many there are: SQLite bounds their number
_MOST = 200
_NUMBER = re.compile("[0-9]{1,18}")  # others are of no experiment
_STAGES = {View.ACTIVE: (ACTIVE,), View.DELETED: (DELETED,), View.ALL: (ACTIVE, DELETED)}


@frozen
class Operand:
    """What a word of a filter stands for: SQL with a place for the comparison, and whether it is a number."""

    sql: str
    is_number: bool = False


@frozen
class Subject:
    """What can be searched for.

    Attributes:
        table: where it is.
        attributes: what it has itself, by name.
        kinds: what belongs to it, by kind; the key is the first parameter.
        order: what it is ordered by in the end, so that pages are the same whenever they are asked for.
    """

    table: str
    attributes: Mapping[str, Operand]
    kinds: Mapping[str, Operand]
    order: str

    def operand(self, kind: str, key: str) -> tuple[Operand, list[str]]:
        """Return what a name stands for, and its parameters.

        Raises:
            RefusedError: it stands for nothing here.
        """
        if kind != ATTRIBUTES and kind in self.kinds:
            return self.kinds[kind], [key]
        found = self.attributes.get(key if kind == ATTRIBUTES else f"{kind}.{key}")
        if found is None:
            known = sorted([*self.attributes, *(f"{each}.KEY" for each in self.kinds)])
            raise RefusedError(f"'{key}' is nothing to search {self.table} by: take one of {', '.join(known)}.")
        return found, []


_STARTED = Operand("started {}", is_number=True)
_NAME = Operand("name {}")
_INPUT = "EXISTS (SELECT 1 FROM inputs WHERE run = runs.number AND inputs.{column} {{}})"
RUNS = Subject(
    "runs",
    {
        "run_id": Operand("id {}"), "run_name": _NAME, "run name": _NAME, "Run name": _NAME, "Run Name": _NAME,
        "status": Operand("status {}"), "user_id": Operand("user {}"),
        "artifact_uri": Operand(f"('{ARTIFACT_ROOT}' || id) {{}}"),
        "start_time": _STARTED, "created": _STARTED, "Created": _STARTED,
        "end_time": Operand("ended {}", is_number=True),
    }
    | {f"datasets.{column}": Operand(_INPUT.format(column=column)) for column in ("name", "digest", "context")},
    {
        "metrics": Operand("(SELECT value FROM metrics WHERE run = runs.number AND key = ?) {}", is_number=True),
        "params": Operand("(SELECT value FROM params WHERE run = runs.number AND key = ?) {}"),
        "tags": Operand("(SELECT value FROM tags WHERE run = runs.number AND key = ?) {}"),
    },
    "started DESC, number DESC",
)  # fmt: skip
EXPERIMENTS = Subject(
    "experiments",
    {
        "name": _NAME, "experiment_id": Operand("CAST(id AS TEXT) {}"),
        "creation_time": Operand("created {}", is_number=True),
        "last_update_time": Operand("updated {}", is_number=True),
    },
    {"tags": Operand("(SELECT value FROM experiment_tags WHERE experiment = experiments.id AND key = ?) {}")},
    "id DESC",
)  # fmt: skip
_METRIC = "(SELECT value FROM model_metrics WHERE model = models.id AND key = ? ORDER BY time DESC LIMIT 1) {}"
MODELS = Subject(
    "models",
    {
        "name": _NAME, "model_id": Operand("id {}"), "model_type": Operand("type {}"), "status": Operand("status {}"),
        "source_run_id": Operand("run {}"),
        "creation_timestamp": Operand("created {}", is_number=True),
        "creation_time": Operand("created {}", is_number=True),
        "last_updated_timestamp": Operand("updated {}", is_number=True),
    },
    {
        "metrics": Operand(_METRIC, is_number=True),
        "params": Operand("(SELECT value FROM json_each(params) WHERE key = ?) {}"),
        "tags": Operand("(SELECT value FROM json_each(tags) WHERE key = ?) {}"),
    },
    "created DESC, rowid DESC",
)  # fmt: skip


@frozen
class Search:
    """A search that can be carried out."""

    subject: Subject
    where: str
    order: str
    parameters: Sequence[Any]

    @classmethod
    def of_experiments(cls, condition: str, order_by: Sequence[str], view: View) -> Self:
        """Return the search for experiments; raises `RefusedError` when a part of it cannot be read."""
        return cls._of(EXPERIMENTS, [_stages(view)], [], condition, order_by)

    @classmethod
    def of_runs(cls, experiments: Sequence[str], condition: str, order_by: Sequence[str], view: View) -> Self:
        """Return the search for runs of some experiments; raises as `of_experiments` does."""
        return cls._within(RUNS, experiments, condition, order_by, view)

    @classmethod
    def of_models(cls, experiments: Sequence[str], condition: str, order_by: Sequence[str]) -> Self:
        """Return the search for models of some experiments; raises as `of_experiments` does."""
        return cls._within(MODELS, experiments, condition, order_by, View.ACTIVE)

    @classmethod
    def _within(
        cls, subject: Subject, experiments: Sequence[str], condition: str, order_by: Sequence[str], view: View
    ) -> Self:
        numbers = json.dumps([int(each) for each in experiments if _NUMBER.fullmatch(each)])
        return cls._of(subject, [f"experiment {_IN_LIST.format('IN')}", _stages(view)], [numbers], condition, order_by)

    @classmethod
    def _of(
        cls, subject: Subject, where: Sequence[str], parameters: Sequence[Any], condition: str, order_by: Sequence[str]
    ) -> Self:
        compared = [_compared(subject, each) for each in parse_filter(condition)]
        if max(len(compared), len(order_by)) > _MOST:
            raise RefusedError(f"A search has up to {_MOST} conditions and is ordered by as many: ask for less.")
        ordered = [_ordered(subject, parse_order(each)) for each in order_by]
        return cls(
            subject,
            " AND ".join([*where, *(sql for sql, _ in compared)]),
            ", ".join([*(sql for sql, _ in ordered), subject.order]),
            [*parameters, *(value for _, values in (*compared, *ordered) for value in values)],
        )

    def page(self, connection: sqlite3.Connection, first: int, most: int) -> Page[sqlite3.Row]:
        """Return up to `most` of the rows that are found, the `first` of them left out."""
        found = connection.execute(
            f"SELECT * FROM {self.subject.table} WHERE {self.where} ORDER BY {self.order} LIMIT ? OFFSET ?",
            (*self.parameters, most + 1, first),
        ).fetchall()
        return Page(found[:most], first + most if len(found) > most else None)


def _compared(subject: Subject, comparison: Comparison) -> tuple[str, list[Any]]:
    operand, parameters = subject.operand(comparison.kind, comparison.key)
    operator, value = comparison.operator, comparison.value
    if operator not in (_NUMBERS if operand.is_number else _TEXTS):
        what = "a number" if operand.is_number else "a text"
        raise RefusedError(f"'{comparison.key}' is {what}, which {operator} does not compare.")
    if value is None:
        return operand.sql.format(operator), parameters
    if isinstance(value, list) != operator.endswith("IN") or isinstance(value, float) != operand.is_number:
        one = "a number" if operand.is_number else "a quoted text"
        wanted = "quoted texts in brackets" if operator.endswith("IN") else one
        raise RefusedError(f"'{comparison.key}' is compared by {operator} with {wanted}.")
    if isinstance(value, list):
        return operand.sql.format(_IN_LIST.format(operator)), [*parameters, json.dumps(value)]
    if operator == "LIKE":  # SQLite's own does not tell a from A
        return operand.sql.format("GLOB ?"), [*parameters, _as_glob(str(value))]
    return operand.sql.format(f"{operator.removeprefix('I')} ?"), [*parameters, value]


def _ordered(subject: Subject, order: Order) -> tuple[str, list[str]]:
    operand, parameters = subject.operand(order.kind, order.key)
    if operand.sql.startswith("EXISTS"):
        raise RefusedError(f"Nothing is ordered by {order.kind}.")
    # What has no value, or one that is no number, comes last.
    sql = operand.sql.format("")
    return f"({sql}) IS NULL, {sql} {'DESC' if order.descending else 'ASC'}", [*parameters, *parameters]


def _as_glob(pattern: str) -> str:
    return re.sub(r"[\[*?]", r"[\g<0>]", pattern).replace("%", "*").replace("_", "?")


def _stages(view: View) -> str:
    return f"stage IN ({', '.join(repr(stage) for stage in _STAGES[view])})"
