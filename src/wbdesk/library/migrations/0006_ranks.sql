-- Records get keys and ranks in the order they are shown in, which their full-text index shares, so
-- that a page of any search is one walk from the row before it; one index a kind holds that order
-- with all that a search compares.
CREATE TEMP TABLE kept AS SELECT * FROM main.timeline;

UPDATE kept SET id = numbered.number FROM (
  SELECT rowid AS at, row_number() OVER (ORDER BY release_id, seq DESC, id DESC) AS number FROM kept
) numbered WHERE kept.rowid = numbered.at;

DROP TABLE timeline_fts;

DROP TABLE timeline;

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

CREATE INDEX timeline_order ON timeline (((when_first << 39) + (min(when_last - when_first, 4095) << 27) + 134217727 - id), release_id, when_first, when_last);

CREATE VIRTUAL TABLE timeline_fts USING fts5("when", "title", "place", "category", "as_written", "editorial", anchor_exact, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER timeline_added AFTER INSERT ON timeline BEGIN
  INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", anchor_exact) VALUES (((new.when_first << 39) + (min(new.when_last - new.when_first, 4095) << 27) + 134217727 - new.id), wb_fold(new."when"), wb_fold(new."title"), wb_fold(new."place"), wb_fold(new."category"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

CREATE TRIGGER timeline_removed AFTER DELETE ON timeline BEGIN
  DELETE FROM timeline_fts WHERE rowid = ((old.when_first << 39) + (min(old.when_last - old.when_first, 4095) << 27) + 134217727 - old.id);
END;

CREATE TRIGGER timeline_changed AFTER UPDATE OF "when", "title", "place", "category", "as_written", "editorial", when_first, when_last, anchor_exact ON timeline BEGIN
  DELETE FROM timeline_fts WHERE rowid = ((old.when_first << 39) + (min(old.when_last - old.when_first, 4095) << 27) + 134217727 - old.id);
  INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", anchor_exact) VALUES (((new.when_first << 39) + (min(new.when_last - new.when_first, 4095) << 27) + 134217727 - new.id), wb_fold(new."when"), wb_fold(new."title"), wb_fold(new."place"), wb_fold(new."category"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

INSERT INTO timeline SELECT * FROM kept ORDER BY when_first, when_last, id DESC;

DROP TABLE kept;

CREATE TEMP TABLE kept AS SELECT * FROM main.attendees;

UPDATE kept SET id = numbered.number FROM (
  SELECT rowid AS at, row_number() OVER (ORDER BY release_id, seq DESC, id DESC) AS number FROM kept
) numbered WHERE kept.rowid = numbered.at;

DROP TABLE attendees_fts;

DROP TABLE attendees;

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

CREATE INDEX attendees_order ON attendees (id, release_id);

CREATE VIRTUAL TABLE attendees_fts USING fts5("code", "name", "group", "role", "person", "kind", "status", "editorial", anchor_exact, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER attendees_added AFTER INSERT ON attendees BEGIN
  INSERT INTO attendees_fts(rowid, "code", "name", "group", "role", "person", "kind", "status", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."code"), wb_fold(new."name"), wb_fold(new."group"), wb_fold(new."role"), wb_fold(new."person"), wb_fold(new."kind"), wb_fold(new."status"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

CREATE TRIGGER attendees_removed AFTER DELETE ON attendees BEGIN
  DELETE FROM attendees_fts WHERE rowid = old.id;
END;

CREATE TRIGGER attendees_changed AFTER UPDATE OF "code", "name", "group", "role", "person", "kind", "status", "editorial", anchor_exact ON attendees BEGIN
  DELETE FROM attendees_fts WHERE rowid = old.id;
  INSERT INTO attendees_fts(rowid, "code", "name", "group", "role", "person", "kind", "status", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."code"), wb_fold(new."name"), wb_fold(new."group"), wb_fold(new."role"), wb_fold(new."person"), wb_fold(new."kind"), wb_fold(new."status"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

INSERT INTO attendees SELECT * FROM kept ORDER BY id;

DROP TABLE kept;

CREATE TEMP TABLE kept AS SELECT * FROM main.funding;

UPDATE kept SET id = numbered.number FROM (
  SELECT rowid AS at, row_number() OVER (ORDER BY release_id, seq DESC, id DESC) AS number FROM kept
) numbered WHERE kept.rowid = numbered.at;

DROP TABLE funding_fts;

DROP TABLE funding;

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

CREATE INDEX funding_order ON funding (id, release_id, amount_sort, period_first, period_last);

CREATE VIRTUAL TABLE funding_fts USING fts5("amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", anchor_exact, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER funding_added AFTER INSERT ON funding BEGIN
  INSERT INTO funding_fts(rowid, "amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."amount"), wb_fold(new."currency"), wb_fold(new."purpose"), wb_fold(new."fund"), wb_fold(new."programme"), wb_fold(new."period"), wb_fold(new."places"), wb_fold(new."status"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

CREATE TRIGGER funding_removed AFTER DELETE ON funding BEGIN
  DELETE FROM funding_fts WHERE rowid = old.id;
END;

CREATE TRIGGER funding_changed AFTER UPDATE OF "amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", amount_sort, period_first, period_last, anchor_exact ON funding BEGIN
  DELETE FROM funding_fts WHERE rowid = old.id;
  INSERT INTO funding_fts(rowid, "amount", "currency", "purpose", "fund", "programme", "period", "places", "status", "as_written", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."amount"), wb_fold(new."currency"), wb_fold(new."purpose"), wb_fold(new."fund"), wb_fold(new."programme"), wb_fold(new."period"), wb_fold(new."places"), wb_fold(new."status"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

INSERT INTO funding SELECT * FROM kept ORDER BY id;

DROP TABLE kept;

CREATE TEMP TABLE kept AS SELECT * FROM main.quotes;

UPDATE kept SET id = numbered.number FROM (
  SELECT rowid AS at, row_number() OVER (ORDER BY release_id, seq DESC, id DESC) AS number FROM kept
) numbered WHERE kept.rowid = numbered.at;

DROP TABLE quotes_fts;

DROP TABLE quotes;

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

CREATE INDEX quotes_order ON quotes (id, release_id, when_first, when_last, "fragment");

CREATE VIRTUAL TABLE quotes_fts USING fts5("words", "speaker", "role", "when", "topics", "editorial", anchor_exact, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER quotes_added AFTER INSERT ON quotes BEGIN
  INSERT INTO quotes_fts(rowid, "words", "speaker", "role", "when", "topics", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."words"), wb_fold(new."speaker"), wb_fold(new."role"), wb_fold(new."when"), wb_fold(new."topics"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

CREATE TRIGGER quotes_removed AFTER DELETE ON quotes BEGIN
  DELETE FROM quotes_fts WHERE rowid = old.id;
END;

CREATE TRIGGER quotes_changed AFTER UPDATE OF "words", "speaker", "role", "when", "topics", "editorial", when_first, when_last, "fragment", anchor_exact ON quotes BEGIN
  DELETE FROM quotes_fts WHERE rowid = old.id;
  INSERT INTO quotes_fts(rowid, "words", "speaker", "role", "when", "topics", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."words"), wb_fold(new."speaker"), wb_fold(new."role"), wb_fold(new."when"), wb_fold(new."topics"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

INSERT INTO quotes SELECT * FROM kept ORDER BY id;

DROP TABLE kept;

CREATE TEMP TABLE kept AS SELECT * FROM main.notes;

UPDATE kept SET id = numbered.number FROM (
  SELECT rowid AS at, row_number() OVER (ORDER BY release_id, seq DESC, id DESC) AS number FROM kept
) numbered WHERE kept.rowid = numbered.at;

DROP TABLE notes_fts;

DROP TABLE notes;

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

CREATE INDEX notes_order ON notes (id, release_id, value_sort);

CREATE VIRTUAL TABLE notes_fts USING fts5("type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", anchor_exact, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER notes_added AFTER INSERT ON notes BEGIN
  INSERT INTO notes_fts(rowid, "type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."type"), wb_fold(new."topic"), wb_fold(new."text"), wb_fold(new."value"), wb_fold(new."unit"), wb_fold(new."comparison"), wb_fold(new."as_written"), wb_fold(new."url"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

CREATE TRIGGER notes_removed AFTER DELETE ON notes BEGIN
  DELETE FROM notes_fts WHERE rowid = old.id;
END;

CREATE TRIGGER notes_changed AFTER UPDATE OF "type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", value_sort, anchor_exact ON notes BEGIN
  DELETE FROM notes_fts WHERE rowid = old.id;
  INSERT INTO notes_fts(rowid, "type", "topic", "text", "value", "unit", "comparison", "as_written", "url", "editorial", anchor_exact) VALUES (new.id, wb_fold(new."type"), wb_fold(new."topic"), wb_fold(new."text"), wb_fold(new."value"), wb_fold(new."unit"), wb_fold(new."comparison"), wb_fold(new."as_written"), wb_fold(new."url"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

INSERT INTO notes SELECT * FROM kept ORDER BY id;

DROP TABLE kept;


-- Paragraphs by how long they are and how they begin, which tells nearly all of them apart.
DROP INDEX paragraph_beginning;

CREATE INDEX paragraph_beginning ON paragraph (length(text), substr(text, 1, 12));

-- The words of every attached text, for finding where a sentence stands in it.
CREATE VIRTUAL TABLE paragraph_fts USING fts5(text, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER paragraph_added AFTER INSERT ON paragraph BEGIN
  INSERT INTO paragraph_fts(rowid, text) VALUES ((new.release_id << 24) + new.number, wb_fold(new.text));
END;

CREATE TRIGGER paragraph_removed AFTER DELETE ON paragraph BEGIN
  DELETE FROM paragraph_fts WHERE rowid = (old.release_id << 24) + old.number;
END;

INSERT INTO paragraph_fts(rowid, text) SELECT (release_id << 24) + number, wb_fold(text) FROM paragraph ORDER BY release_id, number;

-- Releases, the newest first, and by the words of their titles, publishers and dates.
CREATE INDEX release_newest ON release ((published_first = 9999999), published_first DESC, slug);

CREATE VIRTUAL TABLE release_fts USING fts5(words, content='', contentless_delete=1, detail=none, prefix='1', tokenize="unicode61 remove_diacritics 2");

CREATE TRIGGER release_added AFTER INSERT ON release BEGIN
  INSERT INTO release_fts(rowid, words) VALUES (new.id, wb_fold(new.title || ' ' || new.publisher || ' ' || coalesce(new.published, '')));
END;

CREATE TRIGGER release_removed AFTER DELETE ON release BEGIN
  DELETE FROM release_fts WHERE rowid = old.id;
END;

CREATE TRIGGER release_changed AFTER UPDATE OF title, publisher, published ON release BEGIN
  DELETE FROM release_fts WHERE rowid = old.id;
  INSERT INTO release_fts(rowid, words) VALUES (new.id, wb_fold(new.title || ' ' || new.publisher || ' ' || coalesce(new.published, '')));
END;

INSERT INTO release_fts(rowid, words) SELECT id, wb_fold(title || ' ' || publisher || ' ' || coalesce(published, '')) FROM release;
