"""How the cells of a table become rows to learn from: decided on the training rows, applied to any."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from boosting.cells import as_texts, is_text
from boosting.columns import CategoryColumn, Column, DateColumn, NumberColumn, find_column, names_of_texts
from boosting.names import model_names
from boosting.reading import Frame, read_frame
from boosting.remarks import say
from boosting.tables import Table
from boosting.telling import tell_columns
from tabular.asked import Asked
from tabular.fault import DataFault, counted, listed, quoted
from tabular.inspection import Facts
from tabular.labels import Label
from tabular.numbers import DECIMAL_COMMA, PLAIN, NumberStyle, are_point_groups, number_of
from tabular.weights import check_class_weights

_INDEX_NAMES = ("index", "level_0")  # what DataFrame.reset_index calls row numbers


@dataclass(frozen=True)
class Recipe:
    """How the cells of a table become a `Table`: decided on the training rows, applied to any.

    Attributes:
        asked: what was asked of the table.
        label: how the label is read.
        columns: what each column is that is learnt from.
        names: name in the model of every feature, by the one that people read.
        left_out: columns of the training rows that are not learnt from.
    """

    asked: Asked
    label: Label
    columns: tuple[Column, ...]
    names: dict[str, str]
    left_out: tuple[str, ...] = ()

    @property
    def texts(self) -> list[str]:
        """The columns whose cells are to be read as the texts that they are."""
        return names_of_texts(self.columns)

    def table(self, frame: Frame, facts: Facts) -> Table:
        """Return the rows that have a label; those of one group together."""
        features: dict[str, pd.Series] = {}
        for column in self.columns:
            features |= column.features(frame)
        held = pd.DataFrame(features).rename(columns=self.names)
        label = read_labels(frame.cells[self.asked.label], facts.label)
        weight = group = None
        if self.asked.weight is not None:
            style = facts.weight_style or PLAIN
            weight = _numbers(frame.cells[self.asked.weight], style)
        if self.asked.group is not None:
            cells = frame.cells[self.asked.group]
            group = pd.factorize(as_texts(cells) if is_text(cells) else cells)[0]
        rows = np.flatnonzero(~np.isnan(label))
        if group is not None:
            rows = rows[np.argsort(group[rows], kind="stable")]
        chosen = [None if values is None else values[rows] for values in (weight, self.class_weights(label), group)]
        return Table(held.iloc[rows].reset_index(drop=True), label[rows], *chosen)

    def class_weights(self, label: np.ndarray) -> np.ndarray | None:
        """Return the weight of each row that its class has, if classes are weighted."""
        if not self.asked.class_weight or self.label.classes is None:
            return None
        given, classes = check_class_weights(self.asked.class_weight, self.label), self.label.classes
        codes = np.where(np.isnan(label), 0, label).astype(int)
        if given is None:
            counts = np.bincount(codes[~np.isnan(label)], minlength=len(classes))
            return (counts.sum() / (len(classes) * counts.clip(1)))[codes]
        return np.array([given.get(name, 1.0) for name in classes])[codes]


def find_recipe(frame: Frame, facts: Facts, asked: Asked) -> Recipe:
    """Decide what each column of the training rows is, and say what is not plain to see."""
    columns = tuple(
        find_column(frame, name, is_category=name in asked.categorical, decimal_comma=facts.decimal_comma)
        for name in _learnt(frame, facts, asked)
    )
    columns = _with_point_groups(frame, tuple(_without_twins(column, facts.columns) for column in columns))
    tell_columns(frame, columns, asked)
    features = [feature for column in columns for feature in _feature_names(column)]
    names = model_names(features)
    if changed := {name: held for name, held in names.items() if name != held}:
        pairs = listed((f"{name!r} is {held}" for name, held in changed.items()), 5)
        count = counted(len(changed), "feature")
        say(f"{count} called otherwise in model.txt, where LightGBM cannot hold the name: {pairs}.")
    left_out = set(facts.columns) - set(asked.columns) - {column.name for column in columns}
    return Recipe(asked, facts.label, columns, names, tuple(left_out))


def _learnt(frame: Frame, facts: Facts, asked: Asked) -> list[str]:
    """Return the columns to learn from, and say which others are left out."""
    index = facts.index_columns(asked.columns)
    if index:
        say(
            f"{counted(len(index), 'nameless column')} left out, taken for the index that DataFrame.to_csv writes: "
            f"{quoted(index)}; give it a name to learn from it."
        )
    others = {asked.label, asked.group, asked.weight, *index}
    names = [name for name in facts.columns if name not in others]
    counters = [name for name in names if name in _INDEX_NAMES and _counts_rows(frame.cells[name])]
    if counters := [name for name in counters if name not in asked.categorical]:
        say(f"{counted(len(counters), 'column')} with row numbers left out: {quoted(counters)}; rename it to keep it.")
    blank = [name for name in names if frame.cells[name].isna().all()]
    if blank:
        say(f"{counted(len(blank), 'column')} without any value left out: {quoted(blank)}.")
    learnt = [name for name in names if name not in counters and name not in blank]
    if not learnt:
        raise DataFault(f"{facts.name} has no column to learn from.")
    return learnt


def _counts_rows(cells: pd.Series) -> bool:
    return pd.api.types.is_integer_dtype(cells) and sorted(cells) in (
        list(range(len(cells))),
        list(range(1, len(cells) + 1)),
    )


def read_labels(cells: pd.Series, label: Label) -> np.ndarray:
    """Return labels as numbers, or numbers of classes; NaN where there is none."""
    known = {value: label.read(value) for value in cells.drop_duplicates().tolist() if not pd.isna(value)}
    if label.classes is not None:
        codes = {name: code for code, name in enumerate(label.classes)}
        known = {value: codes.get(name) if name is not None else None for value, name in known.items()}
    return cells.astype(object).map(known).astype(float).to_numpy()


def validation_table(recipe: Recipe, facts: Facts) -> Table:
    """Return the rows to validate on, their columns matched by name."""
    frame = read_frame(facts, as_text=recipe.texts)
    used = {column.name for column in recipe.columns}
    if lacking := [name for name in used if name not in facts.columns]:
        raise DataFault(f"{facts.name} lacks {quoted(lacking)}, of which the model learns: give those columns names.")
    index = facts.index_columns(recipe.asked.columns)
    extra = [name for name in facts.columns if name not in {*used, *recipe.asked.columns, *index, *recipe.left_out}]
    if extra:
        say(
            f"{counted(len(extra), 'column')} of {facts.name} left out, which the training data lacks: {quoted(extra)}."
        )
    if blank := [name for name in sorted(used) if frame.cells[name].isna().all()]:
        say(f"{counted(len(blank), 'column')} of {facts.name} without any value: {quoted(blank)}.")
    for column in recipe.columns:
        unknown = column.unknown(frame) if isinstance(column, CategoryColumn) else None
        if unknown:
            say(
                f"{counted(unknown.rows, 'value')} of {column.name!r} in {facts.name} taken for missing, since the "
                f"training data lacks {'it' if len(unknown.counts) == 1 else 'them'}: {quoted(unknown.counts, 3)}."
            )
    return recipe.table(frame, facts)


def _numbers(cells: pd.Series, style: NumberStyle) -> np.ndarray:
    known = {value: number_of(value, style) for value in cells.drop_duplicates().tolist() if not pd.isna(value)}
    return cells.astype(object).map(known).astype(float).to_numpy()


def _feature_names(column: Column) -> list[str]:
    parts = column.parts if isinstance(column, DateColumn) else ()
    return [column.name, *(f"{column.name}.{part}" for part in parts)]


def _with_point_groups(frame: Frame, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Take points for those between thousands where another column of the table has a comma before decimals."""
    numbers = [column for column in columns if isinstance(column, NumberColumn)]
    if not any(column.style == DECIMAL_COMMA for column in numbers):
        return columns
    grouped = {
        column.name
        for column in numbers
        if column.style == PLAIN and is_text(cells := frame.cells[column.name]) and are_point_groups(_words(cells))
    }
    return tuple(replace(c, style=DECIMAL_COMMA) if c.name in grouped else c for c in columns)


def _words(cells: pd.Series) -> list[str]:
    return as_texts(cells).dropna().unique().tolist()


def _without_twins(column: Column, columns: Collection[str]) -> Column:
    """Return a column of dates without the parts that the table has as columns already."""
    if not isinstance(column, DateColumn):
        return column
    return replace(column, parts=tuple(part for part in column.parts if f"{column.name}.{part}" not in columns))
