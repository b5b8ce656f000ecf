"""Whether what a job wants from this machine is there, found out before anything is uploaded."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from amlwrap.assets.data import MODEL_TYPES, AssetType
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, Input, SweepJob
from amlwrap.local_paths import hint_of_path, is_there

_FOLDERS = (AssetType.URI_FOLDER, AssetType.MLTABLE, AssetType.MLFLOW_MODEL, AssetType.TRITON_MODEL)
_INTERPRETER = re.compile(r"(.*/)?(python|bash|sh)[\d.]*")


def check_local_paths(job: CommandJob | SweepJob) -> None:
    """Check that the code folder, its script and local data exist.

    The script is the first file name after `python`, `bash` or `sh` at the start of the command; commands that begin
    otherwise are left alone.

    Raises:
        InvalidJobError: what is not there.
    """
    trial = job.trial if isinstance(job, SweepJob) else job
    for name, value in trial.inputs.items():
        if isinstance(value, Input) and isinstance(value.data, Path):
            if not is_there(value.data):
                text = str(value.data)
                raise InvalidJobError(
                    f"there is no file or folder {text!r} here{hint_of_path(text)}.", f"inputs.{name}"
                )
            check_local_type(f"Input {name!r}", value.data, value.type)
    if not isinstance(trial.code, Path):
        return
    if not is_there(trial.code) or not trial.code.is_dir():
        problem = "is a file" if is_there(trial.code) else "does not exist"
        hint = f"{problem}{hint_of_path(str(trial.code))}: name the folder that holds the script."
        raise InvalidJobError(f"The code folder {trial.code} {hint}")
    script = script_of(trial.command)
    if script and not (trial.code / script).is_file():
        raise InvalidJobError(
            f"The command runs {script!r}, but there is no such file in the code folder {trial.code}."
        )


def check_local_type(what: str, path: Path, kind: str | None) -> None:
    """Check that a local file is not called a folder, nor a folder a file; the service takes either and jobs fail.

    Args:
        what: names the data in complaints.
        path: where it is.
        kind: its type; None leaves it open.

    Raises:
        InvalidJobError: it is not what its type says.
    """
    if kind == AssetType.URI_FILE and path.is_dir():
        raise InvalidJobError(f"{what} is of type uri_file, but {path} is a folder: name a file, or use uri_folder.")
    if kind in _FOLDERS and path.is_file():
        other = AssetType.CUSTOM_MODEL if kind in MODEL_TYPES else AssetType.URI_FILE
        raise InvalidJobError(f"{what} is of type {kind}, but {path} is a file: name a folder, or use {other}.")


def script_of(command: str) -> str | None:
    """Return the script that a command runs, relative to the code folder; None if it is not plain to see."""
    try:
        words = shlex.split(command.strip().splitlines()[0], comments=True)
    except (ValueError, IndexError):
        return None
    if len(words) < 2 or not _INTERPRETER.fullmatch(words[0]):
        return None
    script = next((word for word in words[1:] if word not in ("-u", "-O", "-B", "-e", "-x")), "")
    plain = re.fullmatch(r"[\w./-]+\.(py|sh)", script) and not script.startswith(("/", "-"))
    return script if plain else None
