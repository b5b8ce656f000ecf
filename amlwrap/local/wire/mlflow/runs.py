"""The requests that are about runs and metrics, each from the members of its message to those of the answer.

Source: MLflow REST API, "Runs" and "Metrics".
"""

from __future__ import annotations

from amlwrap.local.store.metrics import Tracking
from amlwrap.local.store.tracking.values import ACTIVE, DELETED, RunModel, RunStatus, View, now
from amlwrap.local.strict_json import StrictJsonError, parse_json
from amlwrap.local.wire.mlflow import messages
from amlwrap.local.wire.mlflow.errors import invalid
from amlwrap.local.wire.mlflow.fields import Fields
from amlwrap.local.wire.mlflow.messages import Json

_PAGE, _LARGEST_PAGE = 1000, 50_000
_LONGEST_HISTORY = 10_000_000
_MOST_STEPS = 2500


def create(tracking: Tracking, asked: Fields) -> Json:
    """Create a run."""
    experiment = tracking.experiments.get(asked.text("experiment_id", default="0"))
    if experiment.stage != ACTIVE:
        raise invalid(f"The experiment '{experiment.id}' is deleted: restore it first.")
    created = tracking.runs.create(
        experiment.id, asked.text("run_name", default=""), user=asked.text("user_id", default=""),
        started=asked.integer("start_time", now()), tags=asked.pairs("tags"),
    )  # fmt: skip
    return {"run": messages.run(tracking.runs.get(created), asked.places)}


def get(tracking: Tracking, asked: Fields) -> Json:
    """Return a run."""
    return {"run": messages.run(tracking.runs.get(_run_id(asked)), asked.places)}


def update(tracking: Tracking, asked: Fields) -> Json:
    """Change a run's status, end or name."""
    run = _run_id(asked)
    status = asked.choice("status", RunStatus) if asked.members.get("status") is not None else None
    ended = asked.integer("end_time") if asked.members.get("end_time") is not None else None
    tracking.runs.update(run, status=status, ended=ended, name=asked.optional("run_name"))
    return {"run_info": messages.run_info(tracking.runs.get(run), asked.places)}


def delete(tracking: Tracking, asked: Fields) -> Json:
    """Delete a run; it can be restored, and what a job's own run logged is kept until the job is deleted."""
    tracking.runs.set_stage(_run_id(asked), DELETED)
    return {}


def restore(tracking: Tracking, asked: Fields) -> Json:
    """Restore a deleted run."""
    tracking.runs.set_stage(_run_id(asked), ACTIVE)
    return {}


def search(tracking: Tracking, asked: Fields) -> Json:
    """Return runs that a filter fits."""
    found = tracking.runs.search(
        asked.texts("experiment_ids"), asked.text("filter", default=""), asked.texts("order_by"),
        asked.choice("run_view_type", View, default=View.ACTIVE), asked.first(), asked.most(_PAGE, _LARGEST_PAGE),
    )  # fmt: skip
    return messages.page("runs", (messages.run(each, asked.places) for each in found.items), found.next)


def log_metric(tracking: Tracking, asked: Fields) -> Json:
    """Log one value of a metric."""
    tracking.runs.log(_run_id(asked), [asked.point(now())])
    return {}


def log_parameter(tracking: Tracking, asked: Fields) -> Json:
    """Log a parameter."""
    tracking.runs.log(_run_id(asked), params={asked.text("key"): asked.text("value", default="")})
    return {}


def log_batch(tracking: Tracking, asked: Fields) -> Json:
    """Log metrics, parameters and tags, all or nothing."""
    moment = now()
    points = [each.point(moment) for each in asked.messages("metrics")]
    tracking.runs.log(_run_id(asked), points, asked.pairs("params"), asked.pairs("tags"))
    return {}


def set_tag(tracking: Tracking, asked: Fields) -> Json:
    """Set a tag of a run."""
    tracking.runs.set_tag(_run_id(asked), asked.text("key"), asked.text("value", default=""))
    return {}


def delete_tag(tracking: Tracking, asked: Fields) -> Json:
    """Take a tag from a run."""
    tracking.runs.delete_tag(_run_id(asked), asked.text("key"))
    return {}


def log_inputs(tracking: Tracking, asked: Fields) -> Json:
    """Keep the data sets and models that a run read."""
    read = [RunModel(each.text("model_id"), is_output=False, step=0) for each in asked.messages("models")]
    tracking.runs.add_datasets(_run_id(asked), [each.dataset() for each in asked.messages("datasets")])
    tracking.runs.add_models(_run_id(asked), read)
    return {}


def log_outputs(tracking: Tracking, asked: Fields) -> Json:
    """Keep the models that a run made."""
    made = [
        RunModel(each.text("model_id"), is_output=True, step=each.integer("step", 0))
        for each in asked.messages("models")
    ]
    tracking.runs.add_models(_run_id(asked), made)
    return {}


def log_model(tracking: Tracking, asked: Fields) -> Json:
    """Keep what MLflow before its third version says of a model that lies with the run's artifacts."""
    try:
        described = parse_json(asked.text("model_json").encode())
    except StrictJsonError as error:
        raise invalid(f"'model_json' cannot be read: {error}.") from None
    tracking.runs.describe_model(_run_id(asked), described)
    return {}


def get_history(tracking: Tracking, asked: Fields) -> Json:
    """Return the values of a metric, all of them or page by page."""
    most = asked.most(_LONGEST_HISTORY, _LONGEST_HISTORY)
    found = tracking.runs.history(_run_id(asked), asked.text("metric_key"), asked.first(), most)
    return messages.page("metrics", map(messages.metric, found.items), found.next)


def get_history_bulk_interval(tracking: Tracking, asked: Fields) -> Json:
    """Return the values of a metric of several runs, thinned out."""
    most = asked.most(_MOST_STEPS, _MOST_STEPS)
    steps = range(asked.integer("start_step", -(2**62)), asked.integer("end_step", 2**62) + 1)
    return {
        "metrics": [
            {**messages.metric(point), "run_id": run}
            for run in asked.texts("run_ids")
            for point in tracking.runs.interval(run, asked.text("metric_key"), steps, most)
        ]
    }


def _run_id(asked: Fields) -> str:
    return asked.text("run_id", "run_uuid")


HANDLERS = {
    ("POST", "runs/create"): create,
    ("GET", "runs/get"): get,
    ("POST", "runs/update"): update,
    ("POST", "runs/delete"): delete,
    ("POST", "runs/restore"): restore,
    ("POST", "runs/search"): search,
    ("POST", "runs/log-metric"): log_metric,
    ("POST", "runs/log-parameter"): log_parameter,
    ("POST", "runs/log-batch"): log_batch,
    # Of azureml-mlflow: all is there when this is answered, so there is no `batch_tracking_id` to wait by.
    ("POST", "runs/log-batch-async"): log_batch,
    ("POST", "runs/set-tag"): set_tag,
    ("POST", "runs/delete-tag"): delete_tag,
    ("POST", "runs/log-inputs"): log_inputs,
    ("POST", "runs/outputs"): log_outputs,
    ("POST", "runs/log-model"): log_model,
    ("GET", "metrics/get-history"): get_history,
    ("GET", "metrics/get-history-bulk-interval"): get_history_bulk_interval,
}
