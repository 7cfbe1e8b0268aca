"""The look: tokens (what colours and sizes there are), their palette and style, icons."""
