"""The process that has MLflow loaded, lest the server does: `python -m amlwrap.local.store.metrics_worker FOLDER PID`.

Every line of its standard input is a request in JSON, `{"call": NAME, "arguments": {...}, "repeated": false}`, and is
answered by a line, `{"result": ...}` or `{"error": TEXT}`, in turn. NaN and infinities are written as Python's json
does. It ends with its input, once everything that was asked for is done. When the server that it was started by has
been killed it touches the store no more: that may be another server's by then, or about to be removed.

Source: MLflow tracking API, file store.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from amlwrap.local.store.metrics_runs import JOB_TAG, runs_of

if TYPE_CHECKING:
    from mlflow.tracking import MlflowClient

_UNFINISHED = "RUNNING"


@frozen
class Worker:
    """What can be asked of the store; each call may be repeated by someone who did not hear its answer.

    Attributes:
        folder: the store's folder.
        client: MLflow's client for it.
        repeated: whether the present request may have been carried out already.
    """

    folder: Path
    client: MlflowClient
    repeated: bool = False

    def start_run(self, experiment: str, name: str, parent: str | None, parameters: Mapping[str, str]) -> list[str]:
        """Create a job's run, and its experiment when it is new; return the ids of both."""
        found = self.client.get_experiment_by_name(experiment)
        experiment_id = found.experiment_id if found else self.client.create_experiment(experiment)
        run_id = self._unfinished(runs_of(self.folder, name))[:1] if self.repeated else []
        if not run_id:
            tags = {JOB_TAG: name} | ({"mlflow.parentRunId": parent} if parent else {})
            run_id = [self.client.create_run(experiment_id, run_name=name, tags=tags).info.run_id]
        for key, value in parameters.items():
            self.client.log_param(run_id[0], key, value)
        return [run_id[0], experiment_id]

    def end_run(self, run_id: str, status: str) -> None:
        """End a run with a status of MLflow's, unless it has ended with the same."""
        if self.client.get_run(run_id).info.status != status:
            self.client.set_terminated(run_id, status)

    def end_unfinished(self, run_ids: list[str], status: str) -> None:
        """End those of some runs that have not ended."""
        for run_id in self._unfinished(run_ids):
            self.client.set_terminated(run_id, status)

    def metric_history(self, run_id: str, name: str) -> list[float]:
        """Return a metric's values in the order of their steps."""
        history = self.client.get_metric_history(run_id, name)
        return [entry.value for entry in sorted(history, key=lambda entry: (entry.step, entry.timestamp))]

    def logged(self, run_id: str) -> list[dict[str, Any]]:
        """Return the last value of each metric of a run, and its tags."""
        data = self.client.get_run(run_id).data
        return [dict(data.metrics), dict(data.tags)]

    def _unfinished(self, run_ids: list[str]) -> list[str]:
        return [run_id for run_id in run_ids if self.client.get_run(run_id).info.status == _UNFINISHED]


def _answer(worker: Worker, call: str, arguments: dict[str, Any]) -> dict[str, Any]:
    action: Callable[..., Any] = getattr(worker, call)
    try:
        return {"result": action(**arguments)}
    except Exception as error:  # noqa: BLE001 - whoever asked is told, and the next request is another matter
        traceback.print_exc()
        return {"error": " ".join(str(error).split()) or type(error).__name__}


def _load_client() -> type[MlflowClient]:
    """Load MLflow without what it can do without, which takes half the time and two thirds of the memory.

    MLflow's tables need pandas and NumPy, and it does without both where they are not installed. What an import makes
    stays, so there is nothing for the garbage collector to find meanwhile.
    """
    for name in ("numpy", "pandas"):
        sys.modules[name] = None  # type: ignore[assignment]  # an import fails, as where it is not installed
    gc.disable()
    from mlflow.tracking import MlflowClient

    gc.freeze()
    gc.enable()
    return MlflowClient


def main(folder: Path, server: int) -> None:
    """Answer requests until there are no more, or the process that asks is gone.

    Args:
        folder: the store's folder.
        server: id of the process that started this one.
    """
    # Whatever a library prints belongs into the log, not between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)
    # MLflow 3 asks for this before it opens a store that is a folder.
    os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
    client_class = _load_client()
    if os.getppid() != server:
        return
    client = client_class(folder.as_uri())  # which writes to a folder that holds no store yet
    for line in sys.stdin:
        if os.getppid() != server:
            return
        request = json.loads(line)
        worker = Worker(folder, client, request["repeated"])
        try:
            print(json.dumps(_answer(worker, request["call"], request["arguments"])), file=answers, flush=True)
        except BrokenPipeError:
            # The server is gone; an ordinary end would try to write the rest once more, and complain.
            os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
