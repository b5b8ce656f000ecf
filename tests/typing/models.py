"""What type checkers make of generated models. Checked by mypy --strict and by pyright, and never run."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, assert_type

from amlrest.types import UNSET, Duration, Timestamp, Unset
from amlrest.v2021_03_01_preview import models


def make_models() -> models.CommandJob:
    """Constructors take keywords, those that are required, and Python's own times and lengths of time."""
    compute = models.ComputeConfiguration(target="cpu", instance_count=1, additional_properties={"more": [1]})
    job = models.CommandJob(command="python main.py", compute=compute, timeout=timedelta(hours=1), tags={"a": "b"})
    models.CommandJob(command="python main.py", compute=compute, timeout="PT1H", description=None, code_id=UNSET)
    models.SystemData(created_at=datetime.now(UTC), created_by_type=models.CreatedByType.USER)
    models.SystemData(created_at="2021-03-04T05:06:07Z", created_by_type="Robot")
    models.CommandJob(command="python main.py")  # type: ignore[call-arg]  # a job runs somewhere
    models.CommandJob("python main.py", compute)  # type: ignore[call-arg, arg-type]  # by name alone
    models.CommandJob(comand="python main.py", compute=compute)  # type: ignore[call-arg]  # misspelt
    models.CommandJob(command="python main.py", compute="cpu")  # type: ignore[arg-type]  # a place has more than a name
    models.CommandJob(command="python main.py", compute=compute, timeout=60)  # type: ignore[arg-type]  # of what?
    return job


def read_models(source: dict[str, Any]) -> None:
    """What is read has the types of its class; what may be absent or null says so."""
    job = models.CommandJob.from_dict(source)
    assert_type(job, models.CommandJob)
    assert_type(job.command, str)
    assert_type(job.compute, models.ComputeConfiguration)
    assert_type(job.timeout, Duration | None | Unset)
    assert_type(job.status, models.JobStatus | str | None | Unset)
    assert_type(models.SystemData.from_dict(source).created_at, Timestamp | None | Unset)
    assert_type(job.additional_properties, dict[str, Any])
    assert_type(job.to_dict(), dict[str, Any])
    assert_type([status.value for status in models.JobStatus], list[str])
    job.tags = {"a": "b"}
    job.comand = "python main.py"  # type: ignore[attr-defined]  # misspelt
    models.CommandJob.from_dict([source])  # type: ignore[arg-type]  # a list is no object


class Tracked(models.CommandJob):
    """Subclasses read as themselves."""


def read_subclasses(source: dict[str, Any]) -> None:
    """As a class method promises."""
    assert_type(Tracked.from_dict(source), Tracked)
