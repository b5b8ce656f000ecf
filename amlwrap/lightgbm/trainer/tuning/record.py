"""`outputs/tuning.json`: what was searched, every trial, and the best, for programs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tuning.trials import Trial, Tuned, arguments_of

FILE = "tuning.json"


def write_record(folder: Path, tuned: Tuned, scores: Mapping[str, float] | None = None) -> None:
    """Write what is known so far, so that a job that is killed leaves the best until then.

    Args:
        folder: where to.
        tuned: what came out.
        scores: of the model that was trained with the best, once it is.
    """
    folder.mkdir(exist_ok=True)
    best = tuned.best
    described: dict[str, Any] = {
        "metric": tuned.metric,
        "goal": "Maximize" if tuned.maximize else "Minimize",
        "folds": tuned.folds,
        "seed": tuned.seed,
        "trials_asked": tuned.asked,
        "stopped": tuned.stopped,
        "search_space": dict(tuned.space),
        "best": None if best is None else _best(tuned, best),
        "scores": {name: _number(value) for name, value in (scores or {}).items()},
        "importance": tuned.importance,
        "trials": [_trial(trial) for trial in tuned.trials],
    }
    path = folder / FILE
    unfinished = path.with_suffix(".part")
    unfinished.write_text(_laid_out(described) + "\n", encoding="utf-8")
    unfinished.replace(path)


def _best(tuned: Tuned, trial: Trial) -> dict[str, Any]:
    params, arguments = tuned.final, arguments_of(tuned.final)
    return {"number": trial.number, "value": trial.value, "params": params, "arguments": arguments}


def _trial(trial: Trial) -> dict[str, Any]:
    return {
        "number": trial.number,
        "params": trial.shown,
        "state": trial.state,
        "value": None if trial.value is None else _number(trial.value),
        "values": [_number(value) for value in trial.values],
        "iterations": trial.iterations,
        "seconds": round(trial.seconds, 3),
        "reason": trial.reason,
    }


def _laid_out(value: Any, levels: int = 2, margin: str = "") -> str:
    """Return JSON with a line for each trial, and for whatever else is as deep in it."""
    if not levels or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    inner = f"{margin}  "
    if isinstance(value, list):
        return "[" + ",".join(f"\n{inner}{_laid_out(item, levels - 1, inner)}" for item in value) + f"\n{margin}]"
    entries = (f"{json.dumps(name)}: {_laid_out(item, levels - 1, inner)}" for name, item in value.items())
    return "{" + ",".join(f"\n{inner}{entry}" for entry in entries) + f"\n{margin}}}"


def _number(value: float) -> float | None:
    """Return a number as JSON has it: it knows no NaN and no infinities."""
    return value if math.isfinite(value) else None
