"""The machine list of several processes that train one model."""

from __future__ import annotations

import pytest

from boosting.network import network_params

FOUR_ON_TWO = ["127.0.0.1", "127.0.0.1", "127.0.0.2", "127.0.0.2"]


@pytest.fixture(autouse=True)
def no_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AZ_BATCH_HOST_LIST", "AZ_BATCH_NODE_LIST", "AZUREML_RUN_ID"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("hosts", "machines"),
    [
        ({"AZ_BATCH_HOST_LIST": "127.0.0.1,127.0.0.2"}, FOUR_ON_TWO),
        ({"AZ_BATCH_NODE_LIST": "127.0.0.1;127.0.0.2"}, FOUR_ON_TWO),
        ({}, ["127.0.0.1"] * 4),
    ],
)
def test_the_machine_list_comes_from_the_launcher(
    hosts: dict[str, str], machines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in hosts.items():
        monkeypatch.setenv(name, value)
    params = network_params(2, 4)
    addresses = [machine.split(":") for machine in params["machines"].split(",")]
    assert [address for address, _ in addresses] == machines
    assert params["local_listen_port"] == int(addresses[2][1])
    assert len({port for _, port in addresses}) == 4
    assert (params["num_machines"], params["tree_learner"], params["pre_partition"]) == (4, "data", True)


def test_runs_on_one_machine_have_ports_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    ports = []
    for run in ("a", "b"):
        monkeypatch.setenv("AZUREML_RUN_ID", run)
        ports.append(network_params(0, 1)["local_listen_port"])
    assert ports[0] != ports[1]
    assert all(1024 < port < 32768 for port in ports)


def test_processes_that_the_hosts_cannot_share_evenly_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZ_BATCH_HOST_LIST", "127.0.0.1,127.0.0.2")
    with pytest.raises(SystemExit, match="3 processes cannot be spread evenly over the 2 hosts"):
        network_params(0, 3)
