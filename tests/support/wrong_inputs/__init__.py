"""What people type that is wrong, and what they are told: a table for each part of the program."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen


@frozen
class WrongInput:
    """A command line that is refused before anything is made or sent.

    Attributes:
        name: what is wrong with it, in a few words.
        typed: the command line after `amlwrap`, as a shell reads it.
        told: what the user is told, to the letter.
        code: the exit code.
        files: what lies in the folder the program is run in, text or bytes by path.
        environment: environment variables that are set besides.
    """

    name: str
    typed: str
    told: str
    code: int = 2
    files: Mapping[str, str | bytes] = field(factory=dict)
    environment: Mapping[str, str] = field(factory=dict)
