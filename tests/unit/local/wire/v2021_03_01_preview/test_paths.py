"""Where in a body of 2021-03-01-preview the paths of meaning stand."""

from __future__ import annotations

import pytest

from amlwrap.local.wire.v2021_03_01_preview.paths import json_path

ANYWHERE = {
    ("algorithm",): "algorithm",
    ("compute",): "compute.target",
    ("early_termination",): "earlyTermination",
    ("experiment_name",): "experimentName",
    ("instance_count",): "compute.instanceCount",
    ("max_concurrent_trials",): "maxConcurrentTrials",
    ("max_total_trials",): "maxTotalTrials",
    ("objective",): "objective",
    ("priority",): "priority",
    ("search_space",): "searchSpace",
    ("search_space", "--lr"): "searchSpace.--lr",
    ("search_space", "path"): "searchSpace.path",
    ("timeout", "sweep"): "timeout",
    ("trial",): "trial",
    ("type",): "jobType",
}
IN_A_TRIAL = {
    ("code",): "codeId",
    ("command",): "command",
    ("distribution",): "distribution",
    ("distribution", "parameter_server_count"): "distribution.parameterServerCount",
    ("distribution", "process_count"): "distribution.processCount",
    ("distribution", "process_count_per_instance"): "distribution.processCountPerInstance",
    ("distribution", "worker_count"): "distribution.workerCount",
    ("environment",): "environmentId",
    ("environment_variables",): "environmentVariables",
    ("inputs",): "inputDataBindings",
    ("inputs", "iris"): "inputDataBindings.iris.dataId",
    ("inputs", "iris", "path_on_compute"): "inputDataBindings.iris.pathOnCompute",
    ("outputs",): "outputDataBindings",
    ("outputs", "model"): "outputDataBindings.model.datastoreId",
    ("outputs", "model", "path"): "outputDataBindings.model.pathOnDatastore",
    ("outputs", "model", "path_on_compute"): "outputDataBindings.model.pathOnCompute",
    ("timeout",): "timeout",
}


@pytest.mark.parametrize(("path", "place"), ANYWHERE.items(), ids=str)
def test_what_is_a_sweeps_own_stands_beside_its_trial(path: tuple[str, ...], place: str) -> None:
    assert json_path("jobs", path, True) == f"properties.{place}"


@pytest.mark.parametrize(("path", "place"), IN_A_TRIAL.items(), ids=str)
def test_what_a_command_needs_stands_in_the_trial_of_a_sweep(path: tuple[str, ...], place: str) -> None:
    assert json_path("jobs", path, False) == f"properties.{place}"
    assert json_path("jobs", path, True) == f"properties.trial.{place}"


@pytest.mark.parametrize(
    ("kind", "path", "place"),
    [
        ("codes/versions", ("path",), "path"),
        ("data/versions", ("datastore_id",), "datastoreId"),
        ("environments/versions", ("conda_file",), "condaFile"),
        ("datastores", ("container_name",), "contents.containerName"),
        ("datastores", ("account_name",), "contents.accountName"),
        ("datastores", ("name",), "name"),
    ],
)
def test_other_resources_have_places_of_their_own(kind: str, path: tuple[str, ...], place: str) -> None:
    assert json_path(kind, path, False) == f"properties.{place}"


@pytest.mark.parametrize("kind", ["jobs", "data/versions", "datastores"])
def test_what_is_about_the_whole_is_about_its_properties(kind: str) -> None:
    assert json_path(kind, (), False) == json_path(kind, (), True) == "properties"


@pytest.mark.parametrize("name", ["path", "path_on_compute", "process_count", "worker_count", "type", "sweep"])
@pytest.mark.parametrize("sweep", [False, True])
def test_the_name_of_an_input_is_translated_by_nobody(name: str, sweep: bool) -> None:
    trial = "properties.trial" if sweep else "properties"
    assert json_path("jobs", ("inputs", name), sweep) == f"{trial}.inputDataBindings.{name}.dataId"
    assert json_path("jobs", ("outputs", name, "path"), sweep) == f"{trial}.outputDataBindings.{name}.pathOnDatastore"
