#!/usr/bin/env bash
# Writes requirements.lock: every package by version and hash, no download addresses.
# Needs uv on the PATH (pip install uv). Run it after editing pyproject.toml, commit both.
set -euo pipefail
cd "$(dirname "$0")/.."
uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
    --no-annotate --no-header --extra dev --override requirements/rasa-overrides.txt \
    --quiet pyproject.toml -o requirements.lock "$@"
# Packages that rasa declares and the lean imports never reach carry an impossible marker: drop them.
awk '/^[A-Za-z0-9]/ { keep = ($0 !~ /sys_platform == .never./) } keep' requirements.lock > requirements.lock.tmp
mv requirements.lock.tmp requirements.lock
