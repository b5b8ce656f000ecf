"""The MLflow run that the job runs in: parameters, the metrics of every iteration, and the score of what is saved."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from boosting.remarks import say
from boosting.tracking import Metric, Tracking, TrackingError

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

    A tracking server that fails costs no model: training goes on, and what waits is sent once more at the end.

    Args:
        tracking: where it logs to the job's run.
        params: what the model is trained with; those that the run has are left as they are.

    Attributes:
        curves: the values of each iteration, by the names they are logged under; the deciding metric comes first.
        fault: what kept the tracking server from having everything, or None.
    """

    def __init__(self, tracking: Tracking, params: Mapping[str, Any]) -> None:
        self._tracking = tracking
        self._pending: list[Metric] = []
        self.curves: dict[str, list[float]] = {}
        self._latest: dict[str, float] = {}
        self._step = 0
        self._flushed = time.monotonic()
        self.fault: TrackingError | None = None
        known = {name.lstrip("-") for name in tracking.params}
        self._params = {name: str(value) for name, value in params.items() if name not in known}
        self._send()

    def __call__(self, env: Any) -> None:
        """Take the metrics of one iteration."""
        metrics = {metric_name(*entry[:2]): entry[2] for entry in env.evaluation_result_list}
        for name, value in metrics.items():
            self.curves.setdefault(name, []).append(value)
        self._add(metrics, env.iteration)
        if not self.fault and time.monotonic() - self._flushed > FLUSH_SECONDS:
            self._send()

    def finish(self, scores: Mapping[str, float], *, constant: bool) -> None:
        """Log what the saved model scores, where that is not what was logged last: MLflow shows a metric's last value.

        Args:
            scores: by the names of metrics.
            constant: whether the model predicts the same for every row.
        """
        if any(self._latest.get(name) != value for name, value in scores.items()):
            self._add(scores, self._step + 1)
        self._send({CONSTANT_TAG: "true"} if constant else {})

    def _add(self, metrics: Mapping[str, float], step: int) -> None:
        now = int(time.time() * 1000)
        self._pending += [(name, value, now, step) for name, value in metrics.items()]
        self._latest.update(metrics)
        self._step = step

    def _send(self, tags: Mapping[str, str] = {}) -> None:
        """Send what waits, and tags with it."""
        try:
            self._tracking.log(self._tracking.run_id, metrics=self._pending, params=self._params, tags=tags)
        except TrackingError as error:
            if self.fault is None:
                say(f"{error} Training goes on, and it is asked once more at the end.")
            self.fault = error
            return
        self._pending, self._params = [], {}
        self._flushed = time.monotonic()
        self.fault = None
