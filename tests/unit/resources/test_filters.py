"""What would filter nothing, or nothing that there is, is refused in Python's words before anything is sent."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.errors import UsageError
from amlwrap.job import JobStatus
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"status": "done"}, r"^status 'done' is not one of NotStarted, .*, Unknown\.$"),
        ({"status": 3}, r"^status 3 is not one of NotStarted, "),
        ({"status": ""}, r"^status '' is not one of NotStarted, "),
        ({"job_type": "nope"}, r"^job_type 'nope' is not one of Command, Sweep, Pipeline, "),
        ({"tag": ""}, r"^tag is '': give text, or leave it out\.$"),
        ({"tag": 5}, r"^tag is 5: give text, or leave it out\.$"),
    ],
)
def test_jobs(workspace: Workspace, server: ScriptedServer, filters: Any, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        workspace.jobs.list(**filters)
    assert server.requests == []


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        ({"order_by": "foo"}, r"^order_by 'foo' is not one of name, createdtime, modifiedtime\.$"),
        ({"search_text": ""}, r"^search_text is '': give text, or leave it out\.$"),
        ({"names": ["a", ""]}, r"^A name is '': give text, or leave it out\.$"),
        ({"names": ""}, r"^A name is '': give text, or leave it out\.$"),
    ],
)
def test_datastores(workspace: Workspace, server: ScriptedServer, filters: Any, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        workspace.datastores.list(**filters)
    assert server.requests == []


def test_words_are_taken_in_any_case_and_sent_as_the_service_spells_them(
    workspace: Workspace, server: ScriptedServer
) -> None:
    server.on("GET", f"{workspace.id}/jobs", Answer(200, {"value": []}))
    assert list(workspace.jobs.list(job_type="pipeline", status=JobStatus.RUNNING)) == []
    assert server.requests[0].query["jobType"] == "Pipeline"
