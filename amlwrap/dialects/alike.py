"""What every family says alike: secrets, what versions of assets have, early termination."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import ModuleType
from typing import Any, TypedDict

from amlrest.types import UNSET, JsonObject, Unset

from amlwrap import assets as values
from amlwrap import sweep
from amlwrap.dialects.reading import created_at, flag, moment, number, strings, tag, text
from amlwrap.references import asset_name_and_version

JOB_NAME_PROPERTY = "job_name"
"""Where a model keeps the job that made it in families that have no word for it; all show properties as they are."""

_WORKSPACE = {
    "display_name": "friendly_name",
    "description": "description",
    "state": "provisioning_state",
    "storage_account": "storage_account",
    "discovery_url": "discovery_url",
    "tracking_uri": "ml_flow_tracking_uri",
}


def decode_workspace(resource: JsonObject) -> values.WorkspaceResource:
    """Read a workspace as an Azure resource."""
    properties = getattr(resource, "properties", None)
    told = {name: text(getattr(properties, attribute, None)) for name, attribute in _WORKSPACE.items()}
    return values.WorkspaceResource(
        id=text(getattr(resource, "id", None)) or "",
        name=text(getattr(resource, "name", None)) or "",
        location=text(getattr(resource, "location", None)),
        kind=text(getattr(resource, "kind", None)),
        tags=strings(getattr(resource, "tags", None)),
        raw=resource,
        **told,
    )


def decode_secrets(secrets: object) -> values.DatastoreSecrets:
    """Read what `listSecrets` answered."""
    return values.DatastoreSecrets(
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
    created_at: datetime | None
    is_archived: bool | None
    raw: Any


def decode_version(resource: JsonObject) -> Version:
    """Read what a version of any asset has."""
    resource_id = text(getattr(resource, "id", None)) or ""
    # The resource's own name is its version alone; the asset's name stands in the id.
    name, version = asset_name_and_version(resource_id) or ("", text(getattr(resource, "name", None)) or "")
    return Version(
        name=name,
        version=version,
        id=resource_id,
        created_at=created_at(resource),
        is_archived=flag(getattr(getattr(resource, "properties", None), "is_archived", None)),
        raw=resource,
    )


class Times(TypedDict):
    """When a job was made, when it began to run, and when it ended."""

    created_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None


def decode_times(resource: JsonObject, properties: Mapping[str, str]) -> Times:
    """Read when a job was made, and where its properties tell, as those of a local workspace do, when it ran."""
    started, ended = (moment(properties.get(name)) for name in ("amlwrap.startedAt", "amlwrap.endedAt"))
    return Times(created_at=created_at(resource), started_at=started, ended_at=ended)


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
