"""Which parameters made the trials differ.

Source: S. Watanabe, A. Bansal, F. Hutter, "PED-ANOVA: Efficiently Quantifying Hyperparameter Importance in Arbitrary
Subspaces", 2023, as optuna has it.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from optuna.study import Study

FEWEST = 8  # values of trials, of which something can be told


def importance_of(study: Study) -> dict[str, float]:
    """Return the share of each parameter in what made trials differ, largest first; empty where that cannot be told."""
    from optuna.importance import PedAnovaImportanceEvaluator, get_param_importances
    from optuna.trial import TrialState

    values = {trial.value for trial in study.get_trials(states=(TrialState.COMPLETE,), deepcopy=False)}
    if len(values) < FEWEST:
        return {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is experimental
        found = get_param_importances(study, evaluator=PedAnovaImportanceEvaluator())
    return {name: float(share) for name, share in found.items()}
