# Every target sets up what it needs in .venv; only Python 3.11+ and make must be there.
PYTHON ?= python3
API_VERSION ?= 2021-03-01-preview
BIN := .venv/bin

# Installs $(1) into $(2)/bin/python, and shows what uv says of it but for a line for each package.
define install
@rm -f $(2)/.failed; \
{ $(BIN)/uv pip install --python $(2)/bin/python $(1) 2>&1 || touch $(2)/.failed; } \
  | sed -e '/^ [-+~] /d' -e '/^Using Python /d' -e 's/^ */  /'; \
test ! -e $(2)/.failed
endef

REFEREES := sdk storage mlflow-oldest mlflow-newest azureml

.PHONY: help setup demo picture test snapshots install-tests doc-tests docs wheel referees soak soak-tests lint versions import drift generate check diff bench clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(BIN)/.local  ## Set up amlwrap in .venv, to use it: . .venv/bin/activate
	@echo "amlwrap is in .venv: . $(BIN)/activate"

demo: $(BIN)/.local  ## Run Azure ML's REST tutorial on this machine, no Azure account needed
	@$(BIN)/python examples/demo.py

picture: $(BIN)/.local  ## Run the README's quick start, and draw what a terminal shows of it
	@$(BIN)/python -m docs.generator.picture

test: $(BIN)/.dev  ## Run the tests (storage tests meet Azurite, fetched from npm)
	@$(BIN)/python -m tests.azurite_setup
	@$(BIN)/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder --ignore tests/installed --ignore tests/contract/docs

doc-tests: $(BIN)/.dev  ## Run every block of the documentation, on a local workspace
	@$(BIN)/python -m pytest -q -n auto --dist loadfile tests/contract/docs

snapshots: $(BIN)/.dev  ## Keep anew what terminals show, which the tests compare; to be looked at before it is committed
	@AMLWRAP_REWRITE_SNAPSHOTS=1 $(BIN)/python -m pytest -q tests/cli/test_snapshots.py

install-tests: $(BIN)/.dev  ## Install the wheel with each extra, and follow the README from a clone to predictions
	@$(BIN)/python -m pytest -q -n auto --dist loadfile tests/installed

docs: $(BIN)/.docs  ## Write the reference anew, and build the documentation into site/, which needs no network
	@$(BIN)/python -m docs.generator
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict
	@$(BIN)/python -m docs.generator.fetched site

referees: $(REFEREES:%=.referees/%/.ready)  ## Let clients that Azure and MLflow wrote judge the local workspace, each in its own environment
	@failed=; for name in $(REFEREES); do \
	  .referees/$$name/bin/python -m pytest -q -c tests/referees/pytest.ini --rootdir . tests/referees/$${name%%-*} || failed=1; \
	done; test -z "$$failed"

soak: $(BIN)/.soak  ## Kill, fill up, fuzz and load the local workspace for half an hour, and print what broke
	@failed=; for part in kill disk contract load; do $(BIN)/python -m tests.soak $$part || failed=1; done; test -z "$$failed"

soak-tests: $(BIN)/.dev  ## Run every test many times over, at last beside busy loops: make soak-tests RUNS=10 BUSY=5
	@$(BIN)/python -m tests.support.soak --runs $(or $(RUNS),10) --busy $(or $(BUSY),5)

wheel: $(BIN)/uv  ## Write a wheel into dist/, to install amlwrap from
	@$(BIN)/uv build --quiet --wheel --out-dir dist
	@ls dist/*.whl

lint: $(BIN)/.dev  ## Check style and types
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/pyright --project . --pythonpath $(BIN)/python

versions: $(BIN)/.dev  ## List the api-versions that Azure has published: make versions FROM=folder-or-url
	@$(BIN)/python -m openapi.pipeline versions $(if $(FROM),--from "$(FROM)") $(ARGS)

import: $(BIN)/.dev  ## Import an api-version: make import API_VERSION=... FROM=folder-or-url
	@$(BIN)/python -m openapi.pipeline import --api-version "$(API_VERSION)" $(if $(FROM),--from "$(FROM)") $(ARGS)

drift: $(BIN)/.dev  ## Report what the newest api-version breaks for what we use: make drift FROM=folder-or-url
	@$(BIN)/python -m openapi.pipeline drift $(if $(FROM),--from "$(FROM)") $(ARGS)

generate: $(BIN)/.dev  ## Generate the client of an api-version from its contract: make generate API_VERSION=...
	@$(BIN)/python -m openapi.pipeline generate --api-version $(API_VERSION)

check: $(BIN)/.dev  ## Fail if a committed contract or client differs from what the pipeline writes
	@$(BIN)/python -m openapi.pipeline check

diff: $(BIN)/.dev  ## Report what changed between two api-versions: make diff FROM=... TO=...
	@$(BIN)/python -m openapi.pipeline diff --from-version "$(FROM)" --to-version "$(TO)" $(ARGS)

bench: $(BIN)/.bench  ## Run the benchmarks, an hour in all; each prints ratios against a named peer
	@failed=; for file in benchmarks/[a-z]*.py; do $(BIN)/python $$file || failed=1; done; test -z "$$failed"

clean:  ## Remove what the other targets set up
	@rm -rf .venv .referees .mypy_cache .pytest_cache .ruff_cache .hypothesis site

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "amlwrap needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	@echo "Setting up .venv, once: a Python environment, and in it uv, which installs the rest"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

$(BIN)/.local: pyproject.toml | $(BIN)/uv
	@echo "Installing amlwrap and what its local workspace needs"
	$(call install,-e '.[local]',.venv)
	@touch $@

$(BIN)/.dev: pyproject.toml | $(BIN)/uv
	@echo "Installing what tests and checks need"
	$(call install,-e '.[local]' --group dev,.venv)
	@touch $@

$(BIN)/.docs: $(BIN)/.dev
	$(call install,--group docs,.venv)
	@touch $@

$(BIN)/.bench: $(BIN)/.dev
	$(call install,--group bench,.venv)
	@touch $@

$(BIN)/.soak: $(BIN)/.dev
	$(call install,--group soak,.venv)
	@touch $@

.referees/%/.ready: pyproject.toml | $(BIN)/uv
	@$(BIN)/uv venv --quiet --clear .referees/$*
	@echo "Installing the referee $*"
	$(call install,-e '.[local]' --group referee-$*,.referees/$*)
	@touch $@
