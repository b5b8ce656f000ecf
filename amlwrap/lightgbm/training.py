"""What the bundled trainer is asked to do, and the command, code and environment that make it do so.

The trainer is the folder `trainer`, which goes up as code like any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import InvalidJobError, told_at
from amlwrap.job import Input
from amlwrap.lightgbm.command import script_command
from amlwrap.lightgbm.metrics import (
    POSITIONED_METRICS,
    VALIDATION_SET,
    canonical_metric,
    logged_name,
    objective_for,
)
from amlwrap.lightgbm.parameters import NETWORK, RANKING, Parameters, ParameterValue, check_parameters
from amlwrap.lightgbm.references import DataLike, to_data
from amlwrap.lightgbm.trainer.tabular.objectives import CLASSIFICATION, metrics_of
from amlwrap.lightgbm.tuning import Tune
from amlwrap.scalars import is_number, is_whole, scalar_text, shown

TRAINER_CODE = Path(__file__).parent / "trainer"
"""The folder that goes up as code."""

_WEIGHTS = "class_weight"
_NO_METRIC = ("none", "na", "null", "custom")  # LightGBM's words for it

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
  - pandas>=2.2,<3
  - pyarrow>=15
  - optuna>=4.2
  - mlflow-skinny>=2.20
  - azureml-mlflow>=1.57
""",
)
"""Where the trainer runs, unless the job says otherwise: LightGBM, tables, tuning, MLflow and its plugin for Azure.

There is no scikit-learn, which LightGBM imports where it is installed: that takes longer than most fits. Models are
served with the pandas that trained them, and the script that Azure serves MLflow models with cannot read their examples
with pandas 3.
"""


# Mappings are copied: nobody changes them once they are checked. What is none is found out by the checks.
def _params(params: Parameters) -> Parameters:
    return dict(params) if isinstance(params, Mapping) else params


def _weights(weights: str | Mapping[str, float] | None) -> str | Mapping[str, float] | None:
    return dict(weights) if isinstance(weights, Mapping) else weights


