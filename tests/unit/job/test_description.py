"""Whoever makes a job has the same words for it, whichever way it is made."""

from __future__ import annotations

import copy
import pickle

from attrs import fields

from amlwrap.errors import JobFailedError
from amlwrap.job import CommandJob, Job, JobBase, JobOptions


def test_jobs_take_by_keyword_what_they_hold() -> None:
    assert list(JobOptions.__annotations__) == [field.name for field in fields(JobBase)]


def test_a_job_and_an_error_that_holds_one_go_to_other_processes() -> None:
    description = CommandJob(command="true", tags={"a": "b"})
    error = JobFailedError(
        "It failed.", Job(name="j", id="/j", type="Command", status="Failed", description=description)
    )
    assert pickle.loads(pickle.dumps(error)).job == error.job
    assert copy.deepcopy(description) == description
