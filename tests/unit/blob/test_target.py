"""Where blobs are and how to sign in, from a datastore's facts and secrets."""

from __future__ import annotations

import pytest
from attrs import evolve

from amlwrap.assets import Datastore, DatastoreSecrets, PendingUpload
from amlwrap.auth import STORAGE_SCOPE, TokenSource
from amlwrap.blob.target import BlobTarget, blob_target, lies_in, pending_target
from amlwrap.errors import StorageError, UsageError
from tests.support.credentials import FailingCredential

DATASTORE = Datastore(
    name="store",
    id="/datastores/store",
    type="AzureBlob",
    account_name="account",
    container_name="container",
    endpoint="core.windows.net",
    protocol="https",
    credentials_type="AccountKey",
)
KEY = DatastoreSecrets(type="AccountKey", key="c2VjcmV0")
SAS = DatastoreSecrets(type="Sas", sas_token="?sv=2021&sig=secret")


TOKEN = TokenSource(FailingCredential(AssertionError("nothing is signed in to while deciding")), STORAGE_SCOPE)


@pytest.mark.parametrize(
    ("datastore", "override", "endpoint"),
    [
        (DATASTORE, None, "https://account.blob.core.windows.net"),
        (evolve(DATASTORE, endpoint="core.chinacloudapi.cn"), None, "https://account.blob.core.chinacloudapi.cn"),
        (evolve(DATASTORE, protocol="http", endpoint="localhost:1"), None, "http://account.blob.localhost:1"),
        (evolve(DATASTORE, protocol=None, endpoint=None), None, "https://account.blob.core.windows.net"),
        (DATASTORE, "http://127.0.0.1:10000/account/", "http://127.0.0.1:10000/account"),
        (DATASTORE, " HTTPS://Private.Link\n", "https://Private.Link"),
    ],
)
def test_the_endpoint_is_the_datastores_unless_overridden(
    datastore: Datastore, override: str | None, endpoint: str
) -> None:
    assert blob_target(datastore, KEY, blob_endpoint=override).endpoint == endpoint


@pytest.mark.parametrize(
    ("secrets", "auth", "way"),
    [
        (KEY, None, "key"),
        (SAS, None, "sas"),
        (None, None, "identity"),
        (KEY, "key", "key"),
        (SAS, "sas", "sas"),
        (KEY, "identity", "identity"),
        (SAS, "identity", "identity"),
    ],
)
def test_the_way_in(secrets: DatastoreSecrets | None, auth: object, way: str) -> None:
    target = blob_target(DATASTORE, secrets, auth=auth, token_provider=TOKEN)  # type: ignore[arg-type]  # parametrised
    assert target.auth == way
    assert (target.key is not None, target.sas_token is not None) == (way == "key", way == "sas")
    assert target.sas_token in {None, "sv=2021&sig=secret"}


def test_insisting_on_a_way_leaves_no_other() -> None:
    assert blob_target(DATASTORE, KEY, auth="key", token_provider=TOKEN).token_provider is None
    assert blob_target(DATASTORE, KEY, token_provider=TOKEN).token_provider is TOKEN


@pytest.mark.parametrize(
    ("secrets", "auth", "word"), [(SAS, "key", "account key"), (KEY, "sas", "SAS"), (None, None, "identity")]
)
def test_a_way_that_is_not_offered_is_said(secrets: DatastoreSecrets | None, auth: object, word: str) -> None:
    with pytest.raises(UsageError, match=word):
        blob_target(DATASTORE, secrets, auth=auth)  # type: ignore[arg-type]  # parametrised


def test_other_kinds_of_storage_are_refused_by_their_type() -> None:
    with pytest.raises(UsageError, match="AzureDataLakeGen2"):
        blob_target(evolve(DATASTORE, type="AzureDataLakeGen2"), KEY)


@pytest.mark.parametrize(
    "endpoint",
    [
        "account.blob.core.windows.net",
        "ftp://hidden",
        "https://",
        "https://hidden:no",
        "https://hidden:99999",
        "http://[hidden",
        "https://hidden host",
        "https://hid\nden",
        "https://account.example/?sv=2021&sig=hidden",
        "https://account.example#hidden",
        "https://me:hidden@account.example",
        "DefaultEndpointsProtocol=https;AccountName=account;AccountKey=hidden",
    ],
)
def test_an_endpoint_that_is_no_plain_url_is_refused_and_not_repeated(endpoint: str) -> None:
    with pytest.raises(UsageError, match="not a plain URL") as caught:
        blob_target(DATASTORE, KEY, blob_endpoint=endpoint)
    assert "hid" not in str(caught.value)


