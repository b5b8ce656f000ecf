from __future__ import annotations

import json
import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.served_models import COLUMNS, booster, save_booster, save_function, table

if TYPE_CHECKING:
    from amlwrap.serving.score_mlflow import Scorer

ROW = [0.5, -0.25]


@pytest.fixture(scope="module")
def scorer(tmp_path_factory: pytest.TempPathFactory) -> Scorer:
    return load(save_booster(tmp_path_factory.mktemp("models") / "model"))


def load(folder: Path) -> Scorer:
    from amlwrap.serving.score_mlflow import Scorer

    return Scorer(folder)


def ask(scorer: Scorer, data: Any, **members: Any) -> tuple[int, Any]:
    status, text = scorer.respond(json.dumps({"input_data": data, **members}))
    return status, json.loads(text)


def split(*rows: list[Any], columns: list[str] = COLUMNS, **members: Any) -> dict[str, Any]:
    return {"columns": columns, "data": list(rows), **members}


def test_answers_are_what_the_booster_predicts(scorer: Scorer) -> None:
    from numpy.testing import assert_allclose

    rows = table()
    status, answer = ask(scorer, rows.to_dict("split"))
    assert status == 200
    assert_allclose(answer, booster().predict(rows), rtol=0, atol=1e-9)


def test_columns_come_in_any_order_whole_numbers_are_numbers_and_null_is_missing(scorer: Scorer) -> None:
    _, as_learnt = ask(scorer, split([1.0, float("nan")]))
    assert ask(scorer, split([None, 1, "x"], columns=["length", "width", "else"], index=["a"])) == (200, as_learnt)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("", "The request is empty: "),
        (" \n", "The request is empty: "),
        ("{", "The request is no JSON: Expecting property name"),
        (b"\xff\xfe\xfa", "The request is no JSON: "),
        ("[" * 100_000, "The request is no JSON: "),
        ("[]", "The request has no input_data: "),
        ('{"dataframe_split": {}}', "The request has no input_data; it has 'dataframe_split': "),
        ('{"input_data": {}, "param": {}}', "The request has 'param', and only input_data and params mean something."),
        ('{"input_data": {}, "params": [1]}', "params: parameters are given by name"),
    ],
)
def test_what_is_no_request_is_refused_in_a_sentence(scorer: Scorer, body: bytes | str, message: str) -> None:
    status, text = scorer.respond(body)
    assert status == 400
    assert json.loads(text)["message"].startswith(message)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([ROW], "input_data: a table is sent as "),
        ({"columns": COLUMNS}, "input_data: a table is sent as "),
        (split(ROW, rows=1), "input_data: a table is sent as "),
        (split(), "input_data.data: it is a list of at least one row"),
        ({"columns": COLUMNS, "data": [1, 2]}, "input_data.data: it is a list of at least one row"),
        (split(ROW, [1]), "input_data.data: row 1 has 1 values for 2 columns."),
        (split(ROW, columns=["width", "width"]), "input_data.columns: 'width' is there twice."),
        (split(ROW, columns=["width", {}]), "input_data.columns: it is a list of names."),
        (split(ROW, index=[0, 1]), "input_data.index: it is a list with a number or name for each row"),
        ({"data": [ROW]}, "input_data.columns lacks 'width', 'length'; the model needs 'width', 'length'."),
        (split([1], columns=["width"]), "input_data.columns lacks 'length'; the model needs 'width', 'length'."),
        (split(ROW, ["wide", 1]), "input_data: the column 'width' has \"wide\" in row 1, where a number belongs."),
        (split([[1], 1]), "input_data: the column 'width' has [1] in row 0, where a number belongs."),
        (split([1, {}]), "input_data: the column 'length' has {} in row 0, where a number belongs."),
        (split([1, 10**400]), "input_data: the column 'length' has 1000"),
    ],
)
def test_what_is_no_table_of_the_model_is_refused_in_a_sentence(scorer: Scorer, data: Any, message: str) -> None:
    status, answer = ask(scorer, data)
    assert status == 400
    assert answer["message"].startswith(message)


