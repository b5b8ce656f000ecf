"""What MLflow is told: the whole curve, the score of the saved model last, and the tag of a constant model.

MLflow is imported where it is used: that takes a second, and every worker of the test run collects this module.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from boosting.runlog import CONSTANT_TAG, RunLog, metric_name
from boosting.tracking import open_tracking

CURVE = [0.5, 0.3, 0.2, 0.25, 0.4]


@pytest.fixture(autouse=True)
def store(folder: Path) -> Iterator[None]:
    import mlflow

    mlflow.set_tracking_uri((folder / "mlruns").as_uri())
    yield
    mlflow.end_run()


def logged(scores: dict[str, float], *, constant: bool = False, params: dict[str, Any] | None = None) -> Any:
    """Log a curve as LightGBM's callbacks do, finish with scores, and return the run that was left."""
    import mlflow

    log = RunLog(open_tracking(), params or {})
    for iteration, value in enumerate(CURVE):
        log(SimpleNamespace(iteration=iteration, evaluation_result_list=[("test", "l2", value, False)]))
    log.finish(scores, constant=constant)
    run = mlflow.active_run()
    assert run is not None
    return mlflow.MlflowClient().get_run(run.info.run_id)


def history(run: Any) -> list[tuple[int, float]]:
    import mlflow

    points = mlflow.MlflowClient().get_metric_history(run.info.run_id, "test-l2")
    return sorted((point.step, point.value) for point in points)


def test_the_curve_is_whole_and_the_last_value_is_the_score_of_the_saved_model() -> None:
    run = logged({"test-l2": 0.2})
    assert history(run) == [*enumerate(CURVE), (len(CURVE), 0.2)]
    assert run.data.metrics == {"test-l2": 0.2}


def test_nothing_is_added_where_the_last_iteration_is_saved() -> None:
    assert history(logged({"test-l2": CURVE[-1]})) == list(enumerate(CURVE))


def test_a_constant_model_has_a_tag() -> None:
    assert logged({"test-l2": 0.4}, constant=True).data.tags[CONSTANT_TAG] == "true"


def test_another_model_has_none() -> None:
    assert CONSTANT_TAG not in logged({"test-l2": 0.4}).data.tags


def test_parameters_are_logged_unless_the_run_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    import mlflow

    client = mlflow.MlflowClient()
    run_id = client.create_run("0").info.run_id
    client.log_param(run_id, "--num_leaves", "9")  # as a sweep logs what it drew
    monkeypatch.setenv("MLFLOW_RUN_ID", run_id)
    RunLog(open_tracking(), {"num_leaves": 7, "seed": 1})
    assert client.get_run(run_id).data.params == {"--num_leaves": "9", "seed": "1"}


def test_many_metrics_go_out_in_batches_that_the_server_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    import mlflow

    sizes = []
    original = mlflow.MlflowClient.log_batch

    def log_batch(client: Any, run_id: str, metrics: Any = (), params: Any = (), **more: Any) -> None:
        sizes.append(len(metrics))
        original(client, run_id, metrics=metrics, params=params, **more)

    monkeypatch.setattr(mlflow.MlflowClient, "log_batch", log_batch)
    monkeypatch.setattr("boosting.runlog.FLUSH_SECONDS", 3600)
    log = RunLog(open_tracking(), {})
    for iteration in range(3):
        results = [("test", f"m{number}", 1.0, False) for number in range(400)]
        log(SimpleNamespace(iteration=iteration, evaluation_result_list=results))
    log.finish({}, constant=False)
    assert sum(sizes) == 1200
    assert max(sizes) <= 1000


def test_a_server_that_breaks_down_costs_no_training_and_gets_all_once_it_is_back(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import mlflow

    monkeypatch.setattr("boosting.runlog.FLUSH_SECONDS", -1)
    log = RunLog(open_tracking(), {"seed": 1})
    with monkeypatch.context() as patch:
        patch.setattr(mlflow.MlflowClient, "log_batch", lambda *_, **__: 1 / 0)
        for iteration, value in enumerate(CURVE):
            log(SimpleNamespace(iteration=iteration, evaluation_result_list=[("test", "l2", value, False)]))
        assert log.fault is not None
    said = "The tracking server behind file does not take what is logged: division by zero."
    assert capsys.readouterr().out == f"{said} Training goes on, and it is asked once more at the end.\n"
    log.finish({"test-l2": 0.4}, constant=False)
    assert log.fault is None
    run = mlflow.active_run()
    assert history(run) == list(enumerate(CURVE))


@pytest.mark.parametrize(
    ("data_set", "metric", "name"),
    [
        ("test", "auc", "test-auc"),
        ("train", "ndcg@3", "train-ndcg_at_3"),
        ("valid", "l2", "test-l2"),
        ("cv_agg", "valid l2", "test-l2"),
        ("cv_agg", "train l2", "train-l2"),
    ],
)
def test_metrics_have_the_names_that_runs_show(data_set: str, metric: str, name: str) -> None:
    assert metric_name(data_set, metric) == name
