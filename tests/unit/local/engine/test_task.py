"""What a command job refers to, found and checked before the machinery sees it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from amlwrap.assets import AssetType, Code, Data, EnvironmentDefinition, Model
from amlwrap.job import (
    AmlToken,
    CommandJob,
    DataBindingMode,
    Input,
    Literal,
    Mpi,
    Output,
    PyTorch,
    TensorFlow,
)
from amlwrap.local.engine.job_records import OUTPUT_PATH
from amlwrap.local.engine.locations import Place, WebAddress
from amlwrap.local.engine.task import InputBinding, Task, resolve_command
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.references import Reference, resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import Value

ARTIFACTS = resource_id("datastores", "workspaceartifactstore")
CODE = Reference("codes", "c", "1").id
DATA = Reference("data", "iris", "2").id
MODEL = Reference("models", "m", "1").id
ENVIRONMENT = Reference("environments", "e", "1").id


@pytest.fixture(autouse=True)
def assets(state: State) -> None:
    """Register code, data, a model and an environment."""

    def put(identity: str, value: Value) -> None:
        collection, name, _, version = identity.split("/")[-4:]
        state.records.put(Record(kind=f"{collection}/versions", parent=name, name=version, value=value))

    located: dict[str, Any] = {"path": "some/where", "datastore_id": ARTIFACTS}
    put(CODE, Code(name="c", version="1", id=CODE, **located))
    put(DATA, Data(name="iris", version="2", id=DATA, type=AssetType.MLTABLE, **located))
    put(MODEL, Model(name="m", version="1", id=MODEL, type=AssetType.MLFLOW_MODEL, **located))
    put(ENVIRONMENT, EnvironmentDefinition(image="i", conda_file="{}"))


def resolve(state: State, command: str = "true", **facts: Any) -> tuple[CommandJob, Task]:
    return resolve_command(state, CommandJob(command=command, **{"compute": "cpu-cluster", **facts}))


def refusal(state: State, command: str = "true", **facts: Any) -> RefusedError:
    with pytest.raises(RefusedError) as caught:
        resolve(state, command, **facts)
    return caught.value


def test_every_reference_becomes_an_id_and_leads_to_what_it_names(state: State) -> None:
    job, task = resolve(
        state, code="azureml:c:1", environment="azureml:e:1", compute="azureml:CPU-Cluster",
        inputs={"x": Input(data="azureml:iris:2")}, outputs={"y": Output(datastore="workspaceartifactstore")},
    )  # fmt: skip
    assert (job.code, job.environment) == (CODE, ENVIRONMENT)
    assert job.compute == resource_id("computes", "cpu-cluster")
    assert job.inputs["x"] == Input(data=DATA, type=AssetType.MLTABLE)
    assert job.outputs["y"].datastore == ARTIFACTS
    assert task.code == Place("azureml", "some/where")
    assert task.environment == EnvironmentDefinition(image="i", conda_file="{}")
    assert task.inputs["x"] == InputBinding(Place("azureml", "some/where"), job.inputs["x"])
    assert task.outputs["y"].place == Place("azureml", OUTPUT_PATH)


def test_a_resolved_job_resolves_to_itself(state: State) -> None:
    facts: dict[str, Any] = {
        "code": "azureml:c:1",
        "inputs": {"x": Input(data="azureml:m:1", type=AssetType.MLFLOW_MODEL), "l": Literal("1")},
        "outputs": {"y": Output(path="p")},
    }
    job, task = resolve(state, **facts)
    assert resolve_command(state, job) == (job, task)


def test_a_task_says_how_the_job_runs(state: State) -> None:
    _, task = resolve(
        state, "run", environment_variables={"A": "$B"}, distribution=PyTorch(process_count=3), instance_count=3,
        timeout=timedelta(hours=1), priority=7, experiment_name="e", identity=AmlToken(),
    )  # fmt: skip
    assert (task.command, task.variables, task.distribution) == ("run", {"A": "$B"}, PyTorch(process_count=3))
    assert (task.compute, task.nodes, task.timeout) == ("cpu-cluster", 3, timedelta(hours=1))
    assert (task.priority, task.experiment) == (7, "e")
    assert (task.code, task.environment, task.inputs, task.outputs) == (None, None, {}, {})


def test_what_is_not_said_is_the_default(state: State) -> None:
    _, task = resolve(state)
    assert (task.nodes, task.priority, task.experiment, task.timeout) == (1, 0, "Default", None)


def test_variables_stay_out_of_what_is_printed(state: State) -> None:
    _, task = resolve(state, environment_variables={"TOKEN": "hush"})
    assert "hush" not in repr(task)


def test_without_a_compute_a_job_runs_on_this_machine(state: State) -> None:
    job, task = resolve(state, compute=None, instance_count=100)
    assert (job.compute, task.compute, task.nodes) == (None, "", 100)
    refused = refusal(state, compute=None, instance_count=101)
    assert "at most 100 nodes" in refused.problem
    assert refused.path == ("instance_count",)


@pytest.mark.parametrize(("nodes", "said"), [(0, "at least 1 node, not 0"), (5, "has 1 to 4 nodes, not 5")])
def test_a_job_has_as_many_nodes_as_its_cluster(state: State, nodes: int, said: str) -> None:
    refused = refusal(state, instance_count=nodes)
    assert said in refused.problem
    assert refused.path == ("instance_count",)


# inputs


@pytest.mark.parametrize(
    ("item", "resolved"),
    [
        (Input(data="azureml:iris:2"), Input(data=DATA, type=AssetType.MLTABLE)),
        (Input(data="azureml:iris:2", type=AssetType.URI_FOLDER), Input(data=DATA, type=AssetType.URI_FOLDER)),
        (Input(data=MODEL), Input(data=MODEL, type=AssetType.MLFLOW_MODEL)),
        (Input(data="azureml:m:1", type=AssetType.CUSTOM_MODEL), Input(data=MODEL, type=AssetType.CUSTOM_MODEL)),
        (Input(data=DATA, type=AssetType.TRITON_MODEL), Input(data=DATA, type=AssetType.TRITON_MODEL)),
        (
            Input(data="azureml://datastores/workspaceartifactstore/paths/some/where"),
            Input(data="azureml://datastores/workspaceartifactstore/paths/some/where"),
        ),
        (
            Input(data="http://localhost:1/amlwraplocal/azureml/some/where", type=AssetType.URI_FILE),
            Input(data="http://localhost:1/amlwraplocal/azureml/some/where", type=AssetType.URI_FILE),
        ),
    ],
    ids=str,
)
def test_an_input_is_data_or_a_model_or_a_uri(state: State, item: Input, resolved: Input) -> None:
    job, task = resolve(state, inputs={"x": item})
    assert job.inputs["x"] == resolved
    assert task.inputs["x"] == InputBinding(Place("azureml", "some/where"), resolved)


def test_a_short_form_is_a_model_only_where_the_type_is_a_models(state: State) -> None:
    with pytest.raises(MissingError, match="The data 'm:1' was not found") as caught:
        resolve(state, inputs={"x": Input(data="azureml:m:1")})
    assert caught.value.path == ("inputs", "x")


def test_a_web_address_is_read_and_never_written(state: State) -> None:
    item = Input(data="https://example.org/iris.csv?sig=s")
    _, task = resolve(state, inputs={"x": item})
    assert task.inputs["x"] == InputBinding(WebAddress("https://example.org/iris.csv?sig=s"), item)
    refused = refusal(
        state, inputs={"x": Input(data="https://example.org/a", mode=DataBindingMode.READ_WRITE_MOUNT)}
    )  # fmt: skip
    assert "cannot be written to" in refused.problem
    assert refused.path == ("inputs", "x")


def test_literals_stay_texts(state: State) -> None:
    job, task = resolve(state, "echo ${{inputs.n}}", inputs={"n": Literal(1.5), "s": Literal("a://b")})
    assert task.literals == {"n": "1.5", "s": "a://b"}
    assert task.inputs == {}
    assert job.inputs == {"n": Literal("1.5"), "s": Literal("a://b")}


# outputs


def test_an_output_has_a_place_of_its_own_unless_it_names_one(state: State) -> None:
    job, task = resolve(
        state,
        outputs={"a": Output(), "b": Output(path="x/y/"), "c": Output(type=AssetType.URI_FILE, path="f.txt")},
    )
    default = f"azureml-blobstore-{state.workspace_guid}"
    assert {name: each.place for name, each in task.outputs.items()} == {
        "a": Place(default, OUTPUT_PATH),
        "b": Place(default, "x/y"),
        "c": Place(default, "f.txt"),
    }
    assert {name: each.is_file for name, each in task.outputs.items()} == {"a": False, "b": False, "c": True}
    assert job.outputs["a"] == Output()


def test_an_outputs_path_has_no_expressions_but_those_that_are_filled_in(state: State) -> None:
    _, task = resolve(state, outputs={"y": Output(path="${{name}}/${{ output_name }}")})
    assert task.outputs["y"].place.path == "${{name}}/${{ output_name }}"
    refused = refusal(state, outputs={"y": Output(path="${{name}}/${{inputs.x}}")})
    assert refused.problem == "${{inputs.x}} is neither ${{name}} nor ${{output_name}}."
    assert refused.path == ("outputs", "y", "path")


def test_an_output_goes_to_no_web_address(state: State) -> None:
    refused = refusal(state, outputs={"y": Output(path="https://example.org/a")})
    assert "not to a web address" in refused.problem
    assert refused.path == ("outputs", "y")


@pytest.mark.parametrize(
    ("facts", "member"),
    [
        ({"asset_name": "a/b"}, "asset_name"),
        ({"asset_name": ".."}, "asset_name"),
        ({"asset_name": "a", "asset_version": "../1"}, "asset_version"),
        ({"asset_name": "a", "asset_version": ".."}, "asset_version"),
    ],
)
def test_an_output_is_registered_under_a_name_that_can_be_asked_for(
    state: State, facts: dict[str, str], member: str
) -> None:
    refused = refusal(state, outputs={"y": Output(**facts)})
    assert refused.path == ("outputs", "y", member)
    named = Output(asset_name="a-b_1", asset_version="1.0")
    assert refusal(state, outputs={"y": named, "z": Output(path="a\nb")}).path == ("outputs", "z", "path")


def test_an_outputs_path_is_the_name_of_blobs(state: State) -> None:
    refused = refusal(state, outputs={"y": Output(path="a\nb")})
    assert "control character" in refused.problem
    assert refused.path == ("outputs", "y", "path")


# what does not exist or cannot be


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"code": "azureml:c:9"}, ("code",)),
        ({"environment": "azureml:e:9"}, ("environment",)),
        ({"compute": "nowhere"}, ("compute",)),
        ({"inputs": {"x": Input(data="azureml:iris:9")}}, ("inputs", "x")),
        ({"inputs": {"x": Input(data="azureml://datastores/no/paths/a")}}, ("inputs", "x")),
        ({"outputs": {"y": Output(datastore="no")}}, ("outputs", "y")),
    ],
    ids=str,
)
def test_what_is_not_there_is_missing_where_it_is_named(state: State, facts: Any, path: tuple[str, ...]) -> None:
    with pytest.raises(MissingError, match="was not found") as caught:
        resolve(state, **facts)
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("facts", "path"),
    [
        ({"code": "c"}, ("code",)),
        ({"environment": "e"}, ("environment",)),
        ({"compute": "a/b"}, ("compute",)),
        ({"inputs": {"x": Input(data="iris")}}, ("inputs", "x")),
        ({"outputs": {"y": Output(datastore="/a/b")}}, ("outputs", "y")),
    ],
    ids=str,
)
def test_what_is_no_reference_is_refused_where_it_stands(state: State, facts: Any, path: tuple[str, ...]) -> None:
    refused = refusal(state, **facts)
    assert "is not the ARM id of a resource" in refused.problem
    assert refused.path == path


@pytest.mark.parametrize("place", ["/data", "~/x", "..", "a/../../b", "\\x"])
@pytest.mark.parametrize("kind", ["inputs", "outputs"])
def test_data_stays_below_the_working_folder(state: State, kind: str, place: str) -> None:
    item = Input(data=DATA, path_on_compute=place) if kind == "inputs" else Output(path_on_compute=place)
    refused = refusal(state, **{kind: {"d": item}})
    assert "below their working folder" in refused.problem
    assert refused.path == (kind, "d", "path_on_compute")


@pytest.mark.parametrize("place", ["data", "./data", "a..b/c", ""])
def test_a_relative_place_is_taken(state: State, place: str) -> None:
    _, task = resolve(state, inputs={"d": Input(data=DATA, path_on_compute=place)})
    assert task.inputs["d"].asked.path_on_compute == place


@pytest.mark.parametrize("name", ["a-b", "1a", "", "a b", "ä", "a\n"])
@pytest.mark.parametrize("kind", ["inputs", "outputs"])
def test_what_a_variable_cannot_be_called_is_no_name(state: State, kind: str, name: str) -> None:
    refused = refusal(state, **{kind: {name: Input(data=DATA) if kind == "inputs" else Output()}})
    assert "is no name: use letters, digits and '_'" in refused.problem
    assert refused.path == (kind,)


@pytest.mark.parametrize("name", ["", "A=B"])
def test_a_variable_has_a_name_without_an_equals_sign(state: State, name: str) -> None:
    assert refusal(state, environment_variables={name: "x"}).path == ("environment_variables",)


@pytest.mark.parametrize(
    "command",
    ["${{inputs.y}}", "${{outputs.x}}", "${{search_space.lr}}", "${{secrets.x}}", "${{inputs}}", "${{ }}"],
)
def test_an_expression_that_names_nothing_declared_is_refused(state: State, command: str) -> None:
    refused = refusal(state, f"echo {command}", inputs={"x": Input(data=DATA)}, outputs={"o": Output()})
    assert refused.problem.startswith(f"{command} names nothing that the job declares; it has inputs.x, outputs.o")
    assert refused.path == ("command",)
    assert "it has none of them" in refusal(state, command).problem


def test_expressions_that_are_declared_are_taken(state: State) -> None:
    command = "cat ${{inputs.x}} ${{ inputs.n }} > ${{outputs.o}}"
    _, task = resolve(
        state, command, inputs={"x": Input(data=DATA), "n": Literal("1")}, outputs={"o": Output()}
    )  # fmt: skip
    assert task.command == command


# processes


@pytest.mark.parametrize(
    ("distribution", "name", "said"),
    [
        (Mpi(process_count_per_instance=0), "process_count_per_instance", "at least 1, not 0"),
        (PyTorch(process_count=0), "process_count", "at least 1, not 0"),
        (TensorFlow(worker_count=-1), "worker_count", "at least 1, not -1"),
        (TensorFlow(parameter_server_count=-1), "parameter_server_count", "at least 0, not -1"),
    ],
    ids=str,
)
def test_there_is_at_least_one_process(state: State, distribution: Any, name: str, said: str) -> None:
    refused = refusal(state, distribution=distribution)
    assert said in refused.problem
    assert refused.path == ("distribution", name)


@pytest.mark.parametrize(
    "distribution",
    [
        Mpi(process_count_per_instance=501),
        PyTorch(process_count=1001),
        TensorFlow(worker_count=999, parameter_server_count=2),
    ],
    ids=str,
)
def test_processes_have_a_bound(state: State, distribution: Any) -> None:
    refused = refusal(state, distribution=distribution, instance_count=2)
    assert "processes are too many" in refused.problem
    assert refused.path == ("distribution",)


@pytest.mark.parametrize(
    "distribution", [Mpi(process_count_per_instance=500), PyTorch(), TensorFlow(parameter_server_count=0)], ids=str
)
def test_processes_within_reason_are_taken(state: State, distribution: Any) -> None:
    _, task = resolve(state, distribution=distribution, instance_count=2)
    assert task.distribution == distribution


def test_another_launcher_is_refused(state: State) -> None:
    other: Any = "Ray"
    refused = refusal(state, distribution=other)
    assert "launches Mpi, PyTorch and TensorFlow" in refused.problem
    assert refused.path == ("distribution",)
