"""Trials as a table of pandas, which is not installed with amlwrap, for those who have it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from amlwrap.errors import UsageError
from amlwrap.scalars import Scalar

if TYPE_CHECKING:
    import pandas as pd

INDEX = "trial"


def trials_frame(
    names: Iterable[str | int], parameters: Iterable[Mapping[str, Scalar]], facts: Mapping[str, list[Any]]
) -> pd.DataFrame:
    """Return a table with a row for each trial: a column for each parameter, and behind these one for each fact.

    A parameter that is called as a fact has `params.` before its name.

    Args:
        names: of the trials, which are the table's index.
        parameters: of each trial; one that only others have is missing in its row.
        facts: by column, of each trial.

    Raises:
        UsageError: pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise UsageError("A table of trials needs pandas: pip install pandas.") from None
    rows = list(parameters)
    drawn = dict.fromkeys(name for row in rows for name in row)
    columns = {f"params.{name}" if name in facts else name: [row.get(name) for row in rows] for name in drawn}
    return pd.DataFrame({**columns, **facts}, index=pd.Index(list(names), name=INDEX))


def numbers(values: Iterable[float | None]) -> list[float]:
    """Return numbers as columns of floating-point numbers have them: NaN where there is none."""
    return [math.nan if value is None else value for value in values]
