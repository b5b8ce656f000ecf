"""Records of trials as the bundled trainer writes them, without a job that ran."""

from __future__ import annotations

import json
from typing import Any


def trial(number: int, value: float | None, state: str = "Completed", reason: str | None = None) -> dict[str, Any]:
    """Return one trial of a record."""
    return {
        "number": number,
        "params": {"num_leaves": 7 + number},
        "state": state,
        "value": value,
        "values": [] if value is None else [value],
        "iterations": 3,
        "seconds": 0.5,
        "reason": reason,
    }


RECORD: dict[str, Any] = {
    "metric": "auc",
    "goal": "Maximize",
    "folds": 5,
    "seed": 42,
    "trials_asked": 6,
    "stopped": None,
    "search_space": {"num_leaves": ["randint", [100]]},
    "best": {"number": 2, "value": 0.9, "params": {"num_leaves": 9}, "arguments": ["--num_leaves", "9"]},
    "scores": {"train-auc": 1.0, "test-auc_mu": 0.1, "test-auc": 0.8, "folds-auc": 0.9},
    "importance": {"num_leaves": 1.0},
    "trials": [
        trial(0, 0.7),
        trial(1, 0.95, "Pruned"),
        trial(2, 0.9),
        trial(3, None, "Failed", "no rows"),
        trial(4, 0.9),
        trial(5, None),
    ],
}


def written(**changes: Any) -> bytes:
    """Return the content of `outputs/tuning.json`."""
    return json.dumps({**RECORD, **changes}).encode()
