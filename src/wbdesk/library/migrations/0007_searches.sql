-- Searches a person named, for a tab or for all of them ('').
CREATE TABLE search (
  name TEXT PRIMARY KEY COLLATE NOCASE,
  tab TEXT NOT NULL,
  text TEXT NOT NULL,
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Which pack a release was stored from is asked at every launch.
CREATE INDEX release_digest ON release (digest) WHERE digest IS NOT NULL;
