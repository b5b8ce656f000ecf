"""What the log says of trials, and of what they came to."""

from __future__ import annotations

from boosting.remarks import say
from tabular.fault import counted
from tuning.trials import FAILED, PRUNED, Trial, Tuned, command_of


def tell_trial(tuned: Tuned, trial: Trial) -> None:
    """Print a line about a trial that ended."""
    what = f"trial {trial.number}" if trial.number else "trial 0, LightGBM's defaults"
    if trial.value is None:
        found = trial.reason or f"no {tuned.metric}"
    else:
        standing = ", the best so far" if tuned.best is trial else ""
        if trial.state == PRUNED:
            standing = f" on {len(trial.values)} of {tuned.folds} folds, given up there"
        found = f"{tuned.metric} {trial.value:.5g}{standing}"
    print(f"{what}: {found}; {command_of(trial.shown)}", flush=True)


def tell_tuning(tuned: Tuned) -> None:
    """Say which trial was the best, and what kept others from being run."""
    best, plain = tuned.best, tuned.trials[0]
    if best is None or best.value is None:
        return
    than = "" if best is plain or plain.value is None else f"; LightGBM's defaults: {plain.value:.5g}"
    print(
        f"Best of {counted(len(tuned.trials), 'trial')}: trial {best.number}, {tuned.metric} {best.value:.5g} on "
        f"{tuned.folds} folds{than}. {command_of(tuned.final)}",
        flush=True,
    )
    failed = [trial for trial in tuned.trials if trial.state == FAILED]
    if failed:
        count = counted(len(tuned.trials), "trial")
        say(f"{len(failed)} of {count} failed, the first of them with: {failed[0].reason}.")
    if tuned.ended_by:
        say(f"{tuned.ended_by}: the model has the best parameters until then, and another run may come to others.")
