# Written by `python -m openapi.pipeline generate`; do not edit.
"""Runtime of the generated models: JSON in and out, losing nothing and raising on nothing.

A response may hold what its document does not list: new enum values, new types, nulls, more properties, another
shape. All of it is kept and sent back as it came.
"""

import re
from collections.abc import Callable, Mapping, MutableMapping
from datetime import UTC, datetime, timedelta
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, Literal, Self, TypeVar

from attrs import frozen

if TYPE_CHECKING:
    import httpx

Decoder = Callable[[Any], Any]
Wire = Mapping[str, tuple[str, Decoder | None]]
T = TypeVar("T")


class Unset(Enum):
    """The type of `UNSET`, which stands for a property that is absent; `None` stands for null."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        """Absent is false."""
        return False

    def __repr__(self) -> str:
        """Return "UNSET"."""
        return "UNSET"


UNSET: Final = Unset.UNSET


class Timestamp(str):
    """A moment as RFC 3339 text, kept to the last digit; made from text or from an aware datetime."""

    __slots__ = ()

    def __new__(cls, value: str | datetime) -> Self:
        """Keep text as it is; write an aware datetime in UTC."""
        if isinstance(value, datetime):
            if value.tzinfo is None:
                raise ValueError("a datetime needs a time zone to be sent, for example datetime.now(UTC)")
            value = value.astimezone(UTC).isoformat().replace("+00:00", "Z")
        return super().__new__(cls, value)

    @property
    def datetime(self) -> datetime:
        """The moment as an aware datetime, in UTC where the text names no zone; microseconds at best.

        Raises:
            ValueError: the text is not a date and time.
        """
        moment = datetime.fromisoformat(str(self))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_DURATION = re.compile(
    r"(?P<sign>-)?P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)


class Duration(str):
    """A length of time as ISO 8601 text such as PT1H30M, kept as written; made from text or a timedelta."""

    __slots__ = ()

    def __new__(cls, value: str | timedelta) -> Self:
        """Keep text as it is; write a timedelta in days, hours, minutes and seconds."""
        return super().__new__(cls, _duration_text(value) if isinstance(value, timedelta) else value)

    @property
    def timedelta(self) -> timedelta:
        """The length as a timedelta, to the microsecond.

        Raises:
            ValueError: the text is not an ISO 8601 duration, or counts years or months.
        """
        match = _DURATION.fullmatch(str(self))
        parts = {key: float(text) for key, text in match.groupdict().items() if text and key != "sign"} if match else {}
        if not match or not parts:
            raise ValueError(f"{str(self)!r} is not an ISO 8601 duration of weeks, days, hours, minutes and seconds")
        return -timedelta(**parts) if match["sign"] else timedelta(**parts)


def _duration_text(value: timedelta) -> str:
    sign = "-" if value < timedelta(0) else ""
    value = abs(value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    time = "".join(
        (
            f"{hours}H" if hours else "",
            f"{minutes}M" if minutes else "",
            f"{seconds}{fraction}S" if seconds or fraction or not (hours or minutes or value.days) else "",
        )
    )
    return f"{sign}P{f'{value.days}D' if value.days else ''}{f'T{time}' if time else ''}"


def to_timestamp(value: datetime | str | None | Unset) -> Any:
    """Convert what a model's timestamp is set to; anything but text and datetimes is kept as it is."""
    if type(value) is str:
        return str.__new__(Timestamp, value)  # past the constructor's checks: most values come from JSON
    return Timestamp(value) if isinstance(value, (str, datetime)) else value


def to_duration(value: timedelta | str | None | Unset) -> Any:
    """Convert what a model's duration is set to; anything but text and timedeltas is kept as it is."""
    if type(value) is str:
        return str.__new__(Duration, value)
    return Duration(value) if isinstance(value, (str, timedelta)) else value


