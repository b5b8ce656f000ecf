"""Runs read from an MLflow tracking server: the local workspace's by MLflow's protocol, Azure's through MLflow.

Azure's is found at `azureml://`, which MLflow's plugin for Azure alone knows how to speak to. Where the protocol itself
is enough, MLflow is not needed, which takes two seconds to import.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from attrs import frozen

from amlwrap.answers import objects, read_object
from amlwrap.config import PUBLIC_ENDPOINT
from amlwrap.errors import AmlwrapError, AuthenticationError, NotFoundError, ServiceError, UsageError
from amlwrap.extras import how_to_install
from amlwrap.job import Job
from amlwrap.sign_in import sign_in_sentence

if TYPE_CHECKING:
    import httpx
    from mlflow import MlflowClient
    from mlflow.entities import Run as MlflowRun

T = TypeVar("T")

_PAGE = 500


@frozen
class Run:
    """A run, with the latest value of each metric; its times are milliseconds since 1970.

    Attributes:
        id: its id.
        name: what it is called: a job's run as the job.
        status: how it stands, in MLflow's words.
        started, ended: when; None while it has not.
        metrics, params, tags: what it logged.
    """

    id: str
    name: str
    status: str
    started: int | None
    ended: int | None
    metrics: Mapping[str, float]
    params: Mapping[str, str]
    tags: Mapping[str, str]


def read_run(job: Job, http: httpx.Client) -> Run | None:
    """Return a job's own run; None while there is none.

    Args:
        job: the job, with the tracking URI of its server.
        http: signed in to the workspace, and sends its token nowhere else.

    Raises:
        UsageError, AuthenticationError, AmlwrapError: as of `child_runs`.
    """
    run_id = job.run_id or job.name
    return _asked(job, lambda runs: _get(http, runs, run_id), lambda client: _get_mlflow(client, run_id))


def child_runs(job: Job, http: httpx.Client) -> tuple[Mapping[str, str], list[Run]]:
    """Return the tags of a sweep's run, and the runs of its trials.

    Args:
        job: the sweep, with the tracking URI of its server.
        http: signed in to the workspace, and sends its token nowhere else.

    Raises:
        UsageError: the service names no tracking server, or what reads it is not installed.
        AuthenticationError: signing in to the tracking server failed.
        AmlwrapError: the tracking server refused.
    """
    run_id = job.run_id or job.name
    condition = f"tags.mlflow.parentRunId = '{run_id}'"
    return _asked(
        job,
        lambda runs: _search(http, runs, run_id, condition),
        lambda client: _search_mlflow(client, run_id, condition),
    )


def _asked(job: Job, by_protocol: Callable[[str], T], through_mlflow: Callable[[MlflowClient], T]) -> T:
    """Return what the tracking server of a job answers, in whichever way it can be asked."""
    if not job.tracking_uri:
        raise UsageError(f"The service names no MLflow tracking server for job {job.name}.")
    if urlsplit(job.tracking_uri).scheme not in ("http", "https"):
        return _asked_mlflow(job, through_mlflow)
    try:
        return by_protocol(f"{job.tracking_uri}/api/2.0/mlflow/runs")
    except ServiceError as error:
        raise _unreadable(job, error.message) from None
    except (KeyError, TypeError, ValueError):
        raise _unreadable(job, "what answered speaks no protocol of MLflow's") from None


def _unreadable(job: Job, reason: str) -> AmlwrapError:
    return AmlwrapError(f"The metrics of job {job.name} cannot be read: {reason}")


def workspace_tracking_uri(discovery_url: str | None, workspace_id: str) -> str | None:
    """Return the MLflow tracking URI of a workspace.

    Args:
        discovery_url: the workspace's own, such as `https://eastus.api.azureml.ms/discovery`; its host,
            which differs between regions and clouds, serves MLflow as well.
        workspace_id: ARM id of the workspace.

    Returns:
        `azureml://HOST/mlflow/v1.0/subscriptions/...`, or None if the workspace says nothing of its host.

    Source: Azure ML documentation, "Configure MLflow for Azure Machine Learning".
    """
    host = urlsplit(discovery_url or "").netloc.rpartition("@")[2]
    return f"azureml://{host}/mlflow/v1.0{workspace_id}" if host else None


# the protocol itself; source: MLflow REST API, "Get Run" and "Search Runs"


def _get(http: httpx.Client, runs: str, run_id: str) -> Run | None:
    try:
        return _read(read_object(http.get(f"{runs}/get", params={"run_id": run_id}))["run"])
    except NotFoundError:
        return None


def _search(http: httpx.Client, runs: str, run_id: str, condition: str) -> tuple[Mapping[str, str], list[Run]]:
    parent = read_object(http.get(f"{runs}/get", params={"run_id": run_id}))["run"]
    found: list[Run] = []
    query = {"experiment_ids": [parent["info"]["experiment_id"]], "filter": condition, "max_results": _PAGE}
    while True:
        page = read_object(http.post(f"{runs}/search", json=query))
        found += map(_read, objects(page.get("runs")))
        if not page.get("next_page_token"):
            return _read(parent).tags, found
        query["page_token"] = page["next_page_token"]


def _read(run: Mapping[str, Any]) -> Run:
    info, data = run["info"], run.get("data") or {}
    params, tags = (dict(_pairs(data.get(part))) for part in ("params", "tags"))
    # Numbers that JSON has none for are texts, and whole numbers may be.
    metrics = {key: float(value) for key, value in _pairs(data.get("metrics"))}
    started, ended = (int(moment) if (moment := info.get(name)) else None for name in ("start_time", "end_time"))
    return Run(info["run_id"], info.get("run_name", ""), info["status"], started, ended, metrics, params, tags)


def _pairs(entries: object) -> Iterator[tuple[str, Any]]:
    return ((entry["key"], entry["value"]) for entry in objects(entries))


# through MLflow


def _asked_mlflow(job: Job, ask: Callable[[MlflowClient], T]) -> T:
    client = open_client(job)
    from azure.core.exceptions import ClientAuthenticationError
    from mlflow.exceptions import MlflowException

    try:
        return ask(client)
    except MlflowException as error:
        raise _unreadable(job, error.message) from None
    except ClientAuthenticationError as error:  # MLflow's plugin for Azure signs in by itself
        scope = f"{PUBLIC_ENDPOINT}/.default"
        raise AuthenticationError(sign_in_sentence(str(error.message), scope=scope, environ=os.environ)) from None


def _get_mlflow(client: MlflowClient, run_id: str) -> Run | None:
    from mlflow.exceptions import MlflowException

    try:
        return _read_mlflow(client.get_run(run_id))
    except MlflowException as error:
        if error.error_code != "RESOURCE_DOES_NOT_EXIST":
            raise
        return None


def _search_mlflow(client: MlflowClient, run_id: str, condition: str) -> tuple[Mapping[str, str], list[Run]]:
    runs: list[Run] = []
    token: str | None = None
    parent = client.get_run(run_id)
    while True:
        page = client.search_runs([parent.info.experiment_id], condition, max_results=_PAGE, page_token=token)
        runs += map(_read_mlflow, page)
        token = page.token
        if not token:
            return parent.data.tags, runs


def open_client(job: Job) -> MlflowClient:
    """Return an MLflow client for the tracking server that a job logs to.

    Raises:
        UsageError: MLflow or its plugin for Azure is not installed.
    """
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    try:
        import mlflow
    except ImportError:
        raise UsageError(f"Reading metrics needs MLflow: {how_to_install('mlflow')}") from None
    try:
        return mlflow.MlflowClient(job.tracking_uri)
    except mlflow.exceptions.MlflowException:
        scheme = urlsplit(job.tracking_uri or "").scheme
        how = how_to_install("mlflow")
        raise UsageError(f"MLflow cannot read {scheme}:// without its plugin: {how}") from None


def _read_mlflow(run: MlflowRun) -> Run:
    info: Any = run.info
    data = run.data
    return Run(
        info.run_id, info.run_name, info.status, info.start_time, info.end_time, data.metrics, data.params, data.tags
    )
