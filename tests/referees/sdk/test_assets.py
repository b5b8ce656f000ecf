"""Environments, data, code and models: registered, found, changed, archived and fetched by Azure's SDK."""

from __future__ import annotations

from pathlib import Path

import pytest
from azure.ai.ml import MLClient
from azure.ai.ml.constants import ListViewType
from azure.ai.ml.entities import BuildContext, Data, Environment, Model
from azure.ai.ml.entities._assets import Code
from azure.core.exceptions import HttpResponseError

from tests.referees.calls import Calls
from tests.referees.sdk.conftest import IMAGE
from tests.referees.sdk.spoken import CODE, DATA, ENVIRONMENTS, MODELS, UPLOAD


def test_environments_create_and_latest(ml: MLClient, calls: Calls) -> None:
    conda = {"name": "x", "dependencies": ["python=3.11", {"pip": ["lightgbm"]}]}
    for version in ("1", "2"):
        ml.environments.create_or_update(
            Environment(name="conda", version=version, image=IMAGE, conda_file=conda, tags={"a": version})
        )
    latest = ml.environments.get("conda", label="latest")
    calls.were(f"PUT environments/versions {ENVIRONMENTS}", f"GET environments/versions {ENVIRONMENTS}")
    assert (latest.version, latest.image, latest.conda_file, latest.tags) == ("2", IMAGE, conda, {"a": "2"})


def test_environments_without_a_version_count_up_where_they_change(ml: MLClient) -> None:
    made = [
        ml.environments.create_or_update(Environment(name="counting", image=image)) for image in ("a", "b", "b", "a")
    ]
    assert [each.version for each in made] == ["1", "2", "2", "3"]


def test_environments_list_archive_and_restore(ml: MLClient, calls: Calls) -> None:
    for version in ("1", "2"):
        ml.environments.create_or_update(Environment(name="shelf", version=version, image=IMAGE))
    ml.environments.archive("shelf", version="1")
    assert [each.version for each in ml.environments.list("shelf")] == ["2"]
    ml.environments.restore("shelf", version="1")
    ml.environments.archive("shelf")
    assert "shelf" not in {each.name for each in ml.environments.list()}
    ml.environments.restore("shelf")
    assert "shelf" in {each.name for each in ml.environments.list()}
    calls.were(
        f"PUT environments/versions {ENVIRONMENTS}",
        f"GET environments/versions {ENVIRONMENTS}",
        f"GET environments {ENVIRONMENTS}",
        f"PUT environments {ENVIRONMENTS}",
    )


def test_environments_built_from_a_folder(ml: MLClient, calls: Calls, tmp_path: Path) -> None:
    (tmp_path / "Dockerfile").write_text("FROM ubuntu\n")
    made = ml.environments.create_or_update(Environment(name="built", version="1", build=BuildContext(path=tmp_path)))
    calls.were(*UPLOAD, f"PUT environments/versions {ENVIRONMENTS}")
    assert made.build.dockerfile_path == "Dockerfile"


def test_data_create_of_a_file(ml: MLClient, calls: Calls, table: Path) -> None:
    made = ml.data.create_or_update(Data(name="file", version="1", path=str(table / "a.csv"), type="uri_file"))
    calls.were(*UPLOAD, f"PUT data/versions {DATA}")
    assert made.path.endswith("/a.csv")


def test_data_create_of_a_folder_and_get(ml: MLClient, calls: Calls, table: Path) -> None:
    ml.data.create_or_update(Data(name="folder", version="1", path=str(table), type="uri_folder"))
    calls.were(*UPLOAD, f"PUT data/versions {DATA}")
    read = ml.data.get("folder", version="1")
    calls.were(f"GET data/versions {DATA}")
    assert (read.type, read.path.startswith("azureml://")) == ("uri_folder", True)


def test_data_create_of_a_url(ml: MLClient, calls: Calls) -> None:
    url = "https://example.com/iris.csv"
    made = ml.data.create_or_update(Data(name="url", version="1", path=url, type="uri_file"))
    calls.were(f"PUT data/versions {DATA}")
    assert made.path == url


