"""How the committed client behaves towards services that misbehave, and what its import costs."""

import copy
import pickle
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from importlib import import_module
from typing import Any, get_type_hints

import pytest
from amlrest import errors
from amlrest.client import AuthenticatedClient, Client
from amlrest.types import UNSET, Duration, JsonObject, Timestamp, Unset
from amlrest.v2021_03_01_preview import models as m
from amlrest.v2021_03_01_preview.api.datastores import datastores_list_secrets
from amlrest.v2021_03_01_preview.api.jobs import jobs_create_or_update, jobs_get
from attrs import evolve

from openapi.pipeline.generating import client_folders
from openapi.pipeline.home import ROOM
from tests.support import loopback
from tests.support.scripted_server import Answer, ScriptedServer

PLACE = ("sub", "group", "work space")


@contextmanager
def client_of(server: ScriptedServer, **options: bool) -> Iterator[Client]:
    with loopback.client(base_url=server.url) as http:
        yield Client(base_url=server.url, **options).set_httpx_client(http)


HOSTILE = (b"", b"<html>Bad Gateway</html>", b"[]", b"null", b'{"error": "text"}', b"\xff\xfe")


@pytest.mark.parametrize("status", [200, 202, 302, 400, 404, 499, 502, 503, 529, 599])
def test_no_status_and_no_body_raises(server: ScriptedServer, status: int) -> None:
    server.on("GET", "*/jobs/job", *(Answer(status, body) for body in HOSTILE))
    with client_of(server) as client:
        for body in HOSTILE:
            response = jobs_get.sync_detailed(*PLACE, "job", client=client)
            assert (response.status_code, response.content) == (status, body)
            if status != 200:
                assert response.parsed is None


@pytest.mark.parametrize("name", ["", ".", "..", None, UNSET])
def test_a_name_that_would_lead_to_something_else_is_not_sent(server: ScriptedServer, name: Any) -> None:
    server.on("GET", "*", Answer(200, {}))
    with client_of(server) as client:
        with pytest.raises(ValueError, match=f"^id is {re.escape(repr(name))}, which names nothing"):
            jobs_get.sync(*PLACE, name, client=client)
        for kept in ("...", "..%2f", ".a"):
            jobs_get.sync(*PLACE, kept, client=client)
    assert [request.path.rpartition("/")[2] for request in server.requests] == ["...", "..%252f", ".a"]


def test_an_undocumented_status_raises_where_the_client_is_told_to(server: ScriptedServer) -> None:
    server.on("GET", "*/jobs/job", Answer(599, b"oops"))
    with client_of(server, raise_on_unexpected_status=True) as client, pytest.raises(errors.UnexpectedStatus) as caught:
        jobs_get.sync(*PLACE, "job", client=client)
    assert (caught.value.status_code, caught.value.content) == (599, b"oops")


def test_a_request_says_where_what_and_which_version(server: ScriptedServer) -> None:
    server.on("PUT", "*", Answer(201, {"properties": {"jobType": "command", "status": "Starting"}}))
    compute = m.ComputeConfiguration(target="cpu", instance_count=1)
    job = m.CommandJob(command="python main.py", compute=compute, tags={"a": "b"})
    with client_of(server) as client:
        result = jobs_create_or_update.sync(*PLACE, "my/job", client=client, body=m.JobBaseResource(properties=job))
    (request,) = server.requests
    assert request.method == "PUT"
    assert request.path.endswith("/workspaces/work%20space/jobs/my%2Fjob")
    assert request.query == {"api-version": "2021-03-01-preview"}
    assert request.headers["content-type"] == "application/json"
    assert request.json == {
        "properties": {
            "jobType": "Command",
            "command": "python main.py",
            "compute": {"target": "cpu", "instanceCount": 1},
            "tags": {"a": "b"},
        }
    }
    assert isinstance(result, m.JobBaseResource)
    assert isinstance(result.properties, m.CommandJob)
    assert result.properties.job_type == "command"
    assert result.properties.status is m.JobStatus.STARTING
    assert isinstance(result.properties.command, Unset)


@pytest.mark.anyio
async def test_the_asynchronous_form_does_the_same(server: ScriptedServer) -> None:
    server.on("POST", "*/datastores/store/listSecrets", Answer(200, {"secretsType": "AccountKey", "key": "hush"}))
    async with Client(base_url=server.url) as client:
        secrets = await datastores_list_secrets.asyncio(*PLACE, "store", client=client)
    assert isinstance(secrets, m.AccountKeyDatastoreSecrets)
    assert secrets.key == "hush"
    assert "hush" not in repr(secrets)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_a_token_is_sent_but_not_shown(server: ScriptedServer) -> None:
    server.on("GET", "*/jobs/job", Answer(200, {}))
    with AuthenticatedClient(base_url=server.url, token="hush") as client:
        jobs_get.sync(*PLACE, "job", client=client)
    assert server.requests[0].headers["authorization"] == "Bearer hush"
    assert "hush" not in repr(client)


