"""What is archived: left out of lists, found by its name, and back again; in the api-versions that know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve

from amlwrap import CommandJob, Workspace
from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.errors import InexpressibleError, NotFoundError, UsageError
from tests.contract.conftest import API_VERSIONS

Homes = Callable[[str], Path]


@pytest.fixture(scope="module")
def home(homes: Homes) -> Path:
    return homes(API_VERSIONS[1])


@pytest.fixture(scope="module")
def later(home: Path) -> Iterator[Workspace]:
    """The workspace in an api-version that knows of archiving."""
    with Workspace.local(home, api_version=API_VERSIONS[1]) as opened:
        yield opened


@pytest.fixture(scope="module")
def first(home: Path) -> Iterator[Workspace]:
    """The same workspace in the one that does not."""
    with Workspace.local(home, api_version=FIRST_FAMILY[0]) as opened:
        yield opened


@pytest.fixture(scope="module")
def job(later: Workspace) -> str:
    """A job that has ended."""
    described = CommandJob(command="true", compute="cpu-cluster", tags={"team": "plants"}, display_name="told")
    return later.jobs.wait(later.jobs.submit(described)).name


def names(workspace: Workspace, *, include_archived: bool = False) -> set[str]:
    return {job.name for job in workspace.jobs.list(include_archived=include_archived)}


def test_a_job_is_archived_and_restored_and_is_otherwise_what_it_was(
    later: Workspace, first: Workspace, job: str
) -> None:
    before = later.jobs.get(job)
    assert before.is_archived is False
    archived = later.jobs.archive(before)
    assert archived == evolve(before, is_archived=True) == later.jobs.archive(job)
    assert job not in names(later)
    assert job not in names(first)
    assert job in names(later, include_archived=True)
    assert later.jobs.restore(job) == before
    assert job in names(later)
    assert job in names(first)


def test_where_no_words_are_for_it_that_is_said(first: Workspace, job: str) -> None:
    assert first.jobs.get(job).is_archived is None
    said = r"archiving came with api-version 2022-05-01, and 2021-03-01-preview is spoken: speak a later one"
    for ask in (first.jobs.archive, first.jobs.restore):
        with pytest.raises(InexpressibleError, match=f"^archive: {said}"):
            ask(job)
    with pytest.raises(InexpressibleError, match=f"^include_archived: {said}"):
        next(first.jobs.list(include_archived=True))


@pytest.fixture(scope="module")
def assets(later: Workspace, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Two versions of something of every kind."""
    folder = tmp_path_factory.mktemp("filed") / "src"
    folder.mkdir()
    for number in (1, 2):
        (folder / "main.py").write_text(f"print({number})\n")
        later.data.create("filed", folder, version=str(number))
        later.environments.create("filed", image=f"image:{number}", version=str(number))
        later.models.create("filed", path=folder / "main.py")
        later.code.upload("filed", folder)


KINDS = ("data", "environments", "models", "code")


def versions(workspace: Workspace, kind: str, **which: bool) -> list[str]:
    return [each.version for each in getattr(workspace, kind).versions("filed", **which)]


@pytest.mark.usefixtures("assets")
@pytest.mark.parametrize("kind", KINDS)
def test_a_version_is_archived_and_restored(later: Workspace, first: Workspace, kind: str) -> None:
    collection = getattr(later, kind)
    latest = collection.get("filed")
    older = next(version for version in versions(later, kind) if version != latest.version)
    collection.archive(f"filed:{older}")
    assert versions(later, kind) == versions(first, kind) == [latest.version]
    assert collection.get("filed", older).is_archived is True
    collection.archive("azureml:filed@latest")
    assert versions(later, kind) == []
    with pytest.raises(NotFoundError, match="'filed' in the workspace, or all of it is archived"):
        collection.get("filed")
    if kind != "code":
        assert versions(later, kind, include_archived=True) == [latest.version, older]
        collection.restore("filed", "latest")
        assert versions(later, kind) == [latest.version]
    for version in (latest.version, older):
        collection.restore(latest.id.replace(latest.version, version))
    assert versions(later, kind) == [latest.version, older]
    assert collection.get("filed") == latest


@pytest.mark.usefixtures("assets")
@pytest.mark.parametrize("kind", KINDS)
def test_a_name_without_a_version_is_archived_as_a_whole(later: Workspace, first: Workspace, kind: str) -> None:
    collection = getattr(later, kind)
    collection.archive("filed")
    assert "filed" not in [*collection.list(), *getattr(first, kind).list()]
    if kind != "code":
        assert "filed" in collection.list(include_archived=True)
    assert len(versions(later, kind)) == 2
    collection.restore("azureml:filed")
    assert "filed" in collection.list()


@pytest.mark.usefixtures("assets")
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_there_is_told_with_what_is(later: Workspace, kind: str) -> None:
    collection = getattr(later, kind)
    for act in (collection.get, collection.archive, collection.restore):
        with pytest.raises(NotFoundError, match=r"Did you mean 'filed'\?"):
            act("field:1")
        with pytest.raises(NotFoundError, match="Of that name it has "):
            act("filed:99")
        with pytest.raises(UsageError, match="filed:1 says the version already"):
            act("filed:1", "2")
    with pytest.raises(NotFoundError, match=r"Did you mean 'filed'\?"):
        collection.archive("field")
    with pytest.raises(NotFoundError, match=r"Did you mean 'filed'\?"):
        list(collection.versions("field"))


@pytest.mark.usefixtures("assets")
@pytest.mark.parametrize("kind", KINDS)
def test_assets_cannot_be_archived_where_no_words_are_for_it(first: Workspace, kind: str) -> None:
    collection = getattr(first, kind)
    for act in (collection.archive, collection.restore):
        with pytest.raises(InexpressibleError, match=r"^archive: archiving came with api-version 2022-05-01"):
            act("filed:1")
    if kind != "code":
        for listed in (collection.list, lambda **which: collection.versions("filed", **which)):
            with pytest.raises(InexpressibleError, match=r"^include_archived: "):
                next(listed(include_archived=True))


def test_a_number_of_a_model_that_is_archived_is_not_taken_again(
    later: Workspace, first: Workspace, tmp_path: Path
) -> None:
    model = tmp_path / "model.txt"
    for number, workspace in enumerate((later, later, first, first), start=1):
        model.write_text(f"tree {number}\n")
        assert workspace.models.create("numbered", path=model).version == str(number)
        later.models.archive("numbered", str(number))
    assert later.models.create("numbered", path=model).version == "5"  # what is archived is nothing to be had again
