"""Exchanges recorded with the real service, held against the local workspace: what Azure took, it takes as well.

Answers are compared by the contract of their api-version: whatever that declares and Azure's answer holds is in the
local workspace's answer too. What is refused on purpose is in one table (tests/support/recorded_refusals.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import httpx
import pytest

from tests.support.deployments import Endpoint, scripted
from tests.support.local_workspace import local_workspace
from tests.support.recorded_comparison import Comparison, error_differences, header_differences
from tests.support.recorded_contract import contract
from tests.support.recorded_exchanges import UPSTREAM, WHY_SKIPPED, Exchange, recorded
from tests.support.recorded_references import MAKING
from tests.support.recorded_refusals import REFUSALS, Refusal, accepted, refused
from tests.support.recorded_replay import Replay

pytestmark = pytest.mark.skipif(UPSTREAM is None, reason=WHY_SKIPPED)

# Takes long enough to end for whoever asks meanwhile to hear that it has not ended.
SLOW_TO_END = "trap 'sleep 1; exit 1' TERM; while :; do sleep 0.1; done"


def cases(*exchanges: Exchange) -> list[Any]:
    return [pytest.param(exchange, id=exchange.label) for exchange in exchanges]


def check(problems: Iterable[str]) -> None:
    """Fail with all problems there are, one a line."""
    found = list(problems)
    assert not found, "\n".join(found)


def is_cancel(exchange: Exchange) -> bool:
    return exchange.below is not None and exchange.below[-1].lower() == "cancel"


TAKEN = [exchange for exchange in accepted() if not exchange.operation and not is_cancel(exchange)]
CANCELS = [exchange for exchange in accepted() if is_cancel(exchange)]
POLLS = [exchange for exchange in accepted() if exchange.operation]


@pytest.fixture(scope="session")
def replay(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Replay]:
    """One workspace for all exchanges, which do not meet in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with local_workspace(tmp_path_factory.mktemp("recorded")) as running:
            yield Replay.of(running)


@pytest.fixture(scope="session")
def cancellation(replay: Replay) -> list[httpx.Response]:
    """Every answer of the operation that cancels a job."""
    name = replay.local.command(SLOW_TO_END)
    replay.local.wait(name, "Running")
    cancel = replay.local.http.post(f"{replay.local.path}/jobs/{name}/cancel", params={"api-version": MAKING})
    assert cancel.status_code == 202, cancel.text
    return replay.poll(cancel.headers["Location"])


@pytest.fixture(scope="session")
def creation(replay: Replay) -> list[httpx.Response]:
    """Every answer of the operation that creates a cluster."""
    properties = {"computeType": "AmlCompute", "properties": {"vmSize": "Standard_DS3_v2"}}
    body = {"location": "local", "properties": properties}
    path = f"{replay.local.path}/computes/recorded"
    created = replay.local.http.put(path, json=body, params={"api-version": MAKING})
    assert created.status_code == 201, created.text
    return replay.poll(created.headers["Azure-AsyncOperation"])


@pytest.fixture(scope="session")
def endpoint_creation(replay: Replay) -> list[httpx.Response]:
    """Every answer of the operation that creates an online endpoint."""
    body = {"location": "local", "properties": {"authMode": "Key"}}
    path = f"{replay.local.path}/onlineEndpoints/recorded"
    created = replay.local.http.put(path, json=body, params={"api-version": MAKING})
    assert created.status_code == 201, created.text
    return replay.poll(created.headers["Azure-AsyncOperation"])


@pytest.fixture(scope="session")
def deployment_creation(replay: Replay) -> list[httpx.Response]:
    """Every answer of the operation that makes a deployment which comes to serve."""
    endpoint = Endpoint.make(replay.local, "deployed", MAKING)
    return replay.poll(endpoint.put("blue", **scripted(replay.local)).headers["Azure-AsyncOperation"])


def started_by(exchange: Exchange) -> str:
    """Return the fixture whose operation is of the kind that an exchange polls."""
    kind, operation = exchange.operation or ("", "")
    if kind == "computeOperationsStatus":
        return "creation"
    owners = {"oe": "endpoint_creation", "od": "deployment_creation"}
    return owners.get(operation.partition(":")[0], "cancellation")


