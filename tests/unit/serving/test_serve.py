from __future__ import annotations

import runpy
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import loopback
from tests.support.served_models import COLUMNS, SERVE, booster, save_booster, serving, table


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("iris")
    save_booster(folder / "model")
    with serving(folder) as url:
        yield url


def test_a_served_model_answers_with_the_boosters_predictions(url: str) -> None:
    from numpy.testing import assert_allclose

    answer = loopback.post(f"{url}/score", json={"input_data": table().to_dict("split")})
    assert answer.headers["content-type"] == "application/json"
    assert_allclose(answer.json(), booster().predict(table()), rtol=0, atol=1e-9)


def test_it_says_that_it_is_well(url: str) -> None:
    assert [loopback.get(url + path).status_code for path in ("/", "/health")] == [200, 200]


def test_a_request_that_cannot_be_answered_gets_its_status(url: str) -> None:
    answer = loopback.post(f"{url}/score", content=b"no json")
    assert (answer.status_code, list(answer.json())) == (400, ["message"])
    assert loopback.get(f"{url}/score").status_code == 405


def test_the_description_names_columns_and_shows_the_example(url: str) -> None:
    swagger: dict[str, Any] = loopback.get(f"{url}/swagger.json").json()
    openapi: dict[str, Any] = loopback.get(f"{url}/swagger.json?version=3").json()
    assert (swagger["swagger"], openapi["openapi"]) == ("2.0", "3.0.3")
    sent = swagger["definitions"]["ServiceInput"]
    assert sent == openapi["components"]["schemas"]["ServiceInput"]
    assert sent["properties"]["input_data"]["properties"]["columns"]["items"]["enum"] == COLUMNS
    assert loopback.post(f"{url}/score", json=sent["example"]).status_code == 200
    assert loopback.get(f"{url}/swagger.json?version=4").status_code == 404


def test_a_folder_without_a_model_ends_it_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SERVE.parent))
    monkeypatch.setenv("MLFLOW_DISABLE_TELEMETRY", "true")  # which it says as well
    monkeypatch.setattr(sys, "argv", ["serve.py", "--model", str(tmp_path), "--port", "1"])
    with pytest.raises(FileNotFoundError, match=r"^One MLflow model, a folder with a file MLmodel, is needed in "):
        runpy.run_path(str(SERVE), run_name="__main__")
