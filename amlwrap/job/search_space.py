"""The ten distributions of a search space, as values that cannot be made wrong.

Each encodes itself exactly as the service wants it (`to_expression`), and `distribution_from_expression` reads what the
service sends back. Bounds and steps are held against the rules of Azure ML's own SDKs (azureml-train-core
`hyperdrive.parameter_expressions`, azure-ai-ml `sweep`), which mirror what the service refuses.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, TypeAlias

from attrs import field, fields, frozen

from amlwrap.errors import InvalidJobError
from amlwrap.scalars import Scalar, is_number, is_whole, shown

_LARGEST_INT = 2**63 - 1
_LARGEST_EXPONENT = math.log(sys.float_info.max)


def _complaint(kind: type, problem: str) -> InvalidJobError:
    return InvalidJobError(problem, kind.__name__)


def _number(owner: Any, attribute: Any, value: Any) -> None:
    if not is_number(value):
        raise _complaint(type(owner), f"{attribute.name} must be a finite number, not {shown(value)}.")


def _positive(owner: Any, attribute: Any, value: Any) -> None:
    if not is_number(value) or value <= 0:
        raise _complaint(type(owner), f"{attribute.name} must be a number above 0, not {shown(value)}.")


def _not_negative(owner: Any, attribute: Any, value: Any) -> None:
    if not is_number(value) or value < 0:
        raise _complaint(type(owner), f"{attribute.name} must be a number from 0, not {shown(value)}.")


@frozen
class Distribution:
    """What all distributions are: a `type`, as the service names it, and its arguments in the service's order."""

    type: ClassVar[str]

    def to_expression(self) -> list[Any]:
        """Return `[type, [argument, ...]]`, the form a sweep's search space is sent in."""
        return [self.type, [getattr(self, argument.name) for argument in fields(type(self))]]


def _choice_values(values: Iterable[Scalar]) -> tuple[Scalar, ...]:
    if isinstance(values, str | bytes | bytearray | Mapping) or not isinstance(values, Iterable):
        raise _complaint(Choice, f"values must be a list, not {shown(values)}.")
    return tuple(values)


@frozen
class Choice(Distribution):
    """One of the listed values, each as likely as the others.

    Attributes:
        values: the options: text, numbers or booleans.
    """

    type: ClassVar[str] = "choice"

    values: tuple[Scalar, ...] = field(converter=_choice_values)

    def __attrs_post_init__(self) -> None:
        if not self.values:
            raise _complaint(Choice, "at least one value is needed.")
        for value in self.values:
            if not isinstance(value, str | bool) and not is_number(value):
                raise _complaint(Choice, f"values must be text, finite numbers or booleans, not {shown(value)}.")

    def to_expression(self) -> list[Any]:
        """Return `["choice", [[value, ...]]]`."""
        return [self.type, [list(self.values)]]


@frozen
class Randint(Distribution):
    """A whole number from 0 up to, and without, `upper`."""

    type: ClassVar[str] = "randint"

    upper: int = field()

    @upper.validator
    def _check_upper(self, _attribute: Any, value: Any) -> None:
        if not is_whole(value, 1, _LARGEST_INT):
            raise _complaint(Randint, f"upper must be a whole number from 1 to {_LARGEST_INT}, not {shown(value)}.")


@frozen
class Uniform(Distribution):
    """A number from `min_value` to `max_value`."""

    type: ClassVar[str] = "uniform"

    min_value: float = field(validator=_number)
    max_value: float = field(validator=_number)

    def __attrs_post_init__(self) -> None:
        if self.min_value >= self.max_value:
            raise _complaint(
                type(self), f"min_value ({self.min_value!r}) must be below max_value ({self.max_value!r})."
            )
        if not is_number(self.max_value - self.min_value):
            raise _complaint(type(self), "min_value and max_value are further apart than any number: narrow them.")


@frozen
class QUniform(Uniform):
    """A multiple of `q` near a number from `min_value` to `max_value`: round(uniform / q) * q."""

    type: ClassVar[str] = "quniform"

    q: float = field(default=1, validator=_positive)


def _exponent(kind: type, name: str, value: float) -> float:
    if not is_number(value) or value <= 0:
        meant = f"; for the exponent {value!r} write {math.exp(value):.6g}" if is_number(value) and value > -700 else ""
        raise _complaint(
            kind,
            f"{name} is a value of the parameter itself, not its logarithm, so it must be a finite number above 0, "
            f"not {shown(value)}{meant}.",
        )
    return math.log(value)


def _natural(exponent: float) -> float:
    """Return exp(exponent) without the last digits, in which log and exp do not undo each other."""
    return float(f"{math.exp(exponent):.12g}") if exponent < 709 else math.inf


