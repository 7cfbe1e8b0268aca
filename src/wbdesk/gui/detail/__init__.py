"""The pane beside a table: one record with all its fields and its evidence."""
