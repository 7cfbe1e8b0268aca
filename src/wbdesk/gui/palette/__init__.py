"""Go to anything: records of all kinds and releases, and the commands of the menus."""
