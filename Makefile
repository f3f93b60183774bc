# Two commands: `make demo` runs the main job on seeds/, `make test` proves the project. Each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
COMPILED := .venv-compiled
READY := $(VENV)/.ready
# Functions of the compiled modules call one another directly: nothing from outside stands in for one.
QUICK_CALLS := -fno-semantic-interposition -fno-plt

.PHONY: demo test samples messages bench compiled test-compiled clean

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
	$(BIN)/python -m tests.bench.pages
	$(BIN)/python -m tests.bench.archive lookup
	$(BIN)/python -m tests.bench.archive recall
	$(BIN)/python -m tests.bench.archive ingest --times 1
	$(BIN)/python -m tests.bench.archive cluster --times 1
	$(BIN)/python -m tests.bench.archive regroup --claims 100000
	$(BIN)/python -m tests.bench.places --every 10

# The same program with the reading of figures compiled (mypyc; needs a C compiler), in an environment of its own. The wheel is
# built from an sdist, so that no compiled file comes to lie beside a source that it would hide.
compiled: $(READY)
	$(BIN)/python -m pip install --quiet 'build>=1.2'
	rm -rf build/compiled
	CFLAGS="$$CFLAGS $(QUICK_CALLS)" HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(BIN)/python -m build --outdir build/compiled .
	$(PYTHON) -m venv $(COMPILED)
	$(COMPILED)/bin/python -m pip install --quiet --upgrade pip
	$(COMPILED)/bin/python -m pip install --quiet --force-reinstall build/compiled/doichieu-*.whl

# What is read, proved on the compiled build, away from the sources. It holds annotations to what is passed by itself: plain Python's
# test of them is left out.
test-compiled: compiled
	$(COMPILED)/bin/python -m pip install --quiet pytest pytest-xdist hypothesis num2words
	rm -rf build/compiled/away && mkdir build/compiled/away
	cp -r tests rules seeds pyproject.toml build/compiled/away/
	cd build/compiled/away && ../../../$(COMPILED)/bin/python -m pytest -n auto tests/corpus tests/laws tests/unit/extract \
		--ignore tests/unit/extract/test_annotations.py

$(READY): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $(READY)

clean:
	rm -rf $(VENV) $(COMPILED) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
