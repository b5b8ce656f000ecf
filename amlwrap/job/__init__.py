"""What runs in a workspace, as plain values: descriptions of jobs, and jobs as the service knows them.

Everything here is pure, and says nothing in the words of an api-version.
"""

from amlwrap.job.description import (
    CommandJob,
    Goal,
    JobBase,
    JobOptions,
    Objective,
    SamplingAlgorithm,
    SamplingRule,
    SweepJob,
    Trial,
)
from amlwrap.job.inputs import DataBindingMode, Input, JobInput, Literal, Output
from amlwrap.job.resource import Job, JobOutput, JobStatus
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
