"""Which rows are trained on and which are tested on, and which of several processes holds which.

The rows are those that scikit-learn's splitters give for the same seed; importing it would take longer than most fits.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from boosting.remarks import say
from boosting.tables import Table
from tabular.fault import DataFault, counted

Split = tuple[np.ndarray, np.ndarray]  # numbers of the rows to train on, and of those to test on


def holdout(table: Table, fraction: float, *, stratified: bool, seed: int) -> Split:
    """Return rows to train on and rows to test on.

    Groups stay whole. Classes are on both sides in proportion, each with at least one row, but for a class with one
    row, which is trained on.

    Args:
        table: all rows.
        fraction: share of the rows, or groups, to test on.
        stratified: whether the label is a class.
        seed: what chance depends on.
    """
    rows = np.arange(len(table.label))
    if fraction == 0:
        return rows, rows[:0]
    if table.group is not None:
        return _group_holdout(table.group, fraction, seed)
    parts = [rows[table.label == label] for label in np.unique(table.label)] if stratified else [rows]
    singles = [part for part in parts if len(part) == 1]
    if singles:
        say(f"{counted(len(singles), 'class', 'classes')} with a single row, which is trained on and not tested on.")
    splits = [_halves(part, fraction, seed) for part in parts]
    return np.concatenate([train for train, _ in splits]), np.concatenate([test for _, test in splits])


def folds(table: Table, count: int, *, stratified: bool, seed: int) -> list[Split]:
    """Return `count` splits that test on every row once: groups whole, classes in proportion.

    Raises:
        DataFault: there are fewer rows, or groups, than folds.
    """
    units, what = len(table.label), "rows"
    if table.group is not None:
        units, what = len(np.unique(table.group)), "groups"
    elif stratified:
        units, what = int(np.unique(table.label, return_counts=True)[1].max()), "rows of a class"
    if units < count:
        raise DataFault(f"{count} folds need as many {what}, but there are {units}: ask for fewer folds.")
    if table.group is not None:
        parts = np.array_split(_random(seed).permutation(np.unique(table.group)), count)
        return [_split(np.isin(table.group, part)) for part in parts]
    if not stratified:
        parts = np.array_split(_random(seed).permutation(len(table.label)), count)
        return [_split(np.isin(np.arange(len(table.label)), part)) for part in parts]
    rare = int((np.unique(table.label, return_counts=True)[1] < count).sum())
    if rare:
        say(
            f"{counted(rare, 'class', 'classes')} with fewer rows than the {count} folds: not tested on in all of them."
        )
    numbers = _stratified(table.label, count, _random(seed))
    return [_split(numbers == number) for number in range(count)]


def shard(table: Table, rank: int, size: int) -> np.ndarray:
    """Return the rows that one of several processes learns from; groups stay whole."""
    if table.group is None:
        return np.arange(rank, len(table.label), size)
    return np.flatnonzero(np.isin(table.group, pd.unique(table.group)[rank::size]))


def _halves(rows: np.ndarray, fraction: float, seed: int) -> Split:
    """Return a share of some rows, at least one and not all of them; none of a single row."""
    if len(rows) < 2:
        return rows, rows[:0]
    count = min(max(1, round(len(rows) * fraction)), len(rows) - 1)
    shuffled = rows[_random(seed).permutation(len(rows))]
    return shuffled[count:], shuffled[:count]


def _group_holdout(group: np.ndarray, fraction: float, seed: int) -> Split:
    groups = np.unique(group)
    if len(groups) < 2:
        say("All rows are of one group, so none are kept to test on.")
        return np.arange(len(group)), np.arange(0)
    _, tested = _halves(groups, fraction, seed)
    return _split(np.isin(group, tested))


def _stratified(label: np.ndarray, count: int, random: np.random.RandomState) -> np.ndarray:
    """Return the fold that tests on each row: of every class each fold has its share, in an order of chance."""
    _, first, classes = np.unique(label, return_index=True, return_inverse=True)
    classes = np.argsort(np.argsort(first))[classes]  # numbered in the order in which they appear
    ordered = np.sort(classes)
    shares = [np.bincount(ordered[number::count], minlength=len(first)) for number in range(count)]
    numbers = np.empty(len(label), dtype=int)
    for each, share in enumerate(zip(*shares, strict=True)):
        of_class = np.repeat(np.arange(count), share)
        random.shuffle(of_class)
        numbers[classes == each] = of_class
    return numbers


def _split(tested: np.ndarray) -> Split:
    return np.flatnonzero(~tested), np.flatnonzero(tested)


def _random(seed: int) -> np.random.RandomState:
    # NumPy promises that its numbers stay the same for ever. LightGBM takes seeds below 0 as well.
    return np.random.RandomState(seed % 2**32)
