"""`amlwrap job logs`: what there is of a log so far, and which files there are."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from amlwrap.workspace import Workspace
from tests.support.job_logs import LogContainer
from tests.support.program import Outcome
from tests.support.scripted_server import ScriptedServer

Run = Callable[..., Outcome]


@pytest.fixture
def container(workspace: Workspace, server: ScriptedServer) -> LogContainer:
    return LogContainer(workspace, server)


def test_a_log_is_printed_once_or_its_end(amlwrap: Run, container: LogContainer) -> None:
    container.states("Running")
    container.write("user_logs/std_log.txt", b"one\ntwo\nthree")
    assert amlwrap("job", "logs", "j") == Outcome(0, "one\ntwo\nthree", "")
    assert amlwrap("job", "logs", "-n", "j", "--tail", "2") == Outcome(0, "two\nthree", "")


def test_log_files_are_listed_and_one_is_printed(amlwrap: Run, container: LogContainer) -> None:
    container.states("Completed")
    container.write("user_logs/std_log.txt", b"own")
    container.write("logs/azureml/executionlogs.txt", b"scheduled")
    assert amlwrap("job", "logs", "j", "--list").out == (
        "FILE                            BYTES\n"
        "user_logs/std_log.txt               3\n"
        "logs/azureml/executionlogs.txt      9\n"
    )
    assert json.loads(amlwrap("job", "logs", "j", "--list", "--query", "[0]", "-o", "json").out) == {
        "name": "user_logs/std_log.txt",
        "size": 3,
    }
    assert amlwrap("job", "logs", "j", "--file", "logs/azureml/executionlogs.txt").out == "scheduled"
    outcome = amlwrap("job", "logs", "j", "--file", "logs/azureml/execution.txt")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "amlwrap: Job j has no log file 'logs/azureml/execution.txt': did you mean 'logs/azureml/executionlogs.txt'?\n"
    )


@pytest.mark.parametrize("options", [[], ["--list"], ["--tail", "3"]])
def test_that_there_is_no_log_yet_is_said(amlwrap: Run, container: LogContainer, options: list[str]) -> None:
    container.states("Queued")
    assert amlwrap("job", "logs", "j", *options) == Outcome(0, "", "Job j has no log yet (it is Queued).\n")
