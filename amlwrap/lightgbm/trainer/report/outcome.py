"""How the model did on rows that it was not trained on: classes mistaken, distances missed, queries ranked."""

from __future__ import annotations

import numpy as np

from boosting.tables import Table
from boosting.training import Fitted
from page.elements import Markup, tag
from report.account import Account
from report.classes import mistaken
from report.predictions import Predictions
from report.quantities import missed
from report.ranking import ranked
from tabular.objectives import RANKING

_MOST_STEPS = 10_000_000  # trees that rows go down, which takes a second or two


def outcome(account: Account) -> list[Markup]:
    """Return tables or charts of what the model makes of the rows to test on, as the objective asks for."""
    if not account.fitted.held_out:
        return [tag("p", "No rows were kept to test on.")]
    predicted = predict(account.fitted)
    known = predicted.finite()
    notes = []
    if lost := len(predicted.label) - len(known.label):
        notes.append(f"{lost} of {len(predicted.label)} predictions are no finite numbers and left out here.")
    if len(predicted.label) < account.fitted.tested:
        notes.append(f"Of {account.fitted.tested} rows to test on, {len(predicted.label)} are shown.")
    said = [tag("p", note, class_="note") for note in notes]
    if not len(known.label):
        return said
    label = account.facts.label
    if label.classes is not None:
        return [*mistaken(known, [str(name) for name in label.classes]), *said]
    return [*(ranked(known, account.params) if label.objective in RANKING else missed(known)), *said]


def predict(fitted: Fitted) -> Predictions:
    """Return what each model predicts for rows that it was tested on, for a share of them where they are many."""
    steps = sum(len(table.label) * model.num_trees() for model, table in fitted.held_out)
    share = min(1.0, _MOST_STEPS / max(steps, 1))
    found = []
    for model, table in fitted.held_out:
        rows = _some(table, share)
        group = None if rows.group is None else rows.group
        found.append(Predictions(rows.label, np.asarray(model.predict(rows.features)), group))
    groups = [part.group for part in found if part.group is not None]
    return Predictions(
        np.concatenate([part.label for part in found]),
        np.concatenate([part.predicted for part in found]),
        np.concatenate(groups) if groups else None,
    )


def _some(table: Table, share: float) -> Table:
    """Return a share of the rows, or of the groups, the first of each so many."""
    if share == 1:
        return table
    every = int(np.ceil(1 / share))
    if table.group is None:
        return table.take(np.arange(0, len(table.label), every))
    kept = np.unique(table.group)[::every]
    return table.take(np.flatnonzero(np.isin(table.group, kept)))
