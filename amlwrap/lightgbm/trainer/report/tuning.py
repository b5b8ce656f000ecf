"""How a model's parameters were found: what the best came to, what that is worth, and every trial."""

from __future__ import annotations

import json
import shlex
from collections import Counter
from typing import Any

from page.elements import Markup, number_text, tag
from page.tables import sortable
from page.trials import legend
from report.account import Account
from report.trials import KINDS, against_each, history_of, importance_of, standings, table
from report.verdict import scores, verdicts
from tabular.fault import counted
from tuning.trials import Trial, Tuned, value_text


def tuning(account: Account, tuned: Tuned) -> list[Markup]:
    """Return what is to be said and shown of the trials that a model's parameters come from."""
    best, placed = tuned.best, standings(tuned)
    if best is None:
        raise ValueError("no trial was completed")
    heads, rows = scores(account, tuned, best)
    said = [tag("p", sentence, class_="warning") for sentence in verdicts(account, tuned, best)]
    trials = counted(len(tuned.trials), "trial")
    charts = tag("div", history_of(tuned, placed), importance_of(tuned), class_="charts")
    return [
        *_lead(tuned, best),
        sortable(heads, rows),
        *said,
        tag("div", _ready(account, tuned), class_="charts"),
        legend(placed),
        charts,
        _closed(f"{tuned.metric} against each parameter", tag("div", against_each(tuned, placed), class_="charts")),
        _closed(f"All {trials}", table(tuned)),
    ]


def _lead(tuned: Tuned, best: Trial) -> list[Markup]:
    """Return how many trials there were and what decided, and why there are fewer than were asked for."""
    states = Counter(trial.state for trial in tuned.trials)
    counts = ", ".join(f"{states[state]} {kind}" for state, kind in KINDS.items() if states[state])
    which, trials = "highest" if tuned.maximize else "lowest", counted(len(tuned.trials), "trial")
    decided = (
        f"{trials}, drawn with seed {tuned.seed}: {counts}. The {which} mean of {tuned.metric} on {tuned.folds} folds "
        "of the training rows decided: "
    )
    by = "LightGBM's defaults" if best is tuned.trials[0] else f"trial {best.number}"
    lead = tag("p", decided, tag("b", number_text(best.value)), f", by {by}.")
    fewer = _why_fewer(tuned)
    return [lead, tag("p", fewer, class_="warning")] if fewer else [lead]


def _why_fewer(tuned: Tuned) -> str | None:
    if tuned.ended_by:
        return f"{tuned.ended_by}: another run may come to others, and to another model."
    if (run := len(tuned.trials)) < tuned.asked:
        return f"Of {tuned.asked} trials, {run} were run: no other combination of the search space was found."
    return None


def _ready(account: Account, tuned: Tuned) -> list[Markup]:
    """Return what was given and what was found, to be used again."""
    params = {**{name: account.params[name] for name in account.given}, **tuned.final}
    entries = "".join(f"    {json.dumps(name)}: {_literal(value)},\n" for name, value in params.items())
    options = " \\\n".join(f"--param {shlex.quote(f'{name}={value_text(value)}')}" for name, value in params.items())
    return [
        _copyable("The best parameters, in Python", f"{{\n{entries}}}"),
        _copyable("The same, for amlwrap lightgbm train", options),
    ]


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _copyable(title: str, text: str) -> Markup:
    button = tag("button", "Copy", type_="button", class_="copy")
    return tag("figure", tag("figcaption", title), tag("pre", text), button)


def _closed(summary: str, content: Markup) -> Markup:
    return tag("details", tag("summary", summary), content)
