"""The request that makes a job: of the right model, and what is said when nobody knows whether it made one."""

from __future__ import annotations

import signal
import threading
from typing import Any

import pytest
from amlrest.v2021_03_01_preview import models

from amlwrap.errors import AmlwrapError, ConnectionFailedError, UsageError
from amlwrap.job import CommandJob
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer

LOOK = r"`amlwrap job show mine` tells whether it exists\.$"
JOB = CommandJob(
    command="true", compute="/subscriptions/s/resourceGroups/g/providers/p/workspaces/w/computes/cpu", name="mine"
)


def test_a_job_model_that_is_not_in_a_resource_is_refused_before_it_is_sent(
    workspace: Workspace, server: ScriptedServer
) -> None:
    properties: Any = models.CommandJob(command="true", compute=models.ComputeConfiguration())
    with pytest.raises(
        UsageError, match=r"^A CommandJob is not what is sent here: give a JobBaseResource, with the job"
    ):
        workspace.jobs.submit(properties, name="mine")
    assert server.requests == []


@pytest.mark.parametrize("answer", [{}, {"properties": {"jobType": "Command"}}, {"name": ""}, {"name": None}])
def test_an_answer_that_tells_of_no_job_is_one_sentence(
    workspace: Workspace, server: ScriptedServer, answer: Any
) -> None:
    server.on("PUT", f"{workspace.id}/jobs/mine", Answer(200, answer))
    with pytest.raises(
        AmlwrapError, match=rf"^The service's answer to the submission of job mine tells of no .* {LOOK}"
    ):
        workspace.jobs.submit(JOB)
    server.on("GET", f"{workspace.id}/jobs/mine", Answer(200, answer))
    with pytest.raises(AmlwrapError, match=r"^The service's answer to the question for job mine tells of no job"):
        workspace.jobs.get("mine")


def test_who_interrupts_a_submission_is_told_how_to_find_out_what_became_of_it(
    workspace: Workspace, server: ScriptedServer
) -> None:
    main = threading.main_thread().ident
    assert main is not None

    def interrupt(_: Received) -> Answer:
        signal.pthread_kill(main, signal.SIGINT)
        return Answer(None)

    server.on("PUT", f"{workspace.id}/jobs/mine", interrupt)
    told: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        workspace.jobs.submit(JOB, notify=told.append)
    assert told == ["Interrupted while job mine was being submitted: `amlwrap job show mine` tells whether it exists."]


def test_a_submission_whose_answer_is_lost_may_have_arrived(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("PUT", f"{workspace.id}/jobs/mine", Answer(201, b"garbled", {"Content-Encoding": "gzip"}))
    with pytest.raises(ConnectionFailedError, match=rf"endpoint\. The request may have arrived all the same: {LOOK}"):
        workspace.jobs.submit(JOB)


def test_who_may_not_look_at_jobs_may_submit_one_all_the_same(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/mine", Answer(403, {"error": {"message": "Not for you."}}))
    server.on("PUT", f"{workspace.id}/jobs/mine", Answer(201, {"name": "mine"}))
    assert workspace.jobs.submit(JOB).name == "mine"


@pytest.mark.parametrize("name", ["", " ", "a/b", 7])
def test_a_name_that_is_none_is_not_made_up_anew(workspace: Workspace, server: ScriptedServer, name: Any) -> None:
    for job in (JOB, models.JobBaseResource.from_dict({"properties": {"jobType": "Command"}})):
        with pytest.raises(
            UsageError,
            match=rf"^(A name for a job is text, and no int|(name: )?'{name}' (cannot|is not a) name (for )?a job)",
        ):
            workspace.jobs.submit(job, name=name)
    assert server.requests == []
