"""The MLflow run that the job runs in: parameters, the metrics of every iteration, and the score of what is saved."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

FLUSH_SECONDS = 1.0  # metrics go out in batches: often enough for early termination, seldom enough to stay cheap
CONSTANT_TAG = "amlwrap.constant_model"
"""Tag of a run whose model never splits; sweeps count such trials."""


def metric_name(data_set: str, metric: str) -> str:
    """Return the name that a metric of LightGBM is logged under, such as `test-ndcg_at_5`."""
    if data_set == "cv_agg":  # LightGBM before 4.7 puts both into one name
        data_set, _, metric = metric.partition(" ")
    return f"{'test' if data_set == 'valid' else data_set}-{metric.replace('@', '_at_')}"


class RunLog:
    """A LightGBM callback that logs `<data set>-<metric>` of every iteration.

    Attributes:
        curves: the values of each iteration, by the names they are logged under; the deciding metric comes first.
    """

    def __init__(self, params: Mapping[str, Any]) -> None:
        import mlflow

        self._mlflow = mlflow
        self._run = mlflow.start_run()  # continues the run that the workspace names in MLFLOW_RUN_ID
        self._client = mlflow.MlflowClient()
        self._pending: list[Any] = []
        self.curves: dict[str, list[float]] = {}
        self._latest: dict[str, float] = {}
        self._step = 0
        self._flushed = time.monotonic()
        known = {name.lstrip("-") for name in self._run.data.params}
        new = [mlflow.entities.Param(name, str(value)) for name, value in params.items() if name not in known]
        self._client.log_batch(self._run.info.run_id, params=new[:100])

    def __call__(self, env: Any) -> None:
        """Take the metrics of one iteration."""
        metrics = {metric_name(*entry[:2]): entry[2] for entry in env.evaluation_result_list}
        for name, value in metrics.items():
            self.curves.setdefault(name, []).append(value)
        self._add(metrics, env.iteration)
        if time.monotonic() - self._flushed > FLUSH_SECONDS:
            self._flush()

    def finish(self, scores: Mapping[str, float], *, constant: bool) -> None:
        """Log what the saved model scores, where that is not what was logged last: MLflow shows a metric's last value.

        Args:
            scores: by the names of metrics.
            constant: whether the model predicts the same for every row.
        """
        if any(self._latest.get(name) != value for name, value in scores.items()):
            self._add(scores, self._step + 1)
        self._flush()
        if constant:
            self._client.set_tag(self._run.info.run_id, CONSTANT_TAG, "true")

    def _add(self, metrics: Mapping[str, float], step: int) -> None:
        now = int(time.time() * 1000)
        self._pending += [self._mlflow.entities.Metric(name, value, now, step) for name, value in metrics.items()]
        self._latest.update(metrics)
        self._step = step

    def _flush(self) -> None:
        while self._pending:  # the tracking server takes at most 1000 in one call
            self._client.log_batch(self._run.info.run_id, metrics=self._pending[:500])
            del self._pending[:500]
        self._flushed = time.monotonic()
