"""LightGBM parameters checked before anything is uploaded: names, types, ranges, and what contradicts what.

Rules: LightGBM documentation "Parameters" and `Config::CheckParamConflict` of its source.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias

from amlwrap.errors import InvalidJobError
from amlwrap.lightgbm.parameter_table import Parameter, parameter_table
from amlwrap.scalars import MAX_INT32, did_you_mean, is_number, shown

ParameterValue: TypeAlias = str | int | float | bool | list[Any] | tuple[Any, ...]
Parameters: TypeAlias = Mapping[str, Any]  # values of all types in one dict: `check_parameters` sorts them out

MULTICLASS = ("multiclass", "multiclassova")
RANKING = ("lambdarank", "rank_xendcg")

NETWORK = frozenset({"num_machines", "machines", "local_listen_port", "pre_partition"})
"""LightGBM parameters that the bundled trainer sets for processes that train together."""
COLUMNS_OF_FILES = frozenset({"categorical_feature", "group_column", "ignore_column", "label_column", "weight_column"})
"""LightGBM parameters that say how it reads a file itself, which the bundled trainer does for it."""

_COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


def check_parameters(
    params: Parameters, *, strict: bool = True, labels_known: bool = False
) -> dict[str, ParameterValue]:
    """Check parameters one by one and against each other.

    Args:
        params: names or aliases to values; lists may be written as lists or separated by commas.
        strict: refuse names that LightGBM does not have; otherwise pass them on unchecked.
        labels_known: whether the trainer counts the classes itself, so that `num_class` may be left out.

    Returns:
        The parameters by LightGBM's main names, words of enums by their main words.

    Raises:
        InvalidJobError: what is wrong and what was meant, in one sentence.
    """
    checked: dict[str, ParameterValue] = {}
    spelling: dict[str, str] = {}
    if not isinstance(params, Mapping):
        raise InvalidJobError(f"must map names to values, not be {shown(params)}.", "params")
    for name, value in params.items():
        path = f"params.{name}"
        parameter = find_parameter(name, path, strict=strict)
        if parameter.name in checked:
            raise InvalidJobError(
                f"is the same LightGBM parameter as {spelling[parameter.name]!r}: give one of them.", path
            )
        spelling[parameter.name] = name
        checked[parameter.name] = check_value(path, parameter, value)
    for check in _CONFLICTS:
        check(checked)
    if checked.get("objective") in MULTICLASS and "num_class" not in checked and not labels_known:
        raise InvalidJobError(f"{checked['objective']} needs num_class, the number of classes.")
    return checked


def find_parameter(name: str, path: str, *, strict: bool = True) -> Parameter:
    """Return the parameter of a name or alias; with `strict` off, one without facts for a name LightGBM lacks.

    Args:
        name: as it was written, dashes aside.
        path: where, for complaints.
        strict: refuse names that LightGBM does not have.

    Raises:
        InvalidJobError: LightGBM has no such parameter, or only its own command line program has it.
    """
    table = parameter_table()
    parameter = table.by_name.get(name)
    if parameter is None:
        if not strict:
            return Parameter(name)
        raise InvalidJobError(f"LightGBM {table.version} has no parameter {shown(name)}; {_meant(str(name))}", path)
    if parameter.cli_only:
        raise InvalidJobError("is for LightGBM's own command line program and means nothing here.", path)
    return parameter


def _meant(name: str) -> str:
    """Return what was probably meant by a name: the nearest, as LightGBM's own name for it where that is near too."""
    by_name = parameter_table().by_name
    close = get_close_matches(name.lower(), by_name, n=1, cutoff=0.6)
    if not close:
        return "see its documentation for those it has."
    own = by_name[close[0]].name
    return f"did you mean {(get_close_matches(name.lower(), [own], cutoff=0.6) or close)[0]!r}?"


