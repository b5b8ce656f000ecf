"""What a user is told of a sign-in that failed, by azure-identity's own classes; Entra ID and `az` are made up."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from azure.identity import AzureCliCredential, ChainedTokenCredential, ClientSecretCredential, EnvironmentCredential

from amlwrap.auth import TokenSource
from amlwrap.credentials import LazyDefaultCredential, TokenCredential
from amlwrap.errors import AuthenticationError
from amlwrap.sign_in import sign_in_sentence
from tests.support.entra import put_az, refusing_entra

SCOPE = "https://management.azure.com/.default"
IDS = "Trace ID: 6b6a4d35 Correlation ID: 7f0b1d2c Timestamp: 2026-01-01 00:00:00Z"
SECRET_REFUSED = f"AADSTS7000215: Invalid client secret provided. Ensure that the value is sent. {IDS}"
ANYTHING = (
    "run `az login`, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET, "
    "or try the local workspace with --local"
)


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """An environment of developers' sources alone, `az` in `tmp_path` the only one that may be there."""
    for name in ("AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_SECRET", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AZURE_TOKEN_CREDENTIALS", "dev")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return monkeypatch


def told(credential: TokenCredential | None = None) -> str:
    """Return what the user is told, without the words that every sentence begins with."""
    with pytest.raises(AuthenticationError) as raised:
        TokenSource(credential or LazyDefaultCredential(), SCOPE)()
    text = str(raised.value)
    assert "\n" not in text
    assert not any(word in text for word in ("Trace ID", "6b6a4d35", "Timestamp", "aka.ms"))
    return text.removeprefix("Not signed in to Azure ").rstrip(".")


def az_says(text: str) -> str:
    return f"cat >&2 <<'END'\n{text}\nEND\nexit 1"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (
            f"ERROR: AADSTS700082: The refresh token has expired due to inactivity. It was issued long ago. {IDS}",
            "(AzureCliCredential: AADSTS700082: The refresh token has expired due to inactivity): run `az login` again",
        ),
        (
            f"ERROR: AADSTS70043: The refresh token has expired. {IDS}\nInteractive authentication is needed. Please "
            "run:\naz login --scope https://management.core.windows.net//.default",
            "(AzureCliCredential: AADSTS70043: The refresh token has expired): "
            "run `az login --scope https://management.core.windows.net//.default` again",
        ),
        (
            "ERROR: AADSTS50173: The provided grant has expired due to it being revoked.\r\nTrace ID: 6b6a4d35\r\n",
            "(AzureCliCredential: AADSTS50173: The provided grant has expired due to it being revoked): "
            "run `az login` again",
        ),
        (
            f"AADSTS50076: Due to a configuration change, you must use multi-factor authentication. {IDS}",
            "(AzureCliCredential: AADSTS50076: Due to a configuration change, you must use multi-factor "
            f"authentication): run `az login --tenant TENANT --scope {SCOPE}`",
        ),
        (
            "AADSTS53003: Access has been blocked by Conditional Access policies. No token is issued.",
            "(AzureCliCredential: AADSTS53003: Access has been blocked by Conditional Access policies): sign in from a "
            "device and network that your organisation's policies allow, or ask its administrator",
        ),
        (
            "AADSTS50020: User account 'me@example.com' does not exist in tenant 'Contoso'.",
            "(AzureCliCredential: AADSTS50020: User account 'me@example.com' does not exist in tenant 'Contoso'): "
            "sign in to the subscription's tenant, `az login --tenant TENANT`",
        ),
        (
            "AADSTS99999: Something new.",
            "(AzureCliCredential: AADSTS99999: Something new): "
            "look the code up at https://login.microsoftonline.com/error",
        ),
        (
            "ERROR: Subscription 'mine' not found. Check the spelling and casing and try again.",
            "(AzureCliCredential: Subscription 'mine' not found): mend that, or run `az login`",
        ),
        (
            "ERROR: Please run 'az login' to setup account.",
            f"(az has no login, or no subscription to go with it): {ANYTHING}",
        ),
        (
            "ERROR: No subscription found. Run 'az account set' to select a subscription.",
            f"(az has no login, or no subscription to go with it): {ANYTHING}",
        ),
        (
            "HTTPSConnectionPool(host='login.microsoftonline.com', port=443): Max retries exceeded: [Errno -2] Name or "
            "service not known",
            "(AzureCliCredential: login.microsoftonline.com has a name that does not resolve): "
            "check the network, proxy and endpoint",
        ),
    ],
)
def test_what_az_says_is_told_with_what_helps(
    environment: pytest.MonkeyPatch, tmp_path: Path, said: str, sentence: str
) -> None:
    put_az(tmp_path, az_says(said))
    assert told() == sentence