def test_parameters_that_the_model_does_not_have_are_refused(scorer: Scorer) -> None:
    assert ask(scorer, split(ROW), params={"depth": 3}) == (
        400, {"message": "params: the model has no parameter 'depth'; it has none."},
    )  # fmt: skip


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> Scorer:
    """A model with a column of every type, that answers with what it was given, and a parameter."""
    from mlflow.models import ModelSignature
    from mlflow.types import ColSpec, DataType, ParamSchema, ParamSpec, Schema

    columns = [ColSpec(kind, kind.name) for kind in DataType if kind is not DataType.binary]
    parameters = ParamSchema([ParamSpec("times", DataType.long, 2)])

    def answer(given: Any, parameters: dict[str, Any]) -> Any:
        return given.assign(times=parameters["times"], kinds=[",".join(map(str, given.dtypes))] * len(given))

    folder = tmp_path_factory.mktemp("typed") / "model"
    return load(save_function(folder, answer, ModelSignature(Schema(columns), params=parameters)))


RECORD: dict[str, Any] = {
    "boolean": True, "integer": 1, "long": 2**53 + 1, "float": 0.5, "double": 3, "string": "01",
    "datetime": "2024-05-06T07:08:09",
}  # fmt: skip


def typed_row(**changed: Any) -> dict[str, Any]:
    record = RECORD | changed
    return split(list(record.values()), columns=list(record))


def test_every_column_has_the_type_of_the_signature_and_loses_nothing(typed: Scorer) -> None:
    status, (record,) = ask(typed, typed_row(), params={"times": 5})
    assert status == 200
    assert record.pop("times") == 5
    assert record.pop("kinds") == "bool,int32,int64,float32,float64,str,datetime64[ns]"
    assert datetime.fromisoformat(record["datetime"]) == datetime.fromisoformat(RECORD["datetime"])
    assert record | {"datetime": RECORD["datetime"]} == RECORD


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"integer": 1.5}, "has 1.5 in row 0, where a whole number belongs."),
        ({"integer": 2**40}, f"has {2**40} in row 0, where a whole number belongs."),
        ({"long": None}, "has null in row 0, where a whole number belongs."),
        ({"long": "many"}, 'has "many" in row 0, where a whole number belongs.'),
        ({"boolean": "yes"}, 'has "yes" in row 0, where true or false belongs.'),
        ({"datetime": "someday"}, 'has "someday" in row 0, where a date belongs.'),
    ],
)
def test_a_value_that_would_have_to_become_another_is_refused(
    typed: Scorer, changed: dict[str, Any], wanted: str
) -> None:
    (column,) = changed
    assert ask(typed, typed_row(**changed)) == (400, {"message": f"input_data: the column '{column}' {wanted}"})


def test_a_parameter_of_another_type_is_refused_with_mlflows_reason(typed: Scorer) -> None:
    status, answer = ask(typed, typed_row(), params={"times": "often"})
    assert status == 400
    assert "often" in answer["message"]
    assert ask(typed, typed_row(), params={"time": 1}) == (
        400, {"message": "params: the model has no parameter 'time'; it has 'times'."},
    )  # fmt: skip


