"""Cells as texts: which columns of a table hold them, and what they say."""

from __future__ import annotations

import pandas as pd


def is_text(cells: pd.Series) -> bool:
    """Whether a column holds texts, or texts among others."""
    return pd.api.types.is_object_dtype(cells) or pd.api.types.is_string_dtype(cells)


def as_texts(cells: pd.Series) -> pd.Series:
    """Return a column as texts without blanks around them; missing values stay."""
    texts = cells.astype(object).map(lambda cell: str(cell).strip(), na_action="ignore")
    return texts.where(texts.notna() & (texts != ""), None)
