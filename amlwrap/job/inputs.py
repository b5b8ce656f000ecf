"""What goes into a job and what comes out: data, literals, outputs."""

from __future__ import annotations

from enum import StrEnum
from numbers import Real
from pathlib import Path
from typing import TypeAlias

from attrs import field, frozen

from amlwrap.assets.data import AssetType
from amlwrap.errors import InvalidJobError
from amlwrap.references import repr_without_secrets
from amlwrap.scalars import scalar_text, shown


class DataBindingMode(StrEnum):
    """How data reaches a job, or leaves it (definition `DataBindingMode`)."""

    MOUNT = "Mount"
    DOWNLOAD = "Download"
    UPLOAD = "Upload"
    READ_ONLY_MOUNT = "ReadOnlyMount"
    READ_WRITE_MOUNT = "ReadWriteMount"
    DIRECT = "Direct"
    EVAL_MOUNT = "EvalMount"
    EVAL_DOWNLOAD = "EvalDownload"


@frozen(kw_only=True)
class Input:
    """Data that a job reads; `${{inputs.NAME}}` in its command is where the job finds it.

    Attributes:
        data: a reference to registered data, a URL, or a local file or folder to upload first.
        type: what the job takes it for; None means what the data itself is.
        mode: how it is made available; the service's default for files is `ReadOnlyMount`.
        path_on_compute: where it should appear on the compute; None lets the service choose.

    Source: definitions `InputDataBinding` and `JobInput`.
    """

    data: str | Path = field(repr=repr_without_secrets)
    type: AssetType | str | None = None
    mode: DataBindingMode | str = DataBindingMode.READ_ONLY_MOUNT
    path_on_compute: str | None = None


def _literal_text(value: object) -> str:
    if not isinstance(value, str | Real):  # NumPy's numbers are of class Real, too
        raise InvalidJobError(f"A Literal is text, a number or a boolean, not {shown(value)}.")
    try:
        return scalar_text(value)
    except ValueError:
        raise InvalidJobError(f"A Literal is {shown(value)}, too large to be written: give text.") from None


@frozen
class Literal:
    """A text that a job is given; `${{inputs.NAME}}` in its command is replaced by it.

    Attributes:
        value: the text; a number is written as Python writes it, a boolean as `true` or `false`.

    Raises:
        InvalidJobError: it is none of these.

    Source: definition `LiteralJobInput`.
    """

    value: str = field(converter=_literal_text)


JobInput: TypeAlias = Input | Literal


@frozen(kw_only=True)
class Output:
    """A folder or file that a job writes to `${{outputs.NAME}}`, kept on a datastore.

    Attributes:
        type: what the job makes; None means a folder.
        datastore: datastore name or ARM id; None means the workspace's default datastore.
        path: path on the datastore; None means `azureml/<job>/<output>`, in a sweep one of each trial's own.
        mode: how it gets there.
        path_on_compute: where it should appear on the compute; None lets the service choose.
        asset_name, asset_version: what it is registered as when the job has completed; None registers nothing.

    Source: definitions `OutputDataBinding` and `JobOutput`.
    """

    type: AssetType | str | None = None
    datastore: str | None = None
    path: str | None = field(default=None, repr=repr_without_secrets)
    mode: DataBindingMode | str = DataBindingMode.READ_WRITE_MOUNT
    path_on_compute: str | None = None
    asset_name: str | None = None
    asset_version: str | None = None


def default_output_path(job: str, output: str) -> str:
    """Return where on its datastore an output of a command job goes that names no path, as the service has it.

    Args:
        job: name of the job.
        output: name of the output.
    """
    return f"azureml/{job}/{output}"
