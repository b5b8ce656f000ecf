"""Values of `amlwrap.assets` and `amlwrap.job` as JSON text, and back.

The values say by their types how they are written; where a type leaves a choice, a tag says which member it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from attrs import fields
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.strategies import configure_tagged_union

from amlwrap.assets import (
    Code,
    Compute,
    Data,
    Datastore,
    EnvironmentDefinition,
    Model,
    OnlineDeployment,
    OnlineEndpoint,
)
from amlwrap.job import CommandJob, DistributionConfiguration, Identity, JobInput, SweepJob
from amlwrap.job.early_termination import EarlyTermination
from amlwrap.job.search_space import Distribution, distribution_from_expression

Value = (
    Code
    | Compute
    | CommandJob
    | Data
    | Datastore
    | EnvironmentDefinition
    | Model
    | OnlineDeployment
    | OnlineEndpoint
    | SweepJob
    | None
)
_KINDS: Mapping[str, type[Any]] = {kind.__name__: kind for kind in get_args(Value) if kind is not NoneType}


def dump_value(value: Value) -> str:
    """Return a value as JSON text."""
    if value is None:
        return "null"
    return json.dumps([type(value).__name__, _CONVERTER.unstructure(value)], allow_nan=False)


def load_value(text: str) -> Value:
    """Return the value that `dump_value` wrote."""
    read = json.loads(text)
    if read is None:
        return None
    kind, content = read
    value: Value = _CONVERTER.structure(content, _KINDS[kind])
    return value


def _is_text_or_more(kind: Any) -> bool:
    """Return whether a type is `str`, an enumeration of text, a path, or a choice of them: what JSON has as text."""
    return get_origin(kind) in (Union, UnionType) and str in get_args(kind)


def _structure_text_or_more(content: Any, kind: Any) -> Any:
    if not isinstance(content, str):
        return None if content is None else _CONVERTER.structure(content, EnvironmentDefinition)
    for member in get_args(kind):
        if isinstance(member, type) and issubclass(member, StrEnum) and content in list(member):
            return member(content)
    return content


def _configure_union(union: Any, converter: Converter) -> None:
    """Write the members of a union with a tag, also where there may be none of them."""
    configure_tagged_union(union, converter, tag_name="kind")
    converter.register_structure_hook(
        union | None, lambda content, _: None if content is None else converter.structure(content, union)
    )
    converter.register_unstructure_hook(
        union | None, lambda value: None if value is None else converter.unstructure(value, unstructure_as=union)
    )


def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    converter.register_structure_hook_func(_is_text_or_more, _structure_text_or_more)
    converter.register_structure_hook(timedelta, lambda seconds, _: timedelta(seconds=seconds))
    converter.register_unstructure_hook(timedelta, lambda span: span.total_seconds())
    converter.register_structure_hook(datetime, lambda written, _: datetime.fromisoformat(written))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_unstructure_hook_func(
        lambda kind: isinstance(kind, type) and issubclass(kind, Distribution), lambda each: each.to_expression()
    )
    for union in (JobInput, DistributionConfiguration, Identity, EarlyTermination):
        _configure_union(union, converter)
    converter.register_structure_hook(Distribution, lambda content, _: distribution_from_expression(content))
    for kind in _KINDS.values():
        if any(attribute.name == "raw" for attribute in fields(kind)):
            converter.register_unstructure_hook(
                kind, make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, raw=override(omit=True))
            )
    return converter


_CONVERTER = _converter()
