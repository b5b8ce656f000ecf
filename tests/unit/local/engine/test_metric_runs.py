"""A job's run in the metric store: what it is called, and that no job depends on it."""

from __future__ import annotations

import asyncio
import logging

import pytest
from attrs import evolve

from amlwrap.job import CommandJob
from amlwrap.local.engine.job_records import create_record
from amlwrap.local.engine.metric_runs import file_metric_run, start_metric_run
from amlwrap.local.state import State
from amlwrap.local.store.metrics import MetricStore
from amlwrap.local.store.records import Filing, Record


def job(state: State) -> Record:
    described = CommandJob(command="true", display_name="shown")
    return create_record(state, "j", described, Filing(tags={"kept": "1", "gone": "1"}), None)


def test_a_run_begins_and_goes_on_with_the_display_name_and_tags_of_its_job(state: State) -> None:
    async def use() -> None:
        metrics, before = MetricStore(state.home), job(state)
        await start_metric_run(state, metrics, "study", "j", parameters={"rate": "0.1"})
        tags = (await metrics.logged("j")).tags
        assert tags == {"amlwrap.job": "j", "mlflow.runName": "shown", "kept": "1", "gone": "1"}
        changed = evolve(before, filing=Filing(tags={"kept": "2"}, display_name="renamed"))
        await file_metric_run(metrics, before, changed)
        tags = (await metrics.logged("j")).tags
        assert tags == {"amlwrap.job": "j", "mlflow.runName": "renamed", "kept": "2"}
        await metrics.aclose()

    asyncio.run(use())


def test_a_job_that_has_no_run_is_filed_all_the_same(state: State, caplog: pytest.LogCaptureFixture) -> None:
    async def use() -> None:
        metrics, record = MetricStore(state.home), job(state)
        await file_metric_run(metrics, record, record)
        await metrics.aclose()
        assert caplog.text == ""
        await file_metric_run(metrics, record, record)

    with caplog.at_level(logging.ERROR, "amlwrap.local"):
        asyncio.run(use())
    assert "the metric run of job j could not be filed" in caplog.text
