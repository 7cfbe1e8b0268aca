-- Whether a person looked a release over, what they put right, and what they should look at:
-- a few decisions a release, kept whole, as JSON, so that they hold for its next edition.
CREATE TABLE review (
  release_slug TEXT PRIMARY KEY,
  reviewed TEXT,
  corrections TEXT NOT NULL,
  doubts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
