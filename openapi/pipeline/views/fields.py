"""What models and operations have in common: a name, a type, a default, words."""

import json

from attrs import frozen


@frozen
class FieldView:
    """One property of a generated model, or one parameter of a generated function.

    Attributes:
        name: Python name.
        wire_name: Name in JSON or in the URL.
        annotation: Type of the attribute.
        default: Default expression, "" where there is none.
        converter: Runtime function that the constructor passes values through, "" for none.
        decoder: Expression for the decoder, or None.
        secret: Whether it must not be shown.
        doc: Description, possibly "".
        list_separator: For query lists, what joins the items; "" repeats the parameter.
    """

    name: str
    wire_name: str
    annotation: str
    default: str = ""
    converter: str = ""
    decoder: str | None = None
    secret: bool = False
    doc: str = ""
    list_separator: str = ""

    @property
    def wire_literal(self) -> str:
        """The wire name as a Python string literal."""
        return json.dumps(self.wire_name)
