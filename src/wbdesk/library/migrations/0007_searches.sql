-- Searches a person named, for a tab or for all of them ('').
CREATE TABLE search (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  tab TEXT NOT NULL,
  text TEXT NOT NULL,
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1))
) STRICT, WITHOUT ROWID;
