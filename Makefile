# Two commands do everything on a fresh machine with Python 3.11, make and git:
#   make demo    packs and verifies a real example
#   make test    runs the tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo

.PHONY: demo test coverage lint generate clean

demo: $(VENV)/.run
	rm -rf $(DEMO)
	mkdir $(DEMO)
	$(BIN)/archpack check examples/kapo-luo-1963
	$(BIN)/archpack pack examples/kapo-luo-1963 $(DEMO)/wcda-300022
	$(BIN)/archpack verify $(DEMO)/wcda-300022
	$(BIN)/bagit.py --validate --quiet $(DEMO)/wcda-300022
	$(BIN)/archpack show $(DEMO)/wcda-300022
	@echo
	@echo "The package is in $(DEMO)/wcda-300022. archpack and the Library of Congress's bagit accept it. Look at:"
	@echo "  data/record.yaml            the record, as the archivist wrote it"
	@echo "  data/scan/0031.tif          folio 31, a specimen"
	@echo "  data/translation/en.md      the translation, page by page, with its notes"
	@echo "  manifest-sha512.txt         the digest of every file"
	@echo "  metadata/provenance.json    what happened to the document, packaging included"
	@echo "Change one letter of any file in it and run: $(BIN)/archpack verify $(DEMO)/wcda-300022"

test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses auto

# Without the fault tests: measuring would write files of its own in the middle of the faults.
coverage: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses auto --ignore tests/faults --cov --cov-report term --cov-fail-under 98

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

generate: $(VENV)/.dev
	$(BIN)/python -m tests.generated

clean:
	rm -rf $(VENV) $(DEMO) build dist .coverage* .hypothesis .*_cache

$(VENV)/.python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "archpack needs Python 3.11 or later; say make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.run: $(VENV)/.python pyproject.toml tests/constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint tests/constraints.txt --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.python pyproject.toml tests/constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint tests/constraints.txt --editable '.[dev]'
	touch $@ $(VENV)/.run