def check_value(path: str, parameter: Parameter, value: ParameterValue) -> ParameterValue:
    """Return a value of the parameter, enum words by their main word.

    Raises:
        InvalidJobError: the type or the range is not the parameter's.
    """
    if parameter.type is None:
        return value
    if parameter.type.startswith("multi-"):
        return _check_list(path, parameter, value)
    kinds = parameter.type.split(" or ")
    if not any(_is_kind(kind, value) for kind in kinds):
        bits = " of 32 bits" if kinds[0] == "int" and is_number(value) and float(value).is_integer() else ""
        raise InvalidJobError(f"takes {_KINDS[kinds[0]]}{bits}, not {shown(value)}.", path)
    if parameter.options and isinstance(value, str):
        return _check_option(path, parameter, value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        _check_range(path, parameter, value)
    return value


_KINDS = {
    "int": "a whole number",
    "double": "a number",
    "bool": "true or false",
    "string": "text",
    "enum": "a word",
}


def _is_kind(kind: str, value: object) -> bool:
    match kind:
        case "bool":
            return isinstance(value, bool) or (is_number(value) and value in (0, 1)) or _is_said(value)
        case "int":
            return is_number(value) and float(value).is_integer() and abs(value) <= MAX_INT32
        case "double":
            return is_number(value)
        case _:
            return isinstance(value, str)


def _is_said(value: object) -> bool:
    return isinstance(value, str) and value.lower() in ("true", "false")


def _check_option(path: str, parameter: Parameter, word: str) -> str:
    canonical = parameter.canonical_option(word)
    if canonical is None:
        raise InvalidJobError(f"has no option {shown(word)}; {did_you_mean(word, parameter.options)}", path)
    return canonical


def _check_list(path: str, parameter: Parameter, value: ParameterValue) -> ParameterValue:
    items = value.split(",") if isinstance(value, str) else list(value) if isinstance(value, list | tuple) else [value]
    for item in items:
        if not isinstance(item, str | int | float | None):
            raise InvalidJobError(f"takes text and numbers, not {shown(item)}.", path)
    if parameter.type == "multi-enum":
        words = [shown(item) if not isinstance(item, str) else item.strip().partition("@")[0] for item in items]
        for word in words:
            if word not in ("None", "na", "null", "custom", ""):
                _check_option(path, parameter, word)
    elif parameter.type in ("multi-int", "multi-double"):
        pattern = r"\s*[+-]?\d+\s*" if parameter.type == "multi-int" else r"\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*"
        for item in items:
            if not re.fullmatch(pattern, item if isinstance(item, str) else shown(item)):
                kind = _KINDS[parameter.type.removeprefix("multi-")]
                raise InvalidJobError(f"takes {kind} for each item, not {shown(item)}.", path)
    return value


def _check_range(path: str, parameter: Parameter, value: float) -> None:
    for check in parameter.checks:
        sign = check.rstrip("0123456789.")
        if not _COMPARISONS[sign](value, float(check.removeprefix(sign))):
            raise InvalidJobError(f"must be {' and '.join(parameter.checks)}, not {shown(value)}.", path)


def _check_num_leaves(params: Parameters) -> None:
    depth, leaves = params.get("max_depth", -1), params.get("num_leaves")
    if isinstance(depth, int) and isinstance(leaves, int) and 0 < depth < 31 and leaves > 2**depth:
        raise InvalidJobError(
            f"num_leaves {leaves} cannot be reached with max_depth {depth}, which allows {2**depth}: "
            "lower num_leaves or raise max_depth."
        )


def _check_num_class(params: Parameters) -> None:
    objective, classes = params.get("objective"), params.get("num_class")
    if objective in MULTICLASS and classes is not None and isinstance(classes, int) and classes < 2:
        raise InvalidJobError(f"num_class must be at least 2 for {objective}, not {classes}.")
    if objective is not None and objective not in MULTICLASS and classes not in (None, 1):
        raise InvalidJobError(f"num_class {classes} goes with multiclass objectives, not with {objective}.")


def check_bagging(params: Parameters) -> None:
    """Check that rows and features are drawn where boosting needs it, and only there.

    Raises:
        InvalidJobError: a parameter has no effect, or lacks another.
    """
    frequency = params.get("bagging_freq", 0)
    given = [
        n for n in ("bagging_fraction", "pos_bagging_fraction", "neg_bagging_fraction") if params.get(n, 1.0) != 1.0
    ]
    if given and frequency == 0:
        raise InvalidJobError(f"{given[0]} does nothing without bagging_freq: set bagging_freq to 1 or more.")
    if params.get("boosting") == "rf" and not (
        (frequency and given) or 0 < float(str(params.get("feature_fraction", 1.0))) < 1
    ):
        raise InvalidJobError(
            "boosting rf needs bagging_freq from 1 and a bagging_fraction below 1, or a feature_fraction below 1."
        )
    if "goss" in (params.get("data_sample_strategy"), params.get("boosting")) and given:
        raise InvalidJobError(f"goss samples by itself: leave {given[0]} out.")


def _check_exclusive(params: Parameters) -> None:
    if _is_on(params.get("force_col_wise")) and _is_on(params.get("force_row_wise")):
        raise InvalidJobError("force_col_wise and force_row_wise exclude each other: give one of them.")
    if _is_on(params.get("is_unbalance")) and params.get("scale_pos_weight", 1) != 1:
        raise InvalidJobError("is_unbalance and scale_pos_weight exclude each other: give one of them.")
    rounds = params.get("early_stopping_round", 0)
    if params.get("boosting") == "dart" and isinstance(rounds, int) and rounds > 0:
        raise InvalidJobError(
            "early_stopping_round does nothing with boosting dart, which changes earlier trees later."
        )


def _is_on(value: object) -> bool:
    return str(value).lower() in ("true", "1")


def _check_monotone(params: Parameters) -> None:
    value = params.get("monotone_constraints", ())
    if params.get("monotone_constraints_method", "basic") != "basic" and not value:
        raise InvalidJobError("monotone_constraints_method does nothing without monotone_constraints: give them too.")
    items = value.split(",") if isinstance(value, str) else value if isinstance(value, list | tuple) else [value]
    for item in items:
        if str(item).strip() not in ("-1", "0", "1", "+1"):
            raise InvalidJobError(f"monotone_constraints takes -1, 0 or 1 for each column, not {shown(item)}.")


_CONFLICTS = (_check_monotone, _check_num_leaves, _check_num_class, check_bagging, _check_exclusive)
