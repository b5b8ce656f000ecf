"""Clients generated from the cases: everything is written, importable, repeatable, and all or nothing."""

import importlib
import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType

import httpx
import pytest

from openapi.pipeline import generating
from openapi.pipeline.documents import Document
from openapi.pipeline.errors import ContractError
from openapi.pipeline.generating import SHARED, client_folders, generate, write_client, write_shared
from tests.support.scripted_server import Answer, ScriptedServer

ROOM = Path(generating.__file__).parent.parent
CASES = Path(__file__).parent / "cases"


def contract(case: str) -> Document:
    document: Document = json.loads((CASES / case / "expected.json").read_text())
    return document


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All cases as packages `cases_under_test.<case>`."""
    root = tmp_path_factory.mktemp("clients")
    package = root / "cases_under_test"
    write_shared(ROOM / "templates", package)
    for case in sorted(CASES.iterdir()):
        name = case.name.replace("-", "_")
        write_client(contract(case.name), ROOM / "generator.yaml", ROOM / "templates", package / name)
    sys.path.insert(0, str(root))
    yield package
    sys.path.remove(str(root))


@pytest.fixture
def load(written: Path):
    def load_part(case: str, part: str = "models") -> ModuleType:
        return importlib.import_module(f"cases_under_test.{case.replace('-', '_')}.{part}")

    return load_part


@pytest.fixture
def load_shared(written: Path):
    def load_part(part: str) -> ModuleType:
        return importlib.import_module(f"cases_under_test.{part}")

    return load_part


def test_every_module_of_every_case_can_be_imported(written: Path) -> None:
    modules = [path.relative_to(written.parent).with_suffix("") for path in sorted(written.rglob("*.py"))]
    assert len(modules) > 100
    for module in modules:
        name = ".".join(module.parts).removesuffix(".__init__")
        loaded = importlib.import_module(name)
        for exported in getattr(loaded, "__all__", ()):
            assert getattr(loaded, exported) is not None


def test_every_file_names_the_command_that_wrote_it(written: Path) -> None:
    for path in written.glob("*/**/*.py"):
        assert path.read_text().startswith("# Written by `python -m openapi.pipeline generate --api-version 2030")
    for path in written.glob("*.py"):
        assert path.read_text().startswith("# Written by `python -m openapi.pipeline generate`;")


def test_what_reads_sends_and_raises_is_one_for_all_packages(load, load_shared, written: Path) -> None:
    assert not [path for name in SHARED for path in written.glob(f"*/{name}")]
    assert issubclass(load("maps").Thing, load_shared("types").JsonObject)
    assert issubclass(load("enums").Second, load_shared("types").JsonObject)
    for endpoint in (
        load("arrays-as-bodies", "api.items.items_add_bulk"),
        load("list-parameters", "api.things.things_list"),
    ):
        assert type(endpoint._OPERATION) is load_shared("operations").Operation


def test_two_runs_write_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_client(contract("enums"), ROOM / "generator.yaml", ROOM / "templates", tmp_path / name)
    files = {path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file()}
    assert files == {path.relative_to(tmp_path / "two") for path in (tmp_path / "two").rglob("*") if path.is_file()}
    assert all((tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes() for file in files)
    assert not [file for file in files if "cache" in str(file)]


def test_a_failed_run_leaves_the_old_client(tmp_path: Path) -> None:
    target = tmp_path / "amlrest" / "v1"
    generate(contract("maps"), ROOM / "generator.yaml", ROOM / "templates", target)
    before = {path: path.read_bytes() for path in target.parent.rglob("*") if path.is_file()}
    broken = contract("maps")
    broken["components"]["schemas"]["All"]["properties"]["thing"] = {"$ref": "#/components/schemas/Nowhere"}
    with pytest.raises(ContractError, match="Could not find reference"):
        generate(broken, ROOM / "generator.yaml", ROOM / "templates", target)
    assert {path: path.read_bytes() for path in target.parent.rglob("*") if path.is_file()} == before
    assert {path.name for path in target.parent.iterdir()} == {"v1", "__init__.py", "py.typed", *SHARED}
    assert [path.name for path in tmp_path.iterdir()] == ["amlrest"]


def test_a_header_that_the_templates_would_not_send_is_refused(tmp_path: Path) -> None:
    document = contract("enums")
    operation = next(iter(next(iter(document["paths"].values())).values()))
    operation["parameters"].append({"name": "If-Match", "in": "header", "schema": {"type": "string"}})
    with pytest.raises(ContractError, match=r"takes the header If-Match; teach the templates to send headers"):
        generate(document, ROOM / "generator.yaml", ROOM / "templates", tmp_path / "amlrest" / "v1")
    assert not (tmp_path / "amlrest").exists()


def test_generating_one_client_leaves_the_others_and_renews_what_all_share(tmp_path: Path) -> None:
    root = tmp_path / "amlrest"
    for name in ("v1", "v2"):
        generate(contract("maps"), ROOM / "generator.yaml", ROOM / "templates", root / name)
    shared = (root / "types.py").read_bytes()
    (root / "types.py").write_text("edited")
    for folder in (root, root / "v1", root / "v2"):
        (folder / "more.py").write_text("")
    generate(contract("maps"), ROOM / "generator.yaml", ROOM / "templates", root / "v2")
    assert (root / "types.py").read_bytes() == shared
    assert list(root.rglob("more.py")) == [root / "v1" / "more.py"]


def test_another_generator_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generating, "GENERATOR", "0.0.1")
    with pytest.raises(ContractError, match=r"openapi-python-client .* only repeatable with 0\.0\.1"):
        generating.check_tools()


def test_tags_of_both_levels_lead_to_their_classes(load) -> None:
    models = load("two-level-discriminators")
    body = {
        "request": {"computeType": "custom", "isDefault": True},
        "variants": [{"computeType": "AKS", "numReplicas": 2}, {"computeType": "Quantum", "qubits": 3}, None],
        "aks": {"computeType": "AKS", "isDefault": False},
    }
    service = models.Service.from_dict(body)
    assert type(service.request) is models.CreateEndpointVariantRequest
    assert type(service.variants[0]) is models.AKSServiceCreateRequest
    assert type(service.variants[1]) is models.UnknownCreateEndpointVariantRequest
    assert service.variants[1].additional_properties == {"qubits": 3}
    assert service.to_dict() == body


def test_of_two_subtypes_with_one_tag_the_namesake_is_meant(load) -> None:
    models = load("subtypes-sharing-a-tag")
    holder = models.Holder.from_dict({"data": {"dataType": "uri_folder", "uri": "u"}, "imported": {"source": "s"}})
    assert type(holder.data) is models.UriFolderDataVersion
    assert type(holder.imported) is models.DataImport
    assert models.DataImport(source="s").to_dict() == {"dataType": "uri_folder", "source": "s"}


def test_a_property_named_additional_properties_is_kept_apart(load) -> None:
    models = load("property-named-additional-properties")
    body = {"datastoreName": "d", "additionalProperties": {"a": "b"}, "more": 1}
    path = models.DataPath.from_dict(body)
    assert path.additional_properties_ == {"a": "b"}
    assert path.additional_properties == {"more": 1}
    assert path.to_dict() == body


def test_arrays_are_sent_and_read(load, load_shared, server: ScriptedServer) -> None:
    endpoint = load("arrays-as-bodies", "api.items.items_add_bulk")
    models = load("arrays-as-bodies")
    server.on("POST", "/items", Answer(200, [{"id": "1"}, {"id": "2", "x": 3}]))
    with load_shared("client").Client(base_url=server.url) as client:
        items = endpoint.sync(client=client, body=[models.Item(id="9")])
    assert server.requests[0].json == [{"id": "9"}]
    assert items == [models.Item(id="1"), models.Item(id="2", additional_properties={"x": 3})]


def test_lists_in_a_query_are_joined_or_repeated_as_declared(load, load_shared) -> None:
    endpoint = load("list-parameters", "api.things.things_list")
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200)

    with load_shared("client").Client("http://test", httpx_args={"transport": httpx.MockTransport(answer)}) as client:
        endpoint.sync(client=client, names=["a", "b"], tags=["c", "d"])
        endpoint.sync(client=client, names=[], tags=[])
    params = sent[0].url.params
    assert dict(params.multi_items()) == {"api-version": "2030-01-01", "names": "a,b", "tags": "d"}
    assert params.get_list("tags") == ["c", "d"]
    assert dict(sent[1].url.params) == {"api-version": "2030-01-01"}


def test_a_list_whose_items_nobody_names_has_pages_alone(load) -> None:
    things = load("errors-and-tags", "api.things.things_list")
    assert {"sync_pages", "asyncio_pages"} < set(things.__all__)
    assert not {"sync_items", "asyncio_items"} & set(things.__all__)


def test_a_parameter_without_a_description_has_none(load) -> None:
    endpoint = load("list-parameters", "api.things.things_list")
    assert "client: Sends the request.\n\n    Returns:" in endpoint.sync.__doc__


def test_a_parameter_that_is_called_as_an_argument_of_waiting_is_called_by_its_place_too(tmp_path: Path) -> None:
    clashing = contract("errors-and-tags")
    timeout = {"name": "timeout", "in": "query", "schema": {"type": "integer"}}
    for operation in clashing["paths"]["/things"].values():
        operation["parameters"].append(timeout)
    write_client(clashing, ROOM / "generator.yaml", ROOM / "templates", tmp_path / "clashing")
    things = tmp_path / "clashing" / "api" / "things"
    assert "timeout_query: int | None" in (things / "things_delete.py").read_text()
    assert "timeout: int | None" in (things / "things_list.py").read_text()


def test_names_that_collide_stay_usable(load) -> None:
    models = load("names-that-collide")
    body = {
        "type": "t", "class": "c", "from_dict": "f", "field": "x", "read_model": {"any": "a"}, "self": "s",
        "toDict": "d", "one": {"client": "c"}, "two": {"at": "a"}, "three": {"by": "b"},
        "four": {"model": {"any": "a"}},
    }  # fmt: skip
    thing = models.Thing.from_dict(body)
    assert type(thing.read_model_) is models.AnySchema
    assert type(thing.four.model) is models.AnySchema
    assert (type(thing.two), type(thing.three)) == (models.SystemDataSchema, models.SystemData)
    assert thing.to_dict() == body


def test_hostile_names_and_values_stay_usable(load) -> None:
    models = load("hostile-names")
    body = {
        "fooBar": "1", "foo_bar": "2", "x-ms-id": "3", "1st": "4", "with space": "5", 'quo"te': "6", "@odata.type": "7",
        "kind": 'with "quote"', "$value": "8", "None": "9",
    }  # fmt: skip
    thing = models.Thing.from_dict(body)
    assert thing.to_dict() == body
    assert thing.kind is models.Kind.WITH_QUOTE
    values = contract("hostile-names")["components"]["schemas"]["Kind"]["enum"]
    assert [member.value for member in models.Kind] == values
    assert (models.Kind.KEY, models.Kind.KEY_2, models.Kind.BACK_SLASH) == ("Key", "key", "back\\slash")


def test_enum_members_read_as_words(load) -> None:
    assert [member.name for member in load("enums").Goal] == ["MINIMIZE", "MAXIMIZE"]
    number = load("enums").Number
    assert load("enums").Second.from_dict({"number": 2}).number is number.VALUE_2


def test_maps_are_plain_dicts_of_what_they_hold(load) -> None:
    models = load("maps")
    body = {
        "tags": {"a": "b"}, "labels": None, "nested": {"a": {"b": 1}}, "anything": {"x": [1]}, "lists": {"a": ["b"]},
        "children": {"c": {"tags": {}}, "d": None},
        "nestedNullable": {"a": {"b": {"known": "k"}, "c": None}, "d": None},
    }  # fmt: skip
    thing = models.Thing.from_dict(body)
    assert thing.tags == {"a": "b"}
    assert type(thing.children["c"]) is models.Thing
    assert type(thing.nested_nullable["a"]["b"]) is models.Open
    assert thing.to_dict() == body
    assert models.Thing(tags={"a": "b"}).to_dict() == {"tags": {"a": "b"}}


def test_secrets_are_not_shown(load) -> None:
    models = load("secrets-and-write-only")
    secrets = models.Secrets(
        key="hush1", sas_token="hush2", marked="hush3", admin_user_password="hush4", key_type="rsa"
    )
    secrets.keys = {"a": "hush5"}
    secrets.passwords = [models.Password(name="p", value="hush6")]
    shown = repr(models.Credentials(tenant_id="t", secrets=secrets)) + repr(secrets)
    assert "hush" not in shown
    assert "rsa" in shown
    assert secrets.to_dict()["key"] == "hush1"


def test_times_keep_their_text_and_offer_python_values(load) -> None:
    models = load("loose-types")
    body = {"when": "2021-03-04T05:06:07.1234567Z", "long": "PT1H30M", "whens": ["2021-03-04T05:06:07.123+00:00", 5]}
    thing = models.Thing.from_dict(body)
    assert thing.to_dict() == body
    assert thing.when.datetime == datetime(2021, 3, 4, 5, 6, 7, 123456, UTC)
    assert thing.long.timedelta == timedelta(minutes=90)
    made = models.Thing(when=datetime(2021, 3, 4, tzinfo=UTC), long=timedelta(days=1, seconds=2.5))
    assert made.to_dict() == {"when": "2021-03-04T00:00:00Z", "long": "P1DT2.5S"}
    with pytest.raises(ValueError, match="time zone"):
        models.Thing(when=datetime(2021, 3, 4))  # the missing zone is the point


def test_compiled_files_that_a_removed_client_left_behind_are_no_client(tmp_path: Path) -> None:
    (tmp_path / "v2022_05_01" / "__pycache__").mkdir(parents=True)
    (tmp_path / "v2024_04_01").mkdir()
    (tmp_path / "v2024_04_01" / "__init__.py").touch()
    assert [folder.name for folder in client_folders(tmp_path)] == ["v2024_04_01"]
