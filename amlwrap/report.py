"""A sweep as one HTML page that needs no network: what was tried, what came out, which hyperparameter mattered.

The charts are plotly's, whose script is written into the page; plotly is imported when a report is made.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from amlwrap.errors import UsageError
from amlwrap.job import Goal, Objective
from amlwrap.metrics import TrialResult, best_trial, constant_note, rank_trials, why_none_is_best
from amlwrap.scalars import scalar_text

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 1100px; padding: 0 1rem; color: #222 }
table { border-collapse: collapse } th, td { padding: .2rem .8rem; border-bottom: 1px solid #ddd; text-align: right }
th:first-child, td:first-child { text-align: left } h1 { font-weight: 600 } code { background: #f4f4f4 }
"""


def sweep_report(trials: Sequence[TrialResult], objective: Objective, *, title: str = "Sweep") -> str:
    """Return a self-contained page about a sweep.

    Args:
        trials: what `read_trials` returned.
        objective: the metric and which way it should go.
        title: heading of the page.

    Returns:
        HTML with the best trial, optimisation history, the metric against each hyperparameter, parallel coordinates,
        and a table of all trials. Charts leave out what cannot be drawn: trials without a metric, or an infinite one.

    Raises:
        UsageError: no trial has ended with a metric yet, or plotly is not installed.
    """
    scored = [trial for trial in trials if trial.has_finite_metric]
    best = best_trial(scored)
    if best is None:
        raise UsageError(f"There is nothing to report: {why_none_is_best(objective.primary_metric)}")
    try:
        from plotly.offline import get_plotlyjs
    except ImportError:
        raise UsageError("A report needs plotly: pip install 'amlwrap[report]'.") from None
    names = list(dict.fromkeys(name for trial in scored for name in trial.parameters))
    figures = [_history(scored, objective), *(_against(scored, objective, name) for name in names)]
    if names:
        figures.insert(1, _parallel_coordinates(scored, objective, names))
    note = constant_note(trials)
    charts = "\n".join(figure.to_html(full_html=False, include_plotlyjs=False) for figure in figures)
    heading = html.escape(title)
    return f"""<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>{heading}</title><style>{_STYLE}</style><script>{get_plotlyjs()}</script></head>
<body>
<h1>{heading}</h1>
<p>{len(trials)} trials; best {html.escape(objective.primary_metric)}: <b>{best.metric:.6g}</b>, by
<code>{html.escape(best.name)}</code> with <code>{html.escape(" ".join(best.as_arguments()))}</code></p>
{f"<p>{html.escape(note)}</p>" if note else ""}
{charts}
<h2>All trials</h2>
{_table(trials, objective, names)}
</body>
</html>
"""


def _history(trials: Sequence[TrialResult], objective: Objective) -> Figure:
    """Return the metric of every trial in the order they were made, and the best so far."""
    from plotly import graph_objects

    ordered = sorted(trials, key=lambda trial: (trial.number, trial.name))
    values = [trial.metric for trial in ordered]
    so_far = [best_trial(rank_trials(ordered[: count + 1], objective.goal)) for count in range(len(ordered))]
    best = [trial and trial.metric for trial in so_far]
    numbers = list(range(1, len(values) + 1))
    figure = graph_objects.Figure()
    figure.add_scatter(x=numbers, y=values, mode="markers", name="trial", text=[trial.name for trial in ordered])
    figure.add_scatter(x=numbers, y=best, mode="lines", line_shape="hv", name="best so far")
    figure.update_layout(title="Optimisation history", xaxis_title="trial", yaxis_title=objective.primary_metric)
    return figure


def _against(trials: Sequence[TrialResult], objective: Objective, name: str) -> Figure:
    """Return the metric against one hyperparameter."""
    from plotly import graph_objects

    shown = [trial for trial in trials if name in trial.parameters]
    values = [trial.parameters[name] for trial in shown]
    numeric = all(_is_number(value) for value in values)
    figure = graph_objects.Figure()
    figure.add_scatter(
        x=values if numeric else [*map(scalar_text, values)],
        y=[t.metric for t in shown],
        mode="markers",
        text=[t.name for t in shown],
    )
    label = name.lstrip("-")
    figure.update_layout(title=label, xaxis_title=label, yaxis_title=objective.primary_metric, height=380)
    if not numeric:
        figure.update_xaxes(type="category")
    return figure


def _parallel_coordinates(trials: Sequence[TrialResult], objective: Objective, names: Sequence[str]) -> Figure:
    """Return one line a trial through all its hyperparameters to the metric, coloured by it."""
    from plotly import graph_objects

    complete = [trial for trial in trials if all(name in trial.parameters for name in names)]
    metric = [trial.metric for trial in complete]
    dimensions = [_dimension(name.lstrip("-"), [trial.parameters[name] for trial in complete]) for name in names]
    dimensions.append({"label": objective.primary_metric, "values": metric})
    line = {
        "color": metric,
        "colorscale": "Viridis",
        "reversescale": objective.goal is Goal.MINIMIZE,
        "showscale": True,
    }
    figure = graph_objects.Figure(graph_objects.Parcoords(line=line, dimensions=dimensions))
    figure.update_layout(title="Parallel coordinates")
    return figure


def _dimension(label: str, values: list[Any]) -> dict[str, Any]:
    if all(_is_number(value) for value in values):
        return {"label": label, "values": values}
    texts = [scalar_text(value) for value in values]
    words = sorted(set(texts))
    numbers = [words.index(text) for text in texts]
    return {"label": label, "values": numbers, "tickvals": list(range(len(words))), "ticktext": words}


def _table(trials: Sequence[TrialResult], objective: Objective, names: Sequence[str]) -> str:
    head = ["trial", *(name.lstrip("-") for name in names), objective.primary_metric, "status", "seconds"]
    rows = [
        [
            t.name,
            *(t.parameters.get(name) for name in names),
            t.metric,
            t.status,
            None if t.seconds is None else round(t.seconds, 1),
        ]
        for t in trials
    ]
    lines = ["".join(f"<td>{html.escape(_cell(value))}</td>" for value in row) for row in rows]
    header = "".join(f"<th>{html.escape(name)}</th>" for name in head)
    return f"<table><tr>{header}</tr>\n" + "\n".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _cell(value: Any) -> str:
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else scalar_text(value)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
