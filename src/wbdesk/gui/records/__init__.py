"""The tab of a kind: search box, table or list, detail, and what to do when nothing matches."""
