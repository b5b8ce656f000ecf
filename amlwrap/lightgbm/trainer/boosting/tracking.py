"""Where a job's run is logged: metrics, parameters and tags, in batches, and runs nested in it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass_environment

Metric = tuple[str, float, int, int]  # name, value, milliseconds since 1970, step

# MLflow takes 1000 entries in one request, 100 parameters and 100 tags among them.
_METRICS = 800
_TEXTS = 100
_LONGEST = 6000  # characters that MLflow keeps of a parameter
_AUTHORITIES = {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"}
_SIGN_IN = {f"MLFLOW_TRACKING_{name}" for name in ("URI", "TOKEN", "USERNAME", "PASSWORD")}


class TrackingError(Exception):
    """What is wrong with the tracking server.

    Args:
        server: which one.
        reason: what it said, or what became of asking it.
    """

    def __init__(self, server: str, reason: str) -> None:
        super().__init__(f"The tracking server {server} does not take what is logged: {reason.rstrip('.')}.")


class Tracking(Protocol):
    """A tracking server that speaks MLflow; its methods raise `TrackingError` where it cannot be reached, or refuses.

    Attributes:
        run_id: the run that the job continues, which MLFLOW_RUN_ID names, or a new one.
        params: what that run has been given already.
    """

    run_id: str
    params: Mapping[str, str]

    def log(
        self,
        run_id: str,
        *,
        metrics: Sequence[Metric] = (),
        params: Mapping[str, str] = {},
        tags: Mapping[str, str] = {},
    ) -> None:
        """Log to a run, in one request unless there is more than one holds."""

    def start_child(self, name: str, *, started: int, tags: Mapping[str, str] = {}) -> str:
        """Start a run nested in the job's, at a time in milliseconds since 1970; return its id."""

    def end(self, run_id: str, status: str, *, ended: int) -> None:
        """End a run as FINISHED, FAILED or KILLED, at a time in milliseconds since 1970."""


def open_tracking() -> Tracking:
    """Return the tracking server that the environment names, the job's run started.

    Raises:
        TrackingError: it cannot be reached, or refuses.
    """
    variables = os.environ
    uri, run_id = variables.get("MLFLOW_TRACKING_URI", ""), variables.get("MLFLOW_RUN_ID")
    if run_id and _is_plain(uri):
        from boosting.rest_client import RestTracking

        user, password = (variables.get(f"MLFLOW_TRACKING_{name}") for name in ("USERNAME", "PASSWORD"))
        login = (user, password) if user and password else None
        return RestTracking(uri, run_id, token=variables.get("MLFLOW_TRACKING_TOKEN"), login=login)
    from boosting.mlflow_client import MlflowTracking

    return MlflowTracking()


def _is_plain(uri: str) -> bool:
    """Return whether a server is asked in the plain way: what else there is, mlflow knows.

    That is other stores, proxies, certificates of one's own, passwords in files or addresses, and signing in otherwise.
    """
    address = urlsplit(uri)
    if address.scheme not in ("http", "https") or address.username is not None:
        return False
    proxies = getproxies_environment()
    is_proxied = address.scheme in proxies and not proxy_bypass_environment(address.hostname or "", proxies)
    special = {name for name in os.environ if name.startswith("MLFLOW_TRACKING_")} - _SIGN_IN
    special |= {"MLFLOW_WORKSPACE"} | (_AUTHORITIES if address.scheme == "https" else set())
    has_passwords = Path("~/.mlflow/credentials").expanduser().exists()
    return not is_proxied and not has_passwords and not any(map(os.environ.get, special))


def batches(
    metrics: Sequence[Metric], params: Mapping[str, str], tags: Mapping[str, str]
) -> Iterator[tuple[list[Metric], dict[str, str], dict[str, str]]]:
    """Yield what is logged in portions that one request holds; none where there is nothing."""
    left = iter(metrics), iter(params.items()), iter(tags.items())
    while True:
        batch = list(islice(left[0], _METRICS)), dict(islice(left[1], _TEXTS)), dict(islice(left[2], _TEXTS))
        if not any(batch):
            return
        yield batch[0], {name: value[:_LONGEST] for name, value in batch[1].items()}, batch[2]