class JsonObject:
    """Base of all generated models."""

    __slots__ = ()

    _wire: ClassVar[Wire] = {}
    _required: ClassVar[dict[str, Unset]] = {}
    _secret: ClassVar[frozenset[str]] = frozenset()
    additional_properties: dict[str, Any]

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read a JSON object; keys that the document does not list go to `additional_properties`."""
        wire = cls._wire
        arguments: dict[str, Any] = cls._required.copy()
        unlisted: dict[str, Any] | None = None
        for key, value in source.items():
            entry = wire.get(key)
            if entry is not None:
                name, decode = entry
                arguments[name] = value if decode is None or value is None else decode(value)
            elif unlisted is None:
                unlisted = arguments["additional_properties"] = {key: value}
            else:
                unlisted[key] = value
        create: Callable[..., Self] = cls
        return create(**arguments)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object: everything that is set, additional properties included."""
        result: dict[str, Any] = {}
        for key, (name, _) in self._wire.items():
            value = getattr(self, name)
            if value is not UNSET:
                result[key] = value if type(value) in _PLAIN else to_json(value)
        for key, value in self.additional_properties.items():
            result[key] = to_json(value)
        return result

    def __eq__(self, other: object) -> bool:
        """Models are equal when they are of one class and everything in them is."""
        if other.__class__ is not self.__class__ or not isinstance(other, JsonObject):
            return NotImplemented
        names = [name for name, _ in self._wire.values()]
        return self.additional_properties == other.additional_properties and all(
            getattr(self, name) == getattr(other, name) for name in names
        )

    __hash__ = None  # type: ignore[assignment]  # mutable and compared by value, like a dict

    def __repr__(self) -> str:
        """Show what is set; never a secret."""
        values = [(name, getattr(self, name)) for name, _ in self._wire.values()]
        parts = [
            f"{name}=<secret>" if name in self._secret and value is not None else f"{name}={value!r}"
            for name, value in values
            if value is not UNSET
        ]
        if self.additional_properties:
            parts.append(f"additional_properties={sorted(self.additional_properties)}")
        return f"{type(self).__name__}({', '.join(parts)})"


_PLAIN: Final = frozenset((str, int, float, bool, type(None)))


def to_json(value: Any) -> Any:
    """Return what `json.dumps` takes for any value that a model may hold."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, JsonObject):
        return value.to_dict()
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    if isinstance(value, Mapping):
        return {key: to_json(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, datetime):
        return str(Timestamp(value))
    if isinstance(value, timedelta):
        return str(Duration(value))
    return value


def _load(models: str, name: str) -> Any:
    """Return a class of the package `models` by name, importing its module on first use."""
    return getattr(import_module(models), name)


def read_model(models: str, name: str) -> Decoder:
    """Read a JSON object as the model `name` of the package `models`; other shapes are kept."""
    read: Decoder | None = None

    def decode(value: Any) -> Any:
        nonlocal read
        if type(value) is not dict:
            return value
        if read is None:
            read = _load(models, name).from_dict
        return read(value)

    return decode


def read_union(models: str, discriminator: str, variants: Mapping[str, str], fallback: str) -> Decoder:
    """Read a JSON object as the model that its tag names, in whatever case; unknown tags as `fallback`."""
    names = {tag.lower(): name for tag, name in variants.items()}
    readers: dict[Any, Decoder] = {}

    def decode(value: Any) -> Any:
        if type(value) is not dict:
            return value
        tag = value.get(discriminator)
        if type(tag) is not str:
            tag = None
        read = readers.get(tag)
        if read is None:
            name = names.get(tag.lower(), fallback) if tag is not None else fallback
            read = _load(models, name).from_dict
            if name != fallback:
                readers[tag] = read
        return read(value)

    return decode


def read_enum(models: str, name: str) -> Decoder:
    """Read a value as a member of the enum `name` of the package `models`; values that it does not list are kept."""
    members: Mapping[Any, Any] | None = None

    def decode(value: Any) -> Any:
        nonlocal members
        if type(value) is not str and type(value) is not int:
            return value
        if members is None:
            members = {member.value: member for member in _load(models, name)}
        return members.get(value, value)

    return decode


def read_list(decode_item: Decoder) -> Decoder:
    """Read a JSON array item by item; nulls in it and other shapes are kept."""

    def decode(value: Any) -> Any:
        if type(value) is not list:
            return value
        return [None if item is None else decode_item(item) for item in value]

    return decode


def read_map(decode_value: Decoder) -> Decoder:
    """Read a JSON object of free keys value by value; nulls in it and other shapes are kept."""

    def decode(value: Any) -> Any:
        if type(value) is not dict:
            return value
        return {key: None if item is None else decode_value(item) for key, item in value.items()}

    return decode


def read_body(response: "httpx.Response", decode: Decoder | None) -> Any:
    """Return the parsed body of a response, or None where it is empty or not JSON."""
    if not response.content:
        return None
    try:
        value = response.json()
    except ValueError:
        return None
    return value if decode is None or value is None else decode(value)


@frozen
class Response(Generic[T]):
    """What a service answered.

    Attributes:
        status_code: HTTP status, also those that `http.HTTPStatus` does not know.
        content: Body as received.
        headers: Response headers, keys in any case.
        parsed: Body as a model; None where the status is not documented or there is no body.
    """

    status_code: int
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


__all__ = ["UNSET", "Duration", "JsonObject", "Response", "Timestamp", "Unset", "to_json"]
