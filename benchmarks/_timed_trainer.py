"""The bundled trainer with a watch: a job runs this beside `train.py`, and its last line says where the time went."""

import time

BEGUN = time.time()  # before all imports, whose time counts

import json  # noqa: E402
import sys  # noqa: E402
from collections import Counter  # noqa: E402
from collections.abc import Callable  # noqa: E402
from typing import Any  # noqa: E402

sys.modules["sklearn"] = None  # type: ignore[assignment]  # as train.py does where it is the script
import train  # type: ignore[import-not-found]  # noqa: E402  # it lies beside this file when it runs

PARTS = {
    "reading": [(train, "inspect_table"), (train, "read_frame"), (train, "find_recipe")],
    "logging": [(train, "open_tracking"), (train.RunLog, "__init__"), (train.RunLog, "finish")],
    "fit": [(train, "learn")],
    "saving": [(train, "save"), (train, "save_model_folder")],
}


def main() -> None:
    """Train, and print the seconds of each part."""
    seconds = Counter({"imports": time.time() - BEGUN})

    def timed(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            started = time.time()
            try:
                return function(*args, **options)
            finally:
                seconds[part] += time.time() - started

        return call

    for part, functions in PARTS.items():
        for owner, name in functions:
            setattr(owner, name, timed(part, getattr(owner, name)))
    train.main()
    print(json.dumps({"begun": BEGUN, "ended": time.time(), "processor": time.process_time(), **seconds}))


if __name__ == "__main__":
    main()
