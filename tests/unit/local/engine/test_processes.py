"""Which processes a job consists of, and what each is told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from amlwrap.job import Mpi, PyTorch, TensorFlow
from amlwrap.local.engine.processes import base_environment, plan_processes


def test_a_job_without_a_distribution_is_one_process() -> None:
    (plan,) = plan_processes(None, 3)
    assert (plan.node, plan.variables["AZUREML_NODE_COUNT"]) == (0, "3")


def test_mpi_starts_as_many_processes_on_every_node() -> None:
    plans = plan_processes(Mpi(process_count_per_instance=2), 2)
    assert [plan.node for plan in plans] == [0, 0, 1, 1]
    assert [plan.variables["OMPI_COMM_WORLD_RANK"] for plan in plans] == ["0", "1", "2", "3"]
    assert [plan.variables["OMPI_COMM_WORLD_LOCAL_RANK"] for plan in plans] == ["0", "1", "0", "1"]


@pytest.mark.parametrize(("count", "nodes"), [(None, [0, 1]), (3, [0, 0, 1]), (1, [0])])
def test_pytorch_spreads_its_processes_over_the_nodes(count: int | None, nodes: list[int]) -> None:
    plans = plan_processes(PyTorch(process_count=count), 2)
    assert [plan.node for plan in plans] == nodes
    assert {plan.variables["WORLD_SIZE"] for plan in plans} == {str(len(nodes))}
    assert len({plan.variables["MASTER_PORT"] for plan in plans}) == 1


def test_tensorflow_processes_share_one_cluster_description() -> None:
    plans = plan_processes(TensorFlow(worker_count=2, parameter_server_count=1), 2)
    configs = [json.loads(plan.variables["TF_CONFIG"]) for plan in plans]
    tasks = [(config["task"]["type"], config["task"]["index"]) for config in configs]
    assert tasks == [("worker", 0), ("worker", 1), ("ps", 0)]
    assert {json.dumps(config["cluster"]) for config in configs} == {json.dumps(configs[0]["cluster"])}
    assert [plan.node for plan in plans] == [0, 1, 0]


def test_tensorflow_has_a_worker_on_every_node_and_no_server_unless_asked() -> None:
    cluster: Any = [json.loads(plan.variables["TF_CONFIG"])["cluster"] for plan in plan_processes(TensorFlow(), 3)]
    assert [list(each) for each in cluster] == [["worker"]] * 3


@pytest.mark.parametrize("name", ["PIP_TARGET", "PIP_USER", "UV_SYSTEM_PYTHON", "PYTHONPATH", "PYTHONHOME"])
def test_no_variable_of_the_user_leads_installing_away_from_the_job(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example")
    assert name not in base_environment()
    assert base_environment()["PIP_INDEX_URL"] == "https://index.example"
