"""The language of searches."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.local.errors import RefusedError
from amlwrap.local.store.tracking.filters import Comparison, Order, parse_filter, parse_order


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", []),
        ("metrics.loss < 0.1", [("metrics", "loss", "<", 0.1)]),
        ("metric.`test loss`>=-1e-3", [("metrics", "test loss", ">=", -0.001)]),
        ("params.\"a.b\" != 'x'", [("params", "a.b", "!=", "x")]),
        ("tags.mlflow.parentRunId = 'r'", [("tags", "mlflow.parentRunId", "=", "r")]),
        ("tag.a like '%b%' and parameter.c ILIKE \"d\"", [("tags", "a", "LIKE", "%b%"), ("params", "c", "ILIKE", "d")]),
        ("run_id IN ('a', 'b')", [("attributes", "run_id", "IN", ["a", "b"])]),
        ("attributes.run_id not  in ('a',)", [("attributes", "run_id", "NOT IN", ["a"])]),
        ("tags.a IS NULL AND tags.b is not null", [("tags", "a", "IS NULL", None), ("tags", "b", "IS NOT NULL", None)]),
        ("attr.`Run name` = 'it''s AND = so'", [("attributes", "Run name", "=", "it's AND = so")]),
        ("start_time > 1664067852747", [("attributes", "start_time", ">", 1664067852747.0)]),
        ("datasets.name = 'iris'", [("datasets", "name", "=", "iris")]),
    ],
)
def test_filters_are_read_as_mlflow_reads_them(text: str, read: list[tuple[Any, ...]]) -> None:
    assert parse_filter(text) == [Comparison(*each) for each in read]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nonsense", "cannot be read at 'nonsense': write it as in: metrics.loss < 0.1"),
        ("metrics.a > 1 OR metrics.b > 1", "cannot be read at"),
        ("metrics.a > 1 AND", "cannot be read at ''"),
        ("metrics.a > 1 metrics.b > 1", "cannot be read at"),
        ("params.a = x", "cannot be read at"),
        ("metrics.a > 1.2.3", "1.2.3 is no number"),
        ("mlflow.a = 'x'", "'mlflow' is nothing to search by: take one of metrics, params, tags"),
        ("run_id IN (1, 2)", "cannot be read at"),
    ],
)
def test_what_is_no_filter_is_told(text: str, told: str) -> None:
    with pytest.raises(RefusedError) as caught:
        parse_filter(text)
    assert told in caught.value.problem


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("metrics.loss DESC", Order("metrics", "loss", True)),
        ("  params.`a b` asc ", Order("params", "a b", False)),
        ("start_time", Order("attributes", "start_time", False)),
    ],
)
def test_orders_are_read(text: str, read: Order) -> None:
    assert parse_order(text) == read


def test_what_is_no_order_is_told() -> None:
    with pytest.raises(RefusedError, match="is nothing to order by"):
        parse_order("metrics.loss upwards")
