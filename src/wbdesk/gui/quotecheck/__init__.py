"""Check a quotation: where a pasted text stands, how it differs, and who said it."""
