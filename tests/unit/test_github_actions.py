"""Signing in from a job of GitHub Actions, by azure-identity's own classes; a server plays GitHub and Entra ID."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap.auth import TokenSource
from amlwrap.credentials import LazyDefaultCredential
from amlwrap.errors import AuthenticationError
from amlwrap.github_actions import can_sign_in
from amlwrap.network import ssl_context
from tests.support.entra import Entra, entra, put_az
from tests.support.scripted_server import Answer

SCOPE = "https://management.azure.com/.default"


@pytest.fixture
def job(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Entra]:
    """What a job of GitHub Actions meets, its environment set; there is no `az` but one in `tmp_path`."""
    trusted = tmp_path / "authority.pem"
    for name in ("AZURE_CLIENT_SECRET", "AZURE_FEDERATED_TOKEN_FILE", "AZURE_TOKEN_CREDENTIALS", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted))
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with entra(trusted) as found:
        for name, value in found.variables().items():
            monkeypatch.setenv(name, value)
        # A machine without an identity, which says so at once.
        monkeypatch.setenv("AZURE_POD_IDENTITY_AUTHORITY_HOST", found.server.url)
        found.server.on("GET", "/metadata/identity/oauth2/token", Answer(400, {"error": "none"}))
        ssl_context.cache_clear()
        yield found
        ssl_context.cache_clear()


def told() -> str:
    with pytest.raises(AuthenticationError) as raised:
        TokenSource(LazyDefaultCredential(), SCOPE)()
    text = str(raised.value)
    assert "request-secret" not in text
    assert "\n" not in text
    return text


def test_github_is_asked_again_for_each_token_of_entra(job: Entra) -> None:
    job.lifetime = 0
    source = TokenSource(LazyDefaultCredential(), SCOPE)
    assert [source().token for _ in range(3)] == ["token-1", "token-2", "token-3"]
    assert job.assertions == ["id-token-1", "id-token-2", "id-token-3"]


def test_a_token_that_lasts_is_asked_for_once(job: Entra) -> None:
    source = TokenSource(LazyDefaultCredential(), SCOPE)
    assert [source().token for _ in range(3)] == ["token-1"] * 3
    assert job.id_tokens == 1


def test_where_github_says_no_the_permission_is_named(job: Entra) -> None:
    job.server.on("GET", "/id-token", Answer(403, {"message": "no"}))
    assert told() == (
        "Not signed in to Azure (GitHubActionsCredential: GitHub gave this job no ID token (HTTP 403)): add "
        "`permissions: id-token: write` to the job, and look at githubstatus.com."
    )


@pytest.mark.parametrize("body", [b"no JSON", {}, [], {"value": None}])
def test_an_answer_without_an_id_token_is_one_sentence(job: Entra, body: object) -> None:
    job.server.on("GET", "/id-token", Answer(200, body))
    assert told().startswith("Not signed in to Azure (GitHubActionsCredential: GitHub gave this job no ID token")


def test_an_application_that_does_not_trust_the_job_is_told_with_whom_to_trust(job: Entra) -> None:
    subject = "repo:org/repo:ref:refs/heads/main"
    description = (
        f"AADSTS700213: No matching federated identity record found for presented assertion subject '{subject}'"
    )
    job.refusal = f"{description}. Check it. Trace ID: 6b6a4d35"
    assert told() == (
        f"Not signed in to Azure (GitHubActionsCredential: {description}): give the application a "
        "federated credential for just that: in the Azure portal, Certificates & secrets."
    )


def test_where_the_job_is_not_trusted_another_source_may_have_a_token(job: Entra, tmp_path: Path) -> None:
    job.server.on("GET", "/id-token", Answer(403))
    put_az(tmp_path, """echo '{"accessToken":"of az","expires_on":99999999999}'""")
    credential = LazyDefaultCredential()
    assert TokenSource(credential, SCOPE)().token == "of az"
    assert credential.source == "AzureCliCredential"


def test_a_job_that_may_not_ask_is_told_so(job: Entra, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ACTIONS_ID_TOKEN_REQUEST_URL")
    monkeypatch.delenv("ACTIONS_ID_TOKEN_REQUEST_TOKEN")
    assert told() == (
        "Not signed in to Azure (this job of GitHub Actions may not ask for an ID token): add "
        "`permissions: id-token: write` to the job, or set AZURE_CLIENT_SECRET."
    )
    assert job.id_tokens == 0


def test_an_assertion_of_az_that_has_expired_is_told_with_who_has_another(
    job: Entra, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AZURE_TOKEN_CREDENTIALS", "dev")
    said = "ERROR: AADSTS700024: Client assertion is not within its valid time range. Current time: now."
    put_az(tmp_path, f"echo '{said}' >&2; exit 1")
    assert told().endswith(
        "run `az login` again; in GitHub Actions set AZURE_CLIENT_ID and AZURE_TENANT_ID for the job, and GitHub is "
        "asked each time."
    )
    assert job.id_tokens == 0


@pytest.mark.parametrize(
    ("change", "can"),
    [
        ({}, True),
        ({"AZURE_TOKEN_CREDENTIALS": "prod"}, True),
        ({"AZURE_TOKEN_CREDENTIALS": "AzureCliCredential"}, False),
        ({"AZURE_CLIENT_SECRET": "s"}, False),
        ({"AZURE_FEDERATED_TOKEN_FILE": "/f"}, False),
        ({"AZURE_CLIENT_ID": ""}, False),
        ({"ACTIONS_ID_TOKEN_REQUEST_TOKEN": ""}, False),
    ],
)
def test_another_way_that_is_named_goes_before_github(job: Entra, change: dict[str, str], can: bool) -> None:
    assert can_sign_in({**job.variables(), **change}) is can
