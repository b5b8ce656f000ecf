from __future__ import annotations

import pytest

from amlwrap.assets import AssetType
from amlwrap.assets.data import likely_type


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("LocalUpload/x/iris.csv", AssetType.URI_FILE),
        ("LocalUpload/x", AssetType.URI_FOLDER),
        ("iris.csv/", AssetType.URI_FOLDER),
        ("", AssetType.URI_FOLDER),
        (".hidden", AssetType.URI_FOLDER),
        ("https://host.example", AssetType.URI_FOLDER),
        ("https://host.example/table.csv?sv=1.0&sig=a/b", AssetType.URI_FILE),
        ("https://host.example/folder?version=1.0#x.csv", AssetType.URI_FOLDER),
        ("azureml://datastores/blobs/paths/a/iris.csv", AssetType.URI_FILE),
    ],
)
def test_what_ends_like_a_files_name_is_taken_for_a_file(path: str, expected: AssetType) -> None:
    assert likely_type(path) is expected
