"""Hints for whoever does something for the first time."""
