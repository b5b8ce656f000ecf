"""Every api-version that has a contract, its client, and upstream's examples where they are at hand."""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from openapi.pipeline.generating import client_folders, write_client, write_shared
from openapi.pipeline.home import ROOM, VERSIONS
from openapi.pipeline.sources import Version, load_versions
from tests.generated.forms import FORMS
from tests.generated.proof import Reader

KNOWN = load_versions(VERSIONS)


@pytest.fixture(scope="session")
def upstream() -> Path:
    folder = os.environ.get("AMLWRAP_UPSTREAM")
    if not folder:
        pytest.skip("needs upstream's examples: set AMLWRAP_UPSTREAM to a checkout of azure-rest-api-specs")
    return Path(folder)


@pytest.fixture(scope="session", params=sorted(KNOWN))
def version(request: pytest.FixtureRequest) -> Version:
    return KNOWN[request.param]


@pytest.fixture(scope="session")
def reader_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Version], Reader]]:
    """Readers by version; clients that are not committed are generated once."""
    readers: dict[str, Reader] = {}
    folder = tmp_path_factory.mktemp("uncommitted")
    write_shared(ROOM.templates, folder / "uncommitted")
    sys.path.insert(0, str(folder))

    def make(version: Version) -> Reader:
        if version.name not in readers:
            contract = json.loads((ROOM.contracts / f"{version.name}.json").read_text())
            package = f"amlrest.{version.package}"
            if (ROOM.generated / version.package) not in client_folders(ROOM.generated):
                write_client(contract, ROOM.settings, ROOM.templates, folder / "uncommitted" / version.package)
                package = f"uncommitted.{version.package}"
            readers[version.name] = Reader(contract, package)
        return readers[version.name]

    yield make
    sys.path.remove(str(folder))


@pytest.fixture(params=FORMS)
def form(request: pytest.FixtureRequest) -> str:
    """Either form of a function of the generated client."""
    return str(request.param)
