# The commands in bin/ do the work; these are their names for those who like make.

.PHONY: site test bench lint format

site:
	bin/site

test:
	bin/test

bench:
	bin/bench documents

lint:
	bin/lint

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks
