-- A period with an open start has its place by its end, not before everything else.
DELETE FROM timeline_fts WHERE rowid IN (
  SELECT ((when_first << 39) + (min(when_last - when_first, 4095) << 27) + 134217727 - id) FROM timeline WHERE when_first = 0
);

DROP TRIGGER timeline_added;

DROP TRIGGER timeline_removed;

DROP TRIGGER timeline_changed;

DROP INDEX timeline_order;

CREATE INDEX timeline_order ON timeline (((iif(when_first = 0, when_last, when_first) << 39) + (min(when_last - iif(when_first = 0, when_last, when_first), 4095) << 27) + 134217727 - id), release_id, when_first, when_last);

CREATE TRIGGER timeline_added AFTER INSERT ON timeline BEGIN
  INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", anchor_exact) VALUES (((iif(new.when_first = 0, new.when_last, new.when_first) << 39) + (min(new.when_last - iif(new.when_first = 0, new.when_last, new.when_first), 4095) << 27) + 134217727 - new.id), wb_fold(new."when"), wb_fold(new."title"), wb_fold(new."place"), wb_fold(new."category"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

CREATE TRIGGER timeline_removed AFTER DELETE ON timeline BEGIN
  DELETE FROM timeline_fts WHERE rowid = ((iif(old.when_first = 0, old.when_last, old.when_first) << 39) + (min(old.when_last - iif(old.when_first = 0, old.when_last, old.when_first), 4095) << 27) + 134217727 - old.id);
END;

CREATE TRIGGER timeline_changed AFTER UPDATE OF "when", "title", "place", "category", "as_written", "editorial", when_first, when_last, anchor_exact ON timeline BEGIN
  DELETE FROM timeline_fts WHERE rowid = ((iif(old.when_first = 0, old.when_last, old.when_first) << 39) + (min(old.when_last - iif(old.when_first = 0, old.when_last, old.when_first), 4095) << 27) + 134217727 - old.id);
  INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", anchor_exact) VALUES (((iif(new.when_first = 0, new.when_last, new.when_first) << 39) + (min(new.when_last - iif(new.when_first = 0, new.when_last, new.when_first), 4095) << 27) + 134217727 - new.id), wb_fold(new."when"), wb_fold(new."title"), wb_fold(new."place"), wb_fold(new."category"), wb_fold(new."as_written"), wb_fold(new."editorial"), wb_fold(new.anchor_exact) || char(32, 57344));
END;

INSERT INTO timeline_fts(rowid, "when", "title", "place", "category", "as_written", "editorial", anchor_exact)
SELECT ((iif(when_first = 0, when_last, when_first) << 39) + (min(when_last - iif(when_first = 0, when_last, when_first), 4095) << 27) + 134217727 - id), wb_fold("when"), wb_fold("title"), wb_fold("place"), wb_fold("category"), wb_fold("as_written"), wb_fold("editorial"), wb_fold(anchor_exact) || char(32, 57344)
FROM timeline WHERE when_first = 0;
