"""For tests of your own training code: Azure's SDK, and pytest, with a local workspace instead of Azure.

`ml_client` is an `azure.ai.ml.MLClient` for the local workspace; pytest finds the fixture `local_workspace` by itself
(`amlwrap.testing.plugin`), for which pytest imports this package in every run: names are loaded when they are used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.local.home import LocalServer
    from amlwrap.testing.azure_sdk import ml_client

__all__ = ["LocalServer", "ml_client"]

_HOMES = {"LocalServer": "amlwrap.local.home", "ml_client": "amlwrap.testing.azure_sdk"}


if not TYPE_CHECKING:  # a checker that saw this would believe that every name exists

    def __getattr__(name: str) -> Any:
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        raise AttributeError(f"module 'amlwrap.testing' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
