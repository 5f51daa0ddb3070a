"""Accounts at gateways: whose key is in use, where it is kept, how it gets there."""
