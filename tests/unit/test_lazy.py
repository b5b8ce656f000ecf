"""Packages whose names are loaded when they are used."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from amlwrap.lazy import on_first_use

LAZY = ["amlwrap.assets", "amlwrap.job", "amlwrap.sweep"]


@pytest.mark.parametrize("package", LAZY)
def test_what_a_package_offers_is_there(package: str) -> None:
    module = import_module(package)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []


@pytest.mark.parametrize("package", LAZY)
def test_checkers_and_programs_find_the_same(package: str) -> None:
    module = import_module(package)
    text = Path(str(module.__file__)).read_text(encoding="utf-8")
    for_checkers, _, for_programs = text.partition("else:")
    quoted = [name for name in module.__all__ if f'"{name}"' in for_programs.partition("__all__")[0]]
    assert quoted == [name for name in module.__all__ if name in for_checkers] == module.__all__


def test_a_name_that_nobody_offers_is_none() -> None:
    with pytest.raises(AttributeError, match=r"module 'amlwrap.lazy' has no attribute 'nonsense'"):
        on_first_use("amlwrap.lazy", {"amlwrap.job": ["Job"]})("nonsense")
