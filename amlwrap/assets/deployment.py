"""What answers requests behind an endpoint: deployments of models."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import field, frozen

from amlwrap.assets.environment import EnvironmentDefinition
from amlwrap.assets.model import Model, ModelDefinition
from amlwrap.reprs import shows


class LogContainer(StrEnum):
    """Which container of a deployment a log is of, in the service's words."""

    STORAGE_INITIALIZER = "StorageInitializer"
    """The one that fetches model and code."""

    INFERENCE_SERVER = "InferenceServer"
    """The one that answers requests."""


@frozen(kw_only=True)
class RequestSettings:
    """How many requests a deployment takes on at once, and how long it has for each; None is the service's default.

    Attributes:
        max_concurrent_requests_per_instance: how many an instance answers at once; the service's default is 1.
        request_timeout: how long answering one may take; the service's default is 5 seconds.
        max_queue_wait: how long one may wait for its turn; the service's default is half a second.

    Source: definition `OnlineRequestSettings`.
    """

    max_concurrent_requests_per_instance: int | None = None
    request_timeout: timedelta | None = None
    max_queue_wait: timedelta | None = None


@frozen(kw_only=True)
class ProbeSettings:
    """How the service finds out whether an instance lives, or is ready; None is the service's default.

    Attributes:
        initial_delay: before the first look.
        period: between two looks.
        timeout: of one look.
        success_threshold, failure_threshold: looks in a row after which it counts as well, or as broken.

    Source: definition `ProbeSettings`.
    """

    initial_delay: timedelta | None = None
    period: timedelta | None = None
    timeout: timedelta | None = None
    success_threshold: int | None = None
    failure_threshold: int | None = None


@frozen(kw_only=True)
class DeploymentDefinition:
    """A deployment as people ask for it: names and paths where the service wants ARM ids. None leaves it open.

    Attributes:
        name, endpoint: what it is called, and the endpoint that it is behind.
        model: a registered model, `NAME:VERSION` or `NAME@latest`; or a local folder or file, or a definition, that is
            registered first.
        code: the folder with the scoring script, or registered code.
        scoring_script: path of the script in the code.
        environment: what the script runs in: registered, or a definition that is registered first.
        environment_variables: of the process.
        instance_type, instance_count, request_settings, liveness_probe, readiness_probe: as of `OnlineDeployment`.
        app_insights_enabled, public_egress, model_mount_path, description, tags: likewise.
    """

    name: str
    endpoint: str
    model: str | Path | Model | ModelDefinition | None = None
    code: str | Path | None = None
    scoring_script: str | None = None
    environment: str | EnvironmentDefinition | None = None
    environment_variables: Mapping[str, str] | None = field(default=None, repr=False)
    model_mount_path: str | None = None
    instance_type: str | None = None
    instance_count: int | None = None
    request_settings: RequestSettings | None = None
    liveness_probe: ProbeSettings | None = None
    readiness_probe: ProbeSettings | None = None
    app_insights_enabled: bool | None = None
    public_egress: bool | None = None
    description: str | None = None
    tags: Mapping[str, str] | None = None


@frozen(kw_only=True)
class OnlineDeployment:
    """A deployment of a managed online endpoint: a model, and what scores with it.

    An MLflow model may do without code and environment, where the api-version and the service allow that.

    Attributes:
        name, id: short name and ARM id.
        endpoint_name: the endpoint that it is behind.
        model: ARM id of the model's version; None where the scoring script brings its own.
        code_id: ARM id of the code's version that holds the scoring script.
        scoring_script: path of the script in that code.
        environment_id: ARM id of the environment that the script runs in.
        environment_variables: of the process.
        model_mount_path: where the model is put instead of the service's own place.
        instance_type: size of the virtual machines; None is the service's default.
        instance_count: how many there are; None where the service scales by itself, or does not tell.
        request_settings: see `RequestSettings`.
        liveness_probe, readiness_probe: see `ProbeSettings`.
        app_insights_enabled: whether requests are logged to Application Insights.
        public_egress: whether it may reach the internet; None is the service's default.
        provisioning_state: how far it is, in the service's words: `Creating`, `Updating`, `Succeeded`, `Failed` ...
        description, tags: shown with it.
    """

    name: str
    id: str = ""
    endpoint_name: str
    model: str | None = None
    code_id: str | None = None
    scoring_script: str | None = None
    environment_id: str | None = None
    environment_variables: Mapping[str, str] = field(factory=dict, repr=False)
    model_mount_path: str | None = None
    instance_type: str | None = None
    instance_count: int | None = None
    request_settings: RequestSettings = field(factory=RequestSettings)
    liveness_probe: ProbeSettings | None = None
    readiness_probe: ProbeSettings | None = None
    app_insights_enabled: bool = False
    public_egress: bool | None = None
    provisioning_state: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "endpoint_name", "provisioning_state")
