# make site         install what is missing, build, and write the site of Inputs/ into Output/
# make test         everything that must hold before a change is merged
# make benchmark    speed and memory beside other tools and of every log format, as tables
# make calibrate    how often the diagnosis is right on simulated faults it has never seen
# make weights      learn the diagnosis' weights anew from simulated faults
# make screenshots  pictures of every page for people to look at, in .build/screenshots
# make format       lay the code out; make clean removes what was made

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

INPUTS ?= Inputs
OUTPUT ?= Output
PYTHON := .venv/bin/python
# With the Swift runtime inside, so that the program runs where no Swift is installed; left out where
# the toolchain comes without the libraries for it.
STATIC := $(shell bin=$$(dirname "$$(readlink -f "$$(command -v swift)")"); \
	test ! -e "$$bin/../lib/swift_static/linux/libswiftCore.a" || echo --static-swift-stdlib)
RELEASE := swift build -c release $(STATIC)
PROGRAM = $(shell $(RELEASE) --show-bin-path)/incident-review
READY_TO_BUILD := .build/stamps/build
READY_TO_TEST := .build/stamps/test
SET_UP := Tests/Tools/set-up.sh

.PHONY: site test lint unit pages set-up benchmark calibrate weights screenshots format clean

# Exit status 1 says that the site was written and that some material could not be read: it names
# each, and the site shows them. Only 2, nothing written, stops the run.
site: $(READY_TO_BUILD)
	$(RELEASE) --product incident-review
	"$(PROGRAM)" build "$(INPUTS)" --output "$(OUTPUT)" || test $$? -eq 1
	@echo "The site is in $(OUTPUT)/. Open $(OUTPUT)/index.html."

test: lint unit pages

lint: $(READY_TO_BUILD)
	swift format lint --strict -r Sources Tests Package.swift
	Tests/Tools/house-rules.sh

unit: $(READY_TO_TEST)
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --disable-xctest --quiet --explicit-target-dependency-import-check error

# The debug build that unit has just made: no second compilation, and its traps are on.
pages: $(READY_TO_TEST) | unit
	Tests/Tools/test-pages.sh "$(INPUTS)"

set-up: $(READY_TO_TEST)

$(READY_TO_BUILD): $(SET_UP)
	$(SET_UP) build
	@mkdir -p $(@D) && touch $@

$(READY_TO_TEST): $(SET_UP) Tests/Browser/requirements.txt Tests/Browser/requirements-bare.txt
	$(SET_UP) test
	@mkdir -p $(@D) $(dir $(READY_TO_BUILD)) && touch $@ $(READY_TO_BUILD)

benchmark: $(READY_TO_BUILD)
	$(SET_UP) benchmark
	$(RELEASE) --product incident-review
	Tests/Tools/benchmark.sh "$(PROGRAM)"
	Tests/Tools/benchmark-formats.sh "$(PROGRAM)"

calibrate: $(READY_TO_BUILD)
	$(RELEASE) --product calibrate
	"$(dir $(PROGRAM))calibrate" --confusion

weights: $(READY_TO_BUILD)
	$(RELEASE) --product calibrate
	"$(dir $(PROGRAM))calibrate" --learn Sources/Diagnosis/Causes/Weights/LearnedWeights+Table.swift

screenshots: $(READY_TO_TEST) site
	$(PYTHON) Tests/Browser/screenshots.py "$(OUTPUT)" .build/screenshots

format:
	swift format -i -r Sources Tests Package.swift

clean:
	rm -rf .build .venv "$(OUTPUT)"
