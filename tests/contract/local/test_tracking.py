"""What jobs log with MLflow and find again, with the token they are given, and what is left when they are deleted."""

from __future__ import annotations

from tests.support.local_workspace import LOG_METRIC, LocalWorkspace, patience

# Everything in one job, since MLflow takes seconds to import.
_SCRIPT = """
import os, math, sys
sys.modules["sklearn"] = None  # LightGBM would import it, for longer than all that is done here
import lightgbm, mlflow, mlflow.lightgbm, numpy
from mlflow.entities import Metric

mlflow.log_metric("accuracy", 0.9, step=2)  # begins the run that the job is
mlflow.log_param("a", 1)
run = mlflow.active_run().info
assert run.run_id == os.environ["AZUREML_RUN_ID"], run

client = mlflow.MlflowClient()
client.log_batch(run.run_id, [Metric("many", math.sqrt(step), 1, step) for step in range(1000)])
history = client.get_metric_history(run.run_id, "many")
assert [(point.step, point.value) for point in history] == [(step, math.sqrt(step)) for step in range(1000)]

for loss in (0.5, math.inf):
    with mlflow.start_run(nested=True, run_name=f"loss {loss}"):
        mlflow.log_metric("loss", loss)
condition = f"tags.mlflow.parentRunId = '{run.run_id}' AND metrics.loss < 1"
(found,) = client.search_runs([run.experiment_id], condition, order_by=["metrics.loss DESC"])
assert (found.info.run_name, found.info.status) == ("loss 0.5", "FINISHED")
client.create_run(run.experiment_id, run_name="left going", tags={"mlflow.parentRunId": run.run_id})

mlflow.log_dict({"x": 1}, "plots/x.json")
assert [file.path for file in client.list_artifacts(run.run_id, "plots")] == ["plots/x.json"]
assert mlflow.artifacts.load_dict(f"{run.artifact_uri}/plots/x.json") == {"x": 1}

rows = numpy.random.default_rng(1).random((200, 3))
booster = lightgbm.train({"verbosity": -1}, lightgbm.Dataset(rows, rows[:, 0]), 3)
logged = mlflow.lightgbm.log_model(booster, name="model", pip_requirements=["lightgbm"], params={"rounds": 3})
for place in (logged.model_uri, f"runs:/{run.run_id}/model"):
    assert (mlflow.lightgbm.load_model(place).predict(rows) == booster.predict(rows)).all()
(model,) = mlflow.search_logged_models([run.experiment_id], "name = 'model'", output_format="list")
assert (model.source_run_id, model.params, model.status.name) == (run.run_id, {"rounds": "3", "a": "1"}, "READY")
print("done")
"""


def test_metrics_go_to_the_run_that_the_response_names(local: LocalWorkspace) -> None:
    name = local.command(LOG_METRIC + "log_metric loss 0.5 0; log_metric loss 0.25 1", experimentName="metrics")
    job = local.wait(name)
    endpoint = job["interactionEndpoints"]["Tracking"]
    assert endpoint["jobEndpointType"] == "Tracking"
    assert job["properties"]["mlflow.runId"] == name
    asked = {"run_id": name, "metric_key": "loss"}
    found = local.http.get(f"{endpoint['endpoint']}/api/2.0/mlflow/metrics/get-history", params=asked).json()
    assert [(point["value"], point["step"]) for point in found["metrics"]] == [(0.5, 0), (0.25, 1)]


def test_mlflow_needs_no_ceremony_in_a_job(local: LocalWorkspace) -> None:
    code = local.code(main__py=_SCRIPT)
    job = local.wait(name := local.command("python main.py", codeId=code, experimentName="mlflow"))
    assert job["status"] == "Completed", local.log(name)
    assert "/experiments/" not in local.log(name)  # a link that MLflow prints, which leads nowhere here
    place = f"{job['interactionEndpoints']['Tracking']['endpoint']}/api/2.0/mlflow"
    run = local.http.get(f"{place}/runs/get", params={"run_id": name}).json()["run"]
    metrics = {point["key"]: (point["value"], point["step"]) for point in run["data"]["metrics"]}
    assert metrics == {"accuracy": (0.9, 2), "many": (999**0.5, 999)}
    assert run["data"]["params"] == [{"key": "a", "value": "1"}]
    assert run["info"]["status"] == "FINISHED"
    asked = {"experiment_ids": [run["info"]["experiment_id"]], "filter": "run_name = 'left going'"}
    (left,) = local.http.post(f"{place}/runs/search", json=asked).json()["runs"]
    assert left["info"]["status"] == "FINISHED"  # as the job that it is nested in
    model = run["outputs"]["model_outputs"][0]["model_id"]
    assert {"plots/x.json", f"models/{model}/MLmodel", "user_logs/std_log.txt"} <= set(local.blobs(name))

    deleted = local.delete(f"/jobs/{name}").headers["Location"]
    codes = (local.http.get(deleted).status_code for _ in patience())
    assert next(code for code in codes if code != 202) == 200
    assert local.http.get(f"{place}/runs/get", params={"run_id": name}).status_code == 404
    assert local.http.get(f"{place}/logged-models/{model}").status_code == 404
    assert local.blobs(name) == []


def test_a_jobs_token_opens_mlflows_routes_and_nothing_else(local: LocalWorkspace) -> None:
    name = local.command('echo "token:$MLFLOW_TRACKING_TOKEN"; echo "uri:$MLFLOW_TRACKING_URI"')
    assert local.wait(name)["status"] == "Completed"
    said = dict(line.split(":", 1) for line in local.log(name).splitlines())
    headers = {"Authorization": f"Bearer {said['token']}"}
    found = local.http.get(f"{said['uri']}/api/2.0/mlflow/runs/get", params={"run_id": name}, headers=headers)
    assert found.is_success
    for path in (f"{local.path}/jobs", "/amlwraplocal/azureml?restype=container&comp=list"):
        assert local.http.get(path, headers=headers).status_code in (401, 403)
