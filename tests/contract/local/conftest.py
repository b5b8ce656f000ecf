"""One embedded workspace for all tests of this folder; those about its life start their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.local_workspace import LocalWorkspace, local_workspace


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalWorkspace]:
    """A running workspace whose listings have pages of three."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        with local_workspace(tmp_path_factory.mktemp("local"), page_size=3) as running:
            yield running
