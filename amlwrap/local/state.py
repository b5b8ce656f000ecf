"""Everything a running embedded workspace holds, in one place that handlers are given."""

from __future__ import annotations

import secrets
import sqlite3
import uuid
from base64 import b64decode, b64encode
from collections import Counter
from pathlib import Path

from attrs import define, evolve, field

from amlwrap.local.home import ACCOUNT_NAME
from amlwrap.local.references import TRACKING_PATH
from amlwrap.local.store.blobs import BlobStore
from amlwrap.local.store.database import open_database, read_setting, write_setting
from amlwrap.local.store.operations import OperationStore
from amlwrap.local.store.records import RecordStore, timestamp
from amlwrap.local.tokens import draw_token

LOCATION = "local"


@define
class State:
    """The workspace's memory.

    Attributes:
        home: its folder.
        connection: its database.
        records: its resources.
        blobs: its storage account's contents.
        account: the storage account's name.
        account_key: the account's key, base64 text; drawn once per home.
        token: the bearer token of this start.
        tracking_token: the one that jobs are given, which opens what runs log alone; it has the form of a JSON Web
            Token, since azureml-mlflow reads from it how long it holds.
        port: the loopback port it is served at.
        scheme: `http`, or `https` in what clients see who asked by TLS.
        page_size: most items on a page of any listing.
        workspace_guid: the workspace's id, also part of its container names.
        created_at: when it was made, or first opened by a version that remembers.
        operations: what clients poll.
        usage: nodes that jobs occupy, by the compute's lower-case name.
    """

    home: Path
    connection: sqlite3.Connection = field(repr=False)
    records: RecordStore
    operations: OperationStore
    blobs: BlobStore
    account: str
    account_key: str = field(repr=False)
    token: str = field(repr=False)
    tracking_token: str = field(repr=False)
    port: int
    page_size: int
    workspace_guid: str
    created_at: str
    scheme: str = "http"
    usage: Counter[str] = field(factory=Counter)

    @property
    def blob_host(self) -> str:
        """Host and port of the blob endpoint, which a datastore shows as its endpoint."""
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        """What the URLs of everything in it begin with."""
        return f"{self.scheme}://{self.blob_host}"

    @property
    def tracking_uri(self) -> str:
        """The MLflow tracking URI of the workspace, with the path that it has on Azure."""
        return f"{self.url}{TRACKING_PATH}"

    def over_tls(self, port: int) -> State:
        """Return the same workspace as those see it who ask by TLS, at a port of its own: its URLs differ."""
        return evolve(self, scheme="https", port=port)

    @property
    def account_key_bytes(self) -> bytes:
        """The account's key as HMAC takes it."""
        return b64decode(self.account_key)

    def nodes_in_use(self, compute: str) -> int:
        """Return how many nodes of a compute jobs occupy now."""
        return self.usage[compute.lower()]


def open_state(home: Path, *, token: str, port: int, page_size: int) -> State:
    """Open, or create, the workspace in `home` for one start of its server."""
    connection = open_database(home / "workspace.db")
    key = read_setting(connection, "account_key")
    guid = read_setting(connection, "workspace_guid")
    if key is None or guid is None:
        key, guid = b64encode(secrets.token_bytes(64)).decode(), str(uuid.uuid4())
        write_setting(connection, "account_key", key)
        write_setting(connection, "workspace_guid", guid)
    created = read_setting(connection, "created_at") or timestamp()
    write_setting(connection, "created_at", created)
    return State(
        home=home,
        connection=connection,
        records=RecordStore(connection),
        operations=OperationStore(connection),
        blobs=BlobStore(connection, home / "blobs"),
        account=ACCOUNT_NAME,
        account_key=key,
        token=token,
        tracking_token=draw_token(),
        port=port,
        page_size=page_size,
        workspace_guid=guid,
        created_at=created,
    )
