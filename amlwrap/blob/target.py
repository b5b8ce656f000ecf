"""Where blobs go and how to sign in there: decided from a datastore's facts and secrets, without a request."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Literal, get_args
from urllib.parse import unquote, urlsplit

import attrs
from attrs import field, frozen

from amlwrap.assets import Datastore, DatastoreSecrets, PendingUpload
from amlwrap.errors import StorageError, UsageError

if TYPE_CHECKING:
    from amlwrap.auth import TokenSource

Auth = Literal["key", "sas", "identity"]
"""How to sign in to storage."""

WAYS_IN: tuple[Auth, ...] = get_args(Auth)

REQUEST_HEADERS = {"x-ms-version": "2021-12-02", "user-agent": "amlwrap"}
"""What every request says: the version of the Blob service REST API that it is written for, and who asks."""


USE_IDENTITY = 'sign in as yourself, by --auth identity or auth="identity"'
"""What to do about a key or SAS that does not open an account, on the command line and in Python."""


@frozen(kw_only=True)
class BlobTarget:
    """A container and one way to sign in to it. No secret is in its repr.

    Attributes:
        endpoint: URL of the account's blob service, such as `https://account.blob.core.windows.net`; emulators put
            the account into the path.
        account_name: name of the storage account.
        container: name of the container.
        key: account key, base64.
        sas_token: shared access signature, without the leading `?`.
        token_provider: tokens for the storage scope, fetched when needed; the only way in when there is neither key
            nor SAS, and the way round an account that forbids both.
    """

    endpoint: str
    account_name: str
    container: str
    key: str | None = field(default=None, repr=False)
    sas_token: str | None = field(default=None, repr=False)
    token_provider: TokenSource | None = field(default=None, repr=False)

    @property
    def auth(self) -> Auth:
        """How the next request signs in."""
        if self.key:
            return "key"
        return "sas" if self.sas_token else "identity"

    def with_identity(self) -> BlobTarget:
        """Return the same place, entered with the caller's identity alone."""
        return attrs.evolve(self, key=None, sas_token=None)


@frozen(kw_only=True)
class Patience:
    """How long to wait for a storage account, in seconds.

    Attributes:
        connect_seconds: for a connection.
        first_answer_seconds: for the answer to the first request, which finds out whether the account can be reached;
            three attempts stay below 20 seconds.
        reach_seconds: for all of the first request, however slowly its answer trickles in.
        answer_seconds: for a later answer.
        retry_seconds: for all the pauses between attempts at one request together, Retry-After included.
        stall_seconds: for anything at all to get through while many transfers are under way.
    """

    connect_seconds: float = 5.0
    first_answer_seconds: float = 5.0
    reach_seconds: float = 17.5
    answer_seconds: float = 60.0
    retry_seconds: float = 90.0
    stall_seconds: float = 150.0


def blob_target(
    datastore: Datastore,
    secrets: DatastoreSecrets | None,
    *,
    auth: Auth | None = None,
    token_provider: TokenSource | None = None,
    blob_endpoint: str | None = None,
) -> BlobTarget:
    """Decide where a datastore's blobs are and how to sign in.

    Args:
        datastore: a datastore of type `AzureBlob`.
        secrets: what `listSecrets` gave; None when it was not called, or refused.
        auth: insist on one way; None takes the key or SAS if there is one, else the caller's identity.
        token_provider: the caller's identity: tokens for the storage scope.
        blob_endpoint: URL of the account's blob service, for private links and emulators, instead of the one that
            follows from the datastore.

    Raises:
        UsageError: the datastore is not blob storage, or does not offer the way that `auth` insists on; or the
            endpoint is not the URL of one.
        StorageError: the datastore holds a key or SAS that cannot be one.
    """
    if datastore.type != "AzureBlob" or not datastore.account_name or not datastore.container_name:
        raise UsageError(f"Datastore {datastore.name} is of type {datastore.type}: files can only go to AzureBlob.")
    endpoint = blob_endpoint or account_url(datastore)
    key = secrets.key.strip() if secrets and secrets.key else None
    sas_token = secrets.sas_token.strip().lstrip("?") if secrets and secrets.sas_token else None
    target = BlobTarget(
        endpoint=_checked(endpoint),
        account_name=datastore.account_name,
        container=datastore.container_name,
        key=key if auth in {None, "key"} else None,
        sas_token=sas_token if auth == "sas" or (auth is None and not key) else None,
        token_provider=token_provider if auth in {None, "identity"} else None,
    )
    if not (target.key or target.sas_token or target.token_provider):
        raise UsageError(_no_way_in(datastore, auth))
    if not _is_well_formed(target):
        what = "an account key" if target.key else "a SAS"
        raise StorageError(
            f"What datastore {datastore.name} holds as {what} is none: correct the datastore, or {USE_IDENTITY}."
        )
    return target


