"""Answers scoring requests with an MLflow model: a scoring script in Azure ML's form, for any model that MLflow loads.

It is sent to Azure as it is, so it stands alone: it needs `mlflow` (or `mlflow-skinny`), `pandas` and what the model
needs. Azure ML's inference server calls `init` once and `run` for each request; `serve.py` answers with the same
`Scorer`.

Requests are those that Azure ML answers for an MLflow model without code: a table as
`{"input_data": {"columns": [...], "index": [...], "data": [[...], ...]}}` where the signature has columns, tensors as
lists, or by name, where it has tensors; `params` beside it. Whatever the caller can mend is a 400 that says what it is,
where Azure's own script would answer 500 and leave the reason to the log.
"""

from __future__ import annotations

import json
import logging
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

import mlflow.pyfunc
import numpy as np
import pandas as pd
from mlflow.exceptions import MlflowException
from mlflow.types import DataType

_LOG = logging.getLogger("score_mlflow")
_TABLE = '{"columns": [...], "data": [[...], ...]}'
_WHOLE = {DataType.integer: np.int32, DataType.long: np.int64}
_FRACTION = {DataType.float: np.float32, DataType.double: np.float64}
# How MLflow says that it was given something that the model does not take.
_REFUSALS = ("INVALID_PARAMETER_VALUE", "BAD_REQUEST")


class RequestError(ValueError):
    """A request that the model cannot answer, and why, in one sentence for whoever sent it."""


class Scorer:
    """A loaded model, and the answers it gives.

    Args:
        folder: the model's folder, or one above it.

    Raises:
        FileNotFoundError: there is no MLflow model in it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = find_model(folder)
        self._model = mlflow.pyfunc.load_model(str(self.folder))
        self.metadata = self._model.metadata
        self.inputs: Any = self.metadata.get_input_schema()
        # MLflow knows parameters of models since 2.6.
        params = getattr(self.metadata.signature, "params", None)
        self._params = [param.name for param in params.params] if params else []
        if _is_plain_table(self.inputs):
            # MLflow would hold each table against the signature that it has just been made from: half of a request.
            self.metadata.signature.inputs = None

    def respond(self, body: bytes | str) -> tuple[int, str]:
        """Return the status and the JSON text that answer a request's body; this raises nothing."""
        try:
            return 200, self.score(body)
        except RequestError as error:
            return 400, json.dumps({"message": str(error)})
        except Exception as error:  # noqa: BLE001 - a request that breaks is answered; the deployment goes on
            _LOG.exception("The model failed.")
            return 500, json.dumps({"message": f"The model failed with {type(error).__name__}; the log says where."})

    def score(self, body: bytes | str) -> str:
        """Return the model's predictions as JSON: records of a table, nested lists of an array; NaN is null.

        Raises:
            RequestError: the request cannot be answered.
        """
        data, params = _read(body)
        if unknown := [name for name in params if name not in self._params]:
            known = f"it has {_listed(self._params)}" if self._params else "it has none"
            raise RequestError(f"params: the model has no parameter {_listed(unknown)}; {known}.")
        given = self._model_input(data)
        try:
            # Models of MLflow before 2.6 are loaded by an MLflow that knows no parameters.
            predicted = self._model.predict(given, params=params) if params else self._model.predict(given)
        except MlflowException as error:
            if error.error_code not in _REFUSALS:
                raise
            raise RequestError(_reason(error)) from error
        return json_text(predicted)

    def _model_input(self, data: Any) -> Any:
        if self.inputs is not None and not self.inputs.is_tensor_spec():
            return _typed_table(data, self.inputs)
        if isinstance(data, dict) and self.inputs is None and {"columns", "data"} <= data.keys():
            columns, rows, index = _read_table(data)
            return pd.DataFrame(rows, columns=columns, index=index)
        types = {spec.name: spec.type for spec in self.inputs.inputs} if self.inputs is not None else {}
        if isinstance(data, dict):
            return {name: _tensor(value, types.get(name), f"input_data.{name}") for name, value in data.items()}
        if isinstance(data, list):
            return _tensor(data, next(iter(types.values()), None), "input_data")
        raise RequestError("input_data is a table, a list, or lists by name.")


