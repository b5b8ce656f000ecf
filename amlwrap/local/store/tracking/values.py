"""What the tracking store holds, as values. Times are milliseconds since 1970.

Source: MLflow REST API, data structures.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Generic, TypeVar

from attrs import field, frozen

Item = TypeVar("Item")
ACTIVE, DELETED = "active", "deleted"
"""The stages of life: what is deleted can be restored."""


class RunStatus(StrEnum):
    """How a run stands."""

    RUNNING = "RUNNING"
    SCHEDULED = "SCHEDULED"
    FINISHED = "FINISHED"
    FAILED = "FAILED"
    KILLED = "KILLED"


UNFINISHED = (RunStatus.RUNNING, RunStatus.SCHEDULED)


class View(StrEnum):
    """Which stages of life a search is for."""

    ACTIVE = "ACTIVE_ONLY"
    DELETED = "DELETED_ONLY"
    ALL = "ALL"


@frozen
class Experiment:
    """An experiment: runs that belong together."""

    id: str
    name: str
    stage: str
    created: int
    updated: int
    tags: Mapping[str, str]


@frozen
class Point:
    """One value of a metric; it may be NaN or infinite, and of a model that the run logged."""

    key: str
    value: float
    time: int
    step: int = 0
    model: str | None = None


@frozen
class Dataset:
    """A data set that a run read, for a purpose, such as training; `described` is all that was said of it."""

    name: str
    digest: str
    context: str
    described: Mapping[str, Any]


@frozen
class RunModel:
    """A model that a run made, at a step, or read."""

    id: str
    is_output: bool
    step: int


class ModelStatus(StrEnum):
    """How a logged model stands."""

    UNSPECIFIED = "LOGGED_MODEL_STATUS_UNSPECIFIED"
    PENDING = "LOGGED_MODEL_PENDING"
    READY = "LOGGED_MODEL_READY"
    UPLOAD_FAILED = "LOGGED_MODEL_UPLOAD_FAILED"


@frozen
class LoggedModel:
    """A model that somebody logged, by itself or in a run; `metrics` are the latest point of each."""

    id: str
    experiment: str
    run: str | None
    name: str
    type: str
    status: ModelStatus
    created: int
    updated: int
    params: Mapping[str, str]
    tags: Mapping[str, str]
    metrics: Sequence[Point]


@frozen
class Run:
    """A run as it is now; `metrics` are the latest point of each."""

    id: str
    experiment: str
    name: str
    user: str
    status: RunStatus
    started: int | None
    ended: int | None
    stage: str
    metrics: Sequence[Point]
    params: Mapping[str, str]
    tags: Mapping[str, str]
    datasets: Sequence[Dataset] = field(factory=tuple)
    models: Sequence[RunModel] = field(factory=tuple)


@frozen
class Page(Generic[Item]):
    """Some of what was searched for, and where the rest begins; None where there is no rest."""

    items: Sequence[Item]
    next: int | None


def now() -> int:
    """Return the present time."""
    return time.time_ns() // 1_000_000
