"""The oldest MLflow that amlwrap claims to work with is the one that judges it, and the newest is not bounded."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))


def requirement(requirements: list[str | dict[str, str]]) -> str:
    """Return what is said of the version of mlflow-skinny."""
    (found,) = [each for each in requirements if isinstance(each, str) and each.startswith("mlflow-skinny")]
    return found.removeprefix("mlflow-skinny")


def test_the_oldest_and_the_newest_mlflow_judge_what_is_claimed() -> None:
    claimed = {requirement(PROJECT["project"]["optional-dependencies"][extra]) for extra in ("local", "mlflow")}
    groups = PROJECT["dependency-groups"]
    assert claimed == {f">={requirement(groups['referee-mlflow-oldest']).removeprefix('==').removesuffix('.*')}"}
    assert requirement(groups["referee-mlflow-newest"]).startswith(">=")
