-- What a marked record said, kept once a later edition of its release no longer has it.
ALTER TABLE mark ADD COLUMN was TEXT NOT NULL DEFAULT '';
