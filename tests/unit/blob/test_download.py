"""Whatever a blob is called, its file lies inside of the target folder, or nowhere."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from amlwrap.blob.download import _local_path
from amlwrap.errors import StorageError

PARTS = st.sampled_from(["", ".", "..", "a", "b c", "C:", "..\\x", "\\", "~", "\0", "...", "a/b"]) | st.text(max_size=5)


@given(st.lists(PARTS, min_size=1, max_size=5).map("/".join))
def test_no_name_leads_out_of_the_target(name: str) -> None:
    target = Path("/some/target")
    try:
        path = _local_path(name, target)
    except StorageError as error:
        assert "does not name a file" in str(error)
        return
    normal = os.path.normpath(path)
    assert normal == str(path)
    assert Path(normal).is_relative_to(target)
    assert Path(normal) != target
