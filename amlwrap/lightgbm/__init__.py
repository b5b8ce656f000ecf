"""LightGBM on Azure Machine Learning: training runs, sweeps and scoring that are hard to get wrong."""

from amlwrap.lightgbm import search_spaces
from amlwrap.lightgbm.builders import command_job, sweep_job
from amlwrap.lightgbm.parameters import check_parameters
from amlwrap.lightgbm.scoring import score_job
from amlwrap.lightgbm.training import Training
from amlwrap.lightgbm.tuning import Tune

__all__ = ["Training", "Tune", "check_parameters", "command_job", "score_job", "search_spaces", "sweep_job"]
