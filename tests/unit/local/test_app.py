"""The services of a workspace at one port, as those see them who come by another."""

from __future__ import annotations

from typing import Any

from amlwrap.local.app import Application
from amlwrap.local.state import State
from amlwrap.local.wire.arm.service import ArmService
from amlwrap.local.wire.history.service import HistoryService
from amlwrap.local.wire.mlflow.service import TrackingService


def test_whoever_comes_by_tls_is_shown_urls_by_tls(state: State) -> None:
    unasked: Any = None  # nobody asks for jobs here
    plain = Application(
        ArmService(state, unasked, unasked), unasked, unasked, TrackingService(state, unasked),
        HistoryService(state, unasked), unasked,
    )  # fmt: skip
    secure = plain.seen_by(state.over_tls(4443))
    assert {each.state.url for each in (plain.arm, plain.tracking, plain.history)} == {"http://127.0.0.1:4242"}
    assert {each.state.url for each in (secure.arm, secure.tracking, secure.history)} == {"https://127.0.0.1:4443"}
