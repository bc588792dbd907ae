# One environment, .venv, serves both commands: `make brief` adds the embedded engine to it, `make test` the tools.
# The locks agree on every package that they share, so none undoes another; `make bench` adds a peer to compare with.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
DATE := 2025-05-30
UV := 0.13.9
RECORDED := tests/test_seeds.py tests/test_quality.py tests/test_attacks.py tests/test_readme.py

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: help brief test lint format lock record generated bench eval torture schemas clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-9s %s\n", $$1, $$2}' Makefile

brief: $(VENV)/local.stamp ## set up, fetch the embedded model, and brief the seeds
	$(BIN)/summarizer model pull
	$(BIN)/summarizer brief seeds --date $(DATE)

test: lint ## set up, then lint, types and tests
	$(BIN)/python -m pytest

lint: $(VENV)/dev.stamp ## style and types alone
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/dev.stamp ## put the code into the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

record: $(VENV)/dev.stamp $(VENV)/local.stamp ## record the model traffic of the tests anew, with the embedded model
	$(BIN)/summarizer model pull
	SUMMARIZER_RECORD=1 $(BIN)/python -m pytest $(RECORDED)
	$(BIN)/python -m evals.floors

generated: $(VENV)/dev.stamp ## write anew what is generated from code, libraries and recorded answers
	$(BIN)/python -m summarizer.schemas
	$(BIN)/python -m summarizer.who.tables
	SUMMARIZER_WRITE=1 $(BIN)/python -m pytest $(RECORDED)
	$(BIN)/python -m evals.floors

bench: $(VENV)/dev.stamp $(VENV)/local.stamp $(VENV)/bench.stamp ## measure speed and memory with the embedded model
	$(BIN)/summarizer model pull
	$(BIN)/python -m evals.bench

eval: $(VENV)/local.stamp ## score the embedded model's reading of the three sets of annotated articles
	$(BIN)/summarizer model pull
	$(BIN)/python -m evals.quality

torture: $(VENV)/dev.stamp ## kill it, fill its disk, attack it, feed it damage; prints what was tried
	$(BIN)/python -m evals.torture

schemas: $(VENV)/dev.stamp ## generate the JSON Schemas of the documents
	$(BIN)/python -m summarizer.schemas

lock: $(VENV)/base.stamp ## resolve the locks; UPGRADE=1 takes newer versions
	$(PIP) install --quiet uv==$(UV)
	$(call resolve,local,--extra local --group build)
	$(call resolve,dev,--group dev --constraints requirements/local.txt)
	$(call resolve,bench,--group bench --constraints requirements/dev.txt)

clean: ## remove the environment and what the tools leave
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Hashes for every platform and no addresses: the same file installs from any index or mirror.
define resolve
	$(BIN)/uv pip compile pyproject.toml $(2) --output-file requirements/$(1).txt --universal --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" \
	  --quiet $(if $(UPGRADE),--upgrade)
endef

# Stamps: a second run sets nothing up again, a changed lock or pyproject.toml does.
$(VENV)/base.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed, and $(PYTHON) is not. Name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/%.stamp: requirements/%.txt pyproject.toml | $(VENV)/base.stamp
	$(PIP) install --quiet --require-hashes -r requirements/$*.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@