def test_tensors_come_as_lists_or_by_name(tmp_path: Path) -> None:
    import numpy as np
    from mlflow.models import ModelSignature
    from mlflow.types import Schema, TensorSpec

    unnamed = ModelSignature(Schema([TensorSpec(np.dtype("float32"), (-1, 2))]))
    scorer = load(save_function(tmp_path / "unnamed", lambda given, _: given.sum(axis=1), unnamed))
    assert ask(scorer, [[1, 2], [3, 4]]) == (200, [3.0, 7.0])
    assert ask(scorer, [[1, 2, 3]])[0] == 400
    assert ask(scorer, [["one", "two"]])[1]["message"].startswith("input_data: it is no tensor of float32: ")
    assert ask(scorer, "text") == (400, {"message": "input_data is a table, a list, or lists by name."})
    named = ModelSignature(Schema([TensorSpec(np.dtype("float64"), (-1,), "left")]))
    scorer = load(save_function(tmp_path / "named", lambda given, _: {"twice": given["left"] * 2}, named))
    assert ask(scorer, {"left": [1, 2]}) == (200, {"twice": [2.0, 4.0]})


def test_a_model_without_a_signature_gets_tables_and_arrays_as_they_come(tmp_path: Path) -> None:
    scorer = load(save_function(tmp_path / "model", lambda given, _: type(given).__name__))
    assert ask(scorer, split(ROW)) == (200, "DataFrame")
    assert ask(scorer, [ROW]) == (200, "ndarray")
    assert ask(scorer, {"a": [1]}) == (200, "dict")


def test_a_model_that_fails_is_a_500_without_its_words_and_the_log_has_them(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(given: Any, _: Any) -> Any:
        raise ZeroDivisionError("secret of the model")

    scorer = load(save_function(tmp_path / "model", fail))
    assert ask(scorer, [ROW]) == (500, {"message": "The model failed with ZeroDivisionError; the log says where."})
    assert "secret of the model" in caplog.text


def test_predictions_become_json_that_every_reader_takes() -> None:
    import numpy as np
    import pandas as pd

    from amlwrap.serving.score_mlflow import json_text

    frame = pd.DataFrame({"a": [1, 2], "b": ["NaN", None]})
    others = {"a": np.float32(0.5), "b": pd.NaT, "c": [pd.Timestamp("2024-01-02")]}
    assert json_text(np.array([[0.1, np.nan], [np.inf, 1.0]])) == "[[0.1, null], [null, 1.0]]"
    assert json_text(frame) == '[{"a": 1, "b": "NaN"}, {"a": 2, "b": null}]'
    assert json_text(pd.Series([1.5], name="a")) == '[{"a": 1.5}]'
    assert json_text(others) == '{"a": 0.5, "b": null, "c": ["2024-01-02T00:00:00"]}'


def test_what_has_no_form_in_json_is_a_failure_of_the_model(tmp_path: Path) -> None:
    scorer = load(save_function(tmp_path / "model", lambda given, _: object()))
    assert ask(scorer, [ROW])[0] == 500


def test_the_nearest_model_below_a_folder_is_found(tmp_path: Path) -> None:
    from amlwrap.serving.score_mlflow import find_model

    for place in ("iris/1/model", "iris/1/model/deeper"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "MLmodel").touch()
    assert find_model(tmp_path) == find_model(tmp_path / "iris/1/model") == tmp_path / "iris/1/model"


def test_no_model_and_several_side_by_side_are_refused(tmp_path: Path) -> None:
    from amlwrap.serving.score_mlflow import find_model

    with pytest.raises(FileNotFoundError, match=r"is needed in .*; there is none"):
        find_model(tmp_path)
    for place in ("a", "b"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "MLmodel").touch()
    with pytest.raises(FileNotFoundError, match="there are 2 side by side"):
        find_model(tmp_path)


def test_a_model_that_was_saved_years_ago_answers_its_own_request() -> None:
    served = Path(os.environ.get("AMLWRAP_UPSTREAM", "."), "..", "served")
    if not (served / "lightgbm-iris").is_dir():
        pytest.skip(
            "needs a served model: set AMLWRAP_UPSTREAM to a folder that has it in the folder `served` beside it"
        )
    request = (served / "sample-request-lightgbm.json").read_bytes()
    status, text = load(served / "lightgbm-iris").respond(request)
    assert status == 200
    assert [round(row[0], 6) for row in json.loads(text)] == [0.653772, 0.047420]
