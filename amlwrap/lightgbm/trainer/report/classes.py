"""Which classes are taken for which: the confusion matrix, and precision and recall of each."""

from __future__ import annotations

import numpy as np

from page.elements import Markup, shortened, tag
from page.tables import scrolling, sortable
from report.predictions import Predictions

_MOST = 20  # classes that a matrix can be read with
_FEW = 6  # classes whose names fit side by side
_DARK = 0.55  # share from which on a cell is dark


def mistaken(known: Predictions, names: list[str]) -> list[Markup]:
    """Return the confusion matrix of some rows and the scores of each class."""
    predicted = known.predicted.argmax(axis=1) if known.predicted.ndim > 1 else (known.predicted > 0.5).astype(int)
    counts = np.zeros((len(names), len(names)), dtype=int)
    np.add.at(counts, (known.label.astype(int), predicted), 1)
    right = int(counts.trace())
    said = tag("p", f"{right} of {len(predicted)} rows tested on are predicted right ({right / len(predicted):.1%}).")
    shown, short = _worst(counts, names)
    note = f"The {_MOST} classes with the most mistakes, and all others together." if len(shown) < len(names) else None
    table = tag(
        "figure",
        tag("figcaption", "Confusion matrix"),
        _matrix(shown, short),
        note and tag("p", note, class_="note"),
        class_="wide" if len(short) > _FEW else None,
    )
    rows = [
        [name, int(actual), int(taken), _ratio(hits, taken), _ratio(hits, actual)]
        for name, actual, taken, hits in zip(names, counts.sum(1), counts.sum(0), counts.diagonal(), strict=True)
    ]
    scores = sortable(["class", "rows", "predicted", "precision", "recall"], rows)
    return [said, tag("div", table, tag("figure", tag("figcaption", "Classes"), scores), class_="charts")]


def _worst(counts: np.ndarray, names: list[str]) -> tuple[np.ndarray, list[str]]:
    """Return the counts of the classes with the most mistakes, all others as one."""
    if len(names) <= _MOST:
        return counts, names
    mistakes = counts.sum(0) + counts.sum(1) - 2 * counts.diagonal()
    worst = np.sort(np.argsort(-mistakes, kind="stable")[:_MOST])
    place = np.full(len(names), _MOST)
    place[worst] = np.arange(_MOST)
    together = np.zeros((_MOST + 1, _MOST + 1), dtype=int)
    np.add.at(together, (place[:, None], place[None, :]), counts)
    return together, [*(names[number] for number in worst), "others"]


def _matrix(counts: np.ndarray, names: list[str]) -> Markup:
    heads = [tag("th", shortened(name, 12), title=name, scope="col") for name in names]
    rows = []
    for name, row in zip(names, counts.tolist(), strict=True):
        shares = [count / max(sum(row), 1) for count in row]
        cells = [_cell(count, share) for count, share in zip(row, shares, strict=True)]
        rows.append(tag("tr", tag("th", shortened(name, 18), title=name, scope="row"), cells))
    kind = "matrix series0 many" if len(names) > _FEW else "matrix series0"
    head = tag("tr", tag("th", "actual ↓ predicted →"), heads)
    return scrolling(tag("table", tag("thead", head), tag("tbody", rows), class_=kind))


def _cell(count: int, share: float) -> Markup:
    return tag("td", count or "·", class_="full" if share > _DARK else None, style=f"--share: {share:.3f}")


def _ratio(part: int, whole: int) -> float | None:
    return float(part / whole) if whole else None
