"""What is found wrong with local tables before anything is uploaded: the same as the trainer finds, in its words."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.lightgbm import Training, Tune
from amlwrap.lightgbm.training import TRAINER_CODE
from amlwrap.local_tables import check_tables

GOOD = "a,w,q,y\n" + "".join(f"{row},1,{row // 4},{'pr'[row % 2]}\n" for row in range(40))


def check(training: Training) -> int | None:
    return check_tables(training, training.checked_params())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def training_of(contents: bytes | str, **options: Any) -> Training:
    """Return a training on files in the working folder: one with these contents, and good.csv beside it."""
    Path("t.csv").write_bytes(contents.encode() if isinstance(contents, str) else contents)
    Path("good.csv").write_text(GOOD)
    return Training(**{"data": Path("t.csv"), "label": "y", **options})


def trainers_words(training: Training, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what the trainer says of the same training, started by the command that the job would run."""
    monkeypatch.syspath_prepend(str(TRAINER_CODE))
    from train import main

    command = training.command(training.checked_params())
    for name, source in training.inputs().items():
        command = command.replace(f"${{{{inputs.{name}}}}}", str(source.data))
    words = shlex.split(command)
    monkeypatch.setattr(sys, "argv", words[1:])
    with pytest.raises(SystemExit) as caught:
        main()
    return str(caught.value)


FAULTS: list[tuple[bytes | str, dict[str, Any]]] = [
    (GOOD, {"label": "z"}),
    (GOOD, {"weight": "v"}),
    (GOOD, {"categorical": ["k"]}),
    (GOOD, {"params": {"objective": "regression"}}),
    (GOOD, {"group": "q"}),
    (GOOD, {"class_weight": {"z": 2}}),
    (GOOD, {"params": {"weight_column": "name:w"}}),
    (GOOD.replace("9,1,", "9,-1,"), {"weight": "w"}),
    (GOOD.replace("9,1,", "9,heavy,"), {"weight": "w"}),
    (GOOD.replace("9,1,", "9,,"), {"weight": "w"}),
    (GOOD.replace("9,1,2,", "9,1,,").replace("p", "1").replace("r", "0"), {"group": "q"}),
    (GOOD.replace("p", "").replace("r", ""), {}),
    (GOOD.replace("p", "r"), {}),
    (GOOD.replace("p", "1").replace("r", "-1"), {"params": {"objective": "poisson"}}),
    (GOOD.replace("9,1,2,r", "9,1,2,r,extra"), {}),
    (GOOD.replace("9,1,2,r", '9,1,2,"r'), {}),
    (GOOD.partition("\n")[2], {}),
    (GOOD.encode("utf-16-le"), {}),
    (b"", {}),
    (b"PK\x03\x04", {}),
    (b"PAR1 is where Parquet files begin", {}),
    ("y,y,a\n1,2,3\n", {}),
    ("y\n1\n2\n", {}),
    ("y,a\n" + "".join(f"id{row},1\n" for row in range(60)), {}),
    ("y,a\n" + "".join(f"2020-01-{row + 1},1\n" for row in range(9, 31)), {}),
    ("a,y\n1,p\n", {"data": Path("good.csv"), "validation_data": Path("t.csv")}),
    (GOOD.replace("r", "s"), {"data": Path("good.csv"), "validation_data": Path("t.csv")}),
]


@pytest.mark.parametrize(("contents", "options"), FAULTS)
def test_it_says_of_a_fault_what_the_trainer_says(
    contents: bytes | str, options: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    training = training_of(contents, **options)
    with pytest.raises(InvalidJobError) as caught:
        check(training)
    sentence = str(caught.value)
    assert sentence == trainers_words(training, monkeypatch)
    assert "\n" not in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("options", "rows"),
    [
        ({}, 32),
        ({"validation_fraction": 0.0}, 40),
        ({"validation_fraction": 0.5}, 20),
        ({"cross_validation": 4}, 30),
        ({"validation_data": Path("good.csv")}, 40),
        ({"validation_data": "rows:1"}, 40),
    ],
)
def test_rows_to_learn_from_are_counted_without_those_kept_for_tests(
    options: dict[str, Any], rows: int, folder: Path
) -> None:
    assert check(training_of(GOOD, **options)) == rows


