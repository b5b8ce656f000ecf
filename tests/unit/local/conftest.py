"""What tests of the local workspace's parts share: a workspace's memory, with no server before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from amlwrap.local.seed import seed_workspace
from amlwrap.local.state import State, open_state

PutBlob = Callable[..., Path]


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    home = tmp_path / "home"
    home.mkdir()
    opened = open_state(home, token="t", port=4242, page_size=10)
    seed_workspace(opened)
    yield opened
    opened.connection.close()


@pytest.fixture
def put_blob(state: State) -> PutBlob:
    """Make a blob of the artifact store, and return the file that holds it."""

    def put(name: str, content: bytes) -> Path:
        file = state.blobs.temporary_file()
        file.write_bytes(content)
        return state.blobs.commit_blob("azureml", name, file, headers={}, metadata={}).file

    return put
