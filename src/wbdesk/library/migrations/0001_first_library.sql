-- The first library: releases, their paragraphs, and a table with a full-text index a kind.
CREATE TABLE release (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  published TEXT,
  published_first INTEGER NOT NULL,
  url TEXT NOT NULL,
  language TEXT NOT NULL,
  licence TEXT NOT NULL,
  revision INTEGER NOT NULL,
  digest TEXT,
  text_source TEXT,
  text_attached TEXT,
  text_sha256 TEXT
) STRICT;

CREATE TABLE paragraph (
  release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  text TEXT NOT NULL,
  PRIMARY KEY (release_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE,
  slug TEXT NOT NULL,
  seq INTEGER NOT NULL,
  origin TEXT NOT NULL,
  editorial TEXT,
  anchor_paragraph INTEGER NOT NULL,
  anchor_exact TEXT NOT NULL,
  anchor_prefix TEXT NOT NULL,
  anchor_suffix TEXT NOT NULL,
  found_paragraph INTEGER,
  found_start INTEGER,
  found_end INTEGER,
  found_status TEXT,
  found_score REAL,
  "when" TEXT,
  when_first INTEGER NOT NULL,
  when_last INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "category" TEXT NOT NULL,
  "as_written" TEXT NOT NULL,
  UNIQUE (release_id, slug)
) STRICT;

CREATE INDEX timeline_order ON timeline (when_first, when_last, release_id, seq, id);

CREATE VIRTUAL TABLE timeline_fts USING fts5("when", "title", "place", "category", "as_written", "editorial", "origin", anchor_exact, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER timeline_added AFTER INSERT ON timeline BEGIN
  INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."when"), wb_fold(new."title"), wb_fold(new."place"), wb_fold(new."category"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TRIGGER timeline_removed AFTER DELETE ON timeline BEGIN
  DELETE FROM timeline_fts WHERE rowid = old.id;
END;

CREATE TRIGGER timeline_changed AFTER UPDATE ON timeline BEGIN
  DELETE FROM timeline_fts WHERE rowid = old.id;
  INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."when"), wb_fold(new."title"), wb_fold(new."place"), wb_fold(new."category"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TABLE attendees (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE,
  slug TEXT NOT NULL,
  seq INTEGER NOT NULL,
  origin TEXT NOT NULL,
  editorial TEXT,
  anchor_paragraph INTEGER NOT NULL,
  anchor_exact TEXT NOT NULL,
  anchor_prefix TEXT NOT NULL,
  anchor_suffix TEXT NOT NULL,
  found_paragraph INTEGER,
  found_start INTEGER,
  found_end INTEGER,
  found_status TEXT,
  found_score REAL,
  "code" TEXT,
  "name" TEXT NOT NULL,
  "group" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "person" TEXT,
  "kind" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  UNIQUE (release_id, slug)
) STRICT;

CREATE INDEX attendees_order ON attendees (release_id, seq, id);

CREATE VIRTUAL TABLE attendees_fts USING fts5("code", "name", "group", "role", "person", "kind", "status", "editorial", "origin", anchor_exact, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER attendees_added AFTER INSERT ON attendees BEGIN
  INSERT INTO attendees_fts(rowid, "code", "name", "group", "role", "person", "kind", "status", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."code"), wb_fold(new."name"), wb_fold(new."group"), wb_fold(new."role"), wb_fold(new."person"), wb_fold(new."kind"), wb_fold(new."status"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TRIGGER attendees_removed AFTER DELETE ON attendees BEGIN
  DELETE FROM attendees_fts WHERE rowid = old.id;
END;

CREATE TRIGGER attendees_changed AFTER UPDATE ON attendees BEGIN
  DELETE FROM attendees_fts WHERE rowid = old.id;
  INSERT INTO attendees_fts(rowid, "code", "name", "group", "role", "person", "kind", "status", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."code"), wb_fold(new."name"), wb_fold(new."group"), wb_fold(new."role"), wb_fold(new."person"), wb_fold(new."kind"), wb_fold(new."status"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TABLE funding (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE,
  slug TEXT NOT NULL,
  seq INTEGER NOT NULL,
  origin TEXT NOT NULL,
  editorial TEXT,
  anchor_paragraph INTEGER NOT NULL,
  anchor_exact TEXT NOT NULL,
  anchor_prefix TEXT NOT NULL,
  anchor_suffix TEXT NOT NULL,
  found_paragraph INTEGER,
  found_start INTEGER,
  found_end INTEGER,
  found_status TEXT,
  found_score REAL,
  "amount" TEXT,
  amount_sort REAL,
  "currency" TEXT,
  "purpose" TEXT NOT NULL,
  "fund" TEXT,
  "programme" TEXT,
  "period" TEXT,
  period_first INTEGER NOT NULL,
  period_last INTEGER NOT NULL,
  "places" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "part_of" TEXT,
  "same_as" TEXT,
  "as_written" TEXT NOT NULL,
  UNIQUE (release_id, slug)
) STRICT;

CREATE INDEX funding_order ON funding (release_id, seq, id);

CREATE VIRTUAL TABLE funding_fts USING fts5("amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", "origin", anchor_exact, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER funding_added AFTER INSERT ON funding BEGIN
  INSERT INTO funding_fts(rowid, "amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."amount"), wb_fold(new."currency"), wb_fold(new."purpose"), wb_fold(new."fund"), wb_fold(new."programme"), wb_fold(new."period"), wb_fold(new."places"), wb_fold(new."status"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TRIGGER funding_removed AFTER DELETE ON funding BEGIN
  DELETE FROM funding_fts WHERE rowid = old.id;
END;

CREATE TRIGGER funding_changed AFTER UPDATE ON funding BEGIN
  DELETE FROM funding_fts WHERE rowid = old.id;
  INSERT INTO funding_fts(rowid, "amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."amount"), wb_fold(new."currency"), wb_fold(new."purpose"), wb_fold(new."fund"), wb_fold(new."programme"), wb_fold(new."period"), wb_fold(new."places"), wb_fold(new."status"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE,
  slug TEXT NOT NULL,
  seq INTEGER NOT NULL,
  origin TEXT NOT NULL,
  editorial TEXT,
  anchor_paragraph INTEGER NOT NULL,
  anchor_exact TEXT NOT NULL,
  anchor_prefix TEXT NOT NULL,
  anchor_suffix TEXT NOT NULL,
  found_paragraph INTEGER,
  found_start INTEGER,
  found_end INTEGER,
  found_status TEXT,
  found_score REAL,
  "words" TEXT NOT NULL,
  "speaker" TEXT,
  "role" TEXT NOT NULL,
  "when" TEXT,
  when_first INTEGER NOT NULL,
  when_last INTEGER NOT NULL,
  "topics" TEXT NOT NULL,
  "fragment" INTEGER NOT NULL,
  UNIQUE (release_id, slug)
) STRICT;

CREATE INDEX quotes_order ON quotes (release_id, seq, id);

CREATE VIRTUAL TABLE quotes_fts USING fts5("words", "speaker", "role", "when", "topics", "editorial", "origin", anchor_exact, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER quotes_added AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_fts(rowid, "words", "speaker", "role", "when", "topics", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."words"), wb_fold(new."speaker"), wb_fold(new."role"), wb_fold(new."when"), wb_fold(new."topics"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TRIGGER quotes_removed AFTER DELETE ON quotes BEGIN
  DELETE FROM quotes_fts WHERE rowid = old.id;
END;

CREATE TRIGGER quotes_changed AFTER UPDATE ON quotes BEGIN
  DELETE FROM quotes_fts WHERE rowid = old.id;
  INSERT INTO quotes_fts(rowid, "words", "speaker", "role", "when", "topics", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."words"), wb_fold(new."speaker"), wb_fold(new."role"), wb_fold(new."when"), wb_fold(new."topics"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  release_id INTEGER NOT NULL REFERENCES release(id) ON DELETE CASCADE,
  slug TEXT NOT NULL,
  seq INTEGER NOT NULL,
  origin TEXT NOT NULL,
  editorial TEXT,
  anchor_paragraph INTEGER NOT NULL,
  anchor_exact TEXT NOT NULL,
  anchor_prefix TEXT NOT NULL,
  anchor_suffix TEXT NOT NULL,
  found_paragraph INTEGER,
  found_start INTEGER,
  found_end INTEGER,
  found_status TEXT,
  found_score REAL,
  "type" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "value" TEXT,
  value_sort REAL,
  "unit" TEXT,
  "comparison" TEXT,
  "as_written" TEXT NOT NULL,
  "url" TEXT,
  UNIQUE (release_id, slug)
) STRICT;

CREATE INDEX notes_order ON notes (release_id, seq, id);

CREATE VIRTUAL TABLE notes_fts USING fts5("type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", "origin", anchor_exact, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN
  INSERT INTO notes_fts(rowid, "type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."type"), wb_fold(new."topic"), wb_fold(new."text"), wb_fold(new."value"), wb_fold(new."unit"), wb_fold(new."comparison"), wb_fold(new."as_written"), wb_fold(new."url"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;

CREATE TRIGGER notes_removed AFTER DELETE ON notes BEGIN
  DELETE FROM notes_fts WHERE rowid = old.id;
END;

CREATE TRIGGER notes_changed AFTER UPDATE ON notes BEGIN
  DELETE FROM notes_fts WHERE rowid = old.id;
  INSERT INTO notes_fts(rowid, "type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", "origin", anchor_exact) VALUES (new.id, wb_fold(new."type"), wb_fold(new."topic"), wb_fold(new."text"), wb_fold(new."value"), wb_fold(new."unit"), wb_fold(new."comparison"), wb_fold(new."as_written"), wb_fold(new."url"), wb_fold(new."editorial"), wb_fold(new."origin"), wb_fold(new.anchor_exact));
END;
