"""What programs and people read of a tuning: outputs/tuning.json."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from tests.support.tuned import made_trial, made_tuned, tuned_of
from tuning.record import FILE, write_record


def read(folder: Path) -> dict[str, object]:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    return dict(json.loads((folder / FILE).read_text("utf-8"), parse_constant=refuse))


def test_a_record_is_plain_json_with_a_line_a_trial(tmp_path: Path) -> None:
    tuned = tuned_of([0.5, 0.3], [0.2, 0.2], [math.inf])
    write_record(tmp_path, tuned, {"test-l2": 0.25, "train-l2": math.nan})
    text = (tmp_path / "tuning.json").read_text("utf-8")
    record = json.loads(text)
    assert (record["metric"], record["goal"], record["best"]["number"]) == ("l2", "Minimize", 1)
    assert record["scores"] == {"test-l2": 0.25, "train-l2": None}
    assert [trial["values"] for trial in record["trials"]] == [[0.5, 0.3], [0.2, 0.2], [None]]
    lines = [line.strip().rstrip(",") for line in text.splitlines()]
    assert [json.loads(line) for line in lines if line.startswith('{"number"')] == record["trials"]
    assert '"x": ["uniform", [0, 1]]' in lines


def test_the_best_is_told_with_what_its_parameters_need(tmp_path: Path) -> None:
    tuned = tuned_of([0.5, 0.3], [0.2, 0.2], needed={"bagging_freq": 1})
    write_record(tmp_path, tuned)
    best = json.loads((tmp_path / "tuning.json").read_text("utf-8"))["best"]
    assert best["params"] == {"x": 1, "bagging_freq": 1, "num_iterations": 10}
    assert best["arguments"] == ["--x", "1", "--bagging_freq", "1", "--num_iterations", "10"]


def test_what_was_written_stays_whole_until_the_next_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_record(tmp_path, made_tuned(made_trial(0, 2.0)))
    before = read(tmp_path)

    def cut(path: Path, text: str, encoding: str) -> None:
        path.write_bytes(text.encode(encoding)[:40])
        raise OSError("killed")

    monkeypatch.setattr(Path, "write_text", cut)
    with pytest.raises(OSError, match="killed"):
        write_record(tmp_path, made_tuned(made_trial(0, 2.0), made_trial(1, 1.0)))
    monkeypatch.undo()
    assert read(tmp_path) == before
