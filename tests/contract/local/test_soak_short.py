"""The short form of `make soak`: two kills, one full disk, and some drawn requests of each served api-version."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.soak import disk, kill
from tests.soak.bodies import DOCUMENTED
from tests.soak.conversation import Conversation
from tests.soak.findings import Findings
from tests.soak.harmless import NAMES
from tests.soak.judge import Judge, Operation
from tests.soak.server import SoakServer
from tests.soak.tmpfs import CannotMountError
from tests.support.drawn_bodies import body_of

_DRAWN = 60


def test_a_killed_server_loses_nothing_acknowledged_and_runs_nothing_twice() -> None:
    assert kill.run(kill.Plan(kills=2, clients=4, pause=(0.4, 0.6), pace=0.05)).texts == []


def test_a_full_disk_loses_nothing_acknowledged_and_all_goes_on_when_there_is_room() -> None:
    try:
        findings = disk.soak(disk.Plan(fills=1, clients=2, before=(0.3, 0.3), during=(0.5, 0.5), pace=0.2))
    except CannotMountError as error:
        pytest.skip(str(error))
    assert findings.texts == []


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoakServer]:
    running = SoakServer(tmp_path_factory.mktemp("soak"), Findings())
    running.start()
    try:
        yield running
    finally:
        running.stop()


@pytest.mark.parametrize("api_version", DOCUMENTED)
def test_empty_and_drawn_bodies_are_answered_within_the_contract(server: SoakServer, api_version: str) -> None:
    conversation = Conversation(server, Judge(api_version))
    taking = [operation for operation in conversation.survey() if operation.body_schema]
    assert "Jobs_CreateOrUpdate" in {operation.name for operation in taking}

    @settings(max_examples=_DRAWN, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(st.data(), st.sampled_from(taking), st.sampled_from(NAMES), st.booleans())
    def ask(data: st.DataObject, operation: Operation, name: str, settled: bool) -> None:
        body = data.draw(body_of(conversation.judge.document, operation.body_schema))
        conversation.ask(operation, dict.fromkeys(operation.parameters, name), {}, body, settled=settled)

    ask()
    conversation.close()
    assert server.findings.texts == []
