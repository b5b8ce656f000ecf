"""How many processes train, and how they are started: one, unless `distributed` or a script of one's own has more."""

from __future__ import annotations

from amlwrap.errors import InvalidJobError
from amlwrap.job import DistributionConfiguration, Mpi, PyTorch, TensorFlow
from amlwrap.lightgbm.training import Training
from amlwrap.scalars import is_whole, shown

_DISTRIBUTED = "distributed"
_PROCESSES = "distribution"


def distribution_of(
    distribution: DistributionConfiguration | None, training: Training | None, instance_count: int, *, distributed: bool
) -> DistributionConfiguration | None:
    """Return how the processes of a job are started.

    Args:
        distribution: what was asked for.
        training: what the bundled trainer should learn; None for a script of somebody's own.
        instance_count: how many nodes there are.
        distributed: whether the bundled trainer should train one model on all of them.

    Raises:
        InvalidJobError: processes would train the same model each, or not find each other, or have nothing to do.

    Source: definition `DistributionConfiguration`.
    """
    if not isinstance(distributed, bool):
        raise InvalidJobError(f"must be True or False, not {shown(distributed)}.", _DISTRIBUTED)
    if training is not None and training.tune is not None:
        _check_one_process(distribution, distributed, instance_count)
    if not distributed:
        if training is not None:
            _check_alone(distribution, instance_count)
        return distribution
    if training is None:
        raise InvalidJobError("is for the bundled trainer; give a script of your own distribution=Mpi().", _DISTRIBUTED)
    if distribution is not None:
        raise InvalidJobError("means Mpi, one process a node: give either it or a distribution.", _DISTRIBUTED)
    if not is_whole(instance_count, 2):
        raise InvalidJobError("needs an instance count of at least 2.", _DISTRIBUTED)
    if training.cross_validation:
        raise InvalidJobError("goes without cross-validation, which runs in one process: drop one.", _DISTRIBUTED)
    return Mpi(process_count_per_instance=1)


def _check_one_process(distribution: DistributionConfiguration | None, distributed: bool, instance_count: int) -> None:
    """Refuse processes and nodes beside the one that tunes."""
    asked = {_DISTRIBUTED: distributed, _PROCESSES: distribution is not None, "instance_count": instance_count != 1}
    for name, is_asked in asked.items():
        if is_asked:
            raise InvalidJobError(
                "goes without tune, which runs in one process on one node: leave it out, or sweep, whose trials are "
                "jobs.", name,
            )  # fmt: skip


def _check_alone(distribution: DistributionConfiguration | None, instance_count: int) -> None:
    """Refuse nodes and processes of which each would train the same model, or none."""
    if distribution is None and is_whole(instance_count, 2):
        raise InvalidJobError(
            f"must be asked for to train one model on {instance_count} nodes: without it one node trains, and the "
            "others do nothing.",
            _DISTRIBUTED,
        )
    if isinstance(distribution, PyTorch | TensorFlow):
        raise InvalidJobError("must be Mpi for the bundled trainer, whose processes find each other by it.", _PROCESSES)
