"""Holdouts, folds and shares of processes: every row where it belongs, whatever the labels and groups."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boosting.splits import folds, holdout, shard
from boosting.tables import Table, group_sizes
from tabular.fault import DataFault

labels = st.lists(st.integers(0, 2), min_size=8, max_size=60)
fractions = st.floats(0.05, 0.95)


def table_of(labels: list[int], groups: list[int] | None = None) -> Table:
    """A table whose rows of one group are together, as the recipe sorts them."""
    group = None if groups is None else np.sort(np.array(groups))
    return Table(pd.DataFrame({"x": range(len(labels))}), np.array(labels, dtype=float), group=group)


def draw_groups(data: st.DataObject, count: int) -> list[int]:
    groups: list[int] = data.draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    return groups


@given(counts=st.lists(st.integers(1, 60), min_size=1, max_size=4), fraction=fractions, seed=st.integers(0, 99))
def test_a_holdout_has_every_class_on_both_sides_in_proportion(counts: list[int], fraction: float, seed: int) -> None:
    table = table_of([label for label, count in enumerate(counts) for _ in range(count)])
    train, test = holdout(table, fraction, stratified=True, seed=seed)
    assert sorted([*train, *test]) == list(range(sum(counts)))
    for label, count in enumerate(counts):
        tested = int(np.sum(table.label[test] == label))
        if count == 1:
            assert tested == 0
        else:
            assert 1 <= tested <= count - 1
            assert abs(tested - count * fraction) <= 1


@given(labels=labels, fraction=fractions)
def test_a_holdout_of_quantities_has_the_share_that_was_asked_for(labels: list[int], fraction: float) -> None:
    train, test = holdout(table_of(labels), fraction, stratified=False, seed=1)
    assert sorted([*train, *test]) == list(range(len(labels)))
    assert abs(len(test) - len(labels) * fraction) <= 1


@given(labels=labels, fraction=fractions, data=st.data())
def test_a_holdout_keeps_groups_whole(labels: list[int], fraction: float, data: st.DataObject) -> None:
    table = table_of(labels, draw_groups(data, len(labels)))
    assert table.group is not None
    train, test = holdout(table, fraction, stratified=False, seed=1)
    assert sorted([*train, *test]) == list(range(len(labels)))
    assert not set(table.group[train]) & set(table.group[test])
    assert len(train) > 0
    assert bool(len(test)) == (len(set(table.group)) > 1)


@pytest.mark.parametrize("groups", [None, [row // 4 for row in range(80)]])
@pytest.mark.parametrize("stratified", [True, False])
def test_a_holdout_depends_on_the_seed_alone(groups: list[int] | None, stratified: bool) -> None:
    table = table_of([row % 2 for row in range(80)], groups)
    tests = [set(holdout(table, 0.25, stratified=stratified, seed=seed)[1]) for seed in (1, 1, 2)]
    assert tests[0] == tests[1] != tests[2]


def test_a_rare_class_is_on_both_sides_and_a_single_row_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    table = table_of([0] * 1000 + [1] * 60 + [2] * 2 + [3])
    _, test = holdout(table, 0.2, stratified=True, seed=42)
    assert [int(np.sum(table.label[test] == label)) for label in range(4)] == [200, 12, 1, 0]
    assert "1 class with a single row, which is trained on and not tested on." in capsys.readouterr().out


def test_seeds_that_lightgbm_takes_split_too() -> None:
    assert len(holdout(table_of([0, 1] * 8), 0.25, stratified=True, seed=-1)[1]) == 4
    assert len(folds(table_of([0, 1] * 8), 4, stratified=True, seed=2**33)) == 4


@settings(max_examples=30)
@given(labels=labels, fraction=fractions, seed=st.integers(0, 2**32 - 1), data=st.data())
def test_holdouts_are_those_of_scikit_learn(labels: list[int], fraction: float, seed: int, data: st.DataObject) -> None:
    from sklearn.model_selection import GroupShuffleSplit, train_test_split

    train, test = holdout(table_of(labels), fraction, stratified=False, seed=seed)
    theirs = train_test_split(np.arange(len(labels)), test_size=len(test), random_state=seed)
    assert [train.tolist(), test.tolist()] == [part.tolist() for part in theirs]
    grouped = table_of(labels, draw_groups(data, len(labels)))
    train, test = holdout(grouped, fraction, stratified=False, seed=seed)
    if len(test):
        assert grouped.group is not None
        splitter = GroupShuffleSplit(1, test_size=len(np.unique(grouped.group[test])), random_state=seed)
        theirs = next(splitter.split(grouped.label, groups=grouped.group))
        assert [train.tolist(), test.tolist()] == [part.tolist() for part in theirs]


@settings(max_examples=30)
@given(labels=labels, count=st.integers(2, 5), seed=st.integers(0, 2**32 - 1), data=st.data())
@pytest.mark.filterwarnings("ignore:The least populated class:UserWarning")
def test_folds_are_those_of_scikit_learn(labels: list[int], count: int, seed: int, data: st.DataObject) -> None:
    from sklearn.model_selection import GroupKFold, KFold, StratifiedKFold

    for table, stratified, splitter in (
        (table_of(labels), True, StratifiedKFold),
        (table_of(labels), False, KFold),
        (table_of(labels, draw_groups(data, len(labels))), False, GroupKFold),
    ):
        try:
            ours = folds(table, count, stratified=stratified, seed=seed)
        except DataFault:
            continue
        theirs = splitter(count, shuffle=True, random_state=seed).split(table.label, table.label, table.group)
        assert [[part.tolist() for part in split] for split in ours] == [
            [part.tolist() for part in split] for split in theirs
        ]


def test_nothing_may_be_kept_to_test_on() -> None:
    train, test = holdout(table_of([0, 1, 0]), 0, stratified=True, seed=1)
    assert (train.tolist(), test.tolist()) == ([0, 1, 2], [])


@settings(max_examples=60)
@given(labels=labels, count=st.integers(2, 5), grouped=st.booleans(), data=st.data())
def test_folds_test_on_every_row_once_groups_whole_and_classes_in_proportion(
    labels: list[int], count: int, grouped: bool, data: st.DataObject
) -> None:
    table = table_of(labels, draw_groups(data, len(labels)) if grouped else None)
    try:
        splits = folds(table, count, stratified=not grouped, seed=1)
    except DataFault as fault:
        few = len(set(table.group)) if table.group is not None else max(map(labels.count, labels))
        assert few < count
        assert f"{count} folds need as many" in str(fault)
        return
    assert sorted(np.concatenate([test for _, test in splits])) == list(range(len(labels)))
    for train, test in splits:
        assert sorted([*train, *test]) == list(range(len(labels)))
        assert table.group is None or not set(table.group[train]) & set(table.group[test])
    for label in set(labels) if not grouped else ():
        tested = [int(np.sum(table.label[test] == label)) for _, test in splits]
        assert max(tested) - min(tested) <= 1


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (table_of([0, 1, 0]), "4 folds need as many rows of a class, but there are 2: ask for fewer folds."),
        (table_of([0, 1, 0], [1, 1, 2]), "4 folds need as many groups, but there are 2"),
    ],
)
def test_too_many_folds_are_told(table: Table, sentence: str) -> None:
    with pytest.raises(DataFault, match=sentence):
        folds(table, 4, stratified=True, seed=1)


def test_classes_with_fewer_rows_than_folds_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    folds(table_of([0] * 9 + [1] * 2), 3, stratified=True, seed=1)
    assert "1 class with fewer rows than the 3 folds: not tested on in all of them." in capsys.readouterr().out


@given(labels=labels, size=st.integers(2, 4), grouped=st.booleans())
def test_processes_share_the_rows_without_overlap(labels: list[int], size: int, grouped: bool) -> None:
    table = table_of(labels, [row // 3 for row in range(len(labels))] if grouped else None)
    shares = [shard(table, rank, size).tolist() for rank in range(size)]
    assert sorted(row for share in shares for row in share) == list(range(len(labels)))
    if table.group is not None:
        for value in set(table.group):
            assert sum(value in table.group[share] for share in shares) == 1


def test_sizes_of_groups_are_in_the_order_of_the_rows() -> None:
    assert group_sizes(np.array([4, 4, 1, 2, 2, 2])).tolist() == [2, 1, 3]


def test_rows_that_are_taken_keep_their_order_weights_and_groups() -> None:
    table = Table(
        pd.DataFrame({"x": [1, 2, 3]}),
        np.array([0.0, 1, 0]),
        np.array([1.0, 2, 3]),
        np.array([1.0, 4, 1]),
        np.arange(3),
    )
    taken = table.take(np.array([2, 1]))
    assert taken.features["x"].tolist() == [2, 3]
    assert (taken.label.tolist(), taken.group.tolist() if taken.group is not None else None) == ([1, 0], [1, 2])
    by_class, plain = taken.weights(by_class=True), taken.weights(by_class=False)
    assert by_class is not None
    assert plain is not None
    assert (by_class.tolist(), plain.tolist()) == ([8, 3], [2, 3])
    assert table_of([0, 1]).weights(by_class=True) is None
