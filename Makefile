# Two commands: `make demo` runs the main job on seeds/, `make test` proves the project. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test samples messages bench clean

demo: $(READY)
	$(BIN)/checker claims seeds/articles
	$(BIN)/checker check seeds/articles || test $$? -eq 1
	$(BIN)/checker check seeds/articles --format html --output reports/seeds.html || test $$? -eq 1
	@echo "HTML report: reports/seeds.html"
	rm -f reports/seeds.sqlite*
	$(BIN)/checker ingest seeds/articles --archive reports/seeds.sqlite
	$(BIN)/checker ask "bao nhiêu nước ký Công ước Hà Nội?" --archive reports/seeds.sqlite

test: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -n auto

# Rewrites the committed samples in reports/ and the transcript in README.md after a change that is meant.
samples: $(READY)
	$(BIN)/python -m tests.samples

# Brings the catalogue of translations up to date with the texts in the sources; translate what it says is waiting.
messages: $(READY)
	$(BIN)/python -m tests.catalogue

# Speed, as ratios measured side by side in one run.
bench: $(READY)
	$(BIN)/python -m pip install --quiet --editable '.[bench]'
	$(BIN)/python -m tests.bench.reading
	$(BIN)/python -m tests.bench.clusters
	$(BIN)/python -m tests.bench.gate
	$(BIN)/python -m tests.bench.archive lookup
	$(BIN)/python -m tests.bench.archive recall
	$(BIN)/python -m tests.bench.archive ingest --times 1
	$(BIN)/python -m tests.bench.places --every 10

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