@frozen(init=False)
class LogUniform(Distribution):
    """A positive number whose logarithm is uniform: every factor of ten is as likely as the next.

    `LogUniform(0.001, 0.1)` takes the smallest and the largest value of the parameter itself. The service counts in
    natural logarithms instead, and so do Azure's own SDK and job files: `LogUniform.from_exponents(-6.9, -2.3)`.

    Attributes:
        min_exponent, max_exponent: natural logarithms of the bounds, as the service holds them.
    """

    type: ClassVar[str] = "loguniform"

    min_exponent: float = field(validator=_number)
    max_exponent: float = field(validator=_number)

    def __init__(self, min_value: float, max_value: float) -> None:
        """Take the bounds of the parameter itself, both above 0."""
        low, high = (_exponent(type(self), *bound) for bound in (("min_value", min_value), ("max_value", max_value)))
        self.__attrs_init__(low, high)

    def __attrs_post_init__(self) -> None:
        if self.min_exponent > self.max_exponent:
            raise _complaint(type(self), "the lower bound is above the upper: exchange them.")
        if self.max_exponent > _LARGEST_EXPONENT:
            raise _complaint(
                type(self), f"exp({self.max_exponent!r}), the upper bound, is above every number: bounds that are "
                "logarithms are natural ones.",
            )  # fmt: skip

    @classmethod
    def from_exponents(cls, min_exponent: float, max_exponent: float) -> LogUniform:
        """Return the distribution with bounds exp(`min_exponent`) and exp(`max_exponent`)."""
        self = cls.__new__(cls)
        self.__attrs_init__(min_exponent, max_exponent)
        return self

    @property
    def min_value(self) -> float:
        """Smallest value of the parameter."""
        return _natural(self.min_exponent)

    @property
    def max_value(self) -> float:
        """Largest value of the parameter."""
        return _natural(self.max_exponent)


@frozen(init=False)
class QLogUniform(LogUniform):
    """A multiple of `q` near a positive number whose logarithm is uniform: round(exp(uniform) / q) * q.

    Bounds and `q` are in units of the parameter itself, as in `LogUniform`.
    """

    type: ClassVar[str] = "qloguniform"

    q: float = field(default=1, validator=_positive)

    def __init__(self, min_value: float, max_value: float, q: float = 1) -> None:
        """Take the bounds of the parameter itself, both above 0, and the step."""
        low, high = (_exponent(type(self), *bound) for bound in (("min_value", min_value), ("max_value", max_value)))
        self.__attrs_init__(low, high, q)

    @classmethod
    def from_exponents(cls, min_exponent: float, max_exponent: float, q: float = 1) -> QLogUniform:
        """Return the distribution with bounds exp(`min_exponent`) and exp(`max_exponent`)."""
        self = cls.__new__(cls)
        self.__attrs_init__(min_exponent, max_exponent, q)
        return self


@frozen
class Normal(Distribution):
    """A number around `mu` with standard deviation `sigma`."""

    type: ClassVar[str] = "normal"

    mu: float = field(validator=_number)
    sigma: float = field(validator=_not_negative)


@frozen
class QNormal(Normal):
    """A multiple of `q` near a number around `mu`: round(normal / q) * q."""

    type: ClassVar[str] = "qnormal"

    q: float = field(default=1, validator=_positive)


@frozen
class LogNormal(Normal):
    """A positive number whose natural logarithm has mean `mu` and standard deviation `sigma`: the median is exp(mu)."""

    type: ClassVar[str] = "lognormal"

    def __attrs_post_init__(self) -> None:
        _check_median(self)


@frozen
class QLogNormal(QNormal):
    """A multiple of `q` near a positive number whose natural logarithm is around `mu`: round(exp(normal) / q) * q."""

    type: ClassVar[str] = "qlognormal"

    def __attrs_post_init__(self) -> None:
        _check_median(self)


def _check_median(distribution: LogNormal | QLogNormal) -> None:
    if distribution.mu > _LARGEST_EXPONENT:
        raise _complaint(
            type(distribution), f"exp({distribution.mu!r}), the median, is above every number: mu is its logarithm."
        )


SearchSpace: TypeAlias = Mapping[str, Distribution]

DISTRIBUTIONS: Mapping[str, type[Distribution]] = {
    kind.type: kind
    for kind in (
        Choice,
        Randint,
        Uniform,
        QUniform,
        LogUniform,
        QLogUniform,
        Normal,
        QNormal,
        LogNormal,
        QLogNormal,
    )
}
"""Every distribution by the service's word for it."""


def distribution_from_expression(expression: Any) -> Distribution:
    """Read a distribution as the service sends it.

    Args:
        expression: `[type, [argument, ...]]`; the type in any case.

    Raises:
        InvalidJobError: an expression that is none of the ten.
    """
    match expression:
        case [str(word), [*arguments]] if word.lower() in DISTRIBUTIONS:
            kind = DISTRIBUTIONS[word.lower()]
        case _:
            raise InvalidJobError(
                f"{shown(expression)} is not a search space expression; expected [type, [arguments]] "
                f"with one of {', '.join(DISTRIBUTIONS)}."
            )
    if len(arguments) != len(fields(kind)):
        raise InvalidJobError(
            f"{shown(expression)}: {kind.type} takes {len(fields(kind))} arguments, not {len(arguments)}."
        )
    if issubclass(kind, LogUniform):
        return kind.from_exponents(*arguments)
    return kind(*arguments)


def check_distributions(search_space: SearchSpace) -> None:
    """Check that a search space is a mapping of names to distributions.

    Raises:
        InvalidJobError: it is none; with what was probably meant.
    """
    if not isinstance(search_space, Mapping):
        raise InvalidJobError(f"must map names to distributions, not be {shown(search_space)}.", "search_space")
    for name, distribution in search_space.items():
        if isinstance(distribution, Distribution):
            continue
        listed = isinstance(distribution, list | tuple | set | frozenset | range)
        advice = "Choice([...]) chooses from a list" if listed else "use one such as Uniform(0.1, 1) or Choice([1, 2])"
        raise InvalidJobError(
            f"must be a distribution, not {shown(distribution)}: {advice}; what is fixed belongs into the command or "
            "the parameters.", f"search_space.{name}",
        )  # fmt: skip
