"""Deployments as JSON text: they come back as they were, and no variable of theirs is in a repr."""

from __future__ import annotations

from datetime import timedelta

from amlwrap.assets import OnlineDeployment, ProbeSettings, RequestSettings
from amlwrap.local.store.values import dump_value, load_value


def test_a_deployment_comes_back_as_it_was() -> None:
    bare = OnlineDeployment(name="blue", endpoint_name="e")
    assert load_value(dump_value(bare)) == bare
    probe = ProbeSettings(initial_delay=timedelta(0), period=timedelta(seconds=0.5), failure_threshold=3)
    settings = RequestSettings(max_concurrent_requests_per_instance=4, request_timeout=timedelta(seconds=30))
    value = OnlineDeployment(
        name="blue", id="id", endpoint_name="e", model="m", code_id="c", scoring_script="s.py", environment_id="env",
        environment_variables={"A": "hidden"}, model_mount_path="/m", instance_type="t", instance_count=2,
        request_settings=settings, liveness_probe=probe, readiness_probe=probe, app_insights_enabled=True,
        public_egress=False, description="d", tags={"a": "b"},
    )  # fmt: skip
    assert load_value(dump_value(value)) == value
    assert "hidden" not in repr(value)