@pytest.mark.usefixtures("environment")
def test_what_az_prints_instead_of_a_token_is_not_repeated(tmp_path: Path) -> None:
    put_az(tmp_path, """echo '{"accessToken":"opaque-token","expiresOn":""}'""")
    assert told() == "(AzureCliCredential: Unexpected output): mend that, or run `az login`"


def test_an_az_that_takes_too_long_is_told_with_how_long_it_may(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment.setattr("amlwrap.sign_in.AZ_SECONDS", 0.1)
    put_az(tmp_path, "exec sleep 60")
    sentence = "(az took longer than 0.1 s): run `az account get-access-token` to see what keeps it"
    assert told() == sentence
    assert told(AzureCliCredential(process_timeout=0.1)) == sentence  # type: ignore[arg-type]  # seconds, as subprocess has them


@pytest.mark.usefixtures("environment")
def test_where_nothing_is_set_up_everything_that_can_be_is_told() -> None:
    assert told() == f"(no source that azure-identity knows has a login): {ANYTHING}"


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        (
            {"AZURE_CLIENT_ID": "c", "AZURE_TENANT_ID": "t"},
            "(AZURE_CLIENT_ID and AZURE_TENANT_ID are set, AZURE_CLIENT_SECRET is not): "
            "set it as well, or run `az login`",
        ),
        (
            {"AZURE_CLIENT_SECRET": "hidden"},
            "(AZURE_CLIENT_SECRET is set, AZURE_CLIENT_ID and AZURE_TENANT_ID are not): "
            "set them as well, or run `az login`",
        ),
    ],
)
def test_half_of_a_service_principal_says_which_half_is_missing(
    environment: pytest.MonkeyPatch, variables: Mapping[str, str], sentence: str
) -> None:
    for name, value in variables.items():
        environment.setenv(name, value)
    assert told() == sentence


@pytest.mark.parametrize(
    ("description", "by_variables", "by_program"),
    [
        (
            SECRET_REFUSED,
            "AADSTS7000215: Invalid client secret provided): put a valid client secret, the value and not its id, into "
            "AZURE_CLIENT_SECRET",
            "AADSTS7000215: Invalid client secret provided): give the credential a valid client secret, the value and "
            "not its id",
        ),
        (
            "AADSTS700016: Application with identifier 'c' was not found in the directory 'Contoso'. It happens.",
            "AADSTS700016: Application with identifier 'c' was not found in the directory 'Contoso'): correct "
            "AZURE_CLIENT_ID, or AZURE_TENANT_ID if the application is of another tenant",
            "AADSTS700016: Application with identifier 'c' was not found in the directory 'Contoso'): give the "
            "credential another client_id, or tenant_id if the application is of another tenant",
        ),
        (
            "AADSTS90002: Tenant 't' not found. Check it.",
            "AADSTS90002: Tenant 't' not found): correct AZURE_TENANT_ID",
            "AADSTS90002: Tenant 't' not found): give the credential another tenant_id",
        ),
    ],
)
def test_a_service_principal_that_is_refused_says_what_to_correct(
    environment: pytest.MonkeyPatch, description: str, by_variables: str, by_program: str
) -> None:
    for name, value in {"AZURE_CLIENT_ID": "c", "AZURE_TENANT_ID": "t", "AZURE_CLIENT_SECRET": "s3cr3t"}.items():
        environment.setenv(name, value)
    chain = ChainedTokenCredential(EnvironmentCredential(transport=refusing_entra(description)))
    assert told(chain) == f"(EnvironmentCredential: {by_variables}"
    made = ClientSecretCredential("t", "c", "s3cr3t", transport=refusing_entra(description))
    assert told(made) == f"(ClientSecretCredential: {by_program}"


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"AZURE_TENANT_ID": "a b"}, "(Invalid tenant ID provided): correct or unset AZURE_TENANT_ID"),
        ({"AZURE_CLIENT_SECRET": ""}, "correct or unset AZURE_CLIENT_SECRET"),
        ({"AZURE_AUTHORITY_HOST": "http://login.example"}, "correct or unset AZURE_AUTHORITY_HOST"),
        ({"AZURE_TOKEN_CREDENTIALS": "devs"}, "(Invalid value for AZURE_TOKEN_CREDENTIALS: devs): correct or unset"),
    ],
)
def test_a_setting_that_azure_identity_cannot_use_is_named_by_its_variable(
    environment: pytest.MonkeyPatch, variables: Mapping[str, str], sentence: str
) -> None:
    whole = {"AZURE_CLIENT_ID": "c", "AZURE_TENANT_ID": "t", "AZURE_CLIENT_SECRET": "s", "AZURE_TOKEN_CREDENTIALS": ""}
    for name, value in {**whole, **variables}.items():
        environment.setenv(name, value)
    assert sentence in told()


