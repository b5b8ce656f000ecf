"""What the trainer tells on the way: each once, by one of several processes."""

from __future__ import annotations

import os

RANK = int(os.environ.get("OMPI_COMM_WORLD_RANK", 0))  # which of several processes this is
SIZE = int(os.environ.get("OMPI_COMM_WORLD_SIZE", 1))  # how many there are


def say(remark: str) -> None:
    """Print a sentence about the data, once for all processes: each of them finds the same."""
    if RANK == 0:
        print(remark, flush=True)
