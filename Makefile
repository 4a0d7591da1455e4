# Khazri: build, test, install. `make help` lists the targets.

PREFIX ?= /usr/local
DESTDIR ?=
# Flags for every swift command, for example SWIFTFLAGS="-Xswiftc -warnings-as-errors".
SWIFTFLAGS ?=
SCENARIO ?= Scenarios/russia-gasoline-ban-2024.yaml
# Release programs stand alone and are linked without symbols, which would take as much room again as the code.
RELEASE := swift build --quiet -c release --static-swift-stdlib -Xlinker -s

BINARY := .build/release/khazri
SHARE = $(DESTDIR)$(PREFIX)/share/khazri
MANUAL = $(DESTDIR)$(PREFIX)/share/man/man1/khazri.1
# Where the shells look for completions by themselves.
COMPLETIONS = bash:bash-completion/completions/khazri zsh:zsh/site-functions/_khazri fish:fish/vendor_completions.d/khazri.fish
VL_CONVERT := vl-convert-python==1.9.0.post1

.DEFAULT_GOAL := help
.PHONY: help setup build run test goldens mutate faults fuzz-files install example figures benchmark benchmark-tables benchmark-forecasts benchmark-ensembles calibration-worlds clean

help:
	@echo "make setup     install what the build needs (Debian; SUDO=1 to use sudo)"
	@echo "make build     build $(BINARY)"
	@echo "make run       build, then run $(SCENARIO)"
	@echo "make test      build and run all tests"
	@echo "make faults    damage stores, interrupt commands and kill them two hundred times"
	@echo "make goldens   record the expected tables and the committed reports anew"
	@echo "make mutate    flip operators and numbers of the model code and see which the tests notice"
	@echo "make example   build and run the package in Examples that uses the library"
	@echo "make fuzz-files  call the program with 20,000 mutated files of every kind"
	@echo "make install   copy program, data, manual page and completions to PREFIX=$(PREFIX) (DESTDIR is put before it)"
	@echo "make figures   draw docs/figures from the committed reports"
	@echo "make benchmark time the program and one simulated year"
	@echo "make benchmark-tables  time input-output kernels beside numpy and pymrio"
	@echo "make benchmark-forecasts  time and score projections of months and years beside statsforecast and statsmodels"
	@echo "make benchmark-ensembles  time ensembles, and sensitivity indices beside SALib"
	@echo "make calibration-worlds  see whether calibrations find known inputs again, in fifty toy worlds"
	@echo "make clean     remove everything that was built"

setup:
	@scripts/setup

build: setup
	@test -x $(BINARY) || echo "Building khazri; the first build takes several minutes."
	@$(RELEASE) $(SWIFTFLAGS) --product khazri
	@echo "Built $(BINARY)"

run: build
	@$(BINARY) run $(SCENARIO)

test: build
	@KHAZRI_BINARY="$(CURDIR)/$(BINARY)" scripts/run-tests --disable-xctest $(SWIFTFLAGS)

# The same tests kill thirty times in `make test`.
faults: build
	@KHAZRI_BINARY="$(CURDIR)/$(BINARY)" KHAZRI_KILLS=200 scripts/run-tests --disable-xctest $(SWIFTFLAGS) \
		--filter 'KillTests|InterruptionTests|DamagedStore|ForgedStoreTests|MergeTransactionTests|FolderLockTests'

# The first run records and fails, as it must; the second shows that what was recorded is what is made.
GOLDENS = KHAZRI_BINARY="$(CURDIR)/$(BINARY)" swift test --skip-build --disable-xctest --filter 'GoldenTests|CommittedReportTests'

goldens: build
	@swift build --build-tests $(SWIFTFLAGS)
	@! KHAZRI_RECORD_GOLDENS=1 $(GOLDENS) > /dev/null 2>&1
	@$(GOLDENS)
	@git status --short Tests/GoldenTests/Expected Reports
	@echo "Read the difference; CHANGELOG.md must say why the numbers moved."

