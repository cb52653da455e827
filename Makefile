# The commands of the README. Each installs what it needs.
.PHONY: run test test-sqlite test-postgresql test-browser check format bench setup

run:
	Tools/setup
	swift build -c release --product grappe
	.build/release/grappe serve --demo

test: test-sqlite test-postgresql test-browser

test-sqlite:
	Tools/setup test
	swift test

test-postgresql:
	Tools/setup test
	Tools/postgresql with swift test --filter 'postgresql'

test-browser:
	Tools/setup test
	swift build --product grappe
	Tools/browser-tests

check:
	swift format lint --strict --recursive Sources Tests Package.swift
	python3 Tools/check/layering.py
	python3 Tools/check/catalogues.py

format:
	swift format --in-place --recursive Sources Tests Package.swift
