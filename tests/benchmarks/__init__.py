"""Benchmarks: what they print are ratios measured in one run; they fail nothing."""
