"""Which runs of the metric store belong to a job: read from its files, since MLflow would read every run whole.

Source: MLflow's file store keeps a run's tags as files, `EXPERIMENT/RUN/tags/NAME`.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

JOB_TAG = "amlwrap.job"


def runs_of(folder: Path, job: str) -> list[str]:
    """Return the ids of the runs that were created for a job of this name, those of deleted namesakes included.

    Args:
        folder: the metric store's folder.
        job: the job's name.
    """
    found = []
    for tag in folder.glob(f"*/*/tags/{JOB_TAG}"):
        with contextlib.suppress(FileNotFoundError):  # removed meanwhile
            if tag.read_text("utf-8", "replace") == job:
                found.append(tag.parts[-3])
    return found