def find_model(folder: Path) -> Path:
    """Return the folder of the MLflow model that lies in a folder or nearest below it.

    Raises:
        FileNotFoundError: there is none, or there are several at once.
    """
    found = sorted(folder.rglob("MLmodel"), key=lambda path: len(path.parts))
    nearest = [path.parent for path in found if len(path.parts) == len(found[0].parts)]
    if len(nearest) != 1:
        count = f"there are {len(nearest)} side by side" if nearest else "there is none"
        raise FileNotFoundError(f"One MLflow model, a folder with a file MLmodel, is needed in {folder}; {count}.")
    return nearest[0]


def _is_plain_table(schema: Any) -> bool:
    """Return whether a signature has columns of numbers, texts, dates and truth values alone."""
    if schema is None or schema.is_tensor_spec():
        return False
    return all(
        spec.type is not DataType.binary and (isinstance(spec.type, DataType) or _takes_all(spec.type))
        for spec in schema.inputs
    )


def _takes_all(kind: Any) -> bool:
    """Return whether a column takes values of every type, which MLflow knows since 2.19."""
    return type(kind).__name__ == "AnyType"


def _reason(error: MlflowException) -> str:
    """Return why a model does not take what it was given; MLflow repeats all of that before it comes to the reason."""
    text = str(error.message)
    return text.rpartition("Error: ")[2] if text.startswith("Failed to enforce schema") else text


def json_text(predicted: Any) -> str:
    """Return predictions as JSON text; what JSON has no number for, NaN and infinity, is null."""
    text = json.dumps(_plain(predicted), default=_plain)
    if "NaN" in text or "Infinity" in text:
        return json.dumps(json.loads(text, parse_constant=lambda _: None))
    return text


def _plain(value: Any) -> Any:
    """Return a value as `json` takes it, one level deep."""
    if isinstance(value, pd.Series):
        value = value.to_frame()
    if isinstance(value, pd.DataFrame):
        return value.to_dict(orient="records")
    if isinstance(value, (np.ndarray, np.generic)):
        return value.tolist()
    if value is pd.NA or value is pd.NaT:
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, (str, int, float, list, tuple, dict, type(None))):
        return value
    raise TypeError(f"the model answers with {type(value).__name__}, which has no form in JSON")


def _read(body: bytes | str) -> tuple[Any, dict[str, Any]]:
    """Return a request's data and parameters."""
    if not body.strip():
        raise RequestError(f'The request is empty: send {{"input_data": {_TABLE}}} as application/json.')
    try:
        request = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise RequestError(f"The request is no JSON: {error}.") from None
    if not isinstance(request, dict) or "input_data" not in request:
        instead = f"; it has {_listed(request)}" if isinstance(request, dict) and request else ""
        raise RequestError(f'The request has no input_data{instead}: send {{"input_data": {_TABLE}}}.')
    if unknown := [name for name in request if name not in ("input_data", "params")]:
        raise RequestError(f"The request has {_listed(unknown)}, and only input_data and params mean something.")
    params = request.get("params")
    if not isinstance(params, (dict, type(None))):
        raise RequestError('params: parameters are given by name, as {"name": value}.')
    return request["input_data"], params or {}


def _read_table(data: Any) -> tuple[list[Any], list[list[Any]], list[Any] | None]:
    """Return names of columns, rows and index of a table, checked for being one."""
    if not isinstance(data, dict) or "data" not in data or data.keys() - {"columns", "index", "data"}:
        raise RequestError(f'input_data: a table is sent as {_TABLE}, and "index" beside these if need be.')
    rows, columns, index = data["data"], data.get("columns"), data.get("index")
    if not isinstance(rows, list) or not rows or not all(isinstance(row, list) for row in rows):
        raise RequestError("input_data.data: it is a list of at least one row, and each row is a list of values.")
    if columns is None:
        columns = list(range(len(rows[0])))
    if not isinstance(columns, list) or not all(isinstance(name, (str, int)) for name in columns):
        raise RequestError("input_data.columns: it is a list of names.")
    if twice := sorted({str(name) for name in columns if columns.count(name) > 1}):
        raise RequestError(f"input_data.columns: {_listed(twice)} is there twice.")
    for number, row in enumerate(rows):
        if len(row) != len(columns):
            raise RequestError(f"input_data.data: row {number} has {len(row)} values for {len(columns)} columns.")
    if index is not None and (
        not isinstance(index, list) or len(index) != len(rows) or any(isinstance(item, (list, dict)) for item in index)
    ):
        raise RequestError("input_data.index: it is a list with a number or name for each row, or is left out.")
    return columns, rows, index


