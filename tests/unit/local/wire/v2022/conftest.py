"""A workspace with its two datastores and some data, without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap.assets import Datastore
from amlwrap.local.home import ACCOUNT_NAME
from amlwrap.local.references import resource_id
from amlwrap.local.state import State, open_state
from amlwrap.local.store.records import Record


def _datastore(name: str, *, is_default: bool) -> Record:
    value = Datastore(
        name=name, id=resource_id("datastores", name), type="AzureBlob", is_default=is_default,
        account_name=ACCOUNT_NAME, container_name=f"container-of-{name}", credentials_type="AccountKey",
    )  # fmt: skip
    return Record(kind="datastores", name=name, value=value)


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[State]:
    home: Path = tmp_path_factory.mktemp("home")
    (home / "blobs").mkdir()
    opened = open_state(home, token="token", port=4321, page_size=100)
    for record in (_datastore("workspaceblobstore", is_default=True), _datastore("other", is_default=False)):
        opened.records.put(record)
    yield opened
    opened.connection.close()
