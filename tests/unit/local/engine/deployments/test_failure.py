"""Why a process ended, in the words of its log."""

from __future__ import annotations

import pytest

from amlwrap.local.engine.deployments.failure import DeploymentFailure, internal_error, last_words
from amlwrap.local.store.room import DiskFullError

OWN = """Traceback (most recent call last):
  File "score.py", line 2, in init
    raise ValueError("no such file: weights")
ValueError: no such file: weights
"""
WRAPPED = f"""2026 I starting
{OWN}
The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "aml_blueprint.py", line 109, in setup
    self.user_script.invoke_init()
azureml_inference_server_http.server.user_script.UserScriptException: Caught an unhandled exception

2026 I Worker exiting
"""
HANDLED = f"""{OWN}
During handling of the above exception, another exception occurred:

Traceback (most recent call last):
    raise KeyError("x")
KeyError: 'x'
"""


@pytest.mark.parametrize(
    ("log", "words"),
    [
        (OWN, "ValueError: no such file: weights"),
        (WRAPPED, "ValueError: no such file: weights"),
        (HANDLED, "KeyError: 'x'"),
        ("one\n two \n\n", "two"),
        ("Traceback (most recent call last):\n  cut off", "cut off"),
        ("", ""),
    ],
)
def test_the_last_words_are_the_scripts_own_exception(log: str, words: str) -> None:
    assert last_words(log) == words


def test_a_full_disk_has_a_code_of_its_own() -> None:
    assert internal_error(DiskFullError()).code == "OutOfQuota"
    assert internal_error(ValueError("x")).code == "InternalServerError"


def test_a_reason_that_is_no_text_is_told_as_text() -> None:
    assert DeploymentFailure("BadArgument", "\udcff").error.message == "?"
