"""Search spaces as the command line has them."""

from __future__ import annotations

import json
import math
import re

import pytest

from amlwrap import sweep
from tuning.space import combinations, default_space, parse_distribution


@pytest.mark.parametrize(
    "distribution",
    [
        sweep.Choice([1, 2.5, "a=b", True]), sweep.Randint(3), sweep.Uniform(0, 1), sweep.QUniform(1, 9, 2),
        sweep.LogUniform(0.1, 1), sweep.QLogUniform(1, 99, 1), sweep.Normal(0, 1), sweep.QNormal(0, 1, 0.5),
        sweep.LogNormal(0, 1), sweep.QLogNormal(0, 1, 1),
    ],
)  # fmt: skip
def test_a_distribution_is_read_as_sweeps_write_it(distribution: sweep.Distribution) -> None:
    expression = distribution.to_expression()
    assert parse_distribution(f"x={json.dumps(expression)}") == ("x", expression)


@pytest.mark.parametrize(
    "text",
    [
        "x", "x=", "x=5", "x=[]", 'x=["uniform"]', '=["uniform",[0,1]]', 'x=["uniform",[1]]', 'x=["uniform",[0,1,2]]',
        'x=["uniform",["a",2]]', 'x=["uniform",[3,2]]', 'x=["uniform",[0,Infinity]]', 'x=["unifrm",[0,1]]',
        'x=["quniform",[0,1,0]]', 'x=["normal",[0,-1]]', 'x=["choice",[]]', 'x=["choice",[[]]]', 'x=["choice",[1,2]]',
        'x=["choice",[[[1],[2]]]]', 'x=["choice",[[null]]]', 'x=["randint",[0]]', 'x=["randint",[2.5]]',
        'x=["qchoice",[[1]]]',
    ],
)  # fmt: skip
def test_what_is_no_distribution_is_not_read(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        parse_distribution(text)


@pytest.mark.parametrize(
    ("space", "count"),
    [
        ({"a": ["choice", [[1, 2, 2]]], "b": ["randint", [3]]}, 6),
        ({"a": ["choice", [[1, True, "1"]]]}, 3),
        ({"a": ["uniform", [5, 5]], "b": ["qnormal", [5, 0, 1]]}, 1),
        ({"a": ["loguniform", [0, 1]]}, math.inf),
        ({"a": ["normal", [1, 1]]}, math.inf),
    ],
)
def test_a_space_has_as_many_combinations_as_differ(space: dict[str, list[object]], count: float) -> None:
    assert combinations(space) == count


@pytest.mark.parametrize("rows", [1, 10, 1000, 10**7])
def test_what_is_varied_where_nobody_says_is_a_space_for_tables_of_any_size(rows: int) -> None:
    for name, words in default_space(rows).items():
        assert parse_distribution(f"{name}={json.dumps(words)}") == (name, words)