def _typed_table(data: Any, schema: Any) -> Any:
    """Return a table with the columns of a signature, in its types.

    MLflow checks types and converts none that might lose something, but JSON has one kind of number.
    """
    columns, rows, index = _read_table(data)
    names = schema.input_names() if schema.has_input_names() else columns
    sent = dict(zip(columns, zip(*rows)))
    specs = dict(zip(names, schema.inputs))
    if missing := [name for name, spec in specs.items() if name not in sent and getattr(spec, "required", True)]:
        raise RequestError(f"input_data.columns lacks {_listed(missing)}; the model needs {_listed(specs)}.")
    typed = {name: _typed(name, sent[name], spec.type) for name, spec in specs.items() if name in sent}
    if typed and all(spec.type == DataType.double for spec in specs.values()):
        # As one block: pandas makes it, and LightGBM reads it, in a fraction of the time that columns one by one take.
        return pd.DataFrame(np.column_stack(list(typed.values())), columns=_labels(tuple(typed)), index=index)
    return pd.DataFrame(typed, index=index)


@lru_cache(maxsize=4)
def _labels(names: tuple[Any, ...]) -> Any:
    """Return the labels of a table's columns, which pandas takes as long for as for the table."""
    return pd.Index(names)


def _typed(name: Any, values: tuple[Any, ...], kind: Any) -> Any:
    try:
        return _converted(values, kind)
    except (ValueError, TypeError, OverflowError):
        raise RequestError(_complaint(name, values, kind)) from None


def _converted(values: tuple[Any, ...], kind: Any) -> Any:
    """Return values of a column in the type of the signature, as far as that loses nothing."""
    if _takes_all(kind):
        types = set(map(type, values))
        return np.array(values) if types in ({float}, {int}, {bool}) else _as_they_are(values)
    if kind in _FRACTION:
        numbers = np.array(values, _FRACTION[kind])
        if numbers.ndim != 1:  # lists, all of one length
            raise ValueError
        return numbers
    if kind in _WHOLE:
        return np.array([_whole(value) for value in values], _WHOLE[kind])
    if kind == DataType.datetime:
        return pd.to_datetime(pd.Series(values)).to_numpy("datetime64[ns]")
    if kind == DataType.boolean and not all(isinstance(value, (bool, type(None))) for value in values):
        raise ValueError
    if kind == DataType.boolean and None not in values:
        return np.array(values)
    return _as_they_are(values)


def _as_they_are(values: tuple[Any, ...]) -> Any:
    held = np.empty(len(values), object)
    held[:] = values
    return held


def _whole(value: Any) -> int:
    number = float(value) if isinstance(value, str) else value
    if number != int(number):
        raise ValueError
    return int(number)


def _complaint(name: Any, values: tuple[Any, ...], kind: Any) -> str:
    """Return which value of a column is not what the signature wants."""
    wanted = {
        **dict.fromkeys(_WHOLE, "a whole number"), **dict.fromkeys(_FRACTION, "a number"),
        DataType.datetime: "a date", DataType.boolean: "true or false",
    }[kind]  # fmt: skip
    for number, value in enumerate(values):
        try:
            _converted((value,), kind)
        except (ValueError, TypeError, OverflowError):
            shown = json.dumps(value)
            shown = shown if len(shown) <= 40 else f"{shown[:40]} ..."
            return f"input_data: the column '{name}' has {shown} in row {number}, where {wanted} belongs."
    return f"input_data: the column '{name}' has values of several kinds, where {wanted} belongs in each row."


def _tensor(value: Any, kind: Any, path: str) -> Any:
    try:
        return np.asarray(value, kind)
    except (ValueError, TypeError, OverflowError) as error:
        raise RequestError(f"{path}: it is no tensor of {kind or 'one type'}: {error}.") from None


def _listed(names: Any) -> str:
    return ", ".join(f"'{name}'" for name in names)


_scorer: Scorer


def init() -> None:
    """Load the model below the folder that `AZUREML_MODEL_DIR` names; the inference server calls this once."""
    global _scorer
    _scorer = Scorer(Path(os.environ["AZUREML_MODEL_DIR"]))


def run(raw_data: str) -> Any:
    """Answer a request; the inference server calls this with its body."""
    from azureml_inference_server_http.api.aml_response import AMLResponse

    status, text = _scorer.respond(raw_data)
    return AMLResponse(text, status, {"Content-Type": "application/json"})
