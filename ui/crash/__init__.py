"""Errors of the program itself, shown to the person and kept as reports."""
