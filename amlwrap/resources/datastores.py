"""Datastores: found, shown, and opened with whatever credentials they, or the caller, have."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, cast
from urllib.parse import quote, urlsplit

from attrs import evolve

from amlwrap.errors import NotFoundError, PermissionDeniedError, UsageError
from amlwrap.network import LOOPBACK
from amlwrap.paging import iterate
from amlwrap.references import check_name
from amlwrap.reprs import Collection
from amlwrap.resources.filters import filled, one_of
from amlwrap.resources.nearest import none_such
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.assets import Datastore, DatastoreSecrets, PendingUpload
    from amlwrap.auth import TokenSource
    from amlwrap.blob.store import BlobStore
    from amlwrap.blob.target import Auth, BlobTarget
    from amlwrap.dialects.speaker import Ask

ORDERS = ("name", "createdtime", "modifiedtime")
"""What a list of datastores can be ordered by (parameter `orderBy` of `Datastores_List`)."""
BLOB = "AzureBlob"
"""The type of datastore that files go to and come from."""
_WITH_SECRETS = frozenset({"AccountKey", "Sas"})


class DatastoreCollection(Collection):
    """The datastores of a workspace (`Workspace.datastores`).

    Args:
        ask: speaks with the workspace.
        workspace_name: named where a datastore is not there.
        storage_token: gives the caller's own token for storage.
        blob_endpoint: account URL to reach blobs at, instead of the one a datastore names.
    """

    def __init__(self, ask: Ask, *, workspace_name: str, storage_token: TokenSource, blob_endpoint: str | None) -> None:
        self._ask = ask
        self._workspace_name = workspace_name
        self._storage_token = storage_token
        self._blob_endpoint = blob_endpoint
        self._default: Datastore | None = None
        self._said: set[str] = set()

    def list(
        self, *, names: Sequence[str] | str = (), search_text: str | None = None, order_by: str | None = None
    ) -> Iterator[Datastore]:
        """Yield the datastores that match.

        Args:
            names: only these, or this one.
            search_text: only those whose name holds this text.
            order_by: property to order by, one of `ORDERS`.

        Raises:
            UsageError: datastores are not ordered by that, or a name or the text to search for is empty.

        Source: operation `Datastores_List`.
        """
        wanted = [filled(name or "", "A name") for name in ((names,) if isinstance(names, str) else names)]
        search_text, order_by = filled(search_text, "search_text"), one_of(order_by, "order_by", ORDERS)
        return iterate(
            lambda link: self._ask(
                lambda dialect: dialect.list_datastores(link, names=wanted, search_text=search_text, order_by=order_by)
            )
        )

    def get(self, name: str) -> Datastore:
        """Return one datastore.

        Raises:
            NotFoundError: there is none of that name; the text names the nearest, or which there are.

        Source: operation `Datastores_Get`.
        """
        try:
            checked = check_name(name, "a datastore")
            return self._ask(lambda dialect: dialect.get_datastore(checked))
        except NotFoundError as error:
            names = (datastore.name for datastore in self.list())
            raise none_such(error, "datastore", name, self._workspace_name, names) from None

    def default(self) -> Datastore:
        """Return the workspace's default datastore, asked for once.

        Raises:
            NotFoundError: the workspace has none.

        Source: operation `Datastores_List` with `isDefault`.
        """
        if self._default is None:
            self._default = next(
                iterate(lambda link: self._ask(lambda dialect: dialect.list_datastores(link, is_default=True))), None
            )
        if self._default is None:
            raise NotFoundError(
                "The workspace has no default datastore: name one where files go, or make one the default.", status=404
            )
        return self._default

    def named_or_default(self, name: str | None) -> Datastore:
        """Return the datastore that files go to: the one of that name, or the default when None.

        Raises:
            NotFoundError: there is none.
        """
        return self.default() if name is None else self.get(name)

    def secrets(self, name: str) -> DatastoreSecrets:
        """Return the secrets that a datastore holds; none of them is in the value's repr.

        Raises:
            PermissionDeniedError: the caller may not read them.

        Source: operation `Datastores_ListSecrets`.
        """
        checked = check_name(name, "a datastore")
        return self._ask(lambda dialect: dialect.list_datastore_secrets(checked))

    def url(self, datastore: Datastore, path: str) -> str:
        """Return the URL of a path on a blob datastore, as the service knows it."""
        from amlwrap.blob.target import account_url

        # A private link is this machine's own way in; a local workspace has no other address.
        here = self._blob_endpoint if urlsplit(self._blob_endpoint or "").hostname in LOOPBACK else None
        return f"{here or account_url(datastore)}/{datastore.container_name}/{quote(path)}"

    def holding(self, url: str, *, first: Datastore) -> Datastore | None:
        """Return the blob datastore that a URL lies on; None where it lies on none of the workspace.

        Args:
            url: of a blob, or a folder of blobs.
            first: a datastore to try before the service is asked for the others.
        """
        from amlwrap.blob.target import lies_in

        candidates = itertools.chain([first], self.list())
        return next((found for found in candidates if found.type == BLOB and lies_in(url, self.url(found, ""))), None)

    def open_pending(self, place: PendingUpload) -> BlobStore:
        """Open the container that the service gave for an upload."""
        from amlwrap.blob.store import open_store
        from amlwrap.blob.target import pending_target

        return open_store(pending_target(place, blob_endpoint=self._blob_endpoint))

    def open_store(
        self,
        datastore: Datastore,
        *,
        auth: str | None = None,
        identity: bool = True,
        notify: Callable[[str], None] | None = None,
    ) -> BlobStore:
        """Open a blob datastore's container.

        Signs in with the datastore's account key or SAS; with the caller's own identity where the datastore holds
        neither, where the caller may not read it, and where the account forbids shared keys.

        Args:
            datastore: what to open.
            auth: insist on `key`, `sas` or `identity`.
            identity: whether the caller's own identity may be used where there is no other way in.
            notify: told, once per reason, when another way in is taken than the datastore suggests.

        Raises:
            UsageError: it is not blob storage, `auth` is a way it does not offer, or a token would go over plain http.
            KeysLockedError: it gives no key and no SAS, and `identity` is False. An account that forbids keys is only
                found out by the first request.
        """
        from amlwrap.blob.failures import KeysLockedError
        from amlwrap.blob.store import open_store
        from amlwrap.blob.target import blob_target

        check_auth(auth)
        if datastore.type != BLOB:
            raise UsageError(self._refusal(datastore))
        tell = self._once(notify if identity else None)
        secrets = self._usable_secrets(datastore, auth, tell)
        if not identity and not (secrets and (secrets.key or secrets.sas_token)):
            raise KeysLockedError(f"Datastore {datastore.name} gives neither key nor SAS.")
        target = blob_target(
            datastore,
            secrets,
            auth=cast("Auth | None", auth),
            token_provider=self._storage_token if identity else None,
            blob_endpoint=self._blob_endpoint,
        )
        return open_store(_without_token_in_the_clear(target), notify=tell)

    def _usable_secrets(
        self, datastore: Datastore, auth: str | None, tell: Callable[[str], None]
    ) -> DatastoreSecrets | None:
        held = datastore.credentials_type or "None"
        if auth == "identity" or held == "None":
            return None
        if auth is None and held not in _WITH_SECRETS:
            tell(f"Datastore {datastore.name} holds {held} credentials: using your own identity instead.")
            return None
        try:
            return self.secrets(datastore.name)
        except PermissionDeniedError:
            if auth is not None:
                raise
            tell(f"You may not read the secrets of datastore {datastore.name}: using your own identity instead.")
            return None

    def _once(self, notify: Callable[[str], None] | None) -> Callable[[str], None]:
        def tell(sentence: str) -> None:
            if notify and sentence not in self._said:
                self._said.add(sentence)
                notify(sentence)

        return tell

    def _refusal(self, datastore: Datastore) -> str:
        others = [other for other in self.list() if other.type == BLOB]
        nearest = next((other for other in others if other.is_default), next(iter(others), None))
        hint = f"use {nearest.name}" if nearest else "add a blob datastore to the workspace"
        return f"Datastore {datastore.name} is of type {datastore.type}, and files go to blob storage only: {hint}."


def check_auth(auth: str | None) -> None:
    """Check how somebody wants to sign in to storage; None leaves it open.

    Raises:
        UsageError: it is no way to.
    """
    from amlwrap.blob.target import WAYS_IN

    if not isinstance(auth, str | None) or auth not in (None, *WAYS_IN):
        raise UsageError(f"{shown(auth)} is no way to sign in to storage: use {', '.join(WAYS_IN)}.")


def check_destination(datastore: str | None, auth: str | None) -> None:
    """Check where somebody wants files to go and how to sign in there, whether any will or not; None leaves it open.

    Raises:
        UsageError: it is no name of a datastore, or no way to sign in.
    """
    if datastore is not None:
        check_name(datastore, "a datastore")
    check_auth(auth)


def holds_secrets(datastore: Datastore) -> bool:
    """Whether a datastore has a key or SAS to hand out."""
    return datastore.credentials_type in _WITH_SECRETS


def _without_token_in_the_clear(target: BlobTarget) -> BlobTarget:
    """Return the target without the caller's identity where that would go over plain http, loopback aside."""
    endpoint = urlsplit(target.endpoint)
    if endpoint.scheme == "https" or endpoint.hostname in LOOPBACK:
        return target
    if target.auth == "identity":
        raise UsageError(f"Tokens are sent over https only, and {target.endpoint} is not: use an https blob endpoint.")
    return evolve(target, token_provider=None)
