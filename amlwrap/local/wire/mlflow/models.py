"""The requests that are about logged models, each from the members of its message to those of the answer.

Source: MLflow REST API, "Logged Models".
"""

from __future__ import annotations

from amlwrap.local.store.metrics import Tracking
from amlwrap.local.store.tracking.values import ModelStatus
from amlwrap.local.wire.mlflow import messages
from amlwrap.local.wire.mlflow.errors import not_served
from amlwrap.local.wire.mlflow.fields import Fields
from amlwrap.local.wire.mlflow.messages import Json

_PAGE, _LARGEST_PAGE = 50, 50_000


def create(tracking: Tracking, asked: Fields) -> Json:
    """Create a model."""
    experiment = tracking.experiments.get(asked.text("experiment_id", default="0")).id
    run = asked.text("source_run_id", default="")
    created = tracking.models.create(
        experiment, asked.text("name", default=""), asked.text("model_type", default=""),
        tracking.runs.get(run).id if run else None, asked.pairs("params"), asked.pairs("tags"),
    )  # fmt: skip
    return _shown(tracking, asked, created)


def get(tracking: Tracking, asked: Fields) -> Json:
    """Return a model."""
    return _shown(tracking, asked, asked.text("model_id"))


def search(tracking: Tracking, asked: Fields) -> Json:
    """Return models that a filter fits."""
    if asked.messages("datasets"):
        raise not_served("the search for logged models by data sets")
    order = [
        f"{each.text('field_name')} {'DESC' if each.members.get('ascending') is False else 'ASC'}"
        for each in asked.messages("order_by")
    ]
    found = tracking.models.search(
        asked.texts("experiment_ids"), asked.text("filter", default=""), order, asked.first(),
        asked.most(_PAGE, _LARGEST_PAGE),
    )  # fmt: skip
    return messages.page("models", (messages.model(each, asked.places) for each in found.items), found.next)


def finalize(tracking: Tracking, asked: Fields) -> Json:
    """Say whether a model's files have come."""
    tracking.models.set_status(asked.text("model_id"), asked.choice("status", ModelStatus, first=0))
    return _shown(tracking, asked, asked.text("model_id"))


def delete(tracking: Tracking, asked: Fields) -> Json:
    """Delete a model."""
    tracking.models.delete(asked.text("model_id"))
    return {}


def log_params(tracking: Tracking, asked: Fields) -> Json:
    """Add parameters to a model."""
    tracking.models.keep_params(asked.text("model_id"), asked.pairs("params"))
    return {}


def set_tags(tracking: Tracking, asked: Fields) -> Json:
    """Set tags of a model."""
    tracking.models.set_tags(asked.text("model_id"), asked.pairs("tags"))
    return _shown(tracking, asked, asked.text("model_id"))


def delete_tag(tracking: Tracking, asked: Fields) -> Json:
    """Take a tag from a model."""
    tracking.models.delete_tag(asked.text("model_id"), asked.text("tag_key"))
    return {}


def _shown(tracking: Tracking, asked: Fields, model: str) -> Json:
    return {"model": messages.model(tracking.models.get(model), asked.places)}


HANDLERS = {
    ("POST", "logged-models"): create,
    ("POST", "logged-models/search"): search,
    ("GET", "logged-models/{model_id}"): get,
    ("PATCH", "logged-models/{model_id}"): finalize,
    ("DELETE", "logged-models/{model_id}"): delete,
    ("POST", "logged-models/{model_id}/params"): log_params,
    ("PATCH", "logged-models/{model_id}/tags"): set_tags,
    ("DELETE", "logged-models/{model_id}/tags/{tag_key}"): delete_tag,
}
