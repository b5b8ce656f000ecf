"""How the committed client behaves towards services that misbehave, and what its import costs."""

import json
import subprocess
import sys

import httpx
import pytest
from amlrest.v2021_03_01_preview import AuthenticatedClient, Client, errors
from amlrest.v2021_03_01_preview import models as m
from amlrest.v2021_03_01_preview.api.datastores import datastores_list, datastores_list_secrets
from amlrest.v2021_03_01_preview.api.jobs import jobs_cancel, jobs_create_or_update, jobs_delete, jobs_get, jobs_list
from amlrest.v2021_03_01_preview.types import UNSET, Duration, Timestamp, Unset

PLACE = ("sub", "group", "work space")


def client_answering(status: int, body: bytes, headers: dict[str, str] | None = None, **options: bool) -> Client:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=body, headers=headers)

    http = httpx.Client(base_url="https://service", transport=httpx.MockTransport(answer))
    return Client(base_url="https://service", **options).set_httpx_client(http)


@pytest.mark.parametrize("status", [200, 204, 302, 400, 404, 499, 502, 503, 529, 599])
@pytest.mark.parametrize("body", [b"", b"<html>Bad Gateway</html>", b"[]", b"null", b'{"error": "text"}', b"\xff\xfe"])
def test_no_status_and_no_body_raises(status: int, body: bytes) -> None:
    response = jobs_get.sync_detailed(*PLACE, "job", client=client_answering(status, body))
    assert response.status_code == status
    assert response.content == body
    if status != 200:
        assert response.parsed is None


def test_an_undocumented_status_raises_where_the_client_is_told_to() -> None:
    client = client_answering(599, b"oops", raise_on_unexpected_status=True)
    with pytest.raises(errors.UnexpectedStatus) as caught:
        jobs_get.sync(*PLACE, "job", client=client)
    assert caught.value.status_code == 599


def test_a_request_says_where_what_and_which_version() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(201, json={"properties": {"jobType": "command", "status": "Starting"}})

    http = httpx.Client(base_url="https://service", transport=httpx.MockTransport(answer))
    client = Client(base_url="https://service").set_httpx_client(http)
    compute = m.ComputeConfiguration(target="cpu", instance_count=1)
    job = m.CommandJob(command="python main.py", compute=compute, tags={"a": "b"})
    result = jobs_create_or_update.sync(*PLACE, "my/job", client=client, body=m.JobBaseResource(properties=job))
    (request,) = seen
    assert request.method == "PUT"
    assert request.url.raw_path.decode().endswith(
        "/workspaces/work%20space/jobs/my%2Fjob?api-version=2021-03-01-preview"
    )
    assert json.loads(request.content) == {
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
async def test_the_asynchronous_form_does_the_same() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"secretsType": "AccountKey", "key": "hush"})

    http = httpx.AsyncClient(base_url="https://service", transport=httpx.MockTransport(answer))
    client = Client(base_url="https://service").set_async_httpx_client(http)
    secrets = await datastores_list_secrets.asyncio(*PLACE, "store", client=client)
    assert isinstance(secrets, m.AccountKeyDatastoreSecrets)
    assert secrets.key == "hush"
    assert "hush" not in repr(secrets)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_a_token_is_sent_but_not_shown() -> None:
    client = AuthenticatedClient(base_url="https://service", token="hush")
    assert client.get_httpx_client().headers["authorization"] == "Bearer hush"
    assert "hush" not in repr(client)


def test_lists_are_joined_as_the_service_expects() -> None:
    names = datastores_list._get_kwargs(*PLACE, names=["a", "b"])["params"]["names"]
    assert names == "a,b"


def test_what_ends_later_and_what_has_pages_says_so() -> None:
    assert jobs_list.NEXT_LINK == "nextLink"
    assert jobs_delete.LONG_RUNNING == "default"
    assert not hasattr(jobs_cancel, "LONG_RUNNING")


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
        "before = [n for n in sys.modules if '.models' in n]; "
        "e._DECODE({'properties': {'jobType': 'Command', 'command': 'x', 'compute': {}}}); "
        "print(len(before), sorted(n.rsplit('.', 1)[1] for n in sys.modules if '.models.' in n))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "0 ['command_job', 'compute_configuration', 'job_base_resource']"
