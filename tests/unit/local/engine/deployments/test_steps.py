"""What is done next with a deployment, said without any process."""

from __future__ import annotations

import pytest

from amlwrap.local.engine.deployments.steps import Restarts, TakeUp, take_up


def test_pauses_between_starts_grow_up_to_a_minute() -> None:
    restarts = Restarts()
    pauses = [restarts.pause_after(0.5) for _ in range(12)]
    assert pauses[:4] == [0.1, 0.2, 0.4, 0.8]
    assert pauses[-2:] == [60.0, 60.0]


def test_a_process_that_lived_for_long_is_started_again_at_once() -> None:
    restarts = Restarts(count=9)
    assert restarts.pause_after(61.0) == 0.1
    assert restarts.pause_after(1.0) == 0.2


@pytest.mark.parametrize(
    ("status", "serves", "todo"),
    [
        ("Succeeded", True, TakeUp(resumes=True, rolls_out=False)),
        ("Succeeded", False, TakeUp(resumes=False, rolls_out=True)),
        ("Creating", False, TakeUp(resumes=False, rolls_out=True)),
        ("Updating", True, TakeUp(resumes=True, rolls_out=True)),
        ("Failed", True, TakeUp(resumes=True, rolls_out=False)),
        ("Failed", False, TakeUp(resumes=False, rolls_out=False)),
    ],
)
def test_what_served_goes_on_and_what_was_under_way_begins_again(status: str, serves: bool, todo: TakeUp) -> None:
    assert take_up(status, serves) == todo
