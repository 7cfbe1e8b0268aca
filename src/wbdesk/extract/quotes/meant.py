"""Who "she" or "the Minister" is, by the sentences before the words that she says."""

import re

from wbdesk.extract.offices import holds, words_of
from wbdesk.extract.people import NOBODY, Speaker
from wbdesk.extract.quotes import descriptions, mentioned, persons, subjects
from wbdesk.extract.quotes.context import Context
from wbdesk.extract.quotes.marks import opens
from wbdesk.extract.roster import named_in
from wbdesk.extract.sentences import sentences

_MARKS = re.compile(r"[“”\"]|(?<!\w)‘")
_MOST_SENTENCES = 5


def meant(
    context: Context, at: int, start: int, stops: tuple[tuple[int, int], ...], given: Speaker
) -> Speaker:
    """The person behind a pronoun or a bare office, NOBODY where the text before tells none.

    `start` is where the sentence that has them begins, in the paragraph `at`.
    """
    if given.name or not given:
        return NOBODY
    text = context.blocks[at].text
    before = [text[a:b] for a, b in stops if b <= start][: -_MOST_SENTENCES - 1 : -1]
    for sentence in before:
        mark = _MARKS.search(sentence) if given.pronoun else None
        if mark is not None:
            # Jane Doe called it “a start”. “It is ours,” she said.
            found = subjects.about(sentence[: mark.start()])
            return found if persons.can_be(found, given.pronoun) else NOBODY
        found = _in(context, sentence, given)
        if found:
            return found
    if given.pronoun and before:
        only = persons.only_one(before[0], given.pronoun)
        if only:
            return only
    return NOBODY if _is_quote_before(context, at) else _in_the_paragraph_before(context, at, given)


def _is_quote_before(context: Context, at: int) -> bool:
    before = context.blocks[at - 1] if at else None
    return before is None or before.kind != "paragraph" or opens(before.text)


def _in_the_paragraph_before(context: Context, at: int, given: Speaker) -> Speaker:
    if given.pronoun:
        return context.subject_before(at, blocks=1, pronoun=given.pronoun)
    text = context.blocks[at - 1].text
    for a, b in reversed(sentences(text)):
        found = _by_office(text[a:b], given)
        if found:
            return found
    return NOBODY


def _in(context: Context, sentence: str, given: Speaker) -> Speaker:
    if not given.pronoun:
        return _by_office(sentence, given)
    return _by_pronoun(context, sentence, given)


def _by_pronoun(context: Context, sentence: str, given: Speaker) -> Speaker:
    about = subjects.about(sentence)
    if about and persons.can_be(about, given.pronoun):
        return about
    subject = subjects.subject_of(sentence)
    if not persons.can_be(subject, given.pronoun):
        return persons.spoken_of(sentence, given.pronoun)
    if subject.name and " " in (context.roster.fullest(subject, NOBODY).name or ""):
        return subject
    presented = persons.presented(sentence)
    if presented:
        return presented
    if subject.pronoun and {subject.pronoun, given.pronoun} == {"he", "she"}:
        # She was shown round by Director John Roe. “It is done,” he said.
        return mentioned.last(sentence)
    return persons.spoken_of(sentence, given.pronoun) or (
        descriptions.brought_on(sentence) if given.pronoun in ("he", "she") else NOBODY
    )


def _by_office(sentence: str, given: Speaker) -> Speaker:
    """The person with such an office in a sentence: Ambassador Doe for "the Ambassador"."""
    wanted = words_of(given.role)
    for each in (subjects.about(sentence), *reversed(named_in(sentence))):
        if each.name and wanted and holds(words_of(f"{each.role} {each.name}"), wanted):
            return each
    return _described(sentence, given.role)


_NAME = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){1,3}"


def _described(sentence: str, description: str) -> Speaker:
    """The person whom an apposition describes so: John Roe, a fisherman, came."""
    if description[:1].isupper() or description not in sentence:
        return NOBODY
    what = rf"(?:an?|the|one) (?:[\w-]+ ){{0,3}}{re.escape(description)}\b[^,.;]{{0,40}}"
    found = re.search(rf"(?P<n>{_NAME}), {what}|{what}, (?P<m>{_NAME})", sentence)
    return Speaker(found["n"] or found["m"], description) if found else NOBODY


_PERIPHRASES = (
    (re.compile(r"(?:head|chief) of (?:[\w-]+ )?diplomacy|(?:chief|top|senior) diplomat", re.I),
     ("Minister of Foreign Affairs", "Foreign Minister", "Foreign Secretary",
      "Minister for Foreign Affairs")),
    (re.compile(r"head of (?:the )?(?:[\w-]+ )?government", re.I),
     ("Prime Minister", "Chancellor", "Premier", "Taoiseach", "First Minister")),
    (re.compile(r"head of (?:the )?state", re.I), ("President", "King", "Queen", "Emir")),
)  # fmt: skip


def offices(role: str) -> tuple[str, ...]:
    """The offices that a description stands for: the head of diplomacy, the head of state."""
    for pattern, meant_by in _PERIPHRASES:
        if pattern.match(role):
            return meant_by
    return ()