def pending_target(place: PendingUpload, *, blob_endpoint: str | None = None) -> BlobTarget:
    """Return the container that the service gave for an upload, entered with the signature that it gave.

    Args:
        place: the container; the account is the first part of the host, or stands in the path, as emulators have it.
        blob_endpoint: as for `blob_target`.

    Raises:
        UsageError: the container's URL, or `blob_endpoint`, is none.
    """
    account, _, container = place.url.rstrip("/").rpartition("/")
    parts = urlsplit(_checked(account))
    return BlobTarget(
        endpoint=_checked(blob_endpoint or account),
        account_name=parts.path.strip("/") or (parts.hostname or "").partition(".")[0],
        container=container,
        sas_token=place.sas_token,
    )


def lies_in(url: str, container_url: str) -> bool:
    """Whether a URL leads into a container, whatever the scheme; the service writes `:443` behind hosts."""
    return _host_and_path(url).startswith(_host_and_path(container_url))


def _host_and_path(url: str) -> str:
    try:
        parts = urlsplit(url)
        port = "" if parts.port in {None, 80, 443} else f":{parts.port}"
    except ValueError:  # a port that is none, half an IPv6 address
        return ""
    return f"{parts.hostname}{port}{unquote(parts.path).rstrip('/')}/"


def account_url(datastore: Datastore) -> str:
    """Return the URL of the blob service that a datastore's account has."""
    return f"{datastore.protocol or 'https'}://{datastore.account_name}.blob.{datastore.endpoint or 'core.windows.net'}"


def _is_well_formed(target: BlobTarget) -> bool:
    """Whether key or SAS can be signed with, or put into a URL, at all."""
    if target.key:
        try:
            return bool(base64.b64decode(target.key, validate=True))
        except ValueError:
            return False
    sas = target.sas_token
    return sas is None or ("sig=" in sas and sas.isascii() and sas.isprintable() and " " not in sas)


def _checked(endpoint: str) -> str:
    """Return the endpoint, its scheme in lower case, without a trailing slash.

    One that is refused is not repeated: people paste connection strings and signed URLs.
    """
    endpoint = endpoint.strip()
    try:
        parts = urlsplit(endpoint)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none, half an IPv6 address
        usable = False
    if not usable or not endpoint.isprintable() or set(endpoint) & set(" ?#@"):
        raise UsageError(
            "The blob endpoint is not a plain URL such as https://ACCOUNT.blob.core.windows.net: correct it; keys and "
            "signatures come from the datastore."
        )
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


def _no_way_in(datastore: Datastore, auth: Auth | None) -> str:
    held = datastore.credentials_type or "no"
    match auth:
        case "key":
            return f"Datastore {datastore.name} gives no account key, it holds {held} credentials: {USE_IDENTITY}."
        case "sas":
            return f"Datastore {datastore.name} gives no SAS, it holds {held} credentials: {USE_IDENTITY}."
        case _:
            return f"Datastore {datastore.name} gives neither key nor SAS, and there is no identity to sign in with."
