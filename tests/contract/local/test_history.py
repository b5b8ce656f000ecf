"""Run history beside ARM and MLflow: jobs that really run, and the same facts wherever somebody asks for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support import loopback
from tests.support.local_workspace import LOG_METRIC, LocalWorkspace, patience

FIRST, LATER = "2021-03-01-preview", "2024-01-01-preview"


def ask(local: LocalWorkspace, version: str, method: str, path: str, body: Any = None, **query: str) -> dict[str, Any]:
    """Ask ARM for something in an api-version, and return its answer."""
    answer = local.http.request(method, local.path + path, json=body, params={"api-version": version, **query})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def history(local: LocalWorkspace, method: str, route: str, **options: Any) -> dict[str, Any]:
    """Ask run history for something, and return its answer."""
    answer = local.http.request(method, f"{local.server.url}/history/v1.0{local.path}/{route}", **options)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def tracked(local: LocalWorkspace, run: str) -> tuple[str, dict[str, str]]:
    """Return the name and the tags of a run as MLflow shows them."""
    place = f"{local.server.tracking_uri}/api/2.0/mlflow/runs/get"
    found = local.http.get(place, params={"run_id": run}).json()["run"]
    return found["info"]["run_name"], {tag["key"]: tag["value"] for tag in found["data"]["tags"]}


def listed(local: LocalWorkspace, version: str, name: str, **query: str) -> bool:
    """Return whether the newest jobs of a listing have a job among them."""
    found = ask(local, version, "GET", "/jobs", **query)["value"]
    return name in [job["name"] for job in found]


def test_a_log_is_read_through_its_url_while_it_grows(local: LocalWorkspace, tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    name = local.command(f"echo first; while [ ! -e {gate} ]; do sleep 0.05; done; echo second; exit 3")
    local.wait(name, "Running")
    details = history(local, "GET", f"runs/{name}/details")
    assert (details["status"], details["endTimeUtc"], details["outputs"]) == ("Running", None, None)
    url = details["logFiles"]["user_logs/std_log.txt"]
    assert next(text for _ in patience() if (text := loopback.get(url).text)) == "first\n"
    gate.touch()
    local.wait(name)
    details = history(local, "GET", f"runs/{name}/details")
    assert details["error"]["error"]["message"] == "The command ended with exit code 3."
    log = loopback.get(details["logFiles"]["user_logs/std_log.txt"]).text
    assert log.startswith("first\nsecond\n")
    assert list(details["outputs"]) == ["default"]


def test_a_sweep_names_its_best_trial_as_azures_clients_look_for_it(local: LocalWorkspace) -> None:
    name = local.submit({
        "jobType": "Sweep", "algorithm": "Grid", "compute": local.compute, "maxTotalTrials": 2,
        "objective": {"goal": "Maximize", "primaryMetric": "auc"}, "searchSpace": {"x": ["choice", [[1, 2]]]},
        "trial": {"command": LOG_METRIC + "log_metric auc $AZUREML_SWEEP_x 0"},
    })  # fmt: skip
    local.wait(name)
    trials = history(local, "GET", f"runs/{name}/children")["value"]
    assert [trial["runId"] for trial in trials] == [f"{name}_0", f"{name}_1"]
    best = local.job(name)["properties"]["best_child_run_id"]
    assert {trial["runId"]: trial["parameters"] for trial in trials}[best] == {"x": "2"}
    assert history(local, "GET", f"runs/{name}/details")["logFiles"].keys() == {"azureml-logs/hyperdrive.txt"}
    assert local.job(best)["status"] == "Completed"


def test_how_a_job_is_filed_is_one_fact_wherever_it_is_changed_and_seen(local: LocalWorkspace) -> None:
    name = local.command("true", experimentName="filing", tags={"sent": "1"})
    local.wait(name)
    assert tracked(local, name)[1]["sent"] == "1"
    body = {"displayName": "shown", "description": "d", "tags": {"added": "2"}, "hidden": True}
    history(local, "PATCH", f"experiments/filing/runs/{name}", json=body)
    for version in (FIRST, LATER):
        job = ask(local, version, "GET", f"/jobs/{name}")["properties"]
        assert (job["description"], job["tags"]) == ("d", {"sent": "1", "added": "2"})
    assert (job["displayName"], job["isArchived"]) == ("shown", True)
    assert not listed(local, LATER, name)
    assert listed(local, LATER, name, listViewType="ArchivedOnly")
    run, tags = tracked(local, name)
    assert (run, tags["added"]) == ("shown", "2")

    # And back again through ARM, as the job is shown there.
    changed = {**job, "displayName": "renamed", "tags": {"added": "3"}, "isArchived": False}
    ask(local, LATER, "PUT", f"/jobs/{name}", {"properties": changed})
    seen = history(local, "GET", f"runs/{name}")
    assert (seen["displayName"], seen["tags"], seen["hidden"]) == ("renamed", {"added": "3"}, False)
    run, tags = tracked(local, name)
    assert (run, tags["added"], tags.get("sent")) == ("renamed", "3", None)
    assert listed(local, FIRST, name)
