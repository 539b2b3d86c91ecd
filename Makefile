# The two commands are `make demo` and `make test`; each sets up what is missing. `make help` lists the rest.
# From the system come Python's venv and the libraries that Qt draws with; apt installs them where it may, else the line to run is printed.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Without a display the sample goes through the whole job on the terminal.
SHOWN := $(if $(filter Linux,$(shell uname -s)),$(DISPLAY)$(WAYLAND_DISPLAY),yes)

.PHONY: demo test lint bench fuzz screenshots translations lock clean help

demo: $(READY) $(if $(SHOWN),.libraries-xcb) ## open the sample release in the window; without a display, run it through the whole job
	@$(BIN)/duizhao demo $(if $(SHOWN),,--headless)

test: $(READY) .libraries-offscreen ## lint, type-check, and run every test
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m compileall -q src
	@$(BIN)/python -m pytest --numprocesses=auto

lint: $(READY) ## ruff, mypy and the import contracts alone
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(READY) .libraries-offscreen ## speed beside peers
	@for file in bench/*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

fuzz: $(READY) ## spoil files and read them, 20,000 times; with other files too: make fuzz FILES=folder RUNS=20000 SEED=0
	@PYTHONPATH=tests $(BIN)/python -m fuzz $(if $(FILES),--files "$(FILES)") $(if $(RUNS),--runs $(RUNS)) $(if $(SEED),--seed $(SEED))

screenshots: $(READY) .libraries-offscreen ## every screen in both languages, into docs/screens
	@QT_QPA_PLATFORM=offscreen $(BIN)/python docs/screenshots.py docs/screens

translations: $(READY) .libraries-offscreen ## bring translations/ up to date and name what has no Chinese; new Chinese from JSON files: make translations NEW="a.json b.json"
	@$(BIN)/python translations/update.py $(NEW)

lock: $(READY) ## pin every dependency anew
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-strip-extras \
		--extra dev --output-file requirements.lock pyproject.toml
	@$(BIN)/python -m pip uninstall --quiet --yes uv

clean: ## remove what was set up here
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

# An interrupted set-up leaves no .ready, so the next run begins it again.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
		|| { echo "Duizhao needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
		|| $(MAKE) --no-print-directory .apt NEED="$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
	@rm -f $@ && $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing the libraries into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# What the loader does not find for Qt to draw on a screen (xcb) or into memory (offscreen).
.PHONY: .libraries-xcb .libraries-offscreen .apt
.libraries-xcb .libraries-offscreen: .libraries-%: $(READY)
	@need="$$($(BIN)/python -P src/duizhao/cli/machine.py $*)" && { [ -z "$$need" ] || $(MAKE) --no-print-directory .apt NEED="$$need"; }

.apt:
	@if ! command -v apt-get >/dev/null; then echo "Missing: $(NEED). These are Debian's names; install them with your system's package manager."; exit 1; fi; \
	if [ "$$(id -u)" = 0 ]; then sudo=; \
	elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo=sudo; \
	else echo "System packages are missing. Please run: sudo sh -c 'apt-get update && apt-get install --yes $(NEED)'"; exit 1; fi; \
	echo "Installing $(NEED) …"; \
	$$sudo apt-get update --quiet=2 >/dev/null && $$sudo env LC_ALL=C DEBCONF_NOWARNINGS=yes DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends $(NEED) >/dev/null
