"""A trained model at work: rows as people have them go in, probabilities, labels or numbers come out.

A copy of this module, and of those it needs, lies in every model's folder, where MLflow finds `_load_pyfunc`; so a
model is read by what it was trained with, and without amlwrap.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import lightgbm as lgb
import numpy as np
import pandas as pd

from boosting.columns import Column, DateColumn, names_of_texts
from boosting.reading import Frame, read_files
from boosting.recorded import Recorded, read_recorded
from boosting.remarks import say
from tabular.fault import DataFault, quoted
from tabular.labels import ClassName
from tabular.parts import read_cells, read_parts

MODEL_FILE = "model.txt"
OUTPUT = "output"
"""Name of the parameter that says which answer is wanted."""
PROBABILITIES, LABELS, VALUES = "probabilities", "labels", "values"
_DAY_FIRST = re.compile("%d[^%]+%m")
# The columns whose texts pandas.read_json takes for dates, in the pandas before 3 and so in Azure's own server.
_TURNED = re.compile(r"date|modified|timestamp.*|.*_at|.*_time")
_FEW = 1000  # rows that one thread has scored before others would have started


class TableModel:
    """A model that scores tables.

    Attributes:
        booster: LightGBM's model.
        recorded: how it reads tables.
    """

    def __init__(self, booster: lgb.Booster, recorded: Recorded) -> None:
        self.booster = booster
        self.recorded = recorded

    def predict(self, model_input: pd.DataFrame, params: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """Return an answer for every row, as MLflow asks for it.

        Args:
            model_input: rows, with the columns that were learnt from; others are left alone.
            params: `output` is `probabilities`, a column for each class, or `labels`, one column named like the label;
                a model of a quantity has `values`, one column named like the label.

        Raises:
            MlflowException: a column is missing, or holds what it cannot; or there is no such output.
        """
        cells = model_input.reset_index(drop=True)
        try:
            _check_dates(self.recorded.columns, cells)
            answer = self.answer(Frame(cells, [0], ["the data"], self.recorded.decimal_comma), params)
        except DataFault as fault:
            raise _refusal(fault) from None
        return answer.set_index(model_input.index)

    def score_files(self, path: Path, params: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """Return an answer for every row of a file, or of a folder of files, which are read as those to train on.

        Args:
            path: CSV or Parquet.
            params: as for `predict`.

        Raises:
            MlflowException: as `predict`, and where a file cannot be read.
        """
        try:
            return self.answer(self._read(path), params)
        except DataFault as fault:
            raise _refusal(fault) from None

    def answer(self, frame: Frame, params: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """Return an answer for every row, numbered as they come."""
        label, classes = self.recorded.label, self.recorded.classes
        wanted = self._wanted((params or {}).get(OUTPUT))
        _check_columns([column.name for column in self.recorded.columns], list(frame.cells.columns), "The data")
        scores = self._scores(frame)
        if classes is None:
            return pd.DataFrame({label: scores})
        table = np.column_stack([1 - scores, scores]) if scores.ndim == 1 else scores
        if wanted == LABELS:
            return pd.DataFrame({label: pd.Series(list(classes)).take(table.argmax(axis=1)).array})
        return pd.DataFrame(table, columns=class_columns(classes))

    def _scores(self, frame: Frame) -> np.ndarray:
        features: dict[str, pd.Series] = {}
        for column in self.recorded.columns:
            features |= column.features(frame)
        rows = np.column_stack([_numbers(values) for values in features.values()])
        if not len(rows):  # which LightGBM refuses
            count = self.booster.num_model_per_iteration()
            return np.empty((0, count) if count > 1 else 0)
        return self.booster.predict(rows, **({"num_threads": 1} if len(rows) <= _FEW else {}))

    def _wanted(self, output: object) -> str:
        if self.recorded.classes is None:
            if output not in (None, VALUES):
                raise DataFault(
                    f"The model predicts a quantity, {self.recorded.label!r}: it has {VALUES} alone to tell."
                )
            return VALUES
        if output not in (None, PROBABILITIES, LABELS):
            raise DataFault(f"The {OUTPUT} is {PROBABILITIES} or {LABELS}, not {str(output)[:60]!r}.")
        return LABELS if output == LABELS else PROBABILITIES

    def _read(self, path: Path) -> Frame:
        wanted = [column.name for column in self.recorded.columns]
        parts, remarks = read_parts(path, wanted)
        for remark in remarks:
            say(remark)
        _check_columns(wanted, parts[0].columns, parts[0].file.name)
        for part in parts:
            if part.form:  # pandas would cut rows that are too long
                for _ in read_cells(part, [], []):
                    pass
        needed = [part._replace(columns=tuple(dict.fromkeys(wanted))) for part in parts]
        return read_files(path.name, needed, names_of_texts(self.recorded.columns))


def default_output(classes: tuple[ClassName, ...] | None) -> str:
    """Return what is answered where nothing else is asked for."""
    return VALUES if classes is None else PROBABILITIES


def class_columns(classes: tuple[ClassName, ...]) -> list[str]:
    """Return the names of the columns with probabilities."""
    return [str(name) for name in classes]


def load(folder: Path) -> TableModel:
    """Return the model in a folder."""
    return TableModel(lgb.Booster(model_file=folder / MODEL_FILE), read_recorded(folder))


def _load_pyfunc(path: str) -> TableModel:
    return load(Path(path))


def _refusal(fault: DataFault) -> Exception:
    """Return a fault as the servers of models know it."""
    from mlflow.exceptions import MlflowException  # takes seconds, and the trainer imports this module as well

    return MlflowException.invalid_parameter_value(str(fault))


def _check_columns(wanted: list[str], found: list[str] | tuple[str, ...], where: str) -> None:
    if lacking := [name for name in wanted if name not in found]:
        noun = "column" if len(lacking) == 1 else "columns"
        raise DataFault(f"{where} lacks the {noun} {quoted(lacking)}, which the model needs: add what is missing.")
    counts = Counter(found)
    if twice := [name for name in wanted if counts[name] > 1]:
        raise DataFault(f"{where} has more than one column {quoted(twice)}: give each a name of its own.")


def _check_dates(columns: Iterable[Column], cells: pd.DataFrame) -> None:
    """Refuse dates that a server made of texts with the day first: it reads the month first, where that can be."""
    for column in columns:
        if not (isinstance(column, DateColumn) and _DAY_FIRST.search(column.form or "") and column.name in cells):
            continue
        if _TURNED.fullmatch(column.name.lower()) and pd.api.types.is_datetime64_any_dtype(cells[column.name]):
            raise DataFault(
                f"The column {column.name!r} comes as dates, but was text with the day first in the training data, and "
                "for its name servers make dates of such texts with the month first: train with the column under "
                "another name."
            )


def _numbers(values: pd.Series) -> np.ndarray:
    """Return a feature as LightGBM holds it: categories by their number, none as NaN."""
    if not isinstance(values.dtype, pd.CategoricalDtype):
        return values.to_numpy(float)
    codes = values.cat.codes.to_numpy(float)
    codes[codes < 0] = np.nan
    return codes