@pytest.mark.parametrize(
    "secrets",
    [
        DatastoreSecrets(type="AccountKey", key="hidden!"),
        DatastoreSecrets(type="AccountKey", key="hidden"),
        DatastoreSecrets(type="Sas", sas_token="hidden"),
        DatastoreSecrets(type="Sas", sas_token="sv=1&sig=hidden\r\nx: y"),
        DatastoreSecrets(type="Sas", sas_token="sv=1&sig=hidden z"),
    ],
)
def test_a_key_or_sas_that_cannot_be_one_is_said_and_not_shown(secrets: DatastoreSecrets) -> None:
    with pytest.raises(StorageError, match=r"datastore store holds as an? (account key|SAS) is none") as caught:
        blob_target(DATASTORE, secrets)
    assert "hidden" not in str(caught.value)


def test_white_space_around_a_secret_does_not_count() -> None:
    target = blob_target(DATASTORE, DatastoreSecrets(type="Sas", sas_token=" ?sv=1&sig=x\n"))
    assert target.sas_token == "sv=1&sig=x"
    assert blob_target(DATASTORE, DatastoreSecrets(type="AccountKey", key="c2VjcmV0\n")).key == "c2VjcmV0"


def test_no_secret_is_in_a_repr() -> None:
    for secrets in (KEY, SAS):
        target = blob_target(DATASTORE, secrets, token_provider=TOKEN)
        assert "secret" not in repr(target)
        assert "c2VjcmV0" not in repr(target)
    assert "c2VjcmV0" not in repr(BlobTarget(endpoint="e", account_name="a", container="c").with_identity())


@pytest.mark.parametrize(
    ("url", "override", "endpoint", "account"),
    [
        ("https://acc.blob.core.windows.net:443/616e-id", None, "https://acc.blob.core.windows.net:443", "acc"),
        ("https://acc.blob.core.windows.net/616e-id/", None, "https://acc.blob.core.windows.net", "acc"),
        ("http://127.0.0.1:10000/acc/616e-id", None, "http://127.0.0.1:10000/acc", "acc"),
        ("https://acc.blob.core.windows.net:443/616e-id", "https://private.link", "https://private.link", "acc"),
    ],
)
def test_a_container_that_the_service_gives_is_entered_with_its_signature_alone(
    url: str, override: str | None, endpoint: str, account: str
) -> None:
    target = pending_target(PendingUpload(url=url, sas_token="sig=secret"), blob_endpoint=override)
    assert (target.endpoint, target.account_name, target.container) == (endpoint, account, "616e-id")
    assert (target.auth, target.sas_token, target.token_provider) == ("sas", "sig=secret", None)
    assert "secret" not in repr(target)


@pytest.mark.parametrize("url", ["", "nowhere", "azureml://x/y/z"])
def test_a_container_without_an_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="not a plain URL"):
        pending_target(PendingUpload(url=url, sas_token="sig=secret"))


@pytest.mark.parametrize(
    ("url", "inside"),
    [
        ("https://acc.blob.core.windows.net:443/c/LocalUpload/1", True),
        ("HTTP://ACC.blob.core.windows.net/c/LocalUpload/1", True),
        ("https://acc.blob.core.windows.net/c", True),
        ("https://acc.blob.core.windows.net/%63/x%20y", True),
        ("https://acc.blob.core.windows.net/cc/LocalUpload/1", False),
        ("https://other.blob.core.windows.net/c/LocalUpload/1", False),
        ("https://acc.blob.core.windows.net:8443/c/LocalUpload/1", False),
        ("https://acc.blob.core.windows.net:port/c/x", False),
        ("https://[acc/c/x", False),
    ],
)
def test_a_url_lies_in_a_container_however_it_is_spelled(url: str, inside: bool) -> None:
    assert lies_in(url, "https://acc.blob.core.windows.net/c/") is inside
