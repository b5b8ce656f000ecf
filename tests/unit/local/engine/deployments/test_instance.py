"""How long a process may take, and what serves it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amlwrap.assets import OnlineDeployment, ProbeSettings
from amlwrap.local.engine.deployments.instance import patience_of, serving_packages


@pytest.mark.parametrize(
    ("probe", "seconds"),
    [
        (None, 310),
        (ProbeSettings(initial_delay=timedelta(seconds=1), period=timedelta(seconds=1), failure_threshold=1), 310),
        (ProbeSettings(initial_delay=timedelta(seconds=600)), 900),
        (ProbeSettings(period=timedelta.max), timedelta.max.total_seconds() * 30 + 10),
    ],
)
def test_a_process_may_take_as_long_as_its_probe_says_and_never_less_than_usual(
    probe: ProbeSettings | None, seconds: float
) -> None:
    value = OnlineDeployment(name="blue", endpoint_name="e", readiness_probe=probe)
    assert patience_of(value) == seconds


def test_a_script_is_served_by_azures_inference_server_and_a_model_by_nothing_but_its_own_packages() -> None:
    scripted = OnlineDeployment(name="blue", endpoint_name="e", scoring_script="score.py")
    assert serving_packages(scripted) == {"azureml_inference_server_http": "azureml-inference-server-http"}
    assert serving_packages(OnlineDeployment(name="blue", endpoint_name="e")) == {}
