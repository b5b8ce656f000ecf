"""`amlwrap lightgbm tune`: what its options become."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_lightgbm import planned, script_default_datastore
from tests.support.program import Outcome
from tests.support.scripted_server import ScriptedServer

Run = Callable[..., Outcome]
TRAINER = ["--compute", "c", "--data", "rows:1", "--label", "y", "--dry-run"]
BEGINNING = 'python train.py --data "$AZURE_ML_INPUT_data" --label=y --validation-fraction 0.2 '


@pytest.fixture
def tune(amlwrap: Run, server: ScriptedServer) -> Callable[..., str]:
    """Return the command of the job that options stand for."""
    script_default_datastore(server)
    return lambda *options: str(planned(amlwrap("lightgbm", "tune", *TRAINER, *options))["command"])


def test_data_and_a_label_are_enough(tune: Callable[..., str]) -> None:
    assert tune() == f"{BEGINNING}--trials 30 --folds 5"


def test_options_say_what_is_searched_how_and_for_how_long(tune: Callable[..., str]) -> None:
    options = ["--trials=12", "--folds=3", "--time-budget=1m30s", "--metric=auc", "--seed=7", "--param=num_leaves=15"]
    search = ["--search=--learning_rate=loguniform(1, 2.718281828459045)", "--search=extra_trees=choice(false, true)"]
    assert tune(*options, *search) == (
        f"{BEGINNING}--trials 12 --folds 3 --time-budget 90 --search 'learning_rate=[\"loguniform\",[0.0,1.0]]' "
        "--search 'extra_trees=[\"choice\",[[false,true]]]' --num_leaves 15 --seed 7 --objective binary "
        "--metric auc,binary_logloss,binary_error,average_precision"
    )


def test_a_preset_is_what_a_search_space_starts_from(tune: Callable[..., str]) -> None:
    found = tune("--search-space=small", "--search=num_leaves=choice(7, 15)")
    assert "--search 'learning_rate=[\"uniform\",[0.02,0.3]]' --search 'num_leaves=[\"choice\",[[7,15]]]'" in found
    assert 'min_data_in_leaf=["quniform",[5,100,5]]' in found


def test_a_preset_suits_the_rows_of_a_local_table(
    amlwrap: Run, server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script_default_datastore(server)
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text("x,y\n" + "".join(f"{row},{'ab'[row % 2]}\n" for row in range(100)))
    options = ["--compute", "c", "--data", "t.csv", "--label", "y", "--search-space", "small", "--dry-run"]
    command = planned(amlwrap("lightgbm", "tune", *options))["command"]
    assert "'num_leaves=[\"quniform\",[8,16,8]]'" in command
    assert "'min_data_in_leaf=[\"quniform\",[1,4,1]]'" in command


def test_what_is_for_scripts_of_ones_own_or_several_nodes_is_no_option(amlwrap: Run) -> None:
    shown = amlwrap("lightgbm", "tune", "--help").out
    for option in ("--script", "--command", "--code", "--argument", "--distributed", "--instance-count"):
        assert f"{option} " not in shown
    assert "--label COLUMN" in shown
