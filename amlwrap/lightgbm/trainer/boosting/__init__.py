"""Training with LightGBM on tables in pandas: reading, features, splits, the fit, its log, and what is saved."""

import sys
from importlib.util import find_spec

_PACKAGES = {"lightgbm": "lightgbm", "pandas": "pandas", "mlflow": "mlflow-skinny"}
# Now, and not after hours of training.
if missing := [package for module, package in _PACKAGES.items() if find_spec(module) is None]:
    sys.exit(f"The job's environment lacks {', '.join(missing)}, which the bundled trainer needs: add what is missing.")