def test_data_without_a_version_and_latest(ml: MLClient, calls: Calls, table: Path) -> None:
    versions = [
        ml.data.create_or_update(Data(name="counted", path=str(table / file), type="uri_file")).version
        for file in ("a.csv", "b.csv")
    ]
    assert versions == ["1", "2"]
    assert ml.data.get("counted", label="latest").version == "2"
    calls.were(*UPLOAD, f"GET data {DATA}", f"PUT data/versions {DATA}", f"GET data/versions {DATA}")


def test_data_of_a_version_never_changes_and_its_filing_does(ml: MLClient, calls: Calls, table: Path) -> None:
    for file, tags in (("a.csv", {}), ("a.csv", {"again": "yes"})):
        made = ml.data.create_or_update(
            Data(name="same", version="1", path=str(table / file), type="uri_file", tags=tags, description="d")
        )
    assert made.tags == {"again": "yes"}
    with pytest.raises(HttpResponseError) as refused:
        ml.data.create_or_update(Data(name="same", version="1", path="https://example.com/x", type="uri_file"))
    assert "exists already with other content" in str(refused.value)
    calls.were(*UPLOAD, f"PUT data/versions {DATA}")


def test_data_list_archive_and_restore(ml: MLClient, calls: Calls) -> None:
    for version in ("1", "2"):
        ml.data.create_or_update(Data(name="filed", version=version, path="https://example.com/x", type="uri_file"))
    ml.data.archive("filed", version="1")
    assert [each.version for each in ml.data.list("filed")] == ["2"]
    shown = ml.data.list("filed", list_view_type=ListViewType.ARCHIVED_ONLY)
    assert [each.version for each in shown] == ["1"]
    ml.data.restore("filed", version="1")
    ml.data.archive("filed", label="latest")
    assert [each.version for each in ml.data.list("filed")] == ["1"]
    assert "filed" in {each.name for each in ml.data.list()}
    calls.were(f"PUT data/versions {DATA}", f"GET data/versions {DATA}", f"GET data {DATA}")


def test_code_upload(ml: MLClient, calls: Calls, tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("print('only here')")
    first = ml._code.create_or_update(Code(path=str(tmp_path)))
    calls.were(
        f"GET codes/versions {CODE}", f"POST codes/versions/startPendingUpload {CODE}", f"PUT codes/versions {CODE}"
    )
    again = ml._code.create_or_update(Code(path=str(tmp_path)))
    calls.were(f"GET codes/versions {CODE}")
    assert again.id == first.id


def test_models_create_list_and_latest(ml: MLClient, calls: Calls, table: Path) -> None:
    for path in (table, table / "a.csv"):
        ml.models.create_or_update(Model(name="counted", path=str(path), type="custom_model", tags={"a": "b"}))
    assert [each.version for each in ml.models.list("counted")] == ["2", "1"]
    assert "counted" in {each.name for each in ml.models.list()}
    latest = ml.models.get("counted", label="latest")
    calls.were(f"GET models/versions {MODELS}", f"GET models {MODELS}", *UPLOAD, f"PUT models/versions {MODELS}")
    assert (latest.version, latest.type, latest.tags) == ("2", "custom_model", {"a": "b"})


def test_models_change_and_archive(ml: MLClient, calls: Calls, table: Path) -> None:
    model = ml.models.create_or_update(Model(name="changed", version="1", path=str(table), type="custom_model"))
    model.description, model.tags = "told", {"a": "b"}
    changed = ml.models.create_or_update(model)
    assert (changed.description, changed.tags) == ("told", {"a": "b"})
    ml.models.archive("changed", version="1")
    assert list(ml.models.list("changed")) == []
    ml.models.restore("changed", version="1")
    calls.were(f"GET models/versions {MODELS}", *UPLOAD, f"PUT models/versions {MODELS}")


def test_models_download(ml: MLClient, calls: Calls, table: Path, tmp_path: Path) -> None:
    ml.models.create_or_update(Model(name="fetched", version="1", path=str(table), type="custom_model"))
    calls.pass_over()
    ml.models.download("fetched", "1", download_path=str(tmp_path))
    calls.were(f"GET models/versions {MODELS}", *UPLOAD)
    assert {each.name for each in (tmp_path / "fetched" / table.name).iterdir()} == {"a.csv", "b.csv"}
