"""A job as a value, whoever it may ask about itself."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from attrs import evolve

from amlwrap.errors import UsageError
from amlwrap.job import CommandJob, Job, JobStatus, Late
from amlwrap.job.resource import JobHandle

BY_HAND = Job(name="iris", id="/jobs/iris", type="Command", status=JobStatus.RUNNING)


class Actions:
    """Answers with the next state of a job."""

    def get(self, job: Job) -> Job:
        return evolve(job, status=JobStatus.COMPLETED)


HELD = evolve(BY_HAND, handle=JobHandle(Actions()))  # type: ignore[arg-type]  # no more of them is asked for here


def test_whom_a_job_asks_is_no_part_of_its_value() -> None:
    assert HELD == BY_HAND
    assert repr(HELD) == repr(BY_HAND)


def test_a_job_does_not_change_and_what_comes_back_can_be_asked_again() -> None:
    assert HELD.refresh().refresh().status is JobStatus.COMPLETED
    assert HELD.status is JobStatus.RUNNING


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, evolve])
def test_a_copy_asks_whom_its_original_asked(copied: Callable[[Job], Job]) -> None:
    assert copied(HELD).refresh().status is JobStatus.COMPLETED


def test_a_job_in_another_process_asks_nobody() -> None:
    elsewhere = pickle.loads(pickle.dumps(HELD))
    assert elsewhere == BY_HAND
    with pytest.raises(UsageError):
        elsewhere.refresh()


@pytest.mark.parametrize(
    "ask",
    [Job.refresh, Job.wait, Job.cancel, Job.log, lambda job: job.download("folder")],
)
def test_a_job_made_by_hand_belongs_to_no_workspace(ask: Callable[[Job], Any]) -> None:
    with pytest.raises(UsageError) as raised:
        ask(BY_HAND)
    assert str(raised.value) == (
        "Job iris belongs to no workspace, since none returned it: ask `workspace.jobs`, which takes names and jobs."
    )


def described(command: str) -> CommandJob:
    """Return a description; where it is looked up by its name, so that it can be pickled."""
    return CommandJob(command=command)


def test_a_description_is_read_when_it_is_asked_for_and_once() -> None:
    read: list[str] = []

    def reading() -> CommandJob:
        read.append("again")
        return described("true")

    job = evolve(BY_HAND, description=Late(reading))
    assert read == []
    assert job.description == job.description == described("true")
    assert read == ["again"]


def test_jobs_are_the_same_whenever_their_description_was_read() -> None:
    late = evolve(BY_HAND, description=Late(partial(described, "true")))
    assert late == evolve(BY_HAND, description=described("true"))
    assert late != evolve(BY_HAND, description=Late(partial(described, "false")))
    assert pickle.loads(pickle.dumps(late)) == copy.deepcopy(late) == late
