# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations on managed network provisions, a module each."""

import typing as _typing

from ....submodules import on_first_use as _on_first_use

__all__ = ["managed_network_provisions_provision_managed_network"]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import managed_network_provisions_provision_managed_network
else:
    __getattr__ = _on_first_use(__name__, __all__)
