"""What the program promises about speed and size, measured side by side with its floors.

    script/bench [--sizes 1k 100k 1m] [--out FOLDER] [--rounds N] [--quick]

A module a measure; `__main__` runs each in a process of its own, in turn over the sizes, so that
a busy moment of the machine hits all of them, and `report` sets medians of the rounds beside
their floor and their target.
"""
