# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on managed network settings rule, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = [
    "managed_network_settings_rule_create_or_update",
    "managed_network_settings_rule_delete",
    "managed_network_settings_rule_get",
    "managed_network_settings_rule_list",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        managed_network_settings_rule_create_or_update,
        managed_network_settings_rule_delete,
        managed_network_settings_rule_get,
        managed_network_settings_rule_list,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
