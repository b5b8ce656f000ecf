"""What a deployment can be, as far as it is known before anything is asked; a path names the property to blame."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from amlwrap.assets import (
    DeploymentDefinition,
    EnvironmentDefinition,
    Model,
    ModelDefinition,
    ProbeSettings,
    RequestSettings,
)
from amlwrap.errors import InvalidJobError
from amlwrap.job.rules import check_texts
from amlwrap.local_paths import hint_of_path, is_there
from amlwrap.references import check_name, check_new_serving_name
from amlwrap.resources.properties import of_property
from amlwrap.scalars import is_whole, shown

LONGEST_REQUEST = timedelta(seconds=180)
"""How long the service lets a deployment answer at most. Source: Azure ML's limits of managed online endpoints."""

_TEXTS = ("scoring_script", "model_mount_path", "instance_type", "description")
_FLAGS = ("app_insights_enabled", "public_egress")
_OBJECTS: Mapping[str, tuple[Any, str]] = {
    "model": (str | Path | Model | ModelDefinition, "a reference, a path, a Model or a ModelDefinition"),
    "code": (str | Path, "a reference or a path"),
    "environment": (str | EnvironmentDefinition, "a reference or an EnvironmentDefinition"),
    "request_settings": (RequestSettings, "RequestSettings"),
    "liveness_probe": (ProbeSettings, "ProbeSettings"),
    "readiness_probe": (ProbeSettings, "ProbeSettings"),
    **dict.fromkeys(_TEXTS, (str, "text")),
    **dict.fromkeys(_FLAGS, (bool, "True or False")),
    **dict.fromkeys(("environment_variables", "tags"), (Mapping, "a mapping of names to texts")),
}


def check_asked(asked: DeploymentDefinition) -> None:
    """Check each property of a deployment that is given by itself.

    Raises:
        InvalidJobError: one cannot be right.
    """
    with of_property("name"):
        check_new_serving_name(asked.name, "a deployment")
    with of_property("endpoint"):
        check_name(asked.endpoint, "an endpoint")
    for name, (kind, words) in _OBJECTS.items():
        value = getattr(asked, name)
        if value is not None and not isinstance(value, kind):
            raise InvalidJobError(f"must be {words}, not {shown(value)}.", name)
        if value == "":
            raise InvalidJobError("is empty: give it a value, or leave it out.", name)
    for name in ("environment_variables", "tags"):
        check_texts(name, getattr(asked, name) or {})
    if asked.instance_count is not None and not is_whole(asked.instance_count, 1):
        raise InvalidJobError(f"must be a whole number from 1, not {shown(asked.instance_count)}.", "instance_count")
    if asked.request_settings is not None:
        _check_request_settings(asked.request_settings)
    for name in ("liveness_probe", "readiness_probe"):
        if (probe := getattr(asked, name)) is not None:
            _check_probe(probe, name)
    if asked.scoring_script is not None and asked.scoring_script.startswith(("/", "..")):
        raise InvalidJobError("is a path in the code, which begins with neither / nor two dots.", "scoring_script")


def check_whole(asked: DeploymentDefinition) -> None:
    """Check that a new deployment says what it needs.

    Raises:
        InvalidJobError: it does not.
    """
    if asked.model is None and asked.code is None:
        raise InvalidJobError("is missing: name the model to deploy, as in iris@latest.", "model")
    if asked.scoring_script is not None and asked.code is None:
        raise InvalidJobError("needs the code that it is in: give the folder, too.", "scoring_script")
    if asked.code is not None and asked.scoring_script is None:
        raise InvalidJobError("needs the name of the script in it that scores: give that, too.", "code")
    if asked.code is not None and asked.environment is None:
        raise InvalidJobError(
            "is missing: name what the scoring script runs in, with azureml-inference-server-http among its packages.",
            "environment",
        )
    if asked.environment is not None and asked.code is None:
        raise InvalidJobError(
            "is what a scoring script runs in: give the script and its code, too, or leave it out for an MLflow model, "
            "which brings its own.",
            "environment",
        )


def check_local_code(code: Path, scoring_script: str | None) -> None:
    """Check that the folder that is to be uploaded as code is there, and the script in it.

    Raises:
        InvalidJobError: it is not.
    """
    if not is_there(code):
        raise InvalidJobError(f"there is no folder {str(code)!r} here{hint_of_path(str(code))}.", "code")
    if not code.is_dir():
        raise InvalidJobError(f"{str(code)!r} is a file: name the folder that holds the scoring script.", "code")
    if scoring_script is not None and not (code / scoring_script).is_file():
        raise InvalidJobError(f"there is no file {scoring_script!r} in {code}.", "scoring_script")


def _check_request_settings(settings: RequestSettings) -> None:
    path = "request_settings"
    most = settings.max_concurrent_requests_per_instance
    if most is not None and not is_whole(most, 1):
        raise InvalidJobError(
            f"must be a whole number from 1, not {shown(most)}.", f"{path}.max_concurrent_requests_per_instance"
        )
    _check_length(settings.request_timeout, f"{path}.request_timeout", least=timedelta(milliseconds=1))
    _check_length(settings.max_queue_wait, f"{path}.max_queue_wait", least=timedelta())
    if settings.request_timeout is not None and settings.request_timeout > LONGEST_REQUEST:
        longest = f"{LONGEST_REQUEST.total_seconds():g} s"
        raise InvalidJobError(
            f"must be at most {longest}, which is the longest that the service waits.", f"{path}.request_timeout"
        )


def _check_probe(probe: ProbeSettings, path: str) -> None:
    for name in ("initial_delay", "period", "timeout"):
        _check_length(getattr(probe, name), f"{path}.{name}", least=timedelta(seconds=1))
    for name in ("success_threshold", "failure_threshold"):
        value = getattr(probe, name)
        if value is not None and not is_whole(value, 1):
            raise InvalidJobError(f"must be a whole number from 1, not {shown(value)}.", f"{path}.{name}")


def _check_length(value: object, path: str, *, least: timedelta) -> None:
    if value is None:
        return
    if not isinstance(value, timedelta):
        raise InvalidJobError(f"must be a datetime.timedelta, not {shown(value)}.", path)
    if value < least:
        shortest = f"at least {least.total_seconds():g} s" if least else "0 or more"
        raise InvalidJobError(f"must be {shortest}, not {value.total_seconds():g} s.", path)
