"""What users who program against the models meet, beside what tests of whole bodies see."""

import copy
import gc
import inspect
import json
import pickle
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from types import MappingProxyType
from typing import Any

import attrs
import pytest
from amlrest.types import UNSET, Duration, JsonObject, Timestamp
from amlrest.v2021_03_01_preview import models as m

from openapi.pipeline.generating import client_folders
from openapi.pipeline.home import ROOM

JOB = {
    "jobType": "Command",
    "command": "python main.py",
    "compute": {"target": "cpu", "more": {"deep": [1]}},
    "timeout": "PT1H",
    "status": "Running",
    "x-more": 1,
}


@pytest.fixture(params=["made", "read"])
def job(request: pytest.FixtureRequest) -> m.CommandJob:
    if request.param == "read":
        return m.CommandJob.from_dict(JOB)
    compute = m.ComputeConfiguration(target="cpu", additional_properties={"more": {"deep": [1]}})
    return m.CommandJob(
        command="python main.py", compute=compute, timeout="PT1H", status=m.JobStatus.RUNNING,
        additional_properties={"x-more": 1},
    )  # fmt: skip


def test_made_and_read_models_are_the_same(job: m.CommandJob) -> None:
    assert job == m.CommandJob.from_dict(JOB)
    assert job.to_dict() == JOB
    assert type(job.timeout) is Duration
    assert job.status is m.JobStatus.RUNNING
    assert job.tags is UNSET
    for twin in (copy.copy(job), copy.deepcopy(job), pickle.loads(pickle.dumps(job)), attrs.evolve(job)):
        assert twin == job
        assert repr(twin) == repr(job)


def test_a_misspelt_attribute_is_refused(job: m.CommandJob) -> None:
    with pytest.raises(AttributeError, match="'CommandJob' object has no attribute 'comand'"):
        job.comand = "python main.py"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="comand"):
        _ = job.comand  # type: ignore[attr-defined]


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'comand'"):
        m.CommandJob(comand="python main.py")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'command' and 'compute'"):
        m.CommandJob()  # type: ignore[call-arg]


@pytest.mark.parametrize("wrong", [None, [JOB], json.dumps(JOB), 5, b"{}"])
def test_what_is_no_mapping_is_refused_in_one_sentence(wrong: Any) -> None:
    with pytest.raises(TypeError) as caught:
        m.CommandJob.from_dict(wrong)
    assert str(caught.value) == (f"CommandJob.from_dict reads a mapping, such as a dict, not {type(wrong).__name__}")


def test_any_mapping_is_read_and_none_is_changed() -> None:
    source = copy.deepcopy(JOB)
    read = m.CommandJob.from_dict(MappingProxyType(source))
    read.compute.additional_properties["another"] = 2
    read.additional_properties["another"] = 2
    assert source == JOB
    assert read.to_dict() == {**JOB, "compute": {**JOB["compute"], "another": 2}, "another": 2}


def test_additional_properties_can_be_added_where_there_were_none() -> None:
    compute, other = m.ComputeConfiguration.from_dict({"target": "cpu"}), m.ComputeConfiguration(target="cpu")
    assert compute.additional_properties == {}
    assert compute == other
    compute.additional_properties["nested"] = [m.ComputeConfiguration(instance_count=1)]
    assert compute != other
    assert compute.to_dict() == {"target": "cpu", "nested": [{"instanceCount": 1}]}
    compute.additional_properties = {}
    assert compute == other


class Tracked(m.CommandJob):
    """A subclass without a decorator, and so with a dict of its own."""

    def shout(self) -> str:
        return self.command.upper()


@attrs.define(kw_only=True, eq=False, repr=False)
class Dated(m.CommandJob):
    """A subclass with more than a model has."""

    seen: str = "today"
    words: list[str] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.words = self.command.split()


def test_subclasses_are_read_through_their_constructors() -> None:
    for first in (m.CommandJob, Tracked):  # whichever is read first, the other is not taken for it
        assert type(first.from_dict(JOB)) is first
    tracked = Tracked.from_dict(JOB)
    assert tracked.shout() == "PYTHON MAIN.PY"
    dated = Dated.from_dict(JOB)
    assert (dated.seen, dated.words) == ("today", ["python", "main.py"])
    assert tracked.to_dict() == dated.to_dict() == JOB
    assert type(Dated.from_dict({"command": "x"}).compute) is type(UNSET)


@pytest.fixture(params=[True, False], ids=["collecting", "not collecting"])
def collecting(request: pytest.FixtureRequest) -> Iterator[bool]:
    (gc.enable if request.param else gc.disable)()
    yield request.param
    gc.enable()


def test_reading_lists_leaves_the_garbage_collector_as_it_was(collecting: bool) -> None:
    page = m.JobBaseResourceArmPaginatedResult.from_dict({"value": [{"properties": JOB}] * 3})
    assert gc.isenabled() is collecting
    assert page.to_dict() == {"value": [{"properties": JOB}] * 3}
    naive = {"value": [{"systemData": {"createdAt": datetime(2021, 3, 4)}}]}  # the missing zone is the point
    with pytest.raises(ValueError, match="time zone"):
        m.JobBaseResourceArmPaginatedResult.from_dict(naive)
    assert gc.isenabled() is collecting


def test_read_times_are_text_with_python_values() -> None:
    data = m.SystemData.from_dict({"createdAt": "2021-03-04T05:06:07.1234567Z", "createdBy": None})
    assert isinstance(data.created_at, Timestamp)
    assert data.created_at.datetime.microsecond == 123456
    assert data.to_dict() == {"createdAt": "2021-03-04T05:06:07.1234567Z", "createdBy": None}


def test_enums_compare_with_text_and_list_what_is_known() -> None:
    assert m.JobStatus.RUNNING == "Running"
    assert m.CommandJob.from_dict({"status": "Running"}).status == "Running"
    assert "Completed" in list(m.JobStatus)


@pytest.mark.parametrize("package", [folder.name for folder in client_folders(ROOM.generated)])
def test_attrs_knows_every_model_and_each_says_what_it_is(package: str) -> None:
    models = import_module(f"amlrest.{package}.models")
    for model in (getattr(models, name) for name in models.__all__):
        assert not inspect.getdoc(model).startswith(model.__name__)
        if issubclass(model, JsonObject):
            attrs.resolve_types(model)
            names = [field.alias for field in attrs.fields(model)]
            assert names == ["additional_properties", *(name for name, _ in model._wire.values())]
