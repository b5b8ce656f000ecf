"""A disk without room, as clients meet it: a sentence where something cannot be written, and jobs that end."""

from __future__ import annotations

import pytest

from tests.support.local_workspace import LocalWorkspace, patience
from tests.support.room import no_room

SECOND = {"api-version": "2024-04-01"}
SENTENCE = "There is no room left on the disk that holds the local workspace: make room, then try again."


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/data/full/versions/1", {"path": "x"}),
        ("/jobs/full", {"jobType": "Command", "command": "true", "compute": {"target": "cpu-cluster"}}),
        ("/computes/full", {"computeType": "AmlCompute", "properties": {"vmSize": "STANDARD_DS3_V2"}}),
    ],
)
def test_what_cannot_be_written_is_refused_in_a_sentence_and_is_not_there(
    local: LocalWorkspace, path: str, body: dict[str, object]
) -> None:
    with no_room(local.server.pid):
        answer = local.put(path, body)
        assert (answer.status_code, answer.json()["error"]["code"]) == (507, "InsufficientStorage")
        assert answer.json()["error"]["message"] == SENTENCE
    assert local.get(path).status_code == 404


def test_a_container_for_an_upload_is_refused_in_the_same_sentence(local: LocalWorkspace) -> None:
    path = f"{local.path}/codes/full/versions/1/startPendingUpload"
    with no_room(local.server.pid):
        answer = local.http.post(path, params=SECOND, json={"pendingUploadType": "TemporaryBlobReference"})
    assert (answer.status_code, answer.json()["error"]["message"]) == (507, SENTENCE)


def test_a_job_is_cancelled_and_its_cancellation_polled(local: LocalWorkspace) -> None:
    name = local.command("sleep 600")
    local.wait(name, "Running")
    with no_room(local.server.pid):
        asked = local.http.post(f"{local.path}/jobs/{name}/cancel", params=SECOND)
        assert asked.status_code == 202
        assert local.wait(name)["status"] == "Canceled"
        for _ in patience():
            polled = local.http.get(asked.headers["location"])
            if polled.status_code != 202:
                break
        assert polled.status_code == 200
    assert local.wait(name)["status"] == "Canceled"
    assert local.http.get(asked.headers["location"]).status_code == 200


def test_a_job_that_leaves_what_cannot_be_stored_ends_and_says_why(local: LocalWorkspace) -> None:
    name = local.command("echo words; mkdir -p outputs; echo 1 > outputs/left; sleep 2")
    local.wait(name, "Running")
    for _ in patience():
        if "words" in local.log(name):
            break
    with no_room(local.server.pid):
        job = local.wait(name)
        assert job["status"] == "Failed"
        assert "The outputs could not be stored" in job["properties"]["amlwrap.error"]
        assert SENTENCE in job["properties"]["amlwrap.error"]
        assert "words" in local.log(name)
    assert local.wait(name)["status"] == "Failed"
    assert "words" in local.log(name)
