-- The user's own layer, kept by name so that it outlives a record that is stored anew; the order
-- of the newest first, with what has no date behind it; and paragraphs by how they begin.
CREATE TABLE mark (
  release_slug TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_slug TEXT NOT NULL,
  star INTEGER NOT NULL CHECK (star IN (0, 1)),
  remark TEXT NOT NULL,
  PRIMARY KEY (release_slug, kind, record_slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
  release_slug TEXT NOT NULL,
  kind TEXT NOT NULL,
  record_slug TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (release_slug, kind, record_slug, name),
  FOREIGN KEY (release_slug, kind, record_slug)
    REFERENCES mark (release_slug, kind, record_slug) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_name ON tag (name);

CREATE INDEX timeline_newest ON timeline ((when_first < 9999999), when_first, when_last, release_id, seq, id);

CREATE INDEX paragraph_beginning ON paragraph (substr(text, 1, 40));
