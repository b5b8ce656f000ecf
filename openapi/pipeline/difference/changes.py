"""The one kind of fact a comparison yields."""

from attrs import asdict, evolve, frozen

from openapi.pipeline.documents import Json


@frozen(order=True)
class Change:
    """One difference between two contracts.

    Attributes:
        subject: What it is about: operation, parameter, body, result, schema, property, enum or union.
        name: operationId or schema name, with `.member` behind it.
        what: What changed, in a few words.
        breaks_sending: Whether a request that was right before may be refused, or mean something else, now.
        breaks_reading: Whether code that reads responses may miss something that was there before.
        used: Whether amlwrap's own code names the operation or schema.
    """

    subject: str
    name: str
    what: str
    breaks_sending: bool = False
    breaks_reading: bool = False
    used: bool = False

    @property
    def breaking(self) -> bool:
        """Whether it breaks anything."""
        return self.breaks_sending or self.breaks_reading

    @property
    def owner(self) -> str:
        """The operation or schema that the change belongs to."""
        return self.name.split(".")[0]

    def to_json(self) -> Json:
        """Return the change as a JSON object."""
        return asdict(self)

    def marked(self, names: frozenset[str]) -> "Change":
        """Return the change, marked as used if its owner is among `names`."""
        return evolve(self, used=self.owner in names)
