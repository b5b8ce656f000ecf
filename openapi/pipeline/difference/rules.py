"""Every rule that a comparison can yield: what it says, and what it means for who sends and for who reads.

The judgement is one for each direction. What is sent must be what the service takes: a narrower schema breaks it and a
wider one does not. What is read must be what the program expects: less than before breaks it, more does not. A client
that takes null, types that no union lists, and values that an open enum does not, as the generated ones do, is not
broken by them. A default is what the service does where nothing is sent: it is for people to look at.
"""

from enum import IntEnum

from attrs import frozen


class Effect(IntEnum):
    """What a change means for a program, the lightest first."""

    NOTHING = 0
    NEW = 1
    LOOK = 2
    BREAKS = 3


@frozen
class Rule:
    """One kind of change.

    Attributes:
        sending: What it means for who sends the thing that changed.
        reading: What it means for who reads it.
        says: What happened, in words that follow the thing's name; `{was}` and `{now}` stand for both states.
    """

    sending: Effect
    reading: Effect
    says: str


_N, _U, _L, _B = Effect.NOTHING, Effect.NEW, Effect.LOOK, Effect.BREAKS

RULES: dict[str, Rule] = {
    # The service as a whole
    "server-changed": Rule(_B, _N, "server {was} became {now}"),
    "security-changed": Rule(_B, _N, "security {was} became {now}"),
    # Operations
    "operation-removed": Rule(_B, _B, "removed ({was})"),
    "operation-added": Rule(_U, _U, "added ({now})"),
    "operation-moved": Rule(_B, _N, "moved from {was} to {now}"),
    "became-long-running": Rule(_N, _B, "became long-running"),
    "no-longer-long-running": Rule(_N, _L, "is no longer long-running"),
    "long-running-options-changed": Rule(_N, _L, "final result: {was} became {now}"),
    "became-paged": Rule(_N, _B, "answers page by page now ({now})"),
    "no-longer-paged": Rule(_N, _L, "no longer answers page by page (was {was})"),
    "paging-changed": Rule(_N, _B, "pages: {was} became {now}"),
    # Parameters and bodies
    "parameter-removed": Rule(_B, _N, "removed"),
    "parameter-added": Rule(_U, _N, "added"),
    "parameter-added-required": Rule(_B, _N, "added, required"),
    "parameter-became-required": Rule(_B, _N, "became required"),
    "parameter-became-optional": Rule(_N, _N, "became optional"),
    "parameter-moved": Rule(_B, _N, "moved from {was} to {now}"),
    "list-style-changed": Rule(_B, _N, "list written as {was} is written as {now}"),
    "body-removed": Rule(_B, _N, "removed (was {was})"),
    "body-added": Rule(_U, _N, "may be sent ({now})"),
    "body-added-required": Rule(_B, _N, "must be sent ({now})"),
    "body-became-required": Rule(_B, _N, "became required"),
    "body-became-optional": Rule(_N, _N, "became optional"),
    "media-type-removed": Rule(_B, _B, "media type {was} removed"),
    "media-type-added": Rule(_U, _N, "media type {now} added"),
    # Answers
    "status-added": Rule(_N, _B, "added, with {now}"),
    "status-removed": Rule(_N, _N, "removed (was {was})"),
    "last-body-removed": Rule(_N, _B, "removed, and no success has a body any more (was {was})"),
    "result-added": Rule(_N, _U, "has a body now ({now})"),
    "result-removed": Rule(_N, _B, "has no body any more (was {was})"),
    "error-added": Rule(_N, _U, "documented now ({now})"),
    "error-removed": Rule(_N, _L, "no longer documented (was {was})"),
    "header-added": Rule(_N, _U, "added"),
    "header-removed": Rule(_N, _B, "removed"),
    # Properties
    "property-removed": Rule(_B, _B, "removed"),
    "property-added": Rule(_U, _U, "added"),
    "property-added-required": Rule(_B, _U, "added, required"),
    "property-became-required": Rule(_B, _N, "became required"),
    "property-became-optional": Rule(_N, _B, "may be absent now"),
    "became-read-only": Rule(_B, _N, "became read-only"),
    "no-longer-read-only": Rule(_U, _N, "may be sent now, was read-only"),
    "became-write-only": Rule(_N, _B, "is no longer answered (write-only)"),
    "no-longer-write-only": Rule(_N, _U, "is answered now, was write-only"),
    "mutability-narrowed": Rule(_L, _N, "could be sent to {was}, now to {now}"),
    "mutability-widened": Rule(_U, _N, "could be sent to {was}, now to {now}"),
    "additional-properties-added": Rule(_U, _U, "further properties may be added ({now})"),
    "additional-properties-removed": Rule(_B, _B, "further properties are no longer documented (were {was})"),
    # What any value is
    "type-changed": Rule(_B, _B, "type {was} became {now}"),
    "type-narrowed": Rule(_B, _N, "type {was} became {now}"),
    "type-widened": Rule(_N, _B, "type {was} became {now}"),
    "format-changed": Rule(_B, _B, "format {was} became {now}"),
    "format-narrowed": Rule(_B, _L, "format {was} became {now}"),
    "format-widened": Rule(_N, _L, "format {was} became {now}"),
    "null-allowed": Rule(_N, _N, "may be null"),
    "null-refused": Rule(_B, _N, "may no longer be null"),
    "default-added": Rule(_L, _N, "default is {now}, there was none"),
    "default-changed": Rule(_L, _N, "default {was} became {now}"),
    "default-removed": Rule(_L, _N, "no default any more (was {was})"),
    "became-deprecated": Rule(_L, _L, "deprecated"),
    "no-longer-deprecated": Rule(_N, _N, "no longer deprecated"),
    "became-secret": Rule(_L, _L, "is a secret now"),
    "no-longer-secret": Rule(_L, _L, "is no longer marked as a secret"),
    # Constraints
    "bound-tightened": Rule(_B, _N, "bound: {was} became {now}"),
    "bound-loosened": Rule(_N, _L, "bound: {was} became {now}"),
    "length-tightened": Rule(_B, _N, "length: {was} became {now}"),
    "length-loosened": Rule(_N, _L, "length: {was} became {now}"),
    "item-count-tightened": Rule(_B, _N, "number of items: {was} became {now}"),
    "item-count-loosened": Rule(_N, _L, "number of items: {was} became {now}"),
    "member-count-tightened": Rule(_B, _N, "number of members: {was} became {now}"),
    "member-count-loosened": Rule(_N, _L, "number of members: {was} became {now}"),
    "pattern-added": Rule(_B, _N, "pattern is {now}, there was none"),
    "pattern-changed": Rule(_B, _L, "pattern {was} became {now}"),
    "pattern-removed": Rule(_N, _L, "no pattern any more (was {was})"),
    "unique-items-added": Rule(_B, _N, "items must be unique"),
    "unique-items-removed": Rule(_N, _L, "items need not be unique"),
    "multiple-tightened": Rule(_B, _N, "multiple of {was} became {now}"),
    "multiple-loosened": Rule(_N, _L, "multiple of {was} became {now}"),
    "multiple-changed": Rule(_B, _L, "multiple of {was} became {now}"),
    # Enums
    "value-removed": Rule(_B, _N, "value {was} removed"),
    "value-added": Rule(_U, _L, "value {now} added"),
    "closed-value-added": Rule(_U, _B, "value {now} added to a closed list"),
    "values-closed": Rule(_B, _N, "other values than {now} are no longer taken"),
    "values-opened": Rule(_U, _L, "other values than {was} are possible"),
    "values-listed": Rule(_L, _N, "values are listed now: {now}"),
    "values-unlisted": Rule(_N, _N, "values are no longer listed (were {was})"),
    # Unions
    "variant-removed": Rule(_B, _L, "type {was} removed"),
    "variant-added": Rule(_U, _L, "type {now} added"),
    "discriminator-changed": Rule(_B, _B, "types told apart by {was} are told apart by {now}"),
    "became-union": Rule(_B, _L, "is of several types now, told apart by {now}"),
    "no-longer-union": Rule(_B, _B, "is of one type now, was of several, told apart by {was}"),
}  # fmt: skip
