"""What every family says alike: computes, secrets, what versions of assets have, early termination."""

from __future__ import annotations

from types import ModuleType
from typing import Any, TypedDict

from amlrest.types import UNSET, JsonObject, Unset

from amlwrap import sweep
from amlwrap.assets import Compute, DatastoreSecrets
from amlwrap.dialects.reading import model, number, strings, tag, text
from amlwrap.references import asset_name_and_version

JOB_NAME_PROPERTY = "job_name"
"""Where a model keeps the job that made it in families that have no word for it; all show properties as they are."""


def decode_compute(resource: JsonObject) -> Compute:
    """Read a compute of any type; size and scale where its type has them."""
    properties = model(getattr(resource, "properties", None), JsonObject)
    inner = getattr(properties, "properties", None)
    scale = getattr(inner, "scale_settings", None)
    return Compute(
        name=text(getattr(resource, "name", None)) or "",
        id=text(getattr(resource, "id", None)) or "",
        type=tag(properties, "compute_type") or "Unknown",
        size=text(getattr(inner, "vm_size", None)) or text(getattr(inner, "agent_vm_size", None)),
        min_nodes=number(getattr(scale, "min_node_count", None)),
        max_nodes=number(getattr(scale, "max_node_count", None)),
        state=text(getattr(properties, "provisioning_state", None)),
        location=text(getattr(resource, "location", None)) or text(getattr(properties, "compute_location", None)),
        raw=resource,
    )


def decode_secrets(secrets: object) -> DatastoreSecrets:
    """Read what `listSecrets` answered."""
    return DatastoreSecrets(
        type=tag(secrets, "secrets_type") or "Unknown",
        key=text(getattr(secrets, "key", None)),
        sas_token=(text(getattr(secrets, "sas_token", None)) or "").removeprefix("?") or None,
        raw=secrets,
    )


class Version(TypedDict):
    """What a version of an asset is called, and when it was made."""

    name: str
    version: str
    id: str
    created_at: str | None
    raw: Any


def decode_version(resource: JsonObject) -> Version:
    """Read what a version of any asset has."""
    resource_id = text(getattr(resource, "id", None)) or ""
    # The resource's own name is its version alone; the asset's name stands in the id.
    name, version = asset_name_and_version(resource_id) or ("", text(getattr(resource, "name", None)) or "")
    created_at = text(getattr(getattr(resource, "system_data", None), "created_at", None))
    return Version(name=name, version=version, id=resource_id, created_at=created_at, raw=resource)


class Labels(TypedDict):
    """What is shown with an asset."""

    description: str | None
    tags: dict[str, str]


def decode_labels(properties: object) -> Labels:
    """Read what is shown with an asset."""
    return Labels(
        description=text(getattr(properties, "description", None)),
        tags=strings(getattr(properties, "tags", None)),
    )


def or_unset(value: Any) -> Any:
    """Return a value as generated models take it, which tell what is absent from null."""
    return UNSET if value is None else value


def encode_early_termination(value: sweep.EarlyTermination | None, models: ModuleType) -> Any:
    """Write which trials are stopped early.

    Args:
        value: by which policy; None for none.
        models: the generated models of the api-version.
    """
    if value is None:
        return UNSET
    when: dict[str, Any] = {
        "evaluation_interval": value.evaluation_interval,
        "delay_evaluation": value.delay_evaluation,
    }
    match value:
        case sweep.BanditPolicy():
            return models.BanditPolicy(
                slack_factor=or_unset(value.slack_factor), slack_amount=or_unset(value.slack_amount), **when
            )
        case sweep.MedianStoppingPolicy():
            return models.MedianStoppingPolicy(**when)
        case sweep.TruncationSelectionPolicy():
            return models.TruncationSelectionPolicy(truncation_percentage=value.truncation_percentage, **when)


def decode_early_termination(value: object) -> sweep.EarlyTermination | None:
    """Read which trials are stopped early; a number that is zero was not given.

    Raises:
        ValueError: by a policy that there are no words for.
        InvalidJobError: its numbers are against the rules.
    """
    if isinstance(value, Unset | None):
        return None
    when: dict[str, Any] = {
        "evaluation_interval": number(getattr(value, "evaluation_interval", None)) or 1,
        "delay_evaluation": number(getattr(value, "delay_evaluation", None)) or 0,
    }
    match tag(value, "policy_type"):
        case "Bandit":
            factor, amount = (_real(getattr(value, name, None)) or None for name in ("slack_factor", "slack_amount"))
            return sweep.BanditPolicy(slack_factor=factor, slack_amount=amount, **when)
        case "MedianStopping":
            return sweep.MedianStoppingPolicy(**when)
        case "TruncationSelection":
            percentage = number(getattr(value, "truncation_percentage", None)) or 0
            return sweep.TruncationSelectionPolicy(truncation_percentage=percentage, **when)
        case other:
            raise ValueError(f"a policy of type {other}")


def _real(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
