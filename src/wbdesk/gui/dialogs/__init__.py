"""Help, About, shortcuts, questions, and what is shown when something broke."""