@pytest.mark.parametrize("exchange", cases(*(each for each in TAKEN if each.status < 400)))
def test_recorded_request_is_accepted_and_answered_with_all_that_azure_answers(
    replay: Replay, exchange: Exchange
) -> None:
    replayed = replay.replay(exchange)
    answer = replayed.answer
    assert answer.status_code == exchange.status, f"no row of the table of refusals covers this: {answer.text}"
    declared = contract(exchange.api_version)
    schema = declared.answer(exchange.method, exchange.path, exchange.status)
    local = answer.json() if answer.content else None
    azure = replay.expected(exchange)
    problems = [
        *header_differences(exchange.headers, answer.headers),
        *Comparison(declared).differences(schema, azure, local, replayed.sent),
    ]
    if azure is not None and local is None:
        problems.append("The local workspace answers with nothing.")
    check(problems)


@pytest.mark.parametrize("exchange", cases(*(each for each in TAKEN if each.status >= 400)))
def test_recorded_request_for_what_is_not_there_gets_azures_error(replay: Replay, exchange: Exchange) -> None:
    answer = replay.replay(exchange).answer
    assert answer.status_code == exchange.status, answer.text
    check(error_differences(exchange.response, answer.json()))


@pytest.mark.parametrize("exchange", cases(*(each for each in CANCELS if each.status < 400)))
def test_recorded_cancel_of_a_running_job_is_followed_to_its_end(replay: Replay, exchange: Exchange) -> None:
    with replay.running_job(exchange) as name:
        answer = replay.replay(exchange).answer
        assert answer.status_code in (exchange.status, 202), answer.text
        check(header_differences(exchange.headers, answer.headers))
        if answer.status_code == 202:
            assert replay.poll(answer.headers["Location"])[-1].status_code == 200
        assert replay.local.wait(name)["status"] == "Canceled"


@pytest.mark.parametrize("exchange", cases(*(each for each in CANCELS if each.status >= 400)))
def test_recorded_cancel_of_a_job_that_has_ended_gets_azures_error(replay: Replay, exchange: Exchange) -> None:
    replay.ended_job(exchange)
    answer = replay.replay(exchange).answer
    assert answer.status_code == exchange.status, answer.text
    check(error_differences(exchange.response, answer.json()))


@pytest.mark.parametrize("exchange", cases(*POLLS))
def test_recorded_poll_of_an_operation_is_answered_alike(request: pytest.FixtureRequest, exchange: Exchange) -> None:
    ended = exchange.status == 200 and (exchange.response or {}).get("status", "Succeeded") == "Succeeded"
    answers: list[httpx.Response] = request.getfixturevalue(started_by(exchange))
    for answer in answers[-1:] if ended else answers[:-1]:
        assert answer.status_code == exchange.status
        check(header_differences(exchange.headers, answer.headers))
        local = answer.json() if answer.content else {}
        assert (exchange.response or {}).keys() <= local.keys()


@pytest.mark.parametrize(
    ("exchange", "refusal"), [pytest.param(exchange, row, id=exchange.label) for exchange, row in refused()]
)
def test_recorded_request_that_is_not_offered_is_refused(replay: Replay, exchange: Exchange, refusal: Refusal) -> None:
    answer = replay.replay(exchange).answer
    code = answer.json()["error"]["code"] if answer.is_error else ""
    assert (answer.status_code, code) in refusal.answers, (refusal.reason, answer.text)


def test_recorded_jobs_in_an_environment_that_nobody_put_are_refused(replay: Replay) -> None:
    compute = replay.local.compute["target"]
    job = {"jobType": "Command", "command": "true", "computeId": compute, "environmentId": "azureml:AzureML-none:1"}
    path = f"{replay.local.path}/jobs/curated"
    answer = replay.local.http.put(path, json={"properties": job}, params={"api-version": MAKING})
    assert answer.status_code in (400, 404), answer.text
    assert "AzureML-none" in answer.json()["error"]["message"]


def test_every_refusal_covers_a_recorded_exchange() -> None:
    stale = [refusal.reason for refusal in REFUSALS if not any(map(refusal.covers, recorded()))]
    assert stale == []
