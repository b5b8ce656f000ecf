"""Score a table with an MLflow model, as a job of Azure Machine Learning or anywhere else.

    python score.py --model outputs/model --data new.csv --output predictions.csv

A model that the bundled trainer left reads the table as it read its training rows; for any other one pandas does. The
file has a row for every row of the table, in its order. What is wrong with the model or the table is told in one
sentence on standard error, with exit code 2.
"""

from __future__ import annotations

import argparse
import logging
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

LABELS = {"output": "labels"}
_PARQUET = (".parquet", ".pq")


def main() -> None:
    """Read, score, write."""
    parser = argparse.ArgumentParser(description="Score a table with an MLflow model.", allow_abbrev=False)
    parser.add_argument("--model", type=Path, required=True, help="folder with an MLmodel file")
    parser.add_argument("--data", type=Path, required=True, help="CSV or Parquet file, or a folder of them")
    parser.add_argument("--output", type=Path, required=True, help="file to write: .csv or .parquet")
    parser.add_argument("--labels", action="store_true", help="write labels instead of probabilities")
    args = parser.parse_args()
    logging.getLogger("mlflow").setLevel(logging.ERROR)
    warnings.simplefilter("ignore")  # MLflow's, of its own code
    from mlflow.exceptions import MlflowException

    try:
        answers = score(args.model, args.data, LABELS if args.labels else None)
    except MlflowException as error:
        reason = error.message.rpartition(". Error: ")[2]  # before it MLflow prints the data
        print(" ".join(reason.split()), file=sys.stderr)
        sys.exit(2)
    args.output.parent.mkdir(parents=True, exist_ok=True)
    if args.output.suffix == ".parquet":
        answers.to_parquet(args.output, index=False)
    else:
        answers.to_csv(args.output, index=False)
    print(f"{len(answers):,} {'row' if len(answers) == 1 else 'rows'} scored.")


def score(model: Path, data: Path, params: dict[str, Any] | None) -> pd.DataFrame:
    """Return the model's answer for every row.

    Args:
        model: the model's folder.
        data: a file or folder.
        params: the model's own.

    Raises:
        MlflowException: the table is none that the model can score.
    """
    from mlflow import pyfunc

    loaded = pyfunc.load_model(str(model))
    loader = sys.modules[loaded.metadata.flavors["python_function"]["loader_module"]]
    if hasattr(loader, "TableModel"):  # which reads tables by itself
        return loader.load(model).score_files(data, params)
    return _table(loaded.predict(_read(data), params=params), loaded.metadata)


def _read(path: Path) -> pd.DataFrame:
    import pandas as pd
    from mlflow.exceptions import MlflowException

    files = sorted(file for file in path.iterdir() if file.is_file()) if path.is_dir() else [path]
    try:
        frames = [pd.read_parquet(file) if file.suffix.lower() in _PARQUET else pd.read_csv(file) for file in files]
        return pd.concat(frames, ignore_index=True)
    except (ValueError, OSError) as error:  # pandas' own among them
        raise MlflowException.invalid_parameter_value(f"{path} cannot be read as a table: {error}") from None


def _table(answers: Any, metadata: Any) -> pd.DataFrame:
    """Return the answers of any model as a table, its columns named as the signature does where that fits."""
    import pandas as pd

    if isinstance(answers, pd.DataFrame):
        return answers
    table = pd.DataFrame(answers)
    schema = metadata.get_output_schema()
    names = schema.input_names() if schema is not None and schema.has_input_names() else []
    if len(names) != table.shape[1]:
        names = ["prediction"] if table.shape[1] == 1 else [f"prediction_{place}" for place in range(table.shape[1])]
    return table.set_axis([str(name) for name in names], axis=1)


if __name__ == "__main__":
    main()