def test_a_certificate_that_is_not_there_is_named_with_its_variable(environment: pytest.MonkeyPatch) -> None:
    names = ("AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_CLIENT_CERTIFICATE_PATH")
    for name, value in zip(names, ("c", "t", "/nonexist.pem"), strict=True):
        environment.setenv(name, value)
    environment.setenv("AZURE_TOKEN_CREDENTIALS", "")
    assert "/nonexist.pem" in (sentence := told())
    assert sentence.endswith("correct or unset AZURE_CLIENT_CERTIFICATE_PATH")


def test_a_bundle_of_authorities_that_is_not_there_is_named_with_its_variable(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REQUESTS_CA_BUNDLE", "/nonexist.pem")
    assert told(ClientSecretCredential("t", "c", "s", retry_total=0)) == (
        "(ClientSecretCredential: REQUESTS_CA_BUNDLE names /nonexist.pem, which is not there): "
        "correct or unset REQUESTS_CA_BUNDLE"
    )


def test_a_dead_proxy_on_the_way_to_sign_in_is_blamed(
    environment: pytest.MonkeyPatch, no_proxies: pytest.MonkeyPatch
) -> None:
    no_proxies.setenv("HTTPS_PROXY", "http://user:hidden@127.0.0.1:9")
    sentence = told(ClientSecretCredential("t", "c", "s", retry_total=0))
    assert sentence == (
        "(ClientSecretCredential: the proxy http://127.0.0.1:9 refuses connections): "
        "correct HTTPS_PROXY, which names it, or name login.microsoftonline.com in NO_PROXY"
    )


@pytest.mark.usefixtures("environment")
def test_a_programs_own_credential_is_quoted_whatever_it_says() -> None:
    assert told(AzureCliCredential()) == (
        "(AzureCliCredential: Azure CLI not found on path): mend that, or run `az login`"
    )


def test_claims_that_az_cannot_ask_for_are_told_as_the_command_that_can(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_az(tmp_path, """echo '{"accessToken":"token","expires_on":99999999999}'""")
    source = TokenSource(LazyDefaultCredential(), SCOPE)
    with pytest.raises(AuthenticationError) as raised:
        source.renew(source(), '{"access_token":{}}')
    command = f"az login --claims-challenge eyJhY2Nlc3NfdG9rZW4iOnt9fQ== --scope {SCOPE}"
    assert str(raised.value).endswith(f"run `{command}`.")


@pytest.mark.parametrize(
    "text",
    [
        "Failed with client secret s3cr3t",
        "Refused eyJhbGciOiJub25lIn0.s3cr3t.s3cr3t",
        "Refused access_token=s3cr3t",
        '{"password": "s3cr3t"}',
    ],
)
def test_no_secret_is_told(text: str) -> None:
    sentence = sign_in_sentence(text, scope=SCOPE, environ={"AZURE_CLIENT_SECRET": "s3cr3t"}, credential="Own")
    assert "s3cr3t" not in sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("WARNING: old\nERROR: The subscription does not exist.\nTry again", "The subscription does not exist"),
        ("Traceback (most recent call last):\n  File a\nModuleNotFoundError: none", "ModuleNotFoundError: none"),
        ("x" * 5000, "x" * 300),
    ],
)
def test_of_many_lines_the_one_that_says_why_is_quoted(text: str, told: str) -> None:
    sentence = sign_in_sentence(text, scope="s", environ={}, credential="AzureCliCredential")
    assert sentence.startswith(f"Not signed in to Azure (AzureCliCredential: {told}):")
