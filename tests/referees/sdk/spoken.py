"""The api-versions that azure-ai-ml 1.35 sends, by what it asks for: one client, many versions.

A release of it that speaks others fails here first.
"""

WORKSPACES = DATASTORES = "2024-10-01-preview"
COMPUTES = "2023-08-01-preview"
ENVIRONMENTS = DATA = "2023-04-01-preview"
CODE = "2023-04-01"
MODELS = "2023-08-01-preview"
JOBS = "2025-01-01-preview"
SWEEPS = READ = "2024-01-01-preview"  # all jobs are read and listed so, whatever they are
CANCEL = "2023-04-01-preview"
ENDPOINTS = "2022-02-01-preview"
DEPLOYMENTS = "2023-04-01-preview"  # but as `invoke` looks whether there is one, and `get` of an endpoint for its own

HISTORY = "v1.0"  # in its path

# What begins every upload: where to, and with which key.
UPLOAD = (f"GET datastores {DATASTORES}", f"POST datastores/listSecrets {DATASTORES}")
# What begins whatever has to know where the workspace's other services are.
WORKSPACE = f"GET workspaces {WORKSPACES}"
