"""Benchmarks: each is run by one command, and its results stand in docs/benchmarks.md with their date and machine."""
