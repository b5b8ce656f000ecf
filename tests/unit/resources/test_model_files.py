"""What a model is, told by the files that lie where somebody says it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.assets import AssetType
from amlwrap.errors import SnapshotError, UsageError
from amlwrap.resources.model_files import ModelFiles, files_here, read_flavors, type_and_flavors

MLMODEL = """\
flavors:
  lightgbm:
    data: model.lgb
    lgb_version: 4.10
    model_class: lightgbm.basic.Booster
    code: null
  python_function:
    env: {conda: conda.yaml, virtualenv: python_env.yaml}
    predict_fn: predict
    streamable: false
utc_time_created: '2026-01-01'
"""
FLAVORS = {
    "lightgbm": {"data": {"data": "model.lgb", "lgb_version": "4.10", "model_class": "lightgbm.basic.Booster"}},
    "python_function": {
        "data": {
            "env": '{"conda": "conda.yaml", "virtualenv": "python_env.yaml"}',
            "predict_fn": "predict",
            "streamable": "false",
        }
    },
}


def test_flavors_are_kept_as_they_are_written_and_as_text() -> None:
    assert read_flavors(MLMODEL, "m/MLmodel") == FLAVORS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: [", "m/MLmodel is not YAML, so that it is no MLflow model: save the model anew."),
        *(
            (text, "m/MLmodel names no flavors, so that nothing can load the model: save it anew with MLflow.")
            for text in ("", "text", "run_id: x", "flavors: {}", "flavors: [lightgbm]")
        ),
    ],
)
def test_what_names_no_flavors_is_no_model(text: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_flavors(text, "m/MLmodel")
    assert str(caught.value) == told


def test_a_folder_with_an_mlmodel_is_an_mlflow_model_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    (tmp_path / "MLmodel").write_text(MLMODEL)
    files = files_here(tmp_path)
    for wanted in (None, AssetType.MLFLOW_MODEL):
        assert type_and_flavors(files, wanted) == (AssetType.MLFLOW_MODEL, FLAVORS)
    for wanted in (AssetType.CUSTOM_MODEL, AssetType.TRITON_MODEL):
        assert type_and_flavors(files, wanted) == (wanted, {})


def test_a_folder_above_a_model_says_where_that_is(tmp_path: Path) -> None:
    inner = tmp_path / "job" / "outputs" / "model"
    inner.mkdir(parents=True)
    (inner / "MLmodel").write_text(MLMODEL)
    for folder in (tmp_path, tmp_path / "job", inner.parent):
        with pytest.raises(UsageError) as caught:
            type_and_flavors(files_here(folder), None)
        told = f"{folder} is no MLflow model, since it has no file MLmodel in it: {inner} is one, so give that path."
        assert str(caught.value) == told
    assert type_and_flavors(files_here(tmp_path), AssetType.CUSTOM_MODEL) == (AssetType.CUSTOM_MODEL, {})


def test_a_file_is_a_custom_model(tmp_path: Path) -> None:
    file = tmp_path / "model.txt"
    file.write_text("tree")
    for wanted in (None, AssetType.CUSTOM_MODEL):
        assert type_and_flavors(files_here(file), wanted) == (AssetType.CUSTOM_MODEL, {})
    with pytest.raises(UsageError, match="is a file, and a model of type triton_model is a folder: name that"):
        type_and_flavors(files_here(file), AssetType.TRITON_MODEL)


def test_the_file_that_describes_a_model_is_not_the_model() -> None:
    with pytest.raises(UsageError, match=r"^m/MLmodel describes an MLflow model: name the folder that it is in"):
        type_and_flavors(ModelFiles(place="m/MLmodel", is_file=True), None)


def test_what_is_not_there_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SnapshotError, match=r"none does not exist: check the path\.$"):
        files_here(tmp_path / "none")
    with pytest.raises(SnapshotError, match=r"^~/model does not exist; write it out, nothing is filled in: check"):
        files_here(Path("~/model"))
