# Written by `python -m openapi.pipeline generate`; do not edit.
"""Packages that offer their modules without importing them before they are used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType


def on_first_use(package: str, names: Sequence[str]) -> Callable[[str], ModuleType]:
    """Return the `__getattr__` of a package that imports its modules when they are first asked for (PEP 562)."""

    def import_submodule(name: str) -> ModuleType:
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return import_module(f"{package}.{name}")

    return import_submodule
