"""The record of a job while it waits, runs and ends."""

from __future__ import annotations

import pytest
from attrs import evolve

from amlwrap.job import CommandJob, JobStatus
from amlwrap.local.engine.job_records import (
    KIND,
    REASON,
    artifact_prefix,
    create_record,
    display_name,
    update_record,
)
from amlwrap.local.state import State
from amlwrap.local.store.records import Filing, Record, Request

JOB = CommandJob(command="true")


def create(state: State) -> Record:
    return create_record(state, "j", JOB, Filing(properties={"own": "1"}), Request("family", {}))


def found(state: State) -> Record:
    record = state.records.find(KIND, "j")
    assert record is not None
    return record


def test_a_new_job_waits_for_its_turn(state: State) -> None:
    record = create(state)
    assert (record.status, record.value, record.request) == (JobStatus.QUEUED, JOB, Request("family", {}))
    assert found(state) == record


def test_a_job_is_called_what_it_was_called_last(state: State) -> None:
    record = create(state)
    assert display_name(record) == "j"
    named = evolve(record, value=evolve(JOB, display_name="sent"))
    assert display_name(named) == "sent"
    assert display_name(evolve(named, filing=Filing(display_name="given"))) == "given"


def test_facts_are_added_to_what_is_known_as_text(state: State) -> None:
    create(state)
    update_record(state, "j", None, {"text": "a", "number": 1, "list": [1, None]})
    record = found(state)
    assert record.filing.properties == {"own": "1", "text": "a", "number": "1", "list": "[1, null]"}
    assert record.status == JobStatus.QUEUED


def test_when_a_job_began_to_run_and_ended_is_told(state: State) -> None:
    create(state)
    update_record(state, "j", JobStatus.PREPARING)
    assert set(found(state).filing.properties) == {"own"}
    update_record(state, "j", JobStatus.RUNNING)
    assert set(found(state).filing.properties) == {"own", "amlwrap.startedAt"}


@pytest.mark.parametrize("status", [JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELED])
def test_every_end_is_told(state: State, status: JobStatus) -> None:
    create(state)
    update_record(state, "j", status)
    assert found(state).status == status
    assert "amlwrap.endedAt" in found(state).filing.properties


def test_a_reason_that_quotes_what_is_no_text_can_be_told(state: State) -> None:
    create(state)
    update_record(state, "j", JobStatus.FAILED, {REASON: "no file 'a\udcff'"})
    assert found(state).filing.properties[REASON] == "no file 'a?'"


def test_a_job_that_was_deleted_meanwhile_stays_so(state: State) -> None:
    create(state)
    state.records.delete(KIND, "j")
    update_record(state, "j", JobStatus.COMPLETED)
    assert state.records.find(KIND, "j") is None


def test_changes_of_its_filing_and_its_status_do_not_undo_each_other(state: State) -> None:
    record = create(state)
    update_record(state, "j", JobStatus.RUNNING)
    record = found(state)
    state.records.update(record, filing=evolve(record.filing, description="d"))
    update_record(state, "j", JobStatus.COMPLETED)
    assert (found(state).filing.description, found(state).status) == ("d", JobStatus.COMPLETED)


def test_what_a_job_leaves_lies_under_its_name() -> None:
    assert artifact_prefix("j") == "ExperimentRun/dcid.j"
