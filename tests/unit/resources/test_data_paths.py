"""What the path of data tells of where it is."""

from __future__ import annotations

import pytest

from amlwrap.errors import UsageError
from amlwrap.resources.data_paths import check_scheme, is_remote_path


@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("https://x/y", True),
        ("HTTPS://x/y", True),
        ("azureml://datastores/d/x", True),
        ("data/iris.csv", False),
        (r"C:\data\iris.csv", False),
        ("iris:1", False),
        ("", False),
    ],
)
def test_urls_are_told_from_local_paths(path: str, remote: bool) -> None:
    assert is_remote_path(path) is remote


@pytest.mark.parametrize("path", ["https://h/x", "WASBS://c@a/x", "azureml://datastores/d/paths/x", "iris:1", "iris"])
def test_what_jobs_read_or_somebody_names_passes(path: str) -> None:
    check_scheme(path)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("s3://bucket/x", "^s3:// begins no URL that jobs read: use abfs, abfss, adl, "),
        ("azureml:https://h/x", "^a URL has no azureml: before it: write https://"),
    ],
)
def test_what_no_job_reads_is_told_by_its_scheme(path: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        check_scheme(path)
