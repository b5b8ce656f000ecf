"""Turns Azure's Swagger documents into one OpenAPI contract, and that contract into a typed client.

Two steps that meet in a committed file: `import` reads Swagger 2.0 and writes `openapi/contracts/<version>.json`,
`generate` reads that file alone and writes `generated/amlrest/<package>`. `check` proves that both still agree
with what is committed, `diff` tells what a newer api-version changes. `versions` tells what Azure has published, and
`drift` what the newest of that breaks.
"""
