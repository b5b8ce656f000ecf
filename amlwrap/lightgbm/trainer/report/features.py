"""What the model goes by: gain and splits of its features, and what they add to predictions."""

from __future__ import annotations

import numpy as np

from page.charts import COLOURS, figure, legend, series_class, stacked_bars
from page.elements import Markup, tag
from page.tables import Cell, sortable
from report.account import Account
from report.contributions import Contributions, contributions
from report.effects import effect
from report.naming import Meaning, meanings
from tabular.fault import counted

_SHOWN = 20
_EFFECTS = 4


def features(account: Account) -> list[Markup]:
    """Return charts of the most important features, and a table of all."""
    model, meant = account.fitted.model, meanings(account.recipe.columns)
    gain, splits = (model.feature_importance(kind) for kind in ("gain", "split"))
    if account.fitted.is_constant:
        return [tag("p", "The model is constant: it goes by no feature.")]
    known = list(meant.values())
    added = contributions(account.fitted, account.table, int(account.params["seed"]))
    if isinstance(added, str):
        charts, sizes = [_gains(known, gain), tag("p", added, class_="note")], [None] * len(known)
    else:
        names = _series(account, len(added.added))
        charts = [_sizes(known, added, names), _gains(known, gain), *_effects(known, added, names)]
        sizes = added.mean().sum(axis=0).tolist()
    heads = ["feature", "gain", "splits", "mean |contribution|"]
    rows: list[list[Cell]] = [
        [meaning.name, float(gain[number]), int(splits[number]), sizes[number]] for number, meaning in enumerate(known)
    ]
    rows.sort(key=lambda row: -float(row[1]))
    table = tag("details", tag("summary", f"All {counted(len(rows), 'feature')}"), sortable(heads, rows))
    return [tag("div", charts, class_="charts"), table]


def _series(account: Account, count: int) -> list[str]:
    """Return what contributions are to: the score, or that of each class."""
    classes = account.facts.label.classes
    if classes is None:
        return ["a higher prediction"]
    return [str(name) for name in (classes if count > 1 else classes[-1:])]


def _gains(known: list[Meaning], gain: np.ndarray) -> Markup:
    order = [int(number) for number in np.argsort(-gain, kind="stable")[:_SHOWN] if 0 < gain[number] < np.inf]
    bars = stacked_bars([(known[number].name, [float(gain[number])]) for number in order], ["gain"], "Gain of features")
    return figure("Gain", bars, note="What the splits by a feature took off the loss.")


def _sizes(known: list[Meaning], added: Contributions, names: list[str]) -> Markup:
    """Return the mean size of contributions, stacked by class, those of too many classes together."""
    means = added.mean()
    if len(names) > COLOURS:
        largest = _largest(means)
        rest = np.delete(means, largest, axis=0).sum(axis=0)
        means, names = np.vstack([means[largest], rest]), [*(names[number] for number in largest), "other classes"]
    order = np.argsort(-means.sum(axis=0), kind="stable")[:_SHOWN]
    rows = [(known[int(number)].name, means[:, number].tolist()) for number in order if means[:, number].any()]
    keys = legend(names, [series_class(number, len(names)) for number in range(len(names))]) if len(names) > 1 else None
    note = (
        f"SHAP values: how much a feature moves the raw score{' of a class' if keys else ''}, up or down, "
        f"on average of {counted(len(added.rows), 'row')}."
    )
    return figure("Mean |contribution|", stacked_bars(rows, names, "Mean contributions"), legend=keys, note=note)


def _largest(means: np.ndarray) -> np.ndarray:
    """Return the classes that have a colour of their own: those that features move the most, in their order."""
    return np.sort(np.argsort(-means.sum(axis=1), kind="stable")[:COLOURS])


def _effects(known: list[Meaning], added: Contributions, names: list[str]) -> list[Markup]:
    """Return what the values of the most important features do, to the classes that they move the most."""
    means = added.mean()
    classes = _largest(means)
    charts = []
    for feature in np.argsort(-means.sum(axis=0), kind="stable")[:_EFFECTS].tolist():
        values = added.rows.iloc[:, feature]
        chart = effect(known[feature], values, added.added[classes, :, feature], [names[number] for number in classes])
        if means[:, feature].any() and chart is not None:
            charts.append(chart)
    return charts
