"""What a soak has found broken, gathered from all of its threads."""

from __future__ import annotations

import sys
import threading
from collections import Counter

from attrs import define, field


@define
class Findings:
    """Faults, each with how often it was met; the texts say enough to go looking for the cause."""

    _faults: Counter[str] = field(factory=Counter)
    _examples: dict[str, str] = field(factory=dict)
    _lock: threading.Lock = field(factory=threading.Lock)

    def add(self, fault: str, example: str = "") -> None:
        """Remember a fault, and how it was met the first time."""
        with self._lock:
            self._faults[fault] += 1
            self._examples.setdefault(fault, example)

    def check(self, holds: bool, fault: str) -> None:
        """Remember a fault unless something holds."""
        if not holds:
            self.add(fault)

    @property
    def texts(self) -> list[str]:
        """All faults, in the order in which they were first met."""
        return [self._text(fault, count) for fault, count in self._faults.items()]

    def _text(self, fault: str, count: int) -> str:
        times = f" ({count} times)" if count > 1 else ""
        example = self._examples[fault]
        return f"{fault}{times}{f', first: {example}' if example else ''}"


def say(line: str) -> None:
    """Print a line at once, since a soak takes its time."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