# Quantities, 20 rows in 5 groups, and classes of 20 and 4 rows.
QUANTITIES = "a,y\n" + "".join(f"{row},{row * 1.5}\n" for row in range(30))
GROUPS = "a,q,y\n" + "".join(f"{row},{row // 4},{row % 2}\n" for row in range(20))
CLASSES = "a,y\n" + "".join(f"{row},{'few' if row % 6 == 5 else 'many'}\n" for row in range(24))


@pytest.mark.parametrize(
    ("contents", "options", "most", "what"),
    [
        (QUANTITIES, {}, 24, "rows"),
        (QUANTITIES, {"validation_fraction": 0.0}, 30, "rows"),
        (QUANTITIES, {"validation_data": Path("t.csv")}, 30, "rows"),
        (GROUPS, {"group": "q"}, 4, "groups"),
        (GROUPS, {"group": "q", "validation_fraction": 0.5}, 3, "groups"),
        (CLASSES, {}, 16, "rows of a class"),
    ],
)
def test_more_folds_to_tune_on_than_the_training_rows_allow_are_refused(
    contents: str, options: dict[str, Any], most: int, what: str, folder: Path
) -> None:
    check(training_of(contents, tune=Tune(folds=most), **options))
    with pytest.raises(InvalidJobError) as caught:
        check(training_of(contents, tune=Tune(folds=most + 1), **options))
    assert str(caught.value) == (f"tune.folds: must be at most {most}, the {what} not kept to test on, not {most + 1}.")


@pytest.mark.parametrize(
    ("contents", "options", "most", "what"),
    [(QUANTITIES, {}, 30, "rows"), (GROUPS, {"group": "q"}, 5, "groups"), (CLASSES, {}, 20, "rows of a class")],
)
def test_more_folds_than_the_table_allows_are_refused(
    contents: str, options: dict[str, Any], most: int, what: str, folder: Path
) -> None:
    check(training_of(contents, cross_validation=most, **options))
    with pytest.raises(InvalidJobError) as caught:
        check(training_of(contents, cross_validation=most + 1, **options))
    assert str(caught.value) == (f"cross_validation: must be at most {most}, the {what} there are, not {most + 1}.")


def test_rows_without_a_label_are_not_counted(folder: Path) -> None:
    assert check(training_of(GOOD + "1,1,1,\n" * 10, validation_fraction=0.0)) == 40


@pytest.mark.parametrize(
    "data",
    [
        "rows:1",
        "azureml:rows:1",
        "https://account.blob.core.windows.net/container/t.csv",
        "azureml://datastores/d/paths/t",
    ],
)
def test_what_is_elsewhere_is_left_alone(data: str, folder: Path) -> None:
    assert check(Training(data=data, label="z")) is None
    assert check(Training(data=data, label="z", validation_data=Path("no.csv"))) is None


def test_what_is_not_there_is_told_by_others(folder: Path) -> None:
    assert check(Training(data=Path("no.csv"), label="y")) is None
    assert check(training_of(GOOD, validation_data=Path("no.csv"))) == 40


def test_parquet_is_left_to_the_trainer_where_pyarrow_is_not_installed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pandas as pd

    pd.DataFrame({"a": [1, 2], "y": ["p", "r"]}).to_parquet("t.parquet")
    training = Training(data=Path("t.parquet"), label="z")
    with pytest.raises(InvalidJobError, match="There is no column 'z'"):
        check(training)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert check(training) is None


def test_the_check_imports_neither_pandas_nor_numpy(folder: Path) -> None:
    training_of(GOOD)
    script = (
        "import sys; from pathlib import Path; from amlwrap.lightgbm import Training\n"
        "from amlwrap.local_tables import check_tables\n"
        "print(check_tables(Training(data=Path('t.csv'), label='y'), {}))\n"
        "print(sorted({'pandas', 'numpy', 'pyarrow', 'lightgbm', 'sklearn', 'mlflow'} & set(sys.modules)))\n"
    )
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert out.split("\n")[:2] == ["32", "[]"]
