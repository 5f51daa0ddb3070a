"""Painting a mask on a reference: what of it may change."""
