# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Contains endpoint functions for accessing the API"""
