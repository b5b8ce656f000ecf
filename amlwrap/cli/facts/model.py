"""What programs are told of a version of a model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.cli.facts import assets

if TYPE_CHECKING:
    from amlwrap.assets import Model

MEANING = {
    **assets.MEANING,
    "type": "`mlflow_model`, `custom_model` or `triton_model`; null where the api-version does not tell",
    "flavors": "how each MLflow flavor of it is loaded, by the flavor's name",
    "job_name": "the job that made it",
    **assets.PLACE_MEANING,
    **assets.LABEL_MEANING,
}


def facts(model: Model) -> dict[str, Any]:
    """Return all there is of a version of a model."""
    return {
        **assets.version_facts(model),
        "type": model.type and str(model.type),
        "flavors": dict(model.flavors),
        "job_name": model.job_name,
        **assets.place_facts(model),
        **assets.label_facts(model),
    }
