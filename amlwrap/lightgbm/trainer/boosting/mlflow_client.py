"""Tracking with the mlflow package, which knows every kind of tracking server and takes seconds to import."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

import mlflow
from mlflow.entities import Metric as Point
from mlflow.entities import Param, RunTag

from boosting.tracking import Metric, TrackingError, batches

os.environ.setdefault("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true")  # two lines for every run that ends


class MlflowTracking:
    """A tracking server behind mlflow's client; see `Tracking`."""

    def __init__(self) -> None:
        with _told():
            run = mlflow.start_run()  # continues the run that the workspace names in MLFLOW_RUN_ID
        self._client = mlflow.MlflowClient()
        self._experiment_id = run.info.experiment_id
        self.run_id: str = run.info.run_id
        self.params: Mapping[str, str] = run.data.params

    def log(
        self,
        run_id: str,
        *,
        metrics: Sequence[Metric] = (),
        params: Mapping[str, str] = {},
        tags: Mapping[str, str] = {},
    ) -> None:
        """Log to a run, in one request unless there is more than one holds."""
        for points, texts, labels in batches(metrics, params, tags):
            with _told():
                self._client.log_batch(
                    run_id,
                    metrics=[Point(*point) for point in points],
                    params=[Param(name, value) for name, value in texts.items()],
                    tags=[RunTag(name, value) for name, value in labels.items()],
                )

    def start_child(self, name: str, *, started: int, tags: Mapping[str, str] = {}) -> str:
        """Start a run nested in the job's, at a time in milliseconds since 1970; return its id."""
        nested = {"mlflow.parentRunId": self.run_id, **tags}
        with _told():
            return self._client.create_run(self._experiment_id, started, nested, run_name=name).info.run_id

    def end(self, run_id: str, status: str, *, ended: int) -> None:
        """End a run as FINISHED, FAILED or KILLED, at a time in milliseconds since 1970."""
        with _told():
            self._client.set_terminated(run_id, status, end_time=ended)


@contextmanager
def _told() -> Iterator[None]:
    """Tell what goes wrong as a `TrackingError`."""
    try:
        yield
    except Exception as error:  # plugins for tracking servers raise what they like
        uri = urlsplit(mlflow.get_tracking_uri())
        server = uri.netloc.rpartition("@")[2] or f"behind {uri.scheme or 'a path'}"
        raise TrackingError(server, " ".join(str(error).split()) or type(error).__name__) from error