def _columns(columns: Iterable[str]) -> tuple[str, ...]:
    if isinstance(columns, str | bytes | Mapping) or not isinstance(columns, Iterable):
        raise InvalidJobError(f"must be a list of columns, not {shown(columns)}.", "categorical")
    return tuple(columns)


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
        tune: compare many sets of parameters within the job first, and train with the best.
    """

    data: DataLike
    label: str
    validation_data: DataLike | None = None
    validation_fraction: float = 0.2
    group: str | None = None
    weight: str | None = None
    categorical: Sequence[str] = field(default=(), converter=_columns)
    class_weight: str | Mapping[str, float] | None = field(default=None, converter=_weights)
    class_weighted_metrics: bool = False
    cross_validation: int | None = None
    params: Parameters = field(factory=dict, converter=_params)
    strict_params: bool = True
    tune: Tune | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("class_weighted_metrics", "strict_params"):
            if not isinstance(getattr(self, name), bool):
                raise InvalidJobError(f"must be True or False, not {shown(getattr(self, name))}.", name)
        self._check_columns()
        self._check_validation()
        params = self.checked_params()
        for name in NETWORK.intersection(params):
            raise InvalidJobError("is the trainer's to set: ask for distributed on several nodes.", f"params.{name}")
        if params.get("num_iterations") == 0:
            raise InvalidJobError("must be at least 1, not 0.", "params.num_iterations")
        objective = params.get("objective")
        self._check_group(objective)
        if self.group is not None and objective is not None and objective not in RANKING:
            raise InvalidJobError(f"goes with {' or '.join(RANKING)}, not with {objective}.", "group")
        self._check_class_weight(objective)
        if self.tune is not None:
            self._check_tune(params)

    def _check_columns(self) -> None:
        named = {"group": [self.group], "weight": [self.weight], "categorical": self.categorical}
        taken: dict[str, str] = {}
        for role, columns in {"label": [self.label], **named}.items():
            for column in columns:
                if column is None and role in ("group", "weight"):
                    continue
                if not isinstance(column, str) or not column:
                    raise InvalidJobError(f"must be the name of a column, not {shown(column)}.", role)
                if taken.setdefault(column, role) != role:
                    raise InvalidJobError(f"{column!r} is the {taken[column]} already: name another column.", role)

    def _check_validation(self) -> None:
        if not is_number(self.validation_fraction) or not 0 <= self.validation_fraction < 1:
            raise InvalidJobError(
                f"must be from 0 and below 1, not {shown(self.validation_fraction)}.", "validation_fraction"
            )
        if self.cross_validation is None:
            return
        if not is_whole(self.cross_validation, 2):
            raise InvalidJobError(f"must be at least 2 folds, not {shown(self.cross_validation)}.", "cross_validation")
        if self.validation_data is not None:
            raise InvalidJobError(
                "goes without validation data: folds are made of the training rows.", "cross_validation"
            )

    def _check_group(self, objective: object) -> None:
        if objective in RANKING and self.group is None:
            raise InvalidJobError(f"is missing: {objective} ranks rows within groups, so name their column.", "group")

    def _check_class_weight(self, objective: object) -> None:
        weights = self.class_weight
        if not isinstance(weights, Mapping | str | None):
            raise InvalidJobError(f"must be 'balanced', or a weight for each class, not {shown(weights)}.", _WEIGHTS)
        if self.class_weighted_metrics and not weights:
            raise InvalidJobError("goes with class weights: give them too.", "class_weighted_metrics")
        if weights is None:
            return
        if not isinstance(weights, Mapping) and weights != "balanced":
            raise InvalidJobError(f"must be 'balanced', or a weight for each class, not {shown(weights)}.", _WEIGHTS)
        if objective is not None and objective not in CLASSIFICATION:
            raise InvalidJobError(f"goes with classification, not with the objective {objective}.", _WEIGHTS)
        for label, weight in weights.items() if isinstance(weights, Mapping) else ():
            if not is_number(weight) or weight <= 0:
                raise InvalidJobError(f"must be a number above 0 for {label}, not {shown(weight)}.", _WEIGHTS)

    def _check_tune(self, params: Parameters) -> None:
        if not isinstance(self.tune, Tune):
            raise InvalidJobError(f"must be a Tune, not {shown(self.tune)}.", "tune")
        if self.cross_validation is not None:
            raise InvalidJobError(
                "goes without tune, which compares trials on folds already: give their number as folds of tune.",
                "cross_validation",
            )
        if params.get("metric") and self.tune.metric is None and _logged_metrics(params)[0].lower() in _NO_METRIC:
            raise InvalidJobError("must begin with a metric, by which tune compares trials.", "params.metric")
        self.tune.searched(self.job_params(), strict=self.strict_params)

    def checked_params(self) -> dict[str, ParameterValue]:
        """Return the parameters by LightGBM's main names, checked."""
        return check_parameters(self.params, strict=self.strict_params, labels_known=True)

    def job_params(self) -> dict[str, ParameterValue]:
        """Return the parameters that one job trains with, checked; where it tunes, the deciding metric is the first.

        Raises:
            InvalidJobError: the trainer would not log the metric that is to decide.
        """
        if self.tune is None or self.tune.metric is None:
            return self.checked_params()
        with told_at(lambda path: "tune.metric" if path == "metric" else path):
            return self._decided_by(self.tune.metric)[0]

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

    def command(self, params: Parameters, *, report: bool = True) -> str:
        """Return the command line that runs the trainer with these LightGBM parameters.

        Args:
            params: checked.
            report: whether it leaves a page about the model, which takes longer than to train many a model.
        """
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
        if not report:
            arguments.append("--no-report")
        if self.tune is not None:
            arguments += self.tune.arguments(params, strict=self.strict_params)
        for name, parameter in params.items():
            arguments += [f"--{name}", _argument(parameter)]
        return script_command("train.py", arguments)

    def params_for(self, metric: str) -> tuple[dict[str, ParameterValue], str]:
        """Return parameters with which a sweep's trials log a metric that decides, and the name it is logged under.

        Args:
            metric: LightGBM's name or alias; `ndcg` and `map` may say a position, as in `ndcg@3`.

        Raises:
            InvalidJobError: the trainer would not log that metric, and the sentence lists those it would; or it would
                test on nothing.
        """
        if not self.validation_fraction and self.validation_data is None and self.cross_validation is None:
            raise InvalidJobError(
                "must be above 0 in a sweep, which is decided by rows that no model was trained on.",
                "validation_fraction",
            )
        return self._decided_by(metric)

    def _decided_by(self, metric: str) -> tuple[dict[str, ParameterValue], str]:
        """Return parameters with a metric that decides, and the name that it is logged under."""
        params = self.checked_params()
        metric = metric.removeprefix(f"{VALIDATION_SET}-").replace("_at_", "@")
        name, _, position = (canonical_metric(metric) or metric).partition("@")
        if "objective" not in params and "metric" not in params:
            params["objective"] = objective_for(name)
            self._check_group(params["objective"])
        logged = _logged_metrics(params)
        if name not in logged:
            raise InvalidJobError(f"The trainer would not log {shown(metric)}; it logs {', '.join(logged)}.", "metric")
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
