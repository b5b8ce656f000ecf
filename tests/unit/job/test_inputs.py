"""What opens a URL is in no repr of anything that holds one."""

from __future__ import annotations

import pytest

from amlwrap.assets import Code, Data, Environment, EnvironmentDefinition, Model
from amlwrap.job import CommandJob, Input, JobOutput, Output
from amlwrap.resources.submission import PlannedRequest

URL = "https://user:hidden@account.example/rows.csv?sv=1&sig=hidden"
NAMED = {"name": "a", "version": "1", "id": "/a"}


@pytest.mark.parametrize(
    "holder",
    [
        Input(data=URL),
        CommandJob(command="true", inputs={"a": Input(data=URL)}),
        Output(path=URL),
        JobOutput(datastore_id="/d", path=URL),
        EnvironmentDefinition(build_context=URL),
        Environment(**NAMED, build_context=URL),
        Code(**NAMED, path=URL),
        Data(**NAMED, path=URL),
        Model(**NAMED, path=URL),
        PlannedRequest("PUT", "/data/a/versions/1", {"properties": {"path": URL}}),
    ],
    ids=lambda holder: type(holder).__name__,
)
def test_what_opens_a_url_is_in_no_repr(holder: object) -> None:
    assert "hidden" not in repr(holder)
