"""The gateway: what it can do (`protocol`), how it is spoken to (`http`, `wire`), and a practice one (`demo`)."""
