"""How a label is read, which objective suits it, and what is said of labels nothing can be learnt from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabular.fault import DataFault
from tabular.labels import Label, check_same_labels, read_label
from tabular.values import Values
from tabular.weights import check_class_weights


def values_of(cells: Sequence[object]) -> Values:
    values = Values("y")
    for row, cell in enumerate(cells, 1):
        values.add(cell, "t.csv", row)
    return values


def label_of(cells: Sequence[object], objective: str | None = None, **more: Any) -> Label:
    options = {"ranks": False, "relevance_limit": 30, "decimal_comma": False, **more}
    return read_label(values_of(cells), objective, **options)


MANY = [str(number / 7) for number in range(60)]
CHOSEN: list[tuple[Sequence[object], str, tuple[Any, ...] | None]] = [
    (["0", "1", "", "1"], "binary", (0, 1)),
    (["0.0", "1.0", "NaN"], "binary", (0, 1)),
    ([0.0, 1.0, None], "binary", (0, 1)),
    ([Decimal(0), Decimal(1)], "binary", (0, 1)),
    (["-1", "1"], "binary", (-1, 1)),
    (["True", "false", "TRUE"], "binary", (False, True)),
    ([True, False, None], "binary", (False, True)),
    (["yes", "no ", "yes"], "binary", ("no", "yes")),
    (["None", "Some", "None"], "binary", ("None", "Some")),
    (["5%", "10%"] * 9, "binary", (5, 10)),
    (["1", "2", "3"] * 9, "multiclass", (1, 2, 3)),
    (["c", "a", "b"], "multiclass", ("a", "b", "c")),
    (["1", "2", "x"], "multiclass", ("1", "2", "x")),
    (["2020-01-01", "2020-01-02"], "binary", ("2020-01-01", "2020-01-02")),
    (MANY, "regression", None),
    (["1.5", "2.5"], "regression", None),
    ([str(number) for number in range(21)], "regression", None),
    (["1,200", "3,400", "5,600", "1,200"], "regression", None),
]


@pytest.mark.parametrize(("cells", "objective", "classes"), CHOSEN)
def test_the_objective_suits_the_label(cells: Sequence[object], objective: str, classes: Any) -> None:
    label = label_of(cells)
    assert (label.objective, label.classes) == (objective, classes)
    assert any(objective in remark for remark in label.remarks)


def test_rows_without_a_label_are_left_out_and_counted() -> None:
    label = label_of(["0", "", "1", "NA", "?", "1"])
    assert label.left_out == 3
    assert label.remarks[0] == "3 rows of 6 without a label ('?', 'NA') left out."


def test_numbers_in_disguise_are_told() -> None:
    label = label_of([f"${number},500" for number in range(1, 40)])
    assert "text read as numbers with commas between thousands and '$': '$1,500' is 1500." in label.remarks[0]
    assert label.read("$2,500") == 2500


@pytest.mark.parametrize(
    ("cells", "value", "read"),
    [
        (["0", "1"], "1.0", 1),
        (["0", "1"], " 1 ", 1),
        (["0", "1"], "", None),
        (["0", "1"], float("nan"), None),
        (["a", "b"], " a", "a"),
        (["true", "False"], "TRUE", True),
        (["true", "False"], True, True),
        (MANY, "2.5", 2.5),
        (MANY, "x", None),
    ],
)
def test_a_value_is_read_as_its_class_or_number(cells: Sequence[object], value: object, read: object) -> None:
    assert label_of(cells).read(value) == read


DAYS = [(datetime.date(2020, 1, 1) + datetime.timedelta(days)) for days in range(30)]
REFUSED: list[tuple[Sequence[object], str | None, str]] = [
    ([], None, "is blank in every row"),
    (["", None], None, "is blank in every row"),
    (["a", "a"], None, "has only one value, a: there is nothing to learn"),
    (["1", "1.0"], None, "has only one value, 1"),
    ([*MANY, "x"], None, "is 'x' in row 61 of t.csv, though most are numbers"),
    (["1", "inf", "2"], None, "is infinite in row 2 of t.csv: correct it"),
    (["1", "1e39", "2"], None, "is '1e39', which is too large, in row 2 of t.csv"),
    ([f"id{row}" for row in range(50)], None, "has 50 different texts in 50 rows, such as 'id0', 'id1', 'id2'"),
    ([day.isoformat() for day in DAYS], None, "holds dates or times, such as '2020-01-01' in row 1"),
    (DAYS, None, "holds dates or times, such as '2020-01-01' in row 1"),
    (DAYS[:2] * 9, None, "holds dates or times"),
    ([datetime.timedelta(1), datetime.timedelta(2)], None, "holds dates or times"),
    ([b"a", b"b"], None, "holds bytes values (row 1 of t.csv)"),
    (["a", "b", "c"], "binary", "needs a label with 2 classes, but 'y' has 3: use multiclass"),
    (["a", "b"], "regression", "is text, which the objective cannot learn: use binary or multiclass"),
    (["true", "false"], "regression", "is true or false, which the objective cannot learn"),
    (MANY, "multiclass", "is a quantity, with 60 different numbers, which multiclass cannot learn: use regression"),
    (["1", "-1", "2"], "poisson", "is '-1' in row 2 of t.csv, but for poisson it must be not below 0"),
    (["1", "0", "2"], "gamma", "is '0' in row 2 of t.csv, but for gamma it must be above 0"),
    (["0", "0.5", "1.5"], "cross_entropy", "is '1.5' in row 3 of t.csv, but for cross_entropy it must be from 0 to 1"),
    (["0", "1", "31"], "lambdarank", "is '31' in row 3 of t.csv, but for lambdarank it must be a whole number from 0"),
    (["0", "0.5"], "lambdarank", "must be a whole number from 0 to 30"),
    (["good", "bad"], "lambdarank", "use 1 and 0 to rank instead of lambdarank"),
]


@pytest.mark.parametrize(("cells", "objective", "sentence"), REFUSED)
def test_a_label_nothing_can_be_learnt_from_is_told(
    cells: Sequence[object], objective: str | None, sentence: str
) -> None:
    with pytest.raises(DataFault, match=re.escape(sentence)):
        label_of(cells, objective)


def test_labels_to_rank_by_have_a_gain() -> None:
    assert label_of(["0", "1", "2"], ranks=True).objective == "lambdarank"
    with pytest.raises(DataFault, match="from 0 to 1"):
        label_of(["0", "1", "2"], ranks=True, relevance_limit=1)


def test_whole_numbers_too_large_to_tell_apart_as_numbers_are_names() -> None:
    names = ("100000000000000001", "100000000000000002")
    assert label_of([*names, *names]).classes == names


def test_classes_may_have_weights() -> None:
    label = label_of(["0", "1", "2"] * 9)
    assert check_class_weights(("1.0=2", "2=0.5"), label) == {1: 2.0, 2: 0.5}
    assert check_class_weights(("balanced",), label) is None
    assert check_class_weights(("a=b=3",), label_of(["a=b", "c"])) == {"a=b": 3.0}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("9=2",), "There is no class 9; the label has 0, 1, 2."),
        (("1=0",), "The weight of class 1 is '0': give a number above 0, or 'balanced'."),
        (("1=-2",), "is '-2'"),
        (("1=inf",), "is 'inf'"),
        (("1=much",), "is 'much'"),
        (("auto",), "Class weights are 'balanced', or CLASS=WEIGHT for each class, not 'auto'."),
        (("1=2", "balanced"), "not 'balanced'"),
    ],
)
def test_weights_of_classes_that_cannot_be_are_told(words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(DataFault, match=re.escape(sentence)):
        check_class_weights(words, label_of(["0", "1", "2"] * 9))


def test_quantities_have_no_class_weights() -> None:
    with pytest.raises(DataFault, match="Class weights go with a classification objective, not with regression"):
        check_class_weights(("balanced",), label_of(MANY))


def test_labels_to_validate_on_are_those_of_the_training() -> None:
    classes, quantity = label_of(["a", "b"]), label_of(MANY)
    check_same_labels(values_of(["a", "a"]), classes, "v.csv", 30)
    check_same_labels(values_of(["3", "4"]), quantity, "v.csv", 30)
    with pytest.raises(DataFault, match=r"classes that the training data lacks: 'c' in v\.csv"):
        check_same_labels(values_of(["a", "c"]), classes, "v.csv", 30)
    with pytest.raises(DataFault, match=r"is 'x' in row 2 of t\.csv: it must be a number"):
        check_same_labels(values_of(["1", "x"]), quantity, "v.csv", 30)
    with pytest.raises(DataFault, match=r"No row of v\.csv has a label in 'y'"):
        check_same_labels(values_of(["", ""]), quantity, "v.csv", 30)


@pytest.mark.parametrize(
    ("objective", "label", "sentence"),
    [("poisson", "-1", "for poisson it must be not below 0"), ("lambdarank", "31", "a whole number from 0 to 30")],
)
def test_labels_to_validate_on_are_bound_as_those_of_the_training(objective: str, label: str, sentence: str) -> None:
    training = label_of(["0", "1", "2"], objective)
    with pytest.raises(DataFault, match=f"is '{label}' in row 2 of t.csv, but .*{sentence}"):
        check_same_labels(values_of(["1", label]), training, "v.csv", 30)


cells = st.one_of(st.none(), st.text(max_size=4), st.integers(-3, 3), st.floats(), st.booleans(), st.sampled_from(MANY))


@given(cells=st.lists(cells, max_size=40))
def test_any_label_is_read_whole_or_refused_in_a_sentence(cells: list[object]) -> None:
    try:
        label = label_of(cells)
    except DataFault as fault:
        assert str(fault).endswith(".")
        return
    values = values_of(cells)
    read = [label.read(value) for value in values.counts]
    assert sum(value is None for value in read) == 0 or label.left_out > values.blank
    if label.classes is not None:
        assert {value for value in read if value is not None} == set(label.classes)