def test_a_client_can_be_had_with_other_settings(server: ScriptedServer) -> None:
    server.on("GET", "*/jobs/job", Answer(200, {}))
    arguments = {"headers": {"x-more": "c"}}
    for client in (
        AuthenticatedClient(base_url=server.url, token="t").with_headers({"x-more": "a"}).with_headers({"x-more": "c"}),
        AuthenticatedClient(base_url=server.url, token="t", httpx_args=arguments).with_cookies({"d": "e"}),
    ):
        with client:
            jobs_get.sync(*PLACE, "job", client=client)
    for request in server.requests:
        assert (request.headers["authorization"], request.headers["x-more"]) == ("Bearer t", "c")
    assert server.requests[1].headers["cookie"] == "d=e"


def test_a_client_that_sends_through_another_is_not_parted_from_it(server: ScriptedServer) -> None:
    with client_of(server) as client:
        for change in (client.with_headers, client.with_cookies, client.with_timeout):
            with pytest.raises(ValueError, match="an httpx client that it was given"):
                change({})


def test_absent_null_and_set_stay_apart() -> None:
    sweep = m.BanditPolicy(slack_factor=None)
    assert sweep.slack_amount is UNSET
    assert not UNSET
    assert sweep.to_dict() == {"policyType": "Bandit", "slackFactor": None}
    assert m.BanditPolicy.from_dict(sweep.to_dict()) == sweep


def test_times_are_text_with_python_values() -> None:
    assert Duration("P1W").timedelta.days == 7
    assert Duration("-PT0.5S").timedelta.total_seconds() == -0.5
    assert Timestamp("2021-03-04T05:06:07").datetime.utcoffset() is not None
    for text in ("P1Y", "PT", "P", "soon", ""):
        with pytest.raises(ValueError, match="not an ISO 8601 duration"):
            _ = Duration(text).timedelta


def test_an_unknown_model_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="NoSuchModel"):
        _ = m.NoSuchModel
    assert set(m.__all__) <= set(dir(m))


def test_one_endpoint_imports_only_what_it_needs() -> None:
    code = (
        "import sys; import amlrest.v2021_03_01_preview.api.jobs.jobs_create_or_update as e; "
        "before = [n for n in sys.modules if '.models.' in n]; "
        "e._OPERATION.decode({'properties': {'jobType': 'Command', 'command': 'x', 'compute': {}}}); "
        "print(len(before), sorted(n.rsplit('.', 1)[1] for n in sys.modules if '.models.' in n))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "0 ['command_job', 'compute_configuration', 'job_base_resource']"


@pytest.mark.parametrize("package", [folder.name for folder in client_folders(ROOM.generated)])
def test_the_annotations_of_every_model_can_be_evaluated(package: str) -> None:
    models = import_module(f"amlrest.{package}.models")
    classes = [getattr(models, name) for name in models.__all__]
    hints = {model: get_type_hints(model) for model in classes if issubclass(model, JsonObject)}
    assert len(hints) > 200
    for model, types in hints.items():
        assert {name for name, _ in model._wire.values()} < types.keys()


def test_every_model_takes_an_empty_body_and_any_single_wrong_one() -> None:
    classes = [getattr(m, name) for name in m.__all__ if issubclass(getattr(m, name), JsonObject)]
    assert len(classes) > 200
    for model in classes:
        assert model.from_dict({}).to_dict() == {}
        for key in model._wire:
            for wrong in (None, 0, -1.5, True, "text", [], [None, 1, {}], {}, {"a": {"b": [1]}}):
                assert model.from_dict({key: wrong}).to_dict() == {key: wrong}


def test_models_can_be_copied_changed_and_pickled() -> None:
    compute = m.ComputeConfiguration(target="cpu", additional_properties={"more": [1]})
    job = m.CommandJob(command="x", compute=compute, timeout="PT1H", description=None)
    for twin in (
        copy.deepcopy(job),
        pickle.loads(pickle.dumps(job)),
        evolve(job),
        m.CommandJob.from_dict(job.to_dict()),
    ):
        assert twin == job
        assert twin is not job
        assert twin.tags is UNSET
    assert evolve(job, command="y") != job
    assert repr(job) == (
        "CommandJob(description=None, job_type='Command', command='x', "
        "compute=ComputeConfiguration(target='cpu', additional_properties=['more']), timeout='PT1H')"
    )
    job.timeout = timedelta(minutes=5)
    assert job.to_dict()["timeout"] == "PT5M"
