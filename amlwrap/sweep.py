"""Search spaces, early termination and the rules of a sweep: what varies, what is stopped, what is allowed.

The words are those of Azure ML: distributions and policies carry the names of Azure's own SDK. Everything is pure.
"""

from amlwrap.job.early_termination import (
    BanditPolicy,
    EarlyTermination,
    MedianStoppingPolicy,
    TruncationSelectionPolicy,
)
from amlwrap.job.search_space import (
    Choice,
    Distribution,
    LogNormal,
    LogUniform,
    Normal,
    QLogNormal,
    QLogUniform,
    QNormal,
    QUniform,
    Randint,
    SearchSpace,
    Uniform,
    distribution_from_expression,
)
from amlwrap.job.sweep_rules import check_sweep

__all__ = [
    "BanditPolicy",
    "Choice",
    "Distribution",
    "EarlyTermination",
    "LogNormal",
    "LogUniform",
    "MedianStoppingPolicy",
    "Normal",
    "QLogNormal",
    "QLogUniform",
    "QNormal",
    "QUniform",
    "Randint",
    "SearchSpace",
    "TruncationSelectionPolicy",
    "Uniform",
    "check_sweep",
    "distribution_from_expression",
]
