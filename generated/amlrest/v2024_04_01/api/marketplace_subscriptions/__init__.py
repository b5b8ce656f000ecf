# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on marketplace subscriptions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "marketplace_subscriptions_create_or_update",
    "marketplace_subscriptions_delete",
    "marketplace_subscriptions_get",
    "marketplace_subscriptions_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        marketplace_subscriptions_create_or_update,
        marketplace_subscriptions_delete,
        marketplace_subscriptions_get,
        marketplace_subscriptions_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
