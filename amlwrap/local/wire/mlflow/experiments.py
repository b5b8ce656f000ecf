"""The requests that are about experiments, each from the members of its message to those of the answer.

Source: MLflow REST API, "Experiments".
"""

from __future__ import annotations

from amlwrap.local.errors import MissingError
from amlwrap.local.store.metrics import Tracking
from amlwrap.local.store.tracking.values import ACTIVE, DELETED, View
from amlwrap.local.wire.mlflow import messages
from amlwrap.local.wire.mlflow.errors import invalid
from amlwrap.local.wire.mlflow.fields import Fields
from amlwrap.local.wire.mlflow.messages import Json

_PAGE, _LARGEST_PAGE = 1000, 50_000


def create(tracking: Tracking, asked: Fields) -> Json:
    """Create an experiment."""
    if asked.text("artifact_location", default=""):
        raise invalid("Artifacts are kept in the workspace's artifact store: leave 'artifact_location' out.")
    return {"experiment_id": tracking.experiments.create(asked.text("name"), asked.pairs("tags"))}


def get(tracking: Tracking, asked: Fields) -> Json:
    """Return an experiment."""
    return {"experiment": messages.experiment(tracking.experiments.get(asked.text("experiment_id")))}


def get_by_name(tracking: Tracking, asked: Fields) -> Json:
    """Return the experiment of a name."""
    name = asked.text("experiment_name")
    found = tracking.experiments.find(name)
    if found is None:
        raise MissingError(f"There is no experiment with the name '{name}'.")
    return {"experiment": messages.experiment(found)}


def search(tracking: Tracking, asked: Fields) -> Json:
    """Return experiments that a filter fits."""
    found = tracking.experiments.search(
        asked.text("filter", default=""), asked.texts("order_by"),
        asked.choice("view_type", View, default=View.ACTIVE), asked.first(), asked.most(_PAGE, _LARGEST_PAGE),
    )  # fmt: skip
    return messages.page("experiments", map(messages.experiment, found.items), found.next)


def update(tracking: Tracking, asked: Fields) -> Json:
    """Give an experiment another name."""
    tracking.experiments.rename(asked.text("experiment_id"), asked.text("new_name"))
    return {}


def delete(tracking: Tracking, asked: Fields) -> Json:
    """Delete an experiment; it can be restored."""
    tracking.experiments.set_stage(asked.text("experiment_id"), DELETED)
    return {}


def restore(tracking: Tracking, asked: Fields) -> Json:
    """Restore a deleted experiment."""
    tracking.experiments.set_stage(asked.text("experiment_id"), ACTIVE)
    return {}


def set_tag(tracking: Tracking, asked: Fields) -> Json:
    """Set a tag of an experiment."""
    tracking.experiments.set_tag(asked.text("experiment_id"), asked.text("key"), asked.text("value", default=""))
    return {}


def delete_tag(tracking: Tracking, asked: Fields) -> Json:
    """Take a tag from an experiment."""
    tracking.experiments.delete_tag(asked.text("experiment_id"), asked.text("key"))
    return {}


HANDLERS = {
    ("POST", "experiments/create"): create,
    ("GET", "experiments/get"): get,
    ("GET", "experiments/get-by-name"): get_by_name,
    ("POST", "experiments/search"): search,
    ("GET", "experiments/search"): search,
    ("POST", "experiments/update"): update,
    ("POST", "experiments/delete"): delete,
    ("POST", "experiments/restore"): restore,
    ("POST", "experiments/set-experiment-tag"): set_tag,
    ("POST", "experiments/delete-experiment-tag"): delete_tag,
}
