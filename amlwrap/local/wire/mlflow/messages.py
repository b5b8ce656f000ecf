"""MLflow's messages as JSON: how answers show what the store has; numbers without an end are texts.

Source: MLflow REST API, data structures.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from amlwrap.local.store.tracking.search import ARTIFACT_ROOT
from amlwrap.local.store.tracking.values import Experiment, LoggedModel, Point, Run
from amlwrap.local.wire.mlflow.places import Places

Json = dict[str, Any]
_INFINITE = {math.inf: "Infinity", -math.inf: "-Infinity"}


def metric(point: Point) -> Json:
    """Return the value of a metric."""
    value = "NaN" if math.isnan(point.value) else _INFINITE.get(point.value, point.value)
    return {"key": point.key, "value": value, "timestamp": point.time, "step": point.step}


def pairs(values: Mapping[str, str]) -> list[Json]:
    """Return parameters or tags."""
    return [{"key": key, "value": value} for key, value in values.items()]


def experiment(found: Experiment) -> Json:
    """Return an experiment."""
    return {
        "experiment_id": found.id,
        "name": found.name,
        "artifact_location": ARTIFACT_ROOT.rpartition("/")[0],
        "lifecycle_stage": found.stage,
        "creation_time": found.created,
        "last_update_time": found.updated,
        "tags": pairs(found.tags),
    }


def run(found: Run, places: Places) -> Json:
    """Return a run with all that it logged."""
    data = {"metrics": [metric(point) for point in found.metrics], "params": pairs(found.params)}
    return {
        "info": run_info(found, places),
        "data": {**data, "tags": pairs(found.tags)},
        "inputs": {
            "dataset_inputs": [each.described for each in found.datasets],
            "model_inputs": [{"model_id": each.id} for each in found.models if not each.is_output],
        },
        "outputs": {
            "model_outputs": [{"model_id": each.id, "step": each.step} for each in found.models if each.is_output]
        },
    }


def run_info(found: Run, places: Places) -> Json:
    """Return what a run is."""
    info = {
        "run_id": found.id,
        "run_uuid": found.id,
        "run_name": found.name,
        "experiment_id": found.experiment,
        "user_id": found.user,
        "status": found.status,
        "start_time": found.started,
        "end_time": found.ended,
        "artifact_uri": places.of_run(found.experiment, found.id),
        "lifecycle_stage": found.stage,
    }
    return {name: value for name, value in info.items() if value is not None}


def model(found: LoggedModel, places: Places) -> Json:
    """Return a logged model, whose files lie with those of its run."""
    info = {
        "model_id": found.id,
        "experiment_id": found.experiment,
        "name": found.name,
        "creation_timestamp_ms": found.created,
        "last_updated_timestamp_ms": found.updated,
        "artifact_uri": places.of_model(found),
        "status": found.status,
        "model_type": found.type,
        "source_run_id": found.run,
        "tags": pairs(found.tags),
    }
    metrics = [{**metric(point), "model_id": found.id} for point in found.metrics]
    return {
        "info": {name: value for name, value in info.items() if value is not None},
        "data": {"params": pairs(found.params), "metrics": metrics},
    }


def page(name: str, items: Iterable[Json], rest: int | None) -> Json:
    """Return a page of a listing, and the token for the next where there is one."""
    token = {} if rest is None else {"next_page_token": str(rest)}
    return {name: list(items), **token}
