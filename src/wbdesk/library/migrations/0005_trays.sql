-- Trays: what a person collects for a brief, in their order, kept whole, as JSON. They point at
-- records by name, so that they outlive a release that is stored anew.
CREATE TABLE tray (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  items TEXT NOT NULL
) STRICT, WITHOUT ROWID;
