"""Whether the tables on this machine can be trained on as asked, found out before anything is uploaded.

What is asked of a table, and the sentences about it, are the bundled trainer's own: `lightgbm/trainer/tabular`.
"""

from __future__ import annotations

from pathlib import Path

from amlwrap.errors import InvalidJobError
from amlwrap.job import Input
from amlwrap.lightgbm.parameters import Parameters
from amlwrap.lightgbm.training import Training
from amlwrap.references import is_bare_name


def check_tables(training: Training, params: Parameters) -> int | None:
    """Check the local tables of a training: columns, label, weights, groups, separator, encoding.

    Args:
        training: what is to be trained; registered data and URLs are left alone.
        params: its LightGBM parameters, checked.

    Returns:
        How many rows there are to learn from, those kept aside for tests not counted; None where that cannot be known
        here: the data is elsewhere, or Parquet and pyarrow is not installed.

    Raises:
        InvalidJobError: what the trainer would find wrong, in its own words.
    """
    from amlwrap.lightgbm.trainer.tabular.asked import asked_of
    from amlwrap.lightgbm.trainer.tabular.fault import DataFault
    from amlwrap.lightgbm.trainer.tabular.inspection import inspect_table

    inputs = training.inputs()
    data = _local(inputs["data"])
    validation = _local(inputs["validation_data"]) if "validation_data" in inputs else None
    try:
        asked = asked_of(
            label=training.label,
            group=training.group,
            weight=training.weight,
            categorical=training.categorical,
            class_weight=training.class_weight_words(),
            params=params,
        )
        if data is None:
            return None  # what is not there is told when inputs are checked
        facts = inspect_table(data, asked)
        if validation is not None:
            inspect_table(validation, asked, facts)
    except ImportError:
        return None
    except DataFault as fault:
        raise InvalidJobError(str(fault)) from None
    aside = 0.0 if training.validation_data is not None else training.validation_fraction
    if training.cross_validation:
        count, what = facts.shares
        _check_folds(training.cross_validation, count, f"{what} there are", "cross_validation")
        aside = 1 / training.cross_validation
    elif training.tune:
        count, what = facts.shares
        left = count - min(max(1, round(count * aside)), count - 1) if aside else count
        _check_folds(training.tune.folds, left, f"{what} not kept to test on", "tune.folds")
    return round(facts.rows * (1 - aside))


def _check_folds(folds: int, most: int, what: str, path: str) -> None:
    """Refuse more folds than there is something in the table for, as the trainer would."""
    if folds > most:
        raise InvalidJobError(f"must be at most {most}, the {what}, not {folds}.", path)


def _local(value: Input) -> Path | None:
    """Return the path of an input that is here; a name alone may be one."""
    if isinstance(value.data, str) and not is_bare_name(value.data):
        return None
    path = Path(value.data)
    return path if path.exists() else None
