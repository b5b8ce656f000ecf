"""Parts of descriptions in the words of the Azure ML CLI v2's job files, as plain values.

Job files are written in them, and programs are told of jobs in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from attrs import asdict, fields

from amlwrap.job.description import CommandJob
from amlwrap.job.early_termination import BanditPolicy, EarlyTermination, MedianStoppingPolicy
from amlwrap.job.search_space import Choice, Distribution, LogUniform, SearchSpace
from amlwrap.job.settings import IDENTITIES, DistributionConfiguration, Identity, Mpi, PyTorch, Service
from amlwrap.job.sweep_description import Objective, SweepJob

Words = dict[str, Any]

SERVICE_TYPES = {"jupyter_lab": "JupyterLab", "tensor_board": "TensorBoard", "vs_code": "VSCode", "ssh": "SSH"}
"""Types of what a job's nodes offer: the words of job files, and those of the service."""


def distribution_words(distribution: DistributionConfiguration | None, instance_count: int) -> Words | None:
    """Return how several processes are started on so many nodes; None for one process."""
    match distribution:
        case None:
            return None
        case Mpi(process_count_per_instance=count):
            return {"type": "mpi", "process_count_per_instance": count}
        case PyTorch(process_count=count):
            if count is not None and count % instance_count == 0:
                return {"type": "pytorch", "process_count_per_instance": count // instance_count}
            return {"type": "pytorch", "process_count": count}
        case _:
            return {"type": "tensorflow", **asdict(distribution)}


def identity_words(identity: Identity | None) -> Words | None:
    """Return whose identity a job runs under; None where nobody said."""
    if identity is None:
        return None
    kind = next(word for word, made in IDENTITIES.items() if isinstance(identity, made))
    values = asdict(identity)
    if "resource_id" in values:
        values["msi_resource_id"] = values.pop("resource_id")
    return {"type": kind, **values}


def services_words(services: Mapping[str, Service]) -> Words:
    """Return what a job's nodes offer, by name."""
    words = {kind: word for word, kind in SERVICE_TYPES.items()}
    return {
        name: {
            "type": words.get(service.type, service.type),
            "port": service.port,
            "nodes": "all" if service.all_nodes else None,
            "properties": dict(service.properties),
        }
        for name, service in services.items()
    }


def limits_words(job: CommandJob | SweepJob) -> Words:
    """Return how long a job may take, in seconds, and how many trials a sweep may have."""
    if isinstance(job, CommandJob):
        return {"timeout": _seconds(job.timeout)}
    return {
        "max_total_trials": job.max_total_trials,
        "max_concurrent_trials": job.max_concurrent_trials,
        "timeout": _seconds(job.timeout),
        "trial_timeout": _seconds(job.trial.timeout),
    }


def objective_words(objective: Objective) -> Words:
    """Return what a sweep optimises."""
    return {"goal": objective.goal.lower(), "primary_metric": objective.primary_metric}


def sampling_words(job: SweepJob) -> str | Words:
    """Return how a sweep's trials are drawn."""
    if job.sampling_rule is None and job.seed is None:
        return job.algorithm.lower()
    rule = None if job.sampling_rule is None else job.sampling_rule.lower()
    return {"type": job.algorithm.lower(), "rule": rule, "seed": job.seed}


def search_space_words(space: SearchSpace) -> Words:
    """Return what each hyperparameter is drawn from."""
    return {name: _search_distribution(value) for name, value in space.items()}


def _search_distribution(distribution: Distribution) -> Words:
    if isinstance(distribution, Choice):
        return {"type": distribution.type, "values": list(distribution.values)}
    names = [argument.name for argument in fields(type(distribution))]
    if isinstance(distribution, LogUniform):  # the schema counts in logarithms
        names = [name.replace("_exponent", "_value") for name in names]
    return {"type": distribution.type, **dict(zip(names, distribution.to_expression()[1], strict=True))}


def early_termination_words(policy: EarlyTermination | None) -> Words | None:
    """Return which trials are stopped early; None for none."""
    if policy is None:
        return None
    kind = "truncation_selection"
    if isinstance(policy, BanditPolicy):
        kind = "bandit"
    elif isinstance(policy, MedianStoppingPolicy):
        kind = "median_stopping"
    return {"type": kind, **asdict(policy)}


def _seconds(value: timedelta | None) -> float | None:
    if value is None:
        return None
    seconds = value.total_seconds()
    return int(seconds) if seconds.is_integer() else seconds
