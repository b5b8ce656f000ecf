"""What runs in a workspace, as plain values: descriptions of jobs, and jobs as the service knows them.

Everything here is pure, and says nothing in the words of an api-version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.lazy import on_first_use

if TYPE_CHECKING:
    from amlwrap.job.description import CommandJob, JobBase, JobOptions, Trial
    from amlwrap.job.inputs import DataBindingMode, Input, JobInput, Literal, Output
    from amlwrap.job.resource import Job, JobOutput, JobStatus, Late
    from amlwrap.job.settings import (
        AmlToken,
        DistributionConfiguration,
        Identity,
        JobTier,
        ManagedIdentity,
        Mpi,
        PyTorch,
        Service,
        TensorFlow,
        UserIdentity,
    )
    from amlwrap.job.sweep_description import Goal, Objective, SamplingAlgorithm, SamplingRule, SweepJob
else:
    __getattr__ = on_first_use(
        __name__,
        {
            "amlwrap.job.description": ("CommandJob", "JobBase", "JobOptions", "Trial"),
            "amlwrap.job.inputs": ("DataBindingMode", "Input", "JobInput", "Literal", "Output"),
            "amlwrap.job.resource": ("Job", "JobOutput", "JobStatus", "Late"),
            "amlwrap.job.settings": (
                "AmlToken",
                "DistributionConfiguration",
                "Identity",
                "JobTier",
                "ManagedIdentity",
                "Mpi",
                "PyTorch",
                "Service",
                "TensorFlow",
                "UserIdentity",
            ),
            "amlwrap.job.sweep_description": ("Goal", "Objective", "SamplingAlgorithm", "SamplingRule", "SweepJob"),
        },
    )

__all__ = [
    "AmlToken",
    "CommandJob",
    "DataBindingMode",
    "DistributionConfiguration",
    "Goal",
    "Identity",
    "Input",
    "Job",
    "JobBase",
    "JobInput",
    "JobOptions",
    "JobOutput",
    "JobStatus",
    "JobTier",
    "Late",
    "Literal",
    "ManagedIdentity",
    "Mpi",
    "Objective",
    "Output",
    "PyTorch",
    "SamplingAlgorithm",
    "SamplingRule",
    "Service",
    "SweepJob",
    "TensorFlow",
    "Trial",
    "UserIdentity",
]
