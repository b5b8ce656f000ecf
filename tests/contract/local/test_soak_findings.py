"""A soak that finds nothing is worth what it would have found: lost resources, and jobs that ran twice or never."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.client import Client
from tests.soak.findings import Findings
from tests.soak.kill import check_runs, settle
from tests.soak.ledger import GONE, THERE
from tests.soak.server import SoakServer


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    server = SoakServer(tmp_path / "home", Findings())
    server.start()
    runs = tmp_path / "runs.txt"
    runs.touch()
    speaking = Client("c", server, "2021-03-01-preview", runs, server.findings, random.Random(0), pace=0)
    speaking.connect()
    yield speaking
    speaking.close()
    server.stop()


def test_what_was_acknowledged_and_is_lost_changed_or_back_again_is_a_fault(client: Client) -> None:
    client.put_asset()
    client.put_blob()
    client.verify()
    assert client.findings.texts == []
    asset, blob = client.ledger.states
    client.ledger.states |= {asset: GONE, "/data/lost/versions/1": THERE}
    client.ledger.contents[blob] = b"other"
    client.verify()
    faults = "\n".join(client.findings.texts)
    assert "data acknowledged (/data/lost/versions/1) answer 404" in faults
    assert f"{blob} holds other bytes than were sent" in faults
    assert f"deleted ({asset}) answer 200" in faults


def test_a_job_that_ran_twice_or_completed_without_running_is_a_fault(client: Client) -> None:
    client.submit("true")
    client.submit_sweep("true")
    settle([client], client.findings)
    check_runs([client], client.runs, client.findings)
    assert client.findings.texts == []
    for text, fault in (
        ("c-1\nc-1\n", "c-1 ran 2 times"),
        ("c-1\nc-2.1\nc-2.2\nc-2.1", "c-2.1 ran 2 times"),
        ("", "Completed and c-1 never ran"),
        ("", "Completed and c-2.2 never ran"),
    ):
        client.runs.write_text(text)
        check_runs([client], client.runs, client.findings)
        assert any(fault in each for each in client.findings.texts)
