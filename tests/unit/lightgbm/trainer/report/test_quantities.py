"""Distributions of what predictions are off."""

from __future__ import annotations

import numpy as np
import pytest

from report.quantities import histogram


@pytest.mark.parametrize("values", [[1.0, 1.0 - 2**-53, 1.0], [0.0, 0.0], [-7e300] * 5, [1e-300, 1e-300]])
def test_values_that_differ_by_rounding_alone_stand_in_one_bar(values: list[float]) -> None:
    assert f": {len(values)}<" in str(histogram(np.array(values), "NDCG@5", "NDCG@5", "n"))


def test_small_values_that_differ_stand_apart() -> None:
    assert ": 2<" not in str(histogram(np.array([1e-9, 2e-9]), "Residuals", "off", "n"))
