"""What jobs log by MLflow's protocol, with the token they are given, and what is left when they are deleted."""

from __future__ import annotations

from tests.support.local_workspace import LOG_METRIC, MLFLOW_POST, LocalWorkspace, patience

# Begins a run inside the job's and never ends it.
_LEFT_GOING = MLFLOW_POST + (
    'mlflow_post runs/create "\\"experiment_id\\": \\"$MLFLOW_EXPERIMENT_ID\\", \\"run_name\\": \\"left going\\", '
    '\\"tags\\": [{\\"key\\": \\"mlflow.parentRunId\\", \\"value\\": \\"$MLFLOW_RUN_ID\\"}]"'
)


def test_metrics_go_to_the_run_that_the_response_names(local: LocalWorkspace) -> None:
    name = local.command(LOG_METRIC + "log_metric loss 0.5 0; log_metric loss 0.25 1", experimentName="metrics")
    job = local.wait(name)
    endpoint = job["interactionEndpoints"]["Tracking"]
    assert endpoint["jobEndpointType"] == "Tracking"
    assert job["properties"]["mlflow.runId"] == name
    asked = {"run_id": name, "metric_key": "loss"}
    found = local.http.get(f"{endpoint['endpoint']}/api/2.0/mlflow/metrics/get-history", params=asked).json()
    assert [(point["value"], point["step"]) for point in found["metrics"]] == [(0.5, 0), (0.25, 1)]


def test_what_a_job_logs_ends_with_it_and_goes_with_it(local: LocalWorkspace) -> None:
    job = local.wait(name := local.command(_LEFT_GOING, experimentName="mlflow"))
    assert job["status"] == "Completed", local.log(name)
    place = f"{job['interactionEndpoints']['Tracking']['endpoint']}/api/2.0"
    run = local.http.get(f"{place}/mlflow/runs/get", params={"run_id": name}).json()["run"]
    assert run["info"]["status"] == "FINISHED"
    asked = {"experiment_ids": [run["info"]["experiment_id"]], "filter": "run_name = 'left going'"}
    (left,) = local.http.post(f"{place}/mlflow/runs/search", json=asked).json()["runs"]
    assert left["info"]["status"] == "FINISHED"  # as the job that it is nested in
    made = local.http.post(f"{place}/mlflow/logged-models", json={"name": "m", "source_run_id": name}).json()["model"]
    folder = made["info"]["artifact_uri"].partition(":/")[2]
    local.http.put(f"{place}/mlflow-artifacts/artifacts/{folder}/MLmodel", content=b"flavors")
    model = made["info"]["model_id"]
    assert {f"models/{model}/MLmodel", "user_logs/std_log.txt"} <= set(local.blobs(name))

    deleted = local.delete(f"/jobs/{name}").headers["Location"]
    codes = (local.http.get(deleted).status_code for _ in patience())
    assert next(code for code in codes if code != 202) == 200
    assert local.http.get(f"{place}/mlflow/runs/get", params={"run_id": name}).status_code == 404
    assert local.http.get(f"{place}/mlflow/logged-models/{model}").status_code == 404
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