# Builds a copy of its own in .build-mutate and writes docs/mutation.md.
mutate: setup
	@command -v python3 > /dev/null || { echo "make mutate needs python3; on Debian: apt-get install python3"; exit 1; }
	@scripts/mutate

# What does not end as it must is kept in .build/fuzz-files.
fuzz-files: build
	@command -v python3 > /dev/null || { echo "make fuzz-files needs python3; on Debian: apt-get install python3"; exit 1; }
	@scripts/fuzz-files $(BINARY)

install: build
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)"
	@install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/khazri"
	@cd Scenarios && find . -type f \( -name '*.yaml' -o -name '*.csv' \) | sort | while read -r file; do \
		install -D -m 644 "$$file" "$(SHARE)/$${file#./}" || exit 1; \
	done
	@install -d "$$(dirname "$(MANUAL)")" && $(BINARY) manual > "$(MANUAL)" && chmod 644 "$(MANUAL)"
	@for item in $(COMPLETIONS); do \
		file="$(DESTDIR)$(PREFIX)/share/$${item#*:}"; install -d "$$(dirname "$$file")" && \
		$(BINARY) --generate-completion-script "$${item%%:*}" > "$$file" && chmod 644 "$$file" || exit 1; \
	done
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/khazri, $(SHARE), the manual page and completions of bash, zsh and fish"

example: setup
	@swift run --quiet $(SWIFTFLAGS) --package-path Examples/RunScenario --scratch-path .build-examples RunScenario Scenarios russia-gasoline-ban-2024

benchmark: build
	@scripts/benchmark
	@$(RELEASE) --product year-benchmark
	@.build/release/year-benchmark

benchmark-tables: setup .venv/benchmark
	@$(RELEASE) --product table-benchmark
	@OPENBLAS_NUM_THREADS=1 OPENBLAS_CORETYPE=Haswell .venv/bin/python scripts/benchmark-tables.py

.venv/benchmark: .venv/ready
	@.venv/bin/pip install --quiet --disable-pip-version-check numpy==2.4.6 pandas pymrio==0.7.0 boario==0.7.2 progressbar2
	@touch .venv/benchmark

benchmark-forecasts: setup .venv/benchmark-forecasts
	@$(RELEASE) --product forecast-benchmark
	@OPENBLAS_NUM_THREADS=1 OPENBLAS_CORETYPE=Haswell .venv/bin/python scripts/benchmark-forecasts.py

.venv/benchmark-forecasts: .venv/ready
	@.venv/bin/pip install --quiet --disable-pip-version-check statsforecast==2.1.1 statsmodels==0.15.0
	@touch .venv/benchmark-forecasts

benchmark-ensembles: build .venv/benchmark-ensembles
	@$(RELEASE) --product ensemble-benchmark
	@OPENBLAS_NUM_THREADS=1 .venv/bin/python scripts/benchmark-ensembles.py

.venv/benchmark-ensembles: .venv/ready
	@.venv/bin/pip install --quiet --disable-pip-version-check SALib==1.6.0
	@touch .venv/benchmark-ensembles

calibration-worlds: build
	@command -v python3 > /dev/null || { echo "make calibration-worlds needs python3; on Debian: apt-get install python3"; exit 1; }
	@scripts/calibration-worlds $(BINARY)

figures: .venv/ready
	@.venv/bin/python scripts/figures.py
	@.venv/bin/python scripts/figures_ensemble.py

.venv/ready: Makefile
	@command -v python3 > /dev/null || { echo "make figures needs python3 with the module venv; on Debian: apt-get install python3-venv"; exit 1; }
	@python3 -m venv .venv
	@.venv/bin/pip install --quiet --disable-pip-version-check $(VL_CONVERT)
	@touch .venv/ready

clean:
	@rm -rf .build .build-mutate .venv
