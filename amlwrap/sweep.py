"""Search spaces, early termination and the rules of a sweep: what varies, what is stopped, what is allowed.

The words are those of Azure ML: distributions and policies carry the names of Azure's own SDK. Everything is pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.lazy import on_first_use

if TYPE_CHECKING:
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
else:
    __getattr__ = on_first_use(
        __name__,
        {
            "amlwrap.job.early_termination": (
                "BanditPolicy",
                "EarlyTermination",
                "MedianStoppingPolicy",
                "TruncationSelectionPolicy",
            ),
            "amlwrap.job.search_space": (
                "Choice",
                "Distribution",
                "LogNormal",
                "LogUniform",
                "Normal",
                "QLogNormal",
                "QLogUniform",
                "QNormal",
                "QUniform",
                "Randint",
                "SearchSpace",
                "Uniform",
                "distribution_from_expression",
            ),
            "amlwrap.job.sweep_rules": ("check_sweep",),
        },
    )

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
