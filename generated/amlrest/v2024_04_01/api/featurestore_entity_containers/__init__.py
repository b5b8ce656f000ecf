# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on featurestore entity containers, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "featurestore_entity_containers_create_or_update",
    "featurestore_entity_containers_delete",
    "featurestore_entity_containers_get_entity",
    "featurestore_entity_containers_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        featurestore_entity_containers_create_or_update,
        featurestore_entity_containers_delete,
        featurestore_entity_containers_get_entity,
        featurestore_entity_containers_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
