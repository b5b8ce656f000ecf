"""A sweep on the screen while it runs: a line for each trial that has ended, and how far the whole is.

On a terminal the last line is how far it is, and is written anew at every look. Elsewhere there is such a line below
the trials that have ended since the look before, and none where nothing has.
"""

from __future__ import annotations

import textwrap
from types import TracebackType
from typing import TYPE_CHECKING, Self

from amlwrap.job import Goal, SweepJob
from amlwrap.scalars import scalar_text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.live import Live

    from amlwrap.metrics import TrialResult
    from amlwrap.sweep_progress import SweepProgress

_MOST_METRICS = 3  # of running trials, in one line


class SweepBoard:
    """Shows a sweep; use it as a context manager around the looks at it.

    Args:
        sweep: what is swept.
        console: where to show it.
        is_live: whether its last line can be written anew.
    """

    def __init__(self, sweep: SweepJob, console: Console, *, is_live: bool) -> None:
        self._metric = sweep.objective.primary_metric
        self._better = "lower" if sweep.objective.goal is Goal.MINIMIZE else "higher"
        self._at_once = sweep.max_concurrent_trials
        self._console = console
        self._width = console.width if is_live else None
        self._live = _live(console) if is_live else None
        self._shown: set[str] = set()
        self._is_new = True

    def __enter__(self) -> Self:
        if self._live:
            self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._live.stop()

    def show(self, progress: SweepProgress) -> None:
        """Show how far it is now."""
        if self._is_new:
            self._print(self._title(progress))
            self._is_new = False
        new = [trial for trial in progress.ended if trial.name not in self._shown]
        for trial in new:
            self._shown.add(trial.name)
            self._print(self._line(trial, is_best=trial is progress.best))
        summary = summary_of(progress)
        if self._live is None:
            if new:
                self._print(summary)
        elif progress.job.is_finished:
            self._live.stop()
            self._print(summary)
        else:
            from rich.text import Text

            self._live.update(Text(summary, no_wrap=True, overflow="ellipsis"), refresh=True)

    def _title(self, progress: SweepProgress) -> str:
        trials = "Trials" if progress.total is None else f"{progress.total} trials"
        at_once = f", {self._at_once} at once" if self._at_once else ""
        return f"{trials}{at_once}, by {self._metric}: {self._better} is better."

    def _line(self, trial: TrialResult, *, is_best: bool) -> str:
        seconds = "" if trial.seconds is None else f"{trial.seconds:.1f} s"
        parameters = [f"{name.lstrip('-')}={_shown(value)}" for name, value in trial.parameters.items()]
        facts = [trial.name, _number(trial.metric), str(trial.status), seconds, " ".join(parameters)]
        return "  ".join(filter(None, [*facts, "(best so far)" if is_best else ""]))

    def _print(self, line: str) -> None:
        """Print a line; one that is too long for a terminal goes on below itself, and is broken at blanks alone."""
        if self._width is not None:
            line = textwrap.fill(
                line, self._width - 1, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
            )
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


def summary_of(progress: SweepProgress) -> str:
    """Return in one line how far a sweep is, what matters most first."""
    total, best, left = progress.total, progress.best, progress.seconds_left
    parts = [f"{len(progress.ended)} of {total} done" if total else f"{len(progress.ended)} done"]
    if left:  # what should be over already ends at any moment
        parts.append(f"about {length_text(left)} left")
    if best is not None:
        name = best.name.removeprefix(f"{progress.job.name}_")
        parts.append(f"best {_number(best.metric)} (trial {name})")
    if running := progress.running:
        metrics = [_number(trial.metric) for trial in running if trial.metric is not None]
        at = f" at {', '.join(metrics[:_MOST_METRICS])}" if metrics else ""
        parts.append(f"{len(running)} running{at}")
    return ", ".join(parts)


def length_text(seconds: float) -> str:
    """Return a length of time as people say it: `40 s`, `12 min`, `3 h 20 min`, `2 d 5 h`."""
    minutes = round(seconds / 60)
    if seconds < 100:
        return f"{max(round(seconds), 1)} s"
    if minutes < 100:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if hours < 48 else f"{hours // 24} d {hours % 24} h"


def _live(console: Console) -> Live:
    from rich.live import Live

    return Live(console=console, auto_refresh=False, transient=True)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.6g}"


def _shown(value: object) -> str:
    return f"{value:.6g}" if isinstance(value, float) else scalar_text(value)
