"""What the files of a table tell before anything is learnt from it: the trainer and the command line both ask here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .asked import Asked
from .csvtext import is_unnamed, looks_like_values
from .fault import DataFault, counted, listed, quoted
from .labels import Label, check_same_labels, read_label
from .numbers import NO_VALUE, NumberStyle, is_plain, number_style
from .objectives import RANKING
from .parts import Part, has_decimal_commas, read_cells, read_parts
from .values import Values
from .weights import check_class_weights, read_weights


class Facts(NamedTuple):
    """What is known of a table.

    Attributes:
        name: what the table is called in sentences.
        parts: its files.
        columns: its columns, in the order of the first file.
        rows: how many have a label.
        label: how the label is read.
        weight_style: how the numbers of the weight column are written.
        remarks: what was noticed on the way, a sentence each.
        shares: how many folds there can be at most, and of what each needs one then: groups, rows of the most frequent
            class, or rows.
    """

    name: str
    parts: tuple[Part, ...]
    columns: tuple[str, ...]
    rows: int
    label: Label
    weight_style: NumberStyle | None
    remarks: tuple[str, ...]
    shares: tuple[int, str]

    @property
    def decimal_comma(self) -> bool:
        """Whether a comma in a number more likely stands before decimals than between thousands."""
        return has_decimal_commas(self.parts)

    def index_columns(self, kept: list[str]) -> list[str]:
        """Return the nameless columns that the table begins with: row numbers, as `DataFrame.to_csv` writes them."""
        leading: list[str] = []
        for column in self.columns:
            if not is_unnamed(column):
                break
            leading.append(column)
        stored = [column for column in self.columns if column.startswith("__index_level_") and is_unnamed(column)]
        leading += [column for column in stored if column not in leading]
        return [column for column in leading if column not in kept]


def inspect_table(path: Path, asked: Asked, training: Facts | None = None) -> Facts:
    """Read what the files of a table say about what is asked of it.

    Args:
        path: a file, or a folder of files with the same columns.
        asked: the columns that matter.
        training: for rows to validate on, what is known of those to train on.

    Raises:
        DataFault: the table cannot be used as asked.
    """
    parts, remarks = read_parts(path, asked.columns)
    _check_columns(parts, asked)
    if training is not None:
        _check_features(parts[0], training, asked)
    values = {name: Values(name) for name in (asked.label, asked.group, asked.weight) if name is not None}
    remarks += _fill(values, parts, asked)
    labels, decimal_comma = values[asked.label], has_decimal_commas(parts)
    if training is None:
        label = read_label(
            labels,
            asked.objective,
            ranks=asked.group is not None,
            relevance_limit=asked.relevance_limit,
            decimal_comma=decimal_comma,
        )
        if asked.class_weight:
            check_class_weights(asked.class_weight, label)
        remarks += label.remarks
    else:
        label = training.label
        if label.style is not None:
            label = _in_own_style(labels, label, decimal_comma)
        check_same_labels(labels, label, path.name, asked.relevance_limit)
        if labels.blank:
            remarks.append(f"{labels.blank_rows(path.name)} left out.")
    style = None
    if asked.weight is not None:
        style = read_weights(values[asked.weight], decimal_comma=decimal_comma)
        if odd := next((text for text in values[asked.weight].texts if not is_plain(text)), None):
            remarks.append(
                f"The weight {asked.weight!r} is text read as numbers{style}: {odd!r} is {style.parse(odd):g}."
            )
    if asked.group is not None and (place := values[asked.group].first_blank):
        raise DataFault(f"The group {asked.group!r} is blank in {place}: every row to rank needs one.")
    rows = labels.rows - labels.blank
    shares = (rows, "rows") if asked.group is None else (len(values[asked.group].counts), "groups")
    if asked.group is None and label.classes is not None:
        shares = _most_frequent(labels, label), "rows of a class"
    return Facts(path.name, tuple(parts), parts[0].columns, rows, label, style, tuple(remarks), shares)


def _most_frequent(values: Values, label: Label) -> int:
    """Return how many rows have the class that most have; several texts may mean one class."""
    rows = Counter[object]()
    for value, count in values.counts.items():
        rows[label.read(value)] += count
    return max(rows.values(), default=0)


def _check_columns(parts: list[Part], asked: Asked) -> None:
    """Refuse names of columns that are not there, twice there, or have two meanings."""
    part = parts[0]
    for column in asked.columns:
        if column not in part.columns:
            raise DataFault(
                f"There is no column {column!r} in {part.file.name}; it has {listed(part.columns)}."
                + _header_hint(part.columns)
            )
        if part.form and column in (old for old, _ in part.form.renamed):
            raise DataFault(f"{part.file.name} has more than one column {column!r}: rename all but the one you mean.")
    if asked.objective in RANKING and asked.group is None:
        raise DataFault(f"{asked.objective} ranks rows within groups: name the group column.")
    meanings = [name for name in (asked.label, asked.group, asked.weight) if name is not None]
    for column in meanings:
        if meanings.count(column) > 1 or (column in asked.categorical):
            raise DataFault(f"The column {column!r} can be one thing only: label, group, weight or categorical.")
    if not set(part.columns) - set(meanings) - {column for column in part.columns if is_unnamed(column)}:
        raise DataFault(f"{part.file.name} has no column to learn from besides {quoted(meanings)}.")


def _header_hint(columns: tuple[str, ...]) -> str:
    """Return what to do about a first line that hardly names the columns."""
    if looks_like_values(columns):
        return " Those look like values: add a line of column names."
    if len(columns) == 1 or 2 * sum(map(is_unnamed, columns)) > len(columns):
        return " The first line must name the columns, with commas, semicolons, tabs, bars or blanks between them."
    return ""


def _check_features(part: Part, training: Facts, asked: Asked) -> None:
    """Refuse rows to validate on that lack a column the model learns from."""
    lacking = [name for name in training.columns if name not in part.columns and not is_unnamed(name)]
    if lacking:
        raise DataFault(
            f"{part.file.name} lacks the {'column' if len(lacking) == 1 else 'columns'} {quoted(lacking)}, which "
            f"{training.name} has: the rows to validate on need every column that the model learns from."
        )


def _fill(values: Mapping[str, Values], parts: list[Part], asked: Asked) -> list[str]:
    """Take the values of the label, and those of the other columns in the rows that have a label.

    Returns what is odd about the rows, a sentence each.
    """
    remarks = []
    others = [name for name in values if name != asked.label]
    label = values[asked.label]
    for part in parts:
        name, short = part.file.name, list[int]()
        for row, cells in enumerate(read_cells(part, [asked.label, *others], short), 1):
            blank = label.blank
            label.add(cells[0], name, row)
            if label.blank == blank:
                for other, cell in zip(others, cells[1:], strict=True):
                    values[other].add(cell, name, row)
        if short:
            rows = counted(len(short), "row")
            remarks.append(
                f"{rows} of {name} with fewer fields than columns, from row {short[0]} on: the rest is blank."
            )
    return remarks


def _in_own_style(values: Values, label: Label, decimal_comma: bool) -> Label:
    """Return a label whose numbers are read as other files write them; words for no value are taken for blank."""
    values.drop([text for text in values.texts if text.lower() in NO_VALUE])
    if label.style is None or all(label.style.parse(text) is not None for text in values.texts):
        return label
    style = number_style(values.texts, decimal_comma=decimal_comma)
    return label if style is None or style.unit != label.style.unit else label._replace(style=style)
