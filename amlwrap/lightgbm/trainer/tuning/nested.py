"""Trials as runs nested in the job's: each in a batch of its own, sent while the next trial is at work."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor

from boosting.remarks import say
from boosting.tracking import Metric, Tracking, TrackingError
from tabular.fault import counted
from tuning.trials import FAILED, Trial, Tuned, value_text


class NestedRuns:
    """Sends trials to the tracking server, one after the other.

    A server that fails costs no trial and no time: what it did not take waits, and is sent once more at the end.
    """

    def __init__(self, tracking: Tracking) -> None:
        self._tracking = tracking
        self._pool = ThreadPoolExecutor(1)
        self._waiting: deque[tuple[str, Trial]] = deque()
        self._best: list[Metric] = []  # of the job's run: after each trial, the best until then
        self._children: dict[int, str] = {}
        self._fault: TrackingError | None = None

    def add(self, tuned: Tuned, trial: Trial) -> None:
        """Send a trial that ended, behind those that wait."""
        if tuned.scores:
            self._best.append((tuned.logged_as, tuned.scores[tuned.logged_as], _ended(trial), trial.number))
        self._waiting.append((tuned.logged_as, trial))
        self._pool.submit(self._send_next)

    def pause(self) -> None:
        """Send no more for now, but what is on its way: others need the server, and the model comes first."""
        self._pool.shutdown(cancel_futures=True)

    def finish(self) -> None:
        """Send what waits, and say what could not be."""
        self._fault = None
        while self._waiting and self._fault is None:
            self._send_next()
        if self._fault is not None:
            count = counted(self._waiting[-1][1].number + 1, "trial")
            say(f"{self._fault} {len(self._waiting)} of {count} are not there.")

    def _send_next(self) -> None:
        """Send the trial that waits longest, unless another could not be sent."""
        if self._fault is not None:
            return
        try:
            self._send(*self._waiting[0])
            if len(self._waiting) == 1:  # where more wait, the last of them sends for all
                count = len(self._best)
                self._tracking.log(self._tracking.run_id, metrics=self._best[:count])
                del self._best[:count]
        except TrackingError as fault:
            self._fault = fault
            return
        self._waiting.popleft()

    def _send(self, name: str, trial: Trial) -> None:
        started, ended = int(1000 * trial.started), _ended(trial)
        params = {param: value_text(value) for param, value in trial.shown.items()}
        metrics: list[Metric] = [(f"{name}-fold", value, ended, fold) for fold, value in enumerate(trial.values)]
        if trial.value is not None:
            metrics += [(name, trial.value, ended, 0), ("iterations", float(trial.iterations), ended, 0)]
        if trial.number not in self._children:
            self._children[trial.number] = self._tracking.start_child(f"trial {trial.number}", started=started)
        child = self._children[trial.number]
        self._tracking.log(child, metrics=metrics, params=params, tags={"amlwrap.state": trial.state})
        self._tracking.end(child, "FAILED" if trial.state == FAILED else "FINISHED", ended=ended)


def _ended(trial: Trial) -> int:
    """Return when a trial ended, in milliseconds since 1970."""
    return int(1000 * (trial.started + trial.seconds))
