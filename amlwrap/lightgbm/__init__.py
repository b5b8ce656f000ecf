"""LightGBM on Azure Machine Learning: training runs and hyperparameter sweeps that are hard to get wrong."""

from amlwrap.lightgbm.builders import command_job, sweep_job

__all__ = ["command_job", "sweep_job"]
