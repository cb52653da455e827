# The commands of the README. Each installs what it needs.
.PHONY: run test test-sqlite test-postgresql test-browser journey bench check format

run:
	Tools/setup
	swift build -c release --static-swift-stdlib --product grappe
	.build/release/grappe serve --demo

test: test-sqlite test-postgresql test-browser

test-sqlite:
	Tools/setup test
	Tools/swift-tests

test-postgresql:
	Tools/setup test
	GRAPPE_TEST_ENGINE=postgresql Tools/postgresql with Tools/swift-tests

test-browser:
	Tools/setup test
	swift build --product grappe
	Tools/browser-tests

# The 2023 edition from the call to the first payment, on both engines.
journey:
	swift build --product grappe
	.build/debug/grappe journey
	Tools/postgresql with sh -c '.build/debug/grappe journey --database "$$GRAPPE_TEST_POSTGRES"'

# Speed and memory of the release build against a bare server, on both engines; about a quarter of an hour. Rewrites docs/benchmarks.md.
bench:
	Tools/setup bench
	swift build -c release --static-swift-stdlib --product grappe
	swift build -c release --static-swift-stdlib --product grappe-bench
	GRAPPE_TEST_BUFFERS=2GB Tools/postgresql with Tools/bench

check:
	Tools/setup test
	swift format lint --strict --recursive Sources Tests Package.swift
	python3 Tools/check/layering.py
	python3 Tools/check/catalogues.py
	python3 Tools/check/setup.py
	swift test --filter SchemaTests

format:
	swift format --in-place --recursive Sources Tests Package.swift
