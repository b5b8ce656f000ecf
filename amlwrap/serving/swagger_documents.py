"""Describes a deployed MLflow model in Swagger 2.0 and OpenAPI 3.0, as Azure ML's inference server does.

What is sent is described by the model's signature, and shown by its input example.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def swagger_document(scorer: Any, version: str) -> dict[str, Any]:
    """Return the description of a model's scoring address.

    Args:
        scorer: the loaded model, a `score_mlflow.Scorer`.
        version: `2` for Swagger 2.0, `3` for OpenAPI 3.0.
    """
    schemas = {"ServiceInput": _service_input(scorer), "ServiceOutput": {}, "ErrorResponse": _ERROR}
    info = {"title": "ML service", "description": "Scores with an MLflow model.", "version": "1.0"}
    security = {"Bearer": {"type": "apiKey", "name": "Authorization", "in": "header"}}
    if version == "2":
        return {
            "swagger": "2.0", "info": info, "schemes": ["http"], "consumes": ["application/json"],
            "produces": ["application/json"], "securityDefinitions": security, "paths": _paths_2(),
            "definitions": schemas,
        }  # fmt: skip
    return {
        "openapi": "3.0.3", "info": info, "security": [{"Bearer": []}], "paths": _paths_3(),
        "components": {"schemas": schemas, "securitySchemes": security},
    }  # fmt: skip


_ERROR = {"type": "object", "properties": {"message": {"type": "string"}}}
_SCORE = {"operationId": "RunMLService", "description": "Score what is sent."}
_ANSWERS = {"200": ("The predictions.", "ServiceOutput"), "default": ("What went wrong.", "ErrorResponse")}


def _paths_2() -> dict[str, Any]:
    def refer(name: str) -> dict[str, Any]:
        return {"schema": {"$ref": f"#/definitions/{name}"}}

    answers = {status: {"description": text, **refer(name)} for status, (text, name) in _ANSWERS.items()}
    body = {"name": "serviceInputPayload", "in": "body", "required": True, **refer("ServiceInput")}
    return {"/score": {"post": {**_SCORE, "security": [{"Bearer": []}], "parameters": [body], "responses": answers}}}


def _paths_3() -> dict[str, Any]:
    def refer(name: str) -> dict[str, Any]:
        return {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}

    answers = {status: {"description": text, **refer(name)} for status, (text, name) in _ANSWERS.items()}
    body = {"required": True, **refer("ServiceInput")}
    return {"/score": {"post": {**_SCORE, "requestBody": body, "responses": answers}}}


def _service_input(scorer: Any) -> dict[str, Any]:
    schema = scorer.inputs
    if schema is None or schema.is_tensor_spec() or not schema.has_input_names():
        data: dict[str, Any] = {}
    else:
        # What type stands in which place of a row is more than Swagger has words for: the example shows it.
        data = {
            "type": "object",
            "properties": {
                "columns": {"type": "array", "items": {"type": "string", "enum": schema.input_names()}},
                "index": {"type": "array", "items": {"type": "integer"}},
                "data": {"type": "array", "items": {"type": "array", "items": {}}},
            },
            "required": ["columns", "data"],
        }
    described: dict[str, Any] = {"type": "object", "properties": {"input_data": data, "params": {"type": "object"}}}
    described["required"] = ["input_data"]
    example = _example(scorer.metadata, scorer.folder)
    return described if example is None else {**described, "example": {"input_data": example}}


def _example(metadata: Any, folder: Path) -> Any:
    """Return the model's input example as a request holds it, where it is a table or tensors."""
    saved = metadata.saved_input_example_info
    file = folder / saved["artifact_path"] if saved else None
    if file is None or not file.is_file():
        return None
    content = json.loads(file.read_text(encoding="utf-8"), parse_constant=lambda _: None)
    return content.get("inputs", content) if isinstance(content, dict) else content
