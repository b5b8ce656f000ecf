"""What programs are told of rows that a model scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from amlwrap.job import Job

MEANING = {
    "output_file": "the file that the predictions were written to",
    "job": "name of the job that scored; null where this machine did",
}


def facts(file: Path, job: Job | None) -> dict[str, Any]:
    """Return all there is of a scoring."""
    return {"output_file": str(file), "job": job.name if job else None}
