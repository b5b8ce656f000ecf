"""Experiments and runs: what MLflow's client logs it finds again, in every way it can ask."""

from __future__ import annotations

import math

import mlflow
import pytest
from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException


def test_a_run_keeps_what_it_logs(experiment: str) -> None:
    with mlflow.start_run(run_name="first one", tags={"kind": "odd"}, description="a try") as run:
        mlflow.log_param("rate", 0.1)
        mlflow.log_params({"rounds": 3, "kind": "gbdt"})
        mlflow.log_metric("loss", 0.5)
        mlflow.log_metrics({"auc": 0.75, "never": math.inf, "no number": math.nan}, step=3)
        mlflow.set_tags({"a/b": "c", "empty": ""})
        mlflow.delete_tag("empty")
    found = MlflowClient().get_run(run.info.run_id)
    assert found.data.params == {"rate": "0.1", "rounds": "3", "kind": "gbdt"}
    assert math.isnan(found.data.metrics.pop("no number"))
    assert found.data.metrics == {"loss": 0.5, "auc": 0.75, "never": math.inf}
    tags = {key: value for key, value in found.data.tags.items() if not key.startswith("mlflow.")}
    assert (tags, found.data.tags["mlflow.note.content"]) == ({"kind": "odd", "a/b": "c"}, "a try")
    assert (found.info.run_name, found.info.status, found.info.experiment_id) == ("first one", "FINISHED", experiment)
    assert found.info.start_time <= found.info.end_time


def test_a_run_is_taken_up_again_by_its_id(experiment: str) -> None:
    with mlflow.start_run() as run:
        mlflow.log_metric("loss", 0.5, step=0)
    with pytest.raises(ZeroDivisionError), mlflow.start_run(run_id=run.info.run_id):
        mlflow.log_metric("loss", 0.25, step=1)
        raise ZeroDivisionError
    found = mlflow.get_run(run.info.run_id)
    assert (found.info.status, found.data.metrics) == ("FAILED", {"loss": 0.25})


def test_nested_runs_are_children(experiment: str) -> None:
    with mlflow.start_run() as parent:
        for loss in (0.5, 0.25):
            with mlflow.start_run(nested=True):
                mlflow.log_metric("loss", loss)
    children = mlflow.search_runs(
        filter_string=f"tags.mlflow.parentRunId = '{parent.info.run_id}'", order_by=["metrics.loss ASC"]
    )
    assert list(children["metrics.loss"]) == [0.25, 0.5]
    assert mlflow.get_parent_run(children["run_id"][0]).info.run_id == parent.info.run_id


def test_histories_have_every_point_and_come_by_pages(experiment: str) -> None:
    client = MlflowClient()
    run = client.create_run(experiment).info.run_id
    values = [math.sin(step) for step in range(30_000)]
    for first in range(0, len(values), 1000):
        points = [Metric("wave", value, 1, step) for step, value in enumerate(values[first : first + 1000], first)]
        client.log_batch(run, points, [Param(f"p{first}", "x")], [RunTag(f"t{first}", "y")])
    found = client.get_metric_history(run, "wave")
    assert [(each.step, each.value) for each in found] == list(enumerate(values))
    data = client.get_run(run).data
    assert (len(data.params), data.metrics["wave"]) == (30, values[-1])


def test_runs_are_logged_to_without_waiting(experiment: str) -> None:
    with mlflow.start_run() as run:
        for step in range(20):
            mlflow.log_metric("loss", 1 / (step + 1), step=step, synchronous=False)
        mlflow.log_params({"a": 1, "b": 2}, synchronous=False)
    mlflow.flush_async_logging()
    assert len(MlflowClient().get_metric_history(run.info.run_id, "loss")) == 20
    assert mlflow.get_run(run.info.run_id).data.params == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("condition", "order", "names"),
    [
        ("metrics.loss < 0.5 AND params.kind = 'dart'", [], ["two"]),
        ("params.kind LIKE 'd%' AND status = 'FINISHED'", ["metrics.`val loss` DESC"], ["zero", "two"]),
        ("tags.\"even\" = 'True'", ["attributes.start_time ASC"], ["zero", "two"]),
        ("attributes.run_name IN ('one', 'two')", ["params.kind DESC"], ["one", "two"]),
        ("", ["metrics.loss"], ["two", "one", "zero"]),
    ],
)
def test_runs_are_searched_with_filters_and_in_order(
    searched: str, condition: str, order: list[str], names: list[str]
) -> None:
    found = MlflowClient().search_runs([searched], condition, order_by=order)
    assert [run.info.run_name for run in found] == names


@pytest.fixture(scope="module")
def searched() -> str:
    """An experiment of three runs."""
    client = MlflowClient()
    experiment = str(client.create_experiment("searched for"))
    for number, name in enumerate(("zero", "one", "two")):
        run = client.create_run(experiment, run_name=name).info.run_id
        client.log_metric(run, "loss", 0.9 - number / 4)
        client.log_metric(run, "val loss", 1 - number / 4)
        client.log_param(run, "kind", "gbdt" if number % 2 else "dart")
        client.set_tag(run, "even", number % 2 == 0)
        client.set_terminated(run)
    return experiment


def test_searches_come_by_pages_and_as_tables(searched: str) -> None:
    client = MlflowClient()
    first = client.search_runs([searched], max_results=2, order_by=["metrics.loss"])
    rest = client.search_runs([searched], max_results=2, order_by=["metrics.loss"], page_token=first.token)
    assert [run.info.run_name for run in [*first, *rest]] == ["two", "one", "zero"]
    table = mlflow.search_runs(experiment_names=["searched for"])
    assert sorted(table["tags.mlflow.runName"]) == ["one", "two", "zero"]


def test_experiments_are_made_found_renamed_and_searched() -> None:
    client = MlflowClient()
    number = client.create_experiment("two words + a sign", tags={"team": "a"})
    assert client.get_experiment_by_name("two words + a sign").experiment_id == number
    assert mlflow.set_experiment("two words + a sign").experiment_id == number
    client.rename_experiment(number, "renamed")
    client.set_experiment_tag(number, "stage", "old")
    (found,) = mlflow.search_experiments(filter_string="tags.team = 'a' AND name LIKE 'ren%'", order_by=["name"])
    assert (found.experiment_id, found.name, found.tags) == (number, "renamed", {"team": "a", "stage": "old"})
    assert client.get_experiment_by_name("two words + a sign") is None
    with pytest.raises(MlflowException, match="is there already"):
        client.create_experiment("renamed")


def test_runs_and_experiments_are_deleted_and_restored(experiment: str) -> None:
    client = MlflowClient()
    run = client.create_run(experiment).info.run_id
    client.delete_run(run)
    assert not client.search_runs([experiment])
    assert [each.info.run_id for each in client.search_runs([experiment], run_view_type=ViewType.DELETED_ONLY)] == [run]
    client.restore_run(run)
    client.delete_experiment(experiment)
    assert client.get_experiment(experiment).lifecycle_stage == "deleted"
    client.restore_experiment(experiment)
    assert client.get_run(run).info.lifecycle_stage == "active"


def test_what_cannot_be_is_a_sentence(experiment: str) -> None:
    client = MlflowClient()
    run = client.create_run(experiment).info.run_id
    client.log_param(run, "rate", 1)
    with pytest.raises(MlflowException, match="parameters do not change once they are logged"):
        client.log_batch(run, params=[Param("rate", "2")])
    with pytest.raises(MlflowException, match="There is no run with the id 'nothing'"):
        client.get_run("nothing")
    with pytest.raises(MlflowException, match="colour"):
        client.search_runs([experiment], "colour = 'red'")
