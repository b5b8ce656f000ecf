"""What a deployment stands on: everything that it names, found, and held against what the service allows.

Source: definition `OnlineDeployment`; learn.microsoft.com, "Azure Machine Learning service limits" (180 seconds for a
request).
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import PurePosixPath

from attrs import evolve, frozen

from amlwrap.assets import EnvironmentDefinition, Model, OnlineDeployment, ProbeSettings
from amlwrap.local.engine.locations import Place, WebAddress, find, is_url, locate, read_uri
from amlwrap.local.engine.resolving import check_variables, resolve_code, resolve_environment
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import is_asset_uri, parse_reference
from amlwrap.local.state import State

_LONGEST_REQUEST = timedelta(seconds=180)
_UNNAMED_VERSION = "1"


@frozen
class ModelFiles:
    """A model's files: what the model is called, and where they lie."""

    name: str
    version: str
    source: Place | WebAddress


@frozen(kw_only=True)
class Blueprint:
    """What a deployment stands on.

    Attributes:
        model: None where the scoring script brings its own.
        code, script: where the code lies, and the scoring script's path in it; None for a model that needs none.
        environment: what it runs in; None for the model's own.
    """

    model: ModelFiles | None
    code: Place | None
    script: str | None
    environment: EnvironmentDefinition | None


def resolve_deployment(state: State, value: OnlineDeployment) -> tuple[OnlineDeployment, Blueprint]:
    """Check everything that a deployment refers to.

    Returns:
        The deployment with every reference an ARM id, and what it stands on.

    Raises:
        RequestError: something does not exist or cannot be; it names what, and where it stands.
    """
    _check_settings(value)
    check_variables(value.environment_variables)
    model_id, model = _resolve_model(state, value)
    code_id, code = resolve_code(state, value.code_id, ("code_id",))
    environment_id, environment = resolve_environment(state, value.environment_id, ("environment_id",))
    _check_script(value, model)
    resolved = evolve(value, model=model_id, code_id=code_id, environment_id=environment_id)
    return resolved, Blueprint(model=model, code=code, script=value.scoring_script, environment=environment)


def _resolve_model(state: State, value: OnlineDeployment) -> tuple[str | None, ModelFiles | None]:
    path = ("model",)
    if not value.model:
        return None, None
    if is_url(value.model) and not is_asset_uri(value.model):
        source = locate(state, *read_uri(state, value.model, path), path)
        return value.model, ModelFiles(value.name, _UNNAMED_VERSION, source)
    parsed = parse_reference(value.model, path, "models")
    found = find(state, parsed, path).value
    if not isinstance(found, Model):
        raise RefusedError(f"'{value.model}' is no model.", path)
    return parsed.id, ModelFiles(found.name, found.version, locate(state, found.path, found.datastore_id, path))


def _check_script(value: OnlineDeployment, model: ModelFiles | None) -> None:
    script = value.scoring_script
    if script is None:
        if model is None:
            raise RefusedError("a deployment has a model, or a scoring script that brings its own.", ("model",))
        return
    if not value.code_id:
        raise RefusedError("the scoring script is in some code: name that as well.", ("code_id",))
    if script.startswith("/") or ".." in PurePosixPath(script).parts:
        raise RefusedError(f"'{script}' is no path inside of the code.", ("scoring_script",))


def _check_settings(value: OnlineDeployment) -> None:
    asked = value.request_settings
    counts = {
        ("instance_count",): value.instance_count,
        ("request_settings", "max_concurrent_requests_per_instance"): asked.max_concurrent_requests_per_instance,
    }
    for attribute in ("liveness_probe", "readiness_probe"):
        probe: ProbeSettings = getattr(value, attribute) or ProbeSettings()
        counts |= {
            (attribute, "success_threshold"): probe.success_threshold,
            (attribute, "failure_threshold"): probe.failure_threshold,
        }
    for path, count in counts.items():
        if count is not None and count < 1:
            raise RefusedError(f"it is at least 1, not {count}.", path)
    timeout = asked.request_timeout
    if timeout is not None and not timedelta(0) < timeout <= _LONGEST_REQUEST:
        limit = f"{_LONGEST_REQUEST.total_seconds():g}"
        raise RefusedError(
            f"answering a request may take more than 0 and up to {limit} seconds, not {timeout.total_seconds():g}.",
            ("request_settings", "request_timeout"),
        )
