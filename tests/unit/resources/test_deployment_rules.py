from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from amlwrap.assets import DeploymentDefinition, ProbeSettings, RequestSettings
from amlwrap.errors import InvalidJobError
from amlwrap.resources.deployment_rules import check_asked, check_local_code, check_whole

SCRIPT = {"code": Path("src"), "scoring_script": "score.py", "environment": "e:1"}


def asked(**given: Any) -> DeploymentDefinition:
    return DeploymentDefinition(**{"name": "blue", "endpoint": "iris", "model": "iris@latest", **given})


@pytest.mark.parametrize("given", [{}, SCRIPT, {**SCRIPT, "model": None}])
def test_a_model_and_what_scores_with_it_is_a_deployment(given: dict[str, Any]) -> None:
    check_asked(asked(**given))
    check_whole(asked(**given))


@pytest.mark.parametrize(
    ("given", "path", "told"),
    [
        ({"name": "a b"}, "name", "is not a name"),
        ({"endpoint": ""}, "endpoint", "is not a name"),
        ({"model": 5}, "model", "must be a reference, a path"),
        ({"model": ""}, "model", "is empty"),
        ({"code": 5}, "code", "must be a reference or a path"),
        ({"environment": Path("e.yml")}, "environment", "must be a reference or an EnvironmentDefinition"),
        ({"environment_variables": ["A=1"]}, "environment_variables", "must be a mapping"),
        ({"environment_variables": {"A": 1}}, "environment_variables.A", "must be text"),
        ({"instance_count": 0}, "instance_count", "must be a whole number from 1"),
        ({"instance_count": "2"}, "instance_count", "must be a whole number from 1"),
        ({"app_insights_enabled": "yes"}, "app_insights_enabled", "must be True or False"),
        ({"scoring_script": "../score.py"}, "scoring_script", "is a path in the code"),
        ({"request_settings": RequestSettings(request_timeout=timedelta(seconds=181))},
         "request_settings.request_timeout", "must be at most 180 s"),
        ({"request_settings": RequestSettings(request_timeout=timedelta())},
         "request_settings.request_timeout", "must be at least 0.001 s, not 0 s"),
        ({"request_settings": RequestSettings(max_queue_wait=timedelta(seconds=-1))},
         "request_settings.max_queue_wait", "must be 0 or more, not -1 s"),
        ({"request_settings": RequestSettings(max_concurrent_requests_per_instance=0)},
         "request_settings.max_concurrent_requests_per_instance", "must be a whole number from 1"),
        ({"liveness_probe": ProbeSettings(period=timedelta(milliseconds=5))},
         "liveness_probe.period", "must be at least 1 s"),
        ({"readiness_probe": ProbeSettings(failure_threshold=0)},
         "readiness_probe.failure_threshold", "must be a whole number from 1"),
        ({"readiness_probe": ProbeSettings(timeout=5)}, "readiness_probe.timeout", "must be a datetime.timedelta"),
    ],
)  # fmt: skip
def test_a_property_that_cannot_be_is_named(given: dict[str, Any], path: str, told: str) -> None:
    with pytest.raises(InvalidJobError, match=told) as raised:
        check_asked(asked(**given))
    assert raised.value.path == path


@pytest.mark.parametrize(
    ("given", "path", "told"),
    [
        ({"model": None}, "model", "is missing"),
        ({"scoring_script": "score.py"}, "scoring_script", "needs the code that it is in"),
        ({**SCRIPT, "scoring_script": None}, "code", "needs the name of the script"),
        ({**SCRIPT, "environment": None}, "environment", "is missing: name what the scoring script runs in"),
        ({"environment": "e:1"}, "environment", "is what a scoring script runs in"),
    ],
)
def test_half_a_deployment_says_which_half_is_missing(given: dict[str, Any], path: str, told: str) -> None:
    with pytest.raises(InvalidJobError, match=told) as raised:
        check_whole(asked(**given))
    assert raised.value.path == path


def test_the_script_is_in_the_code(tmp_path: Path) -> None:
    (tmp_path / "score.py").write_text("")
    check_local_code(tmp_path, "score.py")
    with pytest.raises(InvalidJobError, match=r"there is no file 'scor\.py' in"):
        check_local_code(tmp_path, "scor.py")
    with pytest.raises(InvalidJobError, match="is a file: name the folder"):
        check_local_code(tmp_path / "score.py", "score.py")
    with pytest.raises(InvalidJobError, match="there is no folder"):
        check_local_code(tmp_path / "nothing", "score.py")
