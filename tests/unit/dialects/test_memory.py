from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from amlwrap.dialects.memory import recall, remember

CLOUD = "https://management.azure.com"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "api-versions.json"


@pytest.mark.usefixtures("cache")
def test_each_cloud_and_subscription_has_its_own() -> None:
    assert recall(CLOUD, "one") is None
    remember(CLOUD, "one", "2024-04-01")
    remember(CLOUD, "two", "2021-03-01-preview")
    remember("https://management.chinacloudapi.cn", "one", "2023-10-01")
    assert recall(CLOUD, "ONE") == "2024-04-01"
    assert recall(CLOUD, "two") == "2021-03-01-preview"
    assert recall("https://management.chinacloudapi.cn", "one") == "2023-10-01"
    remember(CLOUD, "one", "2022-05-01")
    assert recall(CLOUD, "one") == "2022-05-01"


@pytest.mark.parametrize(("hours", "remembered"), [(23, "2024-04-01"), (25, None), (-1, None)])
def test_it_lasts_a_day(cache: Path, hours: float, remembered: str | None) -> None:
    remember(CLOUD, "one", "2024-04-01")
    entries = json.loads(cache.read_text())
    for entry in entries.values():
        entry["at"] = time.time() - hours * 3600
    cache.write_text(json.dumps(entries))
    assert recall(CLOUD, "one") == remembered


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"https://management.azure.com one": 1}', '{"https://management.azure.com one": {"at": null}}',
     '{"https://management.azure.com one": {"api_version": "2099-01-01", "at": 9e9}}', "[" * 100_000, "\0",
     f'{{"https://management.azure.com one": {{"api_version": "2024-04-01", "at": {"9" * 400}}}}}'],
)  # fmt: skip
def test_what_cannot_be_read_is_as_good_as_absent_and_replaced(cache: Path, text: str) -> None:
    cache.parent.mkdir()
    cache.write_text(text)
    assert recall(CLOUD, "one") is None
    remember(CLOUD, "one", "2024-04-01")
    assert recall(CLOUD, "one") == "2024-04-01"


def test_what_is_old_is_forgotten_when_something_is_remembered(cache: Path) -> None:
    remember(CLOUD, "one", "2024-04-01")
    cache.write_text(cache.read_text().replace('"at": ', '"at": -'))
    remember(CLOUD, "two", "2024-04-01")
    assert list(json.loads(cache.read_text())) == [f"{CLOUD} two"]


def test_where_nothing_can_be_kept_nothing_is(cache: Path) -> None:
    cache.parent.write_text("a file where the folder would be")
    remember(CLOUD, "one", "2024-04-01")
    assert recall(CLOUD, "one") is None


def test_no_file_is_left_half_written(cache: Path) -> None:
    cache.mkdir(parents=True)  # it cannot be replaced by a file
    remember(CLOUD, "one", "2024-04-01")
    assert [path.name for path in cache.parent.iterdir()] == [cache.name]
