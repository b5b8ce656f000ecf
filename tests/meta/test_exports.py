"""The public names of `amlwrap`: few, sorted, and the same however one looks at them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import amlwrap

EXPECTED = [
    "AmlwrapError",
    "CommandJob",
    "EnvironmentDefinition",
    "Goal",
    "Input",
    "JobStatus",
    "Literal",
    "Objective",
    "Output",
    "SamplingAlgorithm",
    "SweepJob",
    "Trial",
    "Workspace",
    "errors",
    "lightgbm",
    "sweep",
]


def test_the_public_names_are_these() -> None:
    assert amlwrap.__all__ == EXPECTED
    assert dir(amlwrap) == EXPECTED


@pytest.mark.parametrize("name", EXPECTED)
def test_every_name_is_there_and_is_called_so(name: str) -> None:
    found = getattr(amlwrap, name)
    assert getattr(found, "__name__", "").rpartition(".")[2] == name


def test_what_type_checkers_see_is_what_there_is() -> None:
    tree = ast.parse(Path(amlwrap.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = [alias.name for node in ast.walk(block) if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert sorted(seen) == sorted(EXPECTED)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'amlwrap' has no attribute 'MLClient'"):
        getattr(amlwrap, "MLClient")  # noqa: B009  # as an attribute, type checkers would refuse it


def test_a_star_import_brings_them_all() -> None:
    program = "from amlwrap import *; print(sorted(name for name in dir() if not name.startswith('_')))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(EXPECTED)
