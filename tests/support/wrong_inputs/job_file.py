"""A wrong job file, sent as it is: what the rows about job files have in common."""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.wrong_inputs import WrongInput

JOB = "command: echo\nenvironment: {image: python}\ncompute: cpu-cluster\n"
"""A job that nothing is wrong with."""


def wrong(
    name: str,
    text: str | bytes | None,
    told: str,
    *,
    typed: str = "",
    beside: Mapping[str, str | bytes] | None = None,
) -> WrongInput:
    """Return a row.

    Args:
        name: what is wrong, in a few words.
        text: what `job.yml` holds; None where there is no such file.
        told: what the user is told.
        typed: options behind `job create -f job.yml`.
        beside: other files in its folder.
    """
    files = {} if text is None else {"job.yml": text}
    return WrongInput(name, f"job create -f job.yml {typed}", told, files={**files, **(beside or {})})
