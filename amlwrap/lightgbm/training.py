"""What the bundled trainer is asked to do, and the command, code and environment that make it do so.

The trainer is the folder `trainer`, which goes up as code like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job import Input
from amlwrap.lightgbm.command import script_command
from amlwrap.lightgbm.metrics import (
    POSITIONED_METRICS,
    VALIDATION_SET,
    canonical_metric,
    logged_name,
    objective_for,
)
from amlwrap.lightgbm.parameters import RANKING, Parameters, ParameterValue, check_parameters
from amlwrap.lightgbm.references import DataLike, to_data
from amlwrap.lightgbm.trainer.tabular.objectives import metrics_of
from amlwrap.scalars import scalar_text

TRAINER_CODE = Path(__file__).parent / "trainer"
"""The folder that goes up as code."""

TRAINER_ENVIRONMENT = EnvironmentDefinition(
    image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04",
    conda_file="""\
name: amlwrap-lightgbm
channels: [conda-forge]
dependencies:
- python=3.11
- pip
- pip:
  - lightgbm>=4.5,<5
  - pandas>=3
  - pyarrow>=15
  - scikit-learn>=1.6
  - matplotlib>=3.8
  - mlflow-skinny>=2.20
  - azureml-mlflow>=1.57
""",
)
"""Where the trainer runs, unless the job says otherwise: LightGBM, tables, splits, pictures, MLflow and its plugin."""


@frozen(kw_only=True)
class Training:
    """A model to train with the bundled trainer.

    Attributes:
        data: training rows: registered data, a local path, a URL, or an `Input`. Text with a header (CSV, tabs,
            semicolons; packed or not) or Parquet, one file or a folder of files with the same columns.
        label: the column to predict; rows without a label are left out.
        validation_data: rows to validate on, columns matched by name; without it `validation_fraction` of the training
            rows are kept aside.
        validation_fraction: share of the rows, from 0 and below 1; classes in the same proportion, groups whole.
        group: column whose value rows of one query share, for ranking.
        weight: column with the weight of each row, from 0 on.
        categorical: columns whose numbers are categories. Columns of text are categories anyway, unless all their
            texts are numbers, dates or lengths of time; the trainer's log says which are what.
        class_weight: `balanced`, or a weight for each class by its label.
        class_weighted_metrics: whether these weights count in test metrics too, not in training alone.
        cross_validation: number of folds; metrics are then means over the folds, and the model is trained on all rows.
        params: LightGBM parameters, `objective` and `metric` among them. Without an objective the trainer chooses one
            that suits the label; it counts the classes itself.
        strict_params: whether names that LightGBM does not have are refused.
    """

    data: DataLike
    label: str
    validation_data: DataLike | None = None
    validation_fraction: float = 0.2
    group: str | None = None
    weight: str | None = None
    categorical: Sequence[str] = ()
    class_weight: str | Mapping[str, float] | None = None
    class_weighted_metrics: bool = False
    cross_validation: int | None = None
    params: Parameters = field(factory=dict)
    strict_params: bool = True

    def __attrs_post_init__(self) -> None:
        if not self.label:
            raise InvalidJobError("Name the label: the column to predict.")
        if not 0 <= self.validation_fraction < 1:
            raise InvalidJobError(f"validation_fraction must be from 0 and below 1, not {self.validation_fraction!r}.")
        if self.cross_validation is not None and self.cross_validation < 2:
            raise InvalidJobError(f"cross_validation needs at least 2 folds, not {self.cross_validation!r}.")
        if self.cross_validation and self.validation_data is not None:
            raise InvalidJobError(
                "Give either cross_validation or validation_data: folds are made of the training rows."
            )
        if isinstance(self.class_weight, str) and self.class_weight != "balanced":
            raise InvalidJobError(f"class_weight is 'balanced' or a weight for each class, not {self.class_weight!r}.")
        if self.class_weighted_metrics and not self.class_weight:
            raise InvalidJobError("class_weighted_metrics goes with class_weight.")
        objective = self.checked_params().get("objective")
        if objective in RANKING and self.group is None:
            raise InvalidJobError(f"{objective} ranks rows within groups: name the group column.")
        if self.group is not None and objective is not None and objective not in RANKING:
            raise InvalidJobError(f"A group column goes with {' or '.join(RANKING)}, not with {objective}.")

    def checked_params(self) -> dict[str, ParameterValue]:
        """Return the parameters by LightGBM's main names, checked."""
        return check_parameters(self.params, strict=self.strict_params, labels_known=True)

    def class_weight_words(self) -> list[str]:
        """Return the weights of classes as the trainer takes them: `balanced`, or `CLASS=WEIGHT` for each."""
        if isinstance(self.class_weight, Mapping):
            return [f"{label}={weight}" for label, weight in self.class_weight.items()]
        return [self.class_weight] if self.class_weight is not None else []

    def inputs(self) -> dict[str, Input]:
        """Return the inputs that the trainer reads."""
        inputs = {"data": to_data(self.data)}
        if self.validation_data is not None:
            inputs["validation_data"] = to_data(self.validation_data)
        return inputs

    def command(self, params: Parameters) -> str:
        """Return the command line that runs the trainer with these LightGBM parameters."""
        arguments = ["--data", "${{inputs.data}}", f"--label={self.label}"]  # `=`: names may begin with a dash
        if self.validation_data is not None:
            arguments += ["--validation-data", "${{inputs.validation_data}}"]
        elif self.cross_validation:
            arguments += ["--cross-validation", str(self.cross_validation)]
        else:
            arguments += ["--validation-fraction", str(self.validation_fraction)]
        for option, value in (("--group", self.group), ("--weight", self.weight)):
            if value is not None:
                arguments.append(f"{option}={value}")
        arguments += [f"--categorical={column}" for column in self.categorical]
        arguments += [f"--class-weight={word}" for word in self.class_weight_words()]
        if self.class_weighted_metrics:
            arguments.append("--class-weighted-metrics")
        for name, parameter in params.items():
            arguments += [f"--{name}", _argument(parameter)]
        return script_command("train.py", arguments)

    def params_for(self, metric: str) -> tuple[dict[str, ParameterValue], str]:
        """Return parameters with which the trainer logs a metric and lets it decide, and the name it is logged under.

        Args:
            metric: LightGBM's name or alias; `ndcg` and `map` may say a position, as in `ndcg@3`.

        Raises:
            InvalidJobError: it would not log that metric; the sentence lists those it would.
        """
        params = self.checked_params()
        metric = metric.removeprefix(f"{VALIDATION_SET}-").replace("_at_", "@")
        name, _, position = (canonical_metric(metric) or metric).partition("@")
        if "objective" not in params and "metric" not in params:
            params["objective"] = objective_for(name)
        logged = _logged_metrics(params)
        if name not in logged:
            raise InvalidJobError(f"The trainer would not log {metric!r}; it logs {', '.join(logged)}.")
        params["metric"] = ",".join([name, *(other for other in logged if other != name)])
        if name in POSITIONED_METRICS:
            position = position or str(params.get("eval_at", "5")).rpartition(",")[2].strip(" )]")
            params["eval_at"] = position
        return params, logged_name(f"{name}@{position}" if position else name)


def _logged_metrics(params: Parameters) -> list[str]:
    """Return the metrics that the trainer logs, without cut-offs; `params` has an objective or metrics, checked."""
    chosen = params.get("metric")
    if not chosen:
        return list(metrics_of(str(params["objective"])))
    words = chosen.split(",") if isinstance(chosen, str) else chosen if isinstance(chosen, list | tuple) else [chosen]
    return [(canonical_metric(str(word).strip()) or str(word)).partition("@")[0] for word in words]


def _argument(value: ParameterValue) -> str:
    if isinstance(value, list | tuple):
        return ",".join(scalar_text(item) for item in value)
    return scalar_text(value)
