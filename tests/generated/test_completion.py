"""What editors and prompts offer of the client, and what type checkers and tools that read signatures see of it."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from inspect import isfunction
from typing import get_type_hints

import jedi
import pytest

from openapi.pipeline.documents import operations
from openapi.pipeline.generating import client_folders
from openapi.pipeline.home import ROOM, load_contract
from openapi.pipeline.shapes import identifier

PACKAGES = [folder.name for folder in client_folders(ROOM.generated)]
CALLED = {
    "jobs.jobs_get": ["asyncio", "asyncio_detailed", "sync", "sync_detailed"],
    "jobs.jobs_list": [
        "asyncio", "asyncio_detailed", "asyncio_items", "asyncio_pages",
        "sync", "sync_detailed", "sync_items", "sync_pages",
    ],
    "jobs.jobs_delete": [
        "asyncio", "asyncio_detailed", "asyncio_wait", "poller", "sync", "sync_detailed", "sync_wait",
    ],
}  # fmt: skip


def completed(code: str) -> list[str]:
    """Return what an editor offers at the end of `code`, but for private names, which it shows after all others."""
    lines = code.split("\n")
    script = jedi.Script(code, project=jedi.Project(ROOM.generated.parent, added_sys_path=[str(ROOM.generated.parent)]))
    names = [found.name for found in script.complete(len(lines), len(lines[-1]))]
    return [name for name in names if not name.startswith("_")]


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("module", CALLED)
def test_a_module_offers_what_is_called_and_nothing_else(package: str, module: str) -> None:
    tag, _, name = module.partition(".")
    assert completed(f"from amlrest.{package}.api.{tag} import {name}\n{name}.") == CALLED[module]
    loaded = import_module(f"amlrest.{package}.api.{module}")
    assert dir(loaded) == loaded.__all__ == CALLED[module]


@pytest.mark.parametrize("package", PACKAGES)
def test_tags_and_operations_are_offered(package: str) -> None:
    found = [operation for _, _, operation in operations(load_contract(package.removeprefix("v").replace("_", "-")))]
    tags = sorted({identifier(operation["tags"][0]) for operation in found})
    jobs = sorted(identifier(operation["operationId"]) for operation in found if operation["tags"][0] == "Jobs")
    client = f"import amlrest.{package} as client\nclient."
    assert completed(client) == ["api", "AuthenticatedClient", "Client", "models"]
    assert completed(f"{client}api.") == tags
    assert completed(f"{client}api.jobs.") == jobs
    loaded = import_module(f"amlrest.{package}")
    assert (dir(loaded.api), dir(loaded.api.jobs)) == (tags, jobs)
    assert {name for tag in tags for name in dir(getattr(loaded.api, tag))} == {
        identifier(operation["operationId"]) for operation in found
    }
    with pytest.raises(AttributeError, match=r"'amlrest\..*\.api' has no attribute 'job'"):
        _ = loaded.api.job


def test_what_is_offered_is_imported_when_it_is_used() -> None:
    code = (
        "import sys; from amlrest.v2024_04_01 import api; api.jobs.jobs_list.sync; "
        "print(sorted(name for name in sys.modules if '.api.' in name or '.models.' in name))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "['amlrest.v2024_04_01.api.jobs', 'amlrest.v2024_04_01.api.jobs.jobs_list']"


@pytest.mark.parametrize("package", PACKAGES)
def test_the_annotations_of_every_function_can_be_evaluated(package: str) -> None:
    api = import_module(f"amlrest.{package}.api")
    modules = [getattr(getattr(api, tag), name) for tag in dir(api) for name in dir(getattr(api, tag))]
    assert len(modules) > 100
    for module in modules:
        functions = [getattr(module, name) for name in module.__all__]
        assert all(
            isfunction(function) and {"client", "return"} <= get_type_hints(function).keys() for function in functions
        )
        assert all(function.__doc__ for function in functions)
