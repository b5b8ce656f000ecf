"""A model is scored with the Python that has its packages: this one, or an environment's."""

from __future__ import annotations

import importlib.util
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from amlwrap.local.engine.scoring import python_for
from amlwrap.local.errors import MissingExtraError, StartFailedError


def conda(*packages: str) -> str:
    return "\n".join(["dependencies:", "- python=3.11", "- pip:", *(f"  - {package}" for package in packages)])


def test_this_python_scores_where_it_has_the_versions_that_are_pinned(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[str] = []
    assert python_for(conda(f"numpy=={version('numpy')}", "pandas"), told.append) == Path(sys.executable)
    assert told == []


@pytest.mark.parametrize("package", ["numpy==0.1", "numpy>=1", "no-such-package"])
def test_where_packages_are_lacking_one_sentence_says_what_builds_an_environment(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)  # as without the extra `local`
    with pytest.raises(MissingExtraError, match=r"^The model needs .*: score in a job, .*: pip install .*\[local\]"):
        python_for(conda(package), lambda sentence: None)


def test_an_environment_that_cannot_be_built_is_told_with_its_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    told: list[str] = []
    with pytest.raises(StartFailedError) as caught:
        python_for("dependencies: [a b c]", told.append)
    log = tmp_path / "environments" / "scoring.log"
    assert str(caught.value).endswith(f"(The log is {log}.)")
    assert len(told) == 1
