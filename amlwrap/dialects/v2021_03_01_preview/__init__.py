"""The dialect of api-version 2021-03-01-preview."""

from __future__ import annotations

from amlwrap.dialects.v2021_03_01_preview.dialect import Dialect20210301Preview

__all__ = ["Dialect20210301Preview"]
