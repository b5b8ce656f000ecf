"""Which api-version is spoken, as a user asks for it, and what is said where that cannot be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY
from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer

Run = Callable[..., Outcome]
COMPUTES = f"{Scope(SUBSCRIPTION, GROUP, NAME).workspace_id}/computes"
COMMAND = ["--command", "python main.py", "--environment", "e:1", "--compute", "cpu"]
WRONG = [
    ("2024-4-1", "'2024-4-1' is no api-version that amlwrap speaks: did you mean 2024-04-01?"),
    ("v2024-04-01", "'v2024-04-01' is no api-version that amlwrap speaks: did you mean 2024-04-01?"),
    ("2021-03-01", "'2021-03-01' is no api-version that amlwrap speaks: did you mean 2021-03-01-preview?"),
    ("latest", "'latest' is no api-version that amlwrap speaks: use 2021-03-01-preview,"),
    ("2020-09-01-preview", "'2020-09-01-preview' is no api-version that amlwrap speaks: use 2021-03-01-preview,"),
    (
        "2023-04-01-preview",
        "Api-version 2023-04-01-preview is a preview, whose properties come and go, and is not spoken",
    ),
]


def sentence(outcome: Outcome) -> str:
    """Return the one line that is printed of a wrong request."""
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1), outcome
    return outcome.err.removeprefix("amlwrap: ")


@pytest.mark.parametrize(("version", "said"), WRONG)
def test_one_that_is_not_spoken_is_one_sentence_that_names_those_that_are(
    amlwrap: Run, server: ScriptedServer, version: str, said: str
) -> None:
    told = sentence(amlwrap("compute", "list", "--api-version", version))
    assert told.startswith(f"In --api-version: {said}")
    assert all(known in told for known in (*FIRST_FAMILY, *SECOND_FAMILY))
    assert server.requests == []


@pytest.mark.parametrize(("version", "said"), WRONG)
def test_a_wrong_one_of_the_environment_is_named_with_the_variable(
    amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch, version: str, said: str
) -> None:
    monkeypatch.setenv("AMLWRAP_API_VERSION", version)
    assert sentence(amlwrap("compute", "list")).startswith(f"In AMLWRAP_API_VERSION: {said}")
    assert server.requests == []


def test_the_option_comes_before_the_environment(
    amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_API_VERSION", "wrong")
    server.on("GET", COMPUTES, Answer(200, {"value": []}))
    assert amlwrap("compute", "list", "--api-version", "2024-04-01").code == 0
    assert [request.query["api-version"] for request in server.requests] == ["2024-04-01"]


@pytest.mark.parametrize("written", ["2024-4-1", 2024, ["2024-04-01"]])
def test_a_wrong_one_of_a_config_file_is_named_with_the_file(
    amlwrap: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: object
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("AMLWRAP_API_VERSION")
    facts = {"subscription_id": SUBSCRIPTION, "resource_group": GROUP, "workspace_name": NAME, "api_version": written}
    (tmp_path / "config.json").write_text(json.dumps(facts), encoding="utf-8")
    assert sentence(amlwrap("compute", "list", local=False)).startswith(f"In {tmp_path / 'config.json'}: ")


def test_one_that_came_later_is_spoken_after_a_word_about_it(amlwrap: Run, server: ScriptedServer) -> None:
    message = "No registered resource provider found. The supported api-versions are '2026-05-01'."
    server.on("GET", COMPUTES, Answer(400, {"error": {"code": "NoRegisteredProviderFound", "message": message}}))
    outcome = amlwrap("compute", "list", "--api-version", "2027-01-01")
    said, error = outcome.err.splitlines()
    assert said == f"Api-version 2027-01-01 came after {SECOND_FAMILY[-1]}, the last that amlwrap knows."
    assert error.startswith(f"amlwrap: {message} Api-version 2027-01-01 was asked for, by --api-version")
    assert outcome.code == 1
    assert [request.query["api-version"] for request in server.requests] == ["2027-01-01"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--shm-size", "2g"], "--shm-size: the size of shared memory came with api-version 2022-10-01"),
        (["--docker-args", "--init"], "--docker-args: further arguments of Docker came with api-version 2022-10-01"),
        (["--job-tier", "spot"], "--job-tier: the tier of a queue came with api-version 2023-10-01"),
        (["--priority", "1"], "--priority: api-version 2022-05-01 has no words for the priority of a job"),
        (
            ["--job-output", "default=a"],
            "--job-output default: api-version 2022-05-01 has no words for an output called",
        ),
        (["--input", "x=azureml://registries/r/data/d/versions/1"], "--input x: registries came with api-version"),
    ],
)
def test_an_option_that_the_api_version_lacks_is_named(
    amlwrap: Run, server: ScriptedServer, options: list[str], said: str
) -> None:
    outcome = amlwrap("lightgbm", "train", *COMMAND, *options, "--api-version", "2022-05-01")
    assert sentence(outcome).startswith(said)
    assert server.requests == []


def test_data_of_the_bundled_trainer_is_named_by_its_option(amlwrap: Run, server: ScriptedServer) -> None:
    data = "azureml://registries/r/data/d/versions/1"
    given = ["lightgbm", "train", "--data", data, "--label", "y", "--compute", "cpu"]
    assert sentence(amlwrap(*given)).startswith("--data: registries came with api-version 2023-04-01, and 2021-03-01-")
    given = ["lightgbm", "train", "--data", "d:1", "--validation-data", data, "--label", "y", "--compute", "cpu"]
    assert sentence(amlwrap(*given)).startswith("--validation-data: registries came with api-version 2023-04-01")
    assert server.requests == []
