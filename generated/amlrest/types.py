# Written by `python -m openapi.pipeline generate`; do not edit.
"""Runtime of the generated models: JSON in and out, losing nothing and raising on nothing.

A response may hold what its document does not list: new enum values, new types, nulls, more properties, another
shape. All of it is kept and sent back as it came.
"""

import gc
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from enum import Enum
from types import ModuleType
from typing import Any, ClassVar, Final, Literal, Self

from attrs import define, field
from attrs.setters import NO_OP

Json = dict[str, Any] | list[Any] | str | float | bool | None
Decoder = Callable[[Any], Any]
Wire = Mapping[str, tuple[str, Decoder | None]]


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


_DURATION = (
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
        match = re.fullmatch(_DURATION, str(self))
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


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JsonObject:
    """Base of all generated models."""

    _wire: ClassVar[Wire] = {}
    _secret: ClassVar[frozenset[str]] = frozenset()
    _additional_properties: dict[str, Any] | None = field(default=None, alias="additional_properties")

    @property
    def additional_properties(self) -> dict[str, Any]:
        """What the document does not list, by its name in JSON; made when asked for, since most bodies have none."""
        if self._additional_properties is None:
            self._additional_properties = {}
        return self._additional_properties

    @additional_properties.setter
    def additional_properties(self, value: dict[str, Any]) -> None:
        self._additional_properties = value

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read a JSON object; keys that the document does not list go to `additional_properties`.

        Raises:
            TypeError: `source` is no mapping.
        """
        _require_mapping(source, cls.__name__)
        read: Callable[[Mapping[str, Any]], Self] = cls._reader()
        return read(source)

    @classmethod
    def _reader(cls) -> Decoder:
        """Return what reads a JSON object as this class, made on first use."""
        if cls not in _READERS:
            _READERS[cls] = _compile_reader(cls, cls._wire, is_generated="_wire" in vars(cls))
        return _READERS[cls]

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object: everything that is set, additional properties included."""
        result: dict[str, Any] = {}
        for key, (name, _) in self._wire.items():
            value = getattr(self, name)
            if value is not UNSET:
                result[key] = value if type(value) in _PLAIN else to_json(value)
        if self._additional_properties:
            result.update(to_json(self._additional_properties))
        return result

    def __eq__(self, other: object) -> bool:
        """Models are equal when they are of one class and everything in them is; mutable, they have no hash."""
        if other.__class__ is not self.__class__ or not isinstance(other, JsonObject):
            return NotImplemented
        names = [name for name, _ in self._wire.values()]
        return self.additional_properties == other.additional_properties and all(
            getattr(self, name) == getattr(other, name) for name in names
        )

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


def to_json(value: JsonObject | Json | tuple[Any, ...] | Mapping[Any, Any] | Enum | datetime | timedelta) -> Any:
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


_READERS: Final[dict[type, Decoder]] = {}


def _require_mapping(source: object, class_name: str) -> None:
    """Refuse what only callers without a type checker pass."""
    if not isinstance(source, Mapping):
        raise TypeError(f"{class_name}.from_dict reads a mapping, such as a dict, not {type(source).__name__}")


def _compile_reader(cls: type, wire: Wire, *, is_generated: bool) -> Decoder:
    """Write and compile a function with a line per property: it takes half the time of constructor and converters.

    A user's own subclass goes through its constructor all the same, which may do more than ours.
    """

    def construct(read: Any) -> Any:
        values = {name: getattr(read, name) for name, _ in wire.values()}
        return cls(**values, additional_properties=read.additional_properties)

    names: dict[str, Any] = {"cls": cls, "new": object.__new__, "wire": wire, "UNSET": UNSET, "construct": construct}
    lines = ["def read(source):", "self = new(cls)", "unlisted = len(source)"]
    for key, (name, decode) in wire.items():
        value = f"source[{key!r}]"
        if decode is not None:
            names[f"decode_{name}"] = decode
            value = f"decode_{name}({value})"
        lines.append(f"if {key!r} in source: self.{name} = {value}; unlisted -= 1")
        lines.append(f"else: self.{name} = UNSET")
    rest = "{key: value for key, value in source.items() if key not in wire}"
    lines.append(f"self._additional_properties = {rest} if unlisted else None")
    lines.append("return self" if is_generated else "return construct(self)")
    exec("\n    ".join(lines), names)
    read: Decoder = names["read"]
    return read


def _reader_of(models: ModuleType, name: str) -> Decoder:
    read: Decoder = getattr(models, name)._reader()
    return read


def read_model(models: ModuleType, name: str) -> Decoder:
    """Read a JSON object as the model `name` of the package `models`; other shapes are kept."""
    read: Decoder | None = None

    def decode(value: Json) -> Any:
        nonlocal read
        if type(value) is not dict:
            return value
        if read is None:
            read = _reader_of(models, name)
        return read(value)

    return decode


def read_union(models: ModuleType, discriminator: str, variants: Mapping[str, str], fallback: str) -> Decoder:
    """Read a JSON object as the model that its tag names, in whatever case; unknown tags as `fallback`."""
    names = {tag.lower(): name for tag, name in variants.items()}
    readers: dict[Any, Decoder] = {}

    def decode(value: Json) -> Any:
        if type(value) is not dict:
            return value
        tag = value.get(discriminator)
        if type(tag) is not str:
            tag = None
        read = readers.get(tag)
        if read is None:
            name = names.get(tag.lower(), fallback) if tag is not None else fallback
            read = _reader_of(models, name)
            if name != fallback:
                readers[tag] = read
        return read(value)

    return decode


def read_enum(models: ModuleType, name: str) -> Decoder:
    """Read a value as a member of the enum `name` of the package `models`; values that it does not list are kept."""
    members: Mapping[Any, Any] | None = None

    def decode(value: Json) -> Any:
        nonlocal members
        if type(value) is not str and type(value) is not int:
            return value
        if members is None:
            members = {member.value: member for member in getattr(models, name)}
        return members.get(value, value)

    return decode


def read_list(decode_item: Decoder) -> Decoder:
    """Read a JSON array item by item; other shapes are kept."""

    def decode(value: Json) -> Any:
        if type(value) is not list:
            return value
        collecting = gc.isenabled()
        gc.disable()  # nothing that is being read is garbage yet; to look for it would take a tenth of the time
        try:
            return [decode_item(item) for item in value]
        finally:
            if collecting:
                gc.enable()

    return decode


def read_map(decode_value: Decoder) -> Decoder:
    """Read a JSON object of free keys value by value; other shapes are kept."""

    def decode(value: Json) -> Any:
        if type(value) is not dict:
            return value
        return {key: decode_value(item) for key, item in value.items()}

    return decode


__all__ = ["UNSET", "Duration", "JsonObject", "Timestamp", "Unset", "to_json"]
