"""Which processes a job consists of, and the environment variables that tell each who it is.

On one machine every "node" is loopback, with a working directory of its own.

Source: Azure ML, "Distributed GPU training": Mpi sets OMPI_COMM_WORLD_*, PyTorch RANK, LOCAL_RANK, WORLD_SIZE and the
master's address; both get the AZ_BATCH* host variables.
"""

from __future__ import annotations

import json
import os
import socket

from attrs import frozen

from amlwrap.job import DistributionConfiguration, Mpi, PyTorch, TensorFlow

_LOOPBACK = "127.0.0.1"
_PASSED_ON = frozenset({
    "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY", "XDG_CACHE_HOME",
})  # fmt: skip
_PASSED_ON_PREFIXES = ("LC_", "UV_", "PIP_", "CUDA_", "NVIDIA_")
# They would make pip and uv install somewhere else than into the job's own environment.
_KEPT_BACK = frozenset({
    "PIP_BREAK_SYSTEM_PACKAGES", "PIP_PREFIX", "PIP_PYTHON", "PIP_ROOT", "PIP_TARGET", "PIP_USER",
    "UV_BREAK_SYSTEM_PACKAGES", "UV_PREFIX", "UV_PROJECT_ENVIRONMENT", "UV_PYTHON", "UV_SYSTEM_PYTHON", "UV_TARGET",
})  # fmt: skip


@frozen
class ProcessPlan:
    """One process of a job: which node it is on, and the variables that only it gets."""

    node: int
    variables: dict[str, str]


def plan_processes(distribution: DistributionConfiguration | None, nodes: int) -> list[ProcessPlan]:
    """Return a job's processes in rank order.

    Args:
        distribution: how they are started; None for one process on one node.
        nodes: how many nodes the job has.
    """
    match distribution:
        case None:
            return [ProcessPlan(0, _host_variables(nodes))]
        case Mpi():
            per_node = distribution.process_count_per_instance
            return [_mpi_process(rank, nodes, per_node) for rank in range(nodes * per_node)]
        case PyTorch():
            total = distribution.process_count or nodes
            per_node = max(1, -(-total // nodes))
            port = free_port()
            return [_torch_process(rank, nodes, per_node, total, port) for rank in range(total)]
        case TensorFlow():
            return _tensorflow_processes(distribution, nodes)


def _host_variables(nodes: int) -> dict[str, str]:
    return {
        "AZUREML_NODE_COUNT": str(nodes),
        "AZ_BATCH_HOST_LIST": ",".join([_LOOPBACK] * nodes),
        "AZ_BATCHAI_MPI_MASTER_NODE": _LOOPBACK,
        "AZ_BATCH_MASTER_NODE": f"{_LOOPBACK}:6000",
    }


def _mpi_process(rank: int, nodes: int, per_node: int) -> ProcessPlan:
    node = rank // per_node
    variables = {
        "OMPI_COMM_WORLD_RANK": str(rank),
        "OMPI_COMM_WORLD_SIZE": str(nodes * per_node),
        "OMPI_COMM_WORLD_LOCAL_RANK": str(rank % per_node),
        "OMPI_COMM_WORLD_LOCAL_SIZE": str(per_node),
        "OMPI_COMM_WORLD_NODE_RANK": str(rank % per_node),
        "AZUREML_PROCESS_NAME": f"rank_{rank}",
    }
    return ProcessPlan(node, _host_variables(nodes) | variables)


def _torch_process(rank: int, nodes: int, per_node: int, total: int, port: int) -> ProcessPlan:
    node = rank // per_node
    variables = {
        "RANK": str(rank),
        "WORLD_SIZE": str(total),
        "LOCAL_RANK": str(rank % per_node),
        "LOCAL_WORLD_SIZE": str(per_node),
        "NODE_RANK": str(node),
        "MASTER_ADDR": _LOOPBACK,
        "MASTER_PORT": str(port),
        "AZUREML_PROCESS_NAME": f"rank_{rank}",
    }
    return ProcessPlan(node, _host_variables(nodes) | variables)


def _tensorflow_processes(distribution: TensorFlow, nodes: int) -> list[ProcessPlan]:
    counts = {
        "worker": distribution.worker_count or nodes,
        "ps": distribution.parameter_server_count or 0,
    }
    cluster = {role: [f"{_LOOPBACK}:{free_port()}" for _ in range(count)] for role, count in counts.items() if count}
    tasks = [(role, index) for role, hosts in cluster.items() for index in range(len(hosts))]
    plans = []
    for place, (role, index) in enumerate(tasks):
        config = json.dumps({"cluster": cluster, "task": {"type": role, "index": index}, "environment": "cloud"})
        variables = {"TF_CONFIG": config, "AZUREML_PROCESS_NAME": f"{role}_{index}"}
        plans.append(ProcessPlan(place % nodes, _host_variables(nodes) | variables))
    return plans


def free_port() -> int:
    """Return a loopback port that nobody listens at now."""
    with socket.socket() as probe:
        probe.bind((_LOOPBACK, 0))
        return int(probe.getsockname()[1])


def base_environment() -> dict[str, str]:
    """Return the variables of the server that a job sees: what programs need to run, not what the user's shell holds.

    A job in the cloud sees none of them; a job that leans on one works here and fails there.
    """
    return {
        name: value
        for name, value in os.environ.items()
        if (name.upper() in _PASSED_ON or name.startswith(_PASSED_ON_PREFIXES)) and name not in _KEPT_BACK
    }
