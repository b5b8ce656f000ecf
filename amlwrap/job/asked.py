"""What somebody asked for when they submitted a job, without what the service has added to it since."""

from __future__ import annotations

from typing import Any, TypeVar

from attrs import evolve

from amlwrap.job.description import CommandJob
from amlwrap.job.inputs import default_output_path
from amlwrap.job.resource import DRAWN_TAG
from amlwrap.job.sweep_description import SweepJob

J = TypeVar("J", bound=CommandJob | SweepJob)

_SHM_SIZE_UNASKED = "2g"
_LEFT_TO_THE_SERVICE = (
    "experiment_name", "display_name", "shm_size", "sampling_rule", "seed", "max_total_trials", "max_concurrent_trials",
)  # fmt: skip
_OF_THE_SERVICE = ("mlflow.", "azureml.", "_azureml.", "amlwrap.")
_OF_A_SWEEP = ("best_child_run_id",)


def as_asked(description: J, name: str) -> J:
    """Return a description without what belongs to one run, or is what the service gives a job that asks for nothing.

    Another run would tell of this one, or overwrite its outputs; other api-versions may have no words for it.

    Args:
        description: of a job that the service has.
        name: the job's.
    """
    asked = evolve(
        description,
        display_name=None if description.display_name == name else description.display_name,
        shm_size=None if description.shm_size == _SHM_SIZE_UNASKED else description.shm_size,
        tags={key: value for key, value in description.tags.items() if not key.startswith(DRAWN_TAG)},
        properties={key: value for key, value in description.properties.items() if not _is_of_the_service(key)},
    )
    if not isinstance(asked, CommandJob):
        return asked
    outputs = {
        output: evolve(value, path=None) if value.path == default_output_path(name, output) else value
        for output, value in asked.outputs.items()
    }
    return evolve(asked, outputs=outputs)


def is_asked_for(there: CommandJob | SweepJob, asked: CommandJob | SweepJob, name: str) -> bool:
    """Whether a job that the service has is the one that is asked for.

    Args:
        there: its description.
        asked: what is asked for, in the same words.
        name: of both.
    """
    held, wanted = as_asked(there, name), as_asked(asked, name)
    # The service adds properties of its own to a job's, and chooses what it is left to choose.
    chosen: dict[str, Any] = {word: None for word in _LEFT_TO_THE_SERVICE if getattr(wanted, word, "") is None}
    kept = {key: value for key, value in held.properties.items() if key in wanted.properties}
    return type(held) is type(wanted) and evolve(held, properties=kept, **chosen) == wanted


def _is_of_the_service(property_name: str) -> bool:
    """Whether the service wrote a property about the run: sent again it would tell of another run."""
    return property_name in _OF_A_SWEEP or property_name.startswith(_OF_THE_SERVICE)
