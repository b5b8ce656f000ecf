"""Several processes that train one model together, each on its share of the rows."""

from __future__ import annotations

import os
import socket
import sys
import zlib
from typing import Any


def network_params(rank: int, size: int) -> dict[str, Any]:
    """Return LightGBM's machine list, made of the hosts that the launcher tells; ports follow from the run's id.

    Source: LightGBM documentation, "Distributed Learning Guide".
    """
    hosts = os.environ.get("AZ_BATCH_HOST_LIST") or os.environ.get("AZ_BATCH_NODE_LIST", "").replace(";", ",")
    names = [host.strip() for host in hosts.split(",") if host.strip()] or ["127.0.0.1"]
    if size % len(names):
        sys.exit(f"{size} processes cannot be spread evenly over the {len(names)} hosts of the launcher's list.")
    addresses = [socket.gethostbyname(names[index * len(names) // size]) for index in range(size)]
    base = 20000 + zlib.crc32(os.environ.get("AZUREML_RUN_ID", "").encode()) % 12000  # below the ephemeral ports
    machines = ",".join(f"{address}:{base + index}" for index, address in enumerate(addresses))
    print(f"Process {rank} of {size}; machines {machines}")
    network = {"machines": machines, "local_listen_port": base + rank, "num_machines": size}
    return {**network, "tree_learner": "data", "pre_partition": True}
