-- Reviews put off for later: a draft is one person's unfinished work, so it is kept whole, as JSON.
CREATE TABLE draft (
  release_slug TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  kept TEXT NOT NULL,
  open INTEGER NOT NULL,
  records INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
