"""The api-versions of Azure Machine Learning that are known, and the families they form.

Within a family bodies mean the same and later versions only add to them, as far as general availability goes. Nothing
after the last one here was compared, so nothing after it is taken for known.
"""

from __future__ import annotations

FIRST_FAMILY = ("2021-03-01-preview",)

SECOND_FAMILY = (
    "2022-05-01",
    "2022-10-01",
    "2023-04-01",
    "2023-10-01",
    "2024-04-01",
    "2024-10-01",
    "2025-04-01",
    "2025-06-01",
    "2025-09-01",
    "2025-12-01",
    "2026-03-01",
    "2026-05-01",
)
"""General availability, oldest first."""

SECOND_FAMILY_PREVIEWS = (
    "2022-06-01-preview",
    "2022-10-01-preview",
    "2022-12-01-preview",
    "2023-02-01-preview",
    "2023-04-01-preview",
    "2023-06-01-preview",
    "2023-08-01-preview",
    "2024-01-01-preview",
    "2024-04-01-preview",
    "2024-07-01-preview",
    "2024-10-01-preview",
    "2025-01-01-preview",
    "2025-04-01-preview",
    "2025-07-01-preview",
    "2025-10-01-preview",
    "2026-01-15-preview",
    "2026-03-15-preview",
    "2026-05-15-preview",
)
"""Previews of the second family, oldest first; what they hold comes and goes between them."""
