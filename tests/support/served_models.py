"""MLflow models to be scored, made as people make them, and the server that scores one.

MLflow and pandas take seconds to import, and every worker imports every test: they are imported where they are used.
"""

from __future__ import annotations

import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from tests.support import loopback
from tests.support.ports import lasting_port

if TYPE_CHECKING:
    import lightgbm
    import pandas as pd

COLUMNS = ["width", "length"]
SERVE = Path(__file__).parents[2] / "amlwrap" / "serving" / "serve.py"


def table() -> pd.DataFrame:
    """Return rows to learn from, and to score."""
    import numpy as np
    import pandas as pd

    numbers = np.random.default_rng(0).normal(size=(60, len(COLUMNS)))
    return pd.DataFrame(numbers, columns=COLUMNS)


def booster() -> lightgbm.Booster:
    """Return a small model of the sum of the columns."""
    import lightgbm

    rows = table()
    data = lightgbm.Dataset(rows, rows.sum(axis=1))
    return lightgbm.train({"verbosity": -1, "min_data_in_leaf": 5, "num_threads": 1}, data, num_boost_round=5)


def save_booster(folder: Path) -> Path:
    """Save the small model as MLflow does, with signature and example, and return its folder."""
    import mlflow.lightgbm
    from mlflow.models import infer_signature

    trained, rows = booster(), table()
    signature = infer_signature(rows, trained.predict(rows))
    with advice_ignored():
        mlflow.lightgbm.save_model(
            trained, str(folder), signature=signature, input_example=rows.head(2), pip_requirements=["lightgbm"]
        )
    return folder


def save_function(folder: Path, function: Any, signature: Any = None) -> Path:
    """Save a model that answers with a function of its input and parameters, and return its folder."""
    import cloudpickle
    import mlflow.pyfunc

    pickled = folder.with_suffix(".pickle")
    pickled.write_bytes(cloudpickle.dumps(function))
    with advice_ignored():
        mlflow.pyfunc.save_model(
            str(folder), loader_module=__name__, data_path=str(pickled), signature=signature, pip_requirements=[]
        )
    return folder


class _Function:
    """A model as MLflow's loaders give it."""

    def __init__(self, function: Any) -> None:
        self.function = function

    def predict(self, model_input: Any, params: dict[str, Any] | None = None) -> Any:
        return self.function(model_input, params or {})


def _load_pyfunc(path: str) -> _Function:
    import cloudpickle

    return _Function(cloudpickle.loads(Path(path).read_bytes()))


@contextmanager
def advice_ignored() -> Iterator[None]:
    """Do not hear what MLflow has to say on models that are saved, nor what pandas has on MLflow."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextmanager
def serving(model: Path) -> Iterator[str]:
    """Serve a model as a deployment without code does, and yield its URL once it answers."""
    port = lasting_port()
    command = [sys.executable, str(SERVE), "--model", str(model), "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.communicate()


def wait_for(process: subprocess.Popen[str], port: int) -> None:
    """Wait until a server answers, or fail with what it says when it ends."""
    while process.poll() is None:
        try:
            if loopback.get(f"http://127.0.0.1:{port}/").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.05)
    raise AssertionError(process.communicate()[1])
