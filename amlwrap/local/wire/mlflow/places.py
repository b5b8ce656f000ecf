"""Where the files of runs lie, in the words of whoever asks: MLflow itself, or Azure's plugin for it.

Source: MLflow's artifact proxy, `mlflow-artifacts`; azureml-mlflow, which reads experiment and run from such a URI and
asks for the files by its own protocol (`amlwrap.local.wire.history.artifacts`).
"""

from __future__ import annotations

from attrs import frozen

from amlwrap.local.references import PLUGIN_TRACKING_PATH
from amlwrap.local.store.tracking.search import ARTIFACT_ROOT
from amlwrap.local.store.tracking.values import LoggedModel


@frozen
class Places:
    """How the URIs of artifacts are written in an answer.

    Attributes:
        plugin_host: host and port of the workspace for azureml-mlflow; None for MLflow's own artifact proxy.
    """

    plugin_host: str | None = None

    def of_run(self, experiment: str, run: str) -> str:
        """Return the URI of the folder of a run."""
        if self.plugin_host is None:
            return f"{ARTIFACT_ROOT}{run}"
        return f"azureml://{self.plugin_host}{PLUGIN_TRACKING_PATH}/experiments/{experiment}/runs/{run}/artifacts"

    def of_model(self, model: LoggedModel) -> str:
        """Return the URI of the folder of a logged model, which azureml-mlflow asks for as if it were a run."""
        return self.of_run(model.experiment, model_folder(model) if self.plugin_host is None else model.id)


def model_folder(model: LoggedModel) -> str:
    """Return where the files of a logged model lie among those of all runs: with those of its run, if it has one."""
    return f"{model.run}/models/{model.id}" if model.run else model.id
