"""What the embedded workspace says to bodies that the contract does not allow, and what it understands."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.local_workspace import LocalWorkspace


def _refusal(local: LocalWorkspace, path: str, properties: dict[str, Any]) -> str:
    response = local.put(path, properties)
    assert response.status_code in (400, 404), response.text
    assert response.json()["error"]["code"] == "UserError"
    return str(response.json()["error"]["message"])


def test_a_missing_property_is_named_with_its_path(local: LocalWorkspace) -> None:
    message = _refusal(local, "/jobs/incomplete", {"jobType": "Command", "command": "true"})
    assert "$.properties" in message
    assert "compute" in message


def test_a_wrong_type_is_named_with_its_path(local: LocalWorkspace) -> None:
    body = {"jobType": "Command", "command": ["true"], "compute": local.compute}
    assert "$.properties.command" in _refusal(local, "/jobs/mistyped", body)


def test_a_misspelled_property_is_refused_with_the_right_name(local: LocalWorkspace) -> None:
    body = {"jobType": "Command", "command": "true", "compute": local.compute, "inputDataBinding": {}}
    message = _refusal(local, "/jobs/misspelled", body)
    assert "$.properties.inputDataBinding" in message
    assert "'inputDataBindings'" in message


def test_broken_json_is_refused(local: LocalWorkspace) -> None:
    response = local.http.put(f"{local.path}/jobs/broken", content=b"{")
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "InvalidRequestContent"


def test_a_job_name_with_a_space_is_refused(local: LocalWorkspace) -> None:
    body = {"jobType": "Command", "command": "true", "compute": local.compute}
    assert "id:" in _refusal(local, "/jobs/two words", body)


def test_property_names_tags_and_enumerations_are_read_in_any_case(local: LocalWorkspace) -> None:
    body = {"Docker": {"DockerSpecificationType": "image", "DockerImageUri": "x"}, "CondaFile": "dependencies: []"}
    read = local.put("/environments/pascal/versions/1", body).json()["properties"]
    assert read["docker"]["dockerSpecificationType"] == "Image"
    assert read["docker"]["dockerImageUri"] == "x"
    assert read["environmentSpecificationType"] == "UserCreated"


def test_nulls_and_read_only_properties_are_taken_for_absent(local: LocalWorkspace) -> None:
    name = local.command("true", status="Completed", timeout=None)
    assert local.job(name)["status"] != "Completed" or local.wait(name)["status"] == "Completed"
    assert "timeout" not in local.job(name)
    local.wait(name)


def test_a_conda_file_comes_back_as_json_text(local: LocalWorkspace) -> None:
    text = "name: e\ndependencies:\n  - python=3.11\n  - pip:\n    - lightgbm\n"
    body = {"condaFile": text, "docker": {"dockerSpecificationType": "Image", "dockerImageUri": "x"}}
    assert '"lightgbm"' in local.put("/environments/conda/versions/1", body).json()["properties"]["condaFile"]
    message = _refusal(local, "/environments/conda/versions/2", {"condaFile": "a: [1"})
    assert "condaFile" in message


def test_a_version_never_changes_what_it_is(local: LocalWorkspace) -> None:
    path = "/data/fixed/versions/1"
    assert local.put(path, {"path": "a", "tags": {"x": "1"}}).status_code == 201
    again = local.put(path, {"path": "a", "tags": {"x": "2"}})
    assert again.status_code == 200
    assert again.json()["properties"]["tags"] == {"x": "2"}
    assert "exists already" in _refusal(local, path, {"path": "b"})


def test_an_environment_that_would_change_is_a_conflict(local: LocalWorkspace) -> None:
    path, image = "/environments/fixed/versions/1", {"dockerSpecificationType": "Image", "dockerImageUri": "a"}
    assert local.put(path, {"docker": image}).status_code == 201
    changed = local.put(path, {"docker": {**image, "dockerImageUri": "b"}})
    assert (changed.status_code, changed.json()["error"]["code"]) == (409, "UserError")
    assert "exists already" in changed.json()["error"]["message"]


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"codeId": "{path}/codes/none/versions/1"}, "The code 'none:1'"),
        ({"environmentId": "{path}/environments/none/versions/1"}, "The environment 'none:1'"),
        ({"inputDataBindings": {"x": {"dataId": "{path}/data/none/versions/1"}}}, "The data 'none:1'"),
        ({"compute": {"target": "{path}/computes/none"}}, "The compute 'none'"),
        ({"outputDataBindings": {"x": {"datastoreId": "{path}/datastores/none"}}}, "The datastore 'none'"),
        ({"codeId": "codes/none"}, "properties.codeId: 'codes/none' is not the ARM id"),
        ({"compute": {"target": "cpu-cluster", "instanceCount": 9}}, "1 to 4 nodes, not 9"),
        ({"timeout": "1 hour"}, "properties.timeout: '1 hour'"),
        ({"inputDataBindings": {"../../x": {"dataId": "d"}}}, "properties.inputDataBindings: '../../x' is no name"),
        ({"outputDataBindings": {"/etc": {"datastoreId": "d"}}}, "properties.outputDataBindings: '/etc' is no name"),
        ({"environmentVariables": {"a=b": "c"}}, "properties.environmentVariables: 'a=b' cannot be one"),
        (
            {"distribution": {"distributionType": "Mpi", "processCountPerInstance": -1}},
            "properties.distribution.processCountPerInstance: it is at least 1, not -1",
        ),
        (
            {"distribution": {"distributionType": "PyTorch", "processCount": 2_000_000_000}},
            "properties.distribution: 2000000000 processes are too many",
        ),
        ({"priority": 2**31}, "$.properties.priority: 2147483648 is larger than the format int32 can hold"),
        ({"timeout": f"PT{'9' * 30}S"}, "is longer than any job can run"),
        (
            {"outputDataBindings": {"x": {"datastoreId": "workspaceblobstore", "pathOnDatastore": "a\1"}}},
            "properties.outputDataBindings.x.pathOnDatastore: it holds a control character",
        ),
    ],
)
def test_a_job_that_cannot_run_is_refused_at_once(local: LocalWorkspace, more: dict[str, Any], named: str) -> None:
    filled = _fill(more, local.path)
    body = {"jobType": "Command", "command": "true", "compute": local.compute, **filled}
    assert named in _refusal(local, "/jobs/impossible", body)
    assert local.get("/jobs/impossible").status_code == 404


def test_a_job_of_a_kind_that_nothing_here_runs_is_told_what_runs(local: LocalWorkspace) -> None:
    answer = local.put("/jobs/impossible", {"jobType": "Pipeline"})
    assert (answer.status_code, answer.json()["error"]["target"]) == (501, "properties.jobType")
    assert "runs Command and Sweep jobs, not 'Pipeline'" in answer.json()["error"]["message"]
    assert local.get("/jobs/impossible").status_code == 404


def _fill(value: Any, path: str) -> Any:
    if isinstance(value, dict):
        return {key: _fill(item, path) for key, item in value.items()}
    return value.replace("{path}", path) if isinstance(value, str) else value


def test_a_job_is_updated_in_its_tags_and_never_in_what_it_runs(local: LocalWorkspace) -> None:
    name = local.command("true", tags={"a": "1"})
    body = {"jobType": "Command", "command": "true", "compute": local.compute, "tags": {"b": "2"}}
    updated = local.put(f"/jobs/{name}", body)
    assert updated.status_code == 200
    assert updated.json()["properties"]["tags"] == {"b": "2"}
    assert "exists already" in _refusal(local, f"/jobs/{name}", body | {"command": "false"})
    local.wait(name)


def test_jobs_are_listed_newest_first_and_filtered(local: LocalWorkspace) -> None:
    first = local.command("true", tags={"team": "blue"})
    second = local.command("true", tags={"team": "red"})
    names = [job["name"] for job in local.get("/jobs").json()["value"]]
    assert names.index(second) < names.index(first)
    assert [job["name"] for job in local.get("/jobs", tag="team=blue").json()["value"]] == [first]
    for query in ({"jobType": "Sweep", "tag": "team"}, {"scheduled": "true"}, {"scheduleId": "daily"}):
        assert local.get("/jobs", **query).json()["value"] == []
    local.wait(first), local.wait(second)
