"""What a model needs of its recipe once it is trained, as JSON beside it: columns, classes, and who is which."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from boosting.columns import CategoryColumn, Column, DateColumn, DurationColumn, NumberColumn
from tabular.labels import ClassName
from tabular.numbers import NumberStyle

FILE = "recipe.json"
_KINDS = {kind.kind: kind for kind in (NumberColumn, CategoryColumn, DateColumn, DurationColumn)}


@dataclass(frozen=True)
class Recorded:
    """How cells become features, and what the numbers that the model makes of them mean.

    Attributes:
        label: name of the label.
        classes: its classes, in the order of the model's; None where it is a quantity.
        columns: what each column is that was learnt from, in the order of the features.
        decimal_comma: as for `number_style`, in the training rows.
    """

    label: str
    classes: tuple[ClassName, ...] | None
    columns: tuple[Column, ...]
    decimal_comma: bool

    def write(self, folder: Path) -> None:
        """Write it into a model's folder."""
        columns = [{"kind": column.kind, **asdict(column)} for column in self.columns]
        text = json.dumps({**vars(self), "columns": columns}, indent=1, ensure_ascii=False)
        (folder / FILE).write_text(text + "\n", encoding="utf-8")


def read_recorded(folder: Path) -> Recorded:
    """Return what was written into a model's folder."""
    held = json.loads((folder / FILE).read_text("utf-8"))
    classes = None if held["classes"] is None else tuple(held["classes"])
    return Recorded(held["label"], classes, tuple(map(_column, held["columns"])), held["decimal_comma"])


def _column(held: dict[str, Any]) -> Column:
    """Return a column; JSON has lists for what are tuples here."""
    facts = {name: tuple(value) if isinstance(value, list) else value for name, value in held.items() if name != "kind"}
    if "style" in facts:
        facts["style"] = NumberStyle(*facts["style"])
    return _KINDS[held["kind"]](**facts)
