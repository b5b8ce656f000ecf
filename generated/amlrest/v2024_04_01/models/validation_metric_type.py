# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ValidationMetricType(StrEnum):
    """Whose rules the validation metrics follow; those of COCO, of Pascal VOC, or of both."""

    NONE = "None"
    COCO = "Coco"
    VOC = "Voc"
    COCO_VOC = "CocoVoc"
