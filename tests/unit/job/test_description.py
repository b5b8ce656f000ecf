"""Whoever makes a job has the same words for it, whichever way it is made."""

from __future__ import annotations

from attrs import fields

from amlwrap.job import JobBase, JobOptions


def test_jobs_take_by_keyword_what_they_hold() -> None:
    assert list(JobOptions.__annotations__) == [field.name for field in fields(JobBase)]
