-- Paragraphs go by one number, (key of the release << 24) + place, which their full-text index has
-- always had: rows that only ever come behind the last fill their pages. What a foreign key did is
-- done by triggers, since the key of the release is a part of that number.
DROP TRIGGER paragraph_added;

DROP TRIGGER paragraph_removed;

DROP INDEX paragraph_beginning;

ALTER TABLE paragraph RENAME TO paragraph_before;

CREATE TABLE paragraph (
  id INTEGER PRIMARY KEY CHECK (id & 16777215 > 0),
  text TEXT NOT NULL
) STRICT;

INSERT INTO paragraph (id, text)
SELECT (release_id << 24) + number, text FROM paragraph_before ORDER BY release_id, number;

DROP TABLE paragraph_before;

CREATE INDEX paragraph_beginning ON paragraph (length(text), substr(text, 1, 12));

CREATE TRIGGER paragraph_owned BEFORE INSERT ON paragraph
WHEN NOT EXISTS (SELECT 1 FROM release WHERE id = new.id >> 24) BEGIN
  SELECT RAISE(ABORT, 'a paragraph of no release');
END;

CREATE TRIGGER paragraph_added AFTER INSERT ON paragraph BEGIN
  INSERT INTO paragraph_fts(rowid, text) VALUES (new.id, wb_fold(new.text));
END;

CREATE TRIGGER paragraph_removed AFTER DELETE ON paragraph BEGIN
  DELETE FROM paragraph_fts WHERE rowid = old.id;
END;

CREATE TRIGGER paragraph_left AFTER DELETE ON release BEGIN
  DELETE FROM paragraph WHERE id BETWEEN old.id << 24 AND (old.id << 24) + 16777215;
END;
