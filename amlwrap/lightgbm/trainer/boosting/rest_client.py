"""Tracking by MLflow's REST protocol and nothing but the standard library: a few requests instead of a long import."""

from __future__ import annotations

import base64
import json
import math
import time
import weakref
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPException, HTTPSConnection, responses
from typing import Any
from urllib.parse import urlencode, urlsplit

from boosting.tracking import Metric, TrackingError, batches

_ROOT = "/api/2.0/mlflow"
_SECONDS = 10  # for an answer
_PAUSES = (0.0, 0.2, 0.5, 1.0, 2.0)  # before another try; the first follows a connection that was closed while idle
_BUSY = (408, 429, 500, 502, 503, 504)
_LONGEST = 300  # letters of a server's own words
_OF_ANOTHER = "what it answers is none of MLflow's, so MLFLOW_TRACKING_URI names another server"


class RestTracking:
    """The run of a job on a server that speaks MLflow's REST protocol; see `Tracking`.

    Args:
        uri: the server's `http` or `https` address.
        run_id: the run, which whoever started it ends.
        token: the bearer token, if any.
        login: user name and password, which go before a token, if any.

    Raises:
        TrackingError: the server cannot be reached, or has no such run.
    """

    def __init__(
        self, uri: str, run_id: str, *, token: str | None = None, login: tuple[str, str] | None = None
    ) -> None:
        address = urlsplit(uri)
        kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
        self._connection = kind(address.hostname or "", address.port, timeout=_SECONDS)
        weakref.finalize(self, self._connection.close)
        self._server = address.netloc
        self._path = address.path.rstrip("/") + _ROOT
        self._headers = {"Content-Type": "application/json"}
        if login is not None:
            self._headers["Authorization"] = f"Basic {base64.b64encode(':'.join(login).encode()).decode()}"
        elif token is not None:
            self._headers["Authorization"] = f"Bearer {token}"
        self.run_id = run_id
        self._experiment_id, run = self._ask_for_run(
            "experiment_id", "GET", f"runs/get?{urlencode({'run_id': run_id})}"
        )
        self.params: Mapping[str, str] = _texts(run.get("data", {}).get("params", []))

    def log(
        self,
        run_id: str,
        *,
        metrics: Sequence[Metric] = (),
        params: Mapping[str, str] = {},
        tags: Mapping[str, str] = {},
    ) -> None:
        """Log to a run, in one request unless there is more than one holds.

        Raises:
            TrackingError: the server cannot be reached, or refuses.
        """
        for points, texts, labels in batches(metrics, params, tags):
            names = ("key", "value", "timestamp", "step")
            body = {
                "run_id": run_id,
                "metrics": [
                    dict(zip(names, (name, _number(value), *when), strict=True)) for name, value, *when in points
                ],
                "params": _pairs(texts),
                "tags": _pairs(labels),
            }
            self._ask("POST", "runs/log-batch", body)

    def start_child(self, name: str, *, started: int, tags: Mapping[str, str] = {}) -> str:
        """Start a run nested in the job's, at a time in milliseconds since 1970; return its id."""
        body = {
            "experiment_id": self._experiment_id,
            "run_name": name,
            "start_time": started,
            "tags": _pairs({"mlflow.parentRunId": self.run_id, **tags}),
        }
        return self._ask_for_run("run_id", "POST", "runs/create", body)[0]

    def end(self, run_id: str, status: str, *, ended: int) -> None:
        """End a run as FINISHED, FAILED or KILLED, at a time in milliseconds since 1970."""
        self._ask("POST", "runs/update", {"run_id": run_id, "status": status, "end_time": ended})

    def _ask_for_run(
        self, member: str, method: str, path: str, body: Mapping[str, Any] | None = None
    ) -> tuple[str, dict[str, Any]]:
        """Return a member of the description of the run that the server answers with, and the run."""
        try:
            run = self._ask(method, path, body)["run"]
            return str(run["info"][member]), run
        except (LookupError, TypeError):
            raise TrackingError(self._server, _OF_ANOTHER) from None

    def _ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return what the server answers, asked again while it is busy or the connection breaks."""
        content = None if body is None else json.dumps(body).encode()
        for pause in (*_PAUSES, None):
            try:
                self._connection.request(method, f"{self._path}/{path}", content, self._headers)
                response = self._connection.getresponse()
                status, answer = response.status, response.read()
            except (OSError, HTTPException) as error:
                self._connection.close()
                status, answer = 0, str(error).encode() or type(error).__name__.encode()
            except ValueError:  # which would quote the token
                raise TrackingError(self._server, "the token or password for it holds what no header may") from None
            if status == 200:
                return self._parsed(answer)
            if pause is None or status not in (0, *_BUSY):
                break
            time.sleep(pause)
        raise TrackingError(self._server, _reason(status, answer))

    def _parsed(self, answer: bytes) -> dict[str, Any]:
        try:
            return json.loads(answer)
        except ValueError:
            raise TrackingError(self._server, _OF_ANOTHER) from None


def _reason(status: int, answer: bytes) -> str:
    """Return why there is no good answer: the server's own words, where it has some."""
    text = answer.decode("utf-8", "replace")
    if not status:
        return text
    try:
        text = json.loads(text)["message"]
    except (ValueError, LookupError, TypeError):
        text = responses.get(status, "no status of HTTP")
    return f"{' '.join(str(text).split())[:_LONGEST]} (status {status})"


def _number(value: float) -> float | str:
    """Return a number as the protocol's JSON has it."""
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


def _pairs(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"key": name, "value": value} for name, value in texts.items()]


def _texts(pairs: Sequence[Mapping[str, str]]) -> dict[str, str]:
    return {pair["key"]: pair.get("value", "") for pair in pairs}
