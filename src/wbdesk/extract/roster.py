"""The people of a document: short forms ("Ms Doe", "the Minister") find the fullest mention."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wbdesk.extract import begun, countries, needs, offices
from wbdesk.extract.gate import Gate
from wbdesk.extract.given_names import is_given
from wbdesk.extract.names import (
    bare_words,
    has_role_word,
    is_body,
    is_full,
    is_portfolio,
    looks_like_person,
)
from wbdesk.extract.people import NOBODY, Speaker, description, split_name
from wbdesk.extract.vocabulary import LINKS, PARTICLES, TITLES


class Roster:
    """The people of a document, by their fullest mention."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._people: dict[str, Speaker] = {}
        self._read = False

    def add(self, speaker: Speaker) -> None:
        """Remember somebody with a name; the first role that is told stays."""
        if not speaker.name:
            return
        known = self._people.get(speaker.name)
        if known is None or (speaker.role and not known.role):
            self._people[speaker.name] = speaker

    def fullest(self, speaker: Speaker, last: Speaker) -> Speaker:
        """The person meant: a surname finds its full name, a role its holder, "he" the last one."""
        if speaker.pronoun:
            return last
        if speaker.name and offices.is_short_form(speaker.name):
            speaker = Speaker(None, speaker.name)
        if speaker.name:
            return self._by_name(speaker)
        return self._by_role(speaker, last)

    def _by_name(self, speaker: Speaker) -> Speaker:
        assert speaker.name is not None
        words = bare_words(speaker.name)
        short = _is_short(words)
        if speaker.role and not short:
            return speaker
        self._scan()
        fitting = [each for each in self._people.values() if _same_person(words, each.name)]
        if short and not any(
            each.name and not _is_short(bare_words(each.name)) for each in fitting
        ):
            named = self._with_given_name(speaker.name) or speaker.name
            told = next((each.role for each in fitting if each.role), "")
            return Speaker(named, speaker.role or told)
        if not fitting:
            return speaker
        longest = max(fitting, key=lambda each: (len(each.name or ""), bool(each.role)))
        with_role = next((each.role for each in fitting if each.role), "")
        if len({bare_words(each.name or "")[:1] for each in fitting if is_full(each.name)}) > 1:
            return speaker
        name = longest.name if short else speaker.name
        return Speaker(name, _fuller(speaker.role, fitting) or with_role)

    def _with_given_name(self, surname: str) -> str:
        """The one given name that stands before a surname anywhere in the text, with it."""
        surname = " ".join(word for word in surname.split() if word not in TITLES)
        before = re.compile(rf"(?<![\w-])({_CAPITAL}) {re.escape(surname)}(?![\w-])")
        told = {
            each[1]
            for text in self._texts
            if surname in text
            for each in before.finditer(text)
            if looks_like_person(f"{each[1]} {surname}")
            and not has_role_word(each[1])
            and (is_given(each[1]) or not (is_portfolio(each[1]) or is_body(each[1])))
            and not each[1].isupper()
        }
        told -= TITLES
        return f"{told.pop()} {surname}" if len(told) == 1 and surname else ""

    def _by_role(self, speaker: Speaker, last: Speaker) -> Speaker:
        wanted = offices.words_of(speaker.role)
        if not wanted or wanted & _ANONYMOUS:
            return speaker
        self._scan()
        holders = {
            each.name: each
            for each in self._people.values()
            if each.role and offices.holds(offices.words_of(each.role), wanted)
        }
        if last.name in holders:
            return holders[last.name]
        full = [name for name in holders if name and " " in name]
        for name in [name for name in holders if name and " " not in name]:
            if any(each.endswith(f" {name}") for each in full):
                del holders[name]
        if len(holders) == 1:
            holder = next(iter(holders.values()))
            return Speaker(holder.name, max(holder.role, speaker.role, key=len))
        if not holders and speaker.role in TITLES:
            return self._by_title(speaker.role) or speaker
        # The Prime Minister is not that of another country named as such.
        plain = [each for each in holders.values() if offices.words_of(each.role) == wanted]
        return plain[0] if len(plain) == 1 else speaker

    def _by_title(self, title: str) -> Speaker:
        """The one person whom the document names with a title: the Commodore."""
        titled = re.compile(rf"(?<![\w-]){title}(?: {_CAPITAL}){{1,3}}")
        told = {each.group() for text in self._texts for each in titled.finditer(text)}
        people = {self._by_name(split_name(each)) for each in told}
        return people.pop() if len(people) == 1 else NOBODY

    def _scan(self) -> None:
        """Read the mentions of the whole text, once, and only when somebody is looked for."""
        if self._read:
            return
        self._read = True
        for text in self._texts:
            if _NAMING.opens(text):
                for each in named_in(text):
                    self.add(each)


# Quotes and attendees look for the people of the same paragraphs.
@lru_cache(maxsize=512)
def named_in(text: str) -> tuple[Speaker, ...]:
    """Everybody a paragraph names with role or title."""
    made = [
        _split(_POSSESSIVE.split(_OWNER.sub("", _of_another(text, match) + match.group()))[0])
        for gate, pattern in ((_OFFICE, _ROLE_THEN_NAME), (_TITLE, _TITLE_THEN_NAME))
        if gate.search(text)
        for match in pattern.finditer(text)
    ]
    for match in _SMALL_OFFICE_THEN_NAME.finditer(text):
        before = _SMALL_WORDS_BEFORE.search(
            text, max(0, match.start() - 2 * _LONGEST_WORD), match.start()
        )
        made.append(split_name((before.group() if before else "") + match.group()))
    if not _ROLE_AFTER.search(text):
        return tuple(made)
    for match in _NAME_THEN_ROLE.finditer(text):
        if text.endswith(("the ", "The "), 0, match.start()) and not _TITLE.match(match.group()):
            # "On the Example Road, the Minister said": what has an article is nobody's name.
            continue
        name, role = split_name(match.group(1)), match.group(2)
        if name.name and not name.role and description([role]) and not _names_another(role):
            made.append(Speaker(name.name, description([role])))
    return tuple(made)


def _of_another(text: str, office: re.Match[str]) -> str:
    """The small word before an office that makes it another one: the former Mayor, Jane Doe."""
    word = text[max(0, office.start() - _LONGEST_WORD) : office.start()].rpartition(" ")[0]
    word = word.rpartition(" ")[2]
    return f"{word} " if word in offices.OF_ANOTHER else ""


def _split(words: str) -> Speaker:
    """Office and name apart, no country cut in two: "President of Sierra Leone, Jane Doe"."""
    words = _STYLED.sub(" ", words)
    told = split_name(words)
    at = words.find(f" {told.name.split()[0]}") + 1 if told.name else 0
    cut = next((m for m in countries.mentions(words) if m.start < at < m.end), None)
    if cut is None:
        return told
    behind = split_name(words[cut.end :].lstrip(" ,"))
    return Speaker(behind.name, words[: cut.end]) if behind.name and not behind.role else told


def _names_another(role: str) -> bool:
    """Whether a role after a name belongs to somebody else named right behind it, as in a list."""
    other = split_name(role).name
    before = role[: role.find(other)].split() if other else []
    return bool(before) and before[-1] not in LINKS


def _fuller(role: str, people: list[Speaker]) -> str:
    """The longest form of a role among the mentions of one person."""
    words = offices.words_of(role)
    forms = [each.role for each in people if words and words < offices.words_of(each.role)]
    return max(forms, key=len) if forms and len(words) == 1 else role


_ANONYMOUS = frozenset("spokesperson spokesman spokeswoman official".split())
_OWNER = re.compile(r"\A\S+[’']s ")
_POSSESSIVE = re.compile(r"[’']s?(?=\s)")
_CAPITAL = r"[^\W\d_a-z][\w’'-]{0,30}"
_OFFICES = (
    "Minister|PM|(?:Under-)?Secretary|President|Chancellor|Taoiseach|Tánaiste|Premier|Mayor|Commissioner|"
    "Ambassador|Director|Executive|Treasurer|Governor|Chair(?:wo)?(?:man)?|Head|Leader|Manager|"
    "Officer|Inspector|Envoy|Representative|Constable|Superintendent|Ombudsman|Coroner|"
    "(?:Attorney|Solicitor|Advocate|Auditor|Surgeon|Consul)[ -]General|Chargé d[’']Affaires"
)
# Looked for first, since the patterns begin at every capital.
_OFFICE = needs.begun_pattern(_OFFICES)
_ROLE_THEN_NAME = re.compile(
    rf"(?:{_CAPITAL} ){{0,3}}(?:{_OFFICES})"
    rf"(?:-General)?"
    rf"(?: (?:of State |General )?(?:for|of|to)(?: the)?"
    rf"(?: (?:and |& )?{_CAPITAL},?){{1,6}}){{0,3}},?"
    rf"(?:,? the (?:(?:Rt|Right) )?Hon(?:ou?rable|\.)?)?(?: {_CAPITAL}){{1,4}}"
)
_SMALL_OFFICE_THEN_NAME = begun.pattern(
    r"\b(?:minister|secretary|executive|chair|director|manager|officer|leader|head|headteacher|"
    r"founder|president|principal|chairman|chairwoman|commander|coordinator|engineer)"
    rf"(?: {_CAPITAL}){{2,3}}"
)
_SMALL_WORDS_BEFORE = re.compile(r"(?:(?<![\w’'-])[A-Za-z][a-z-]+ ){0,2}\Z")
_STYLED = re.compile(r",? the (?:(?:Rt|Right) )?Hon(?:ou?rable|\.)?\s")
_NAMING = Gate(
    "inister", "ecretary", "resident", "hancellor", "aoiseach", "ánaiste", "PM ", "Premier",
    "Mayor", "mbassador", "irector", "xecutive", "Leader", "Chargé", "reasurer", "overnor", "hair",
    " Mr", "Mrs", "Ms ", "Dr",
    "Sir ", "Dame ", "Lord ", "Lady ", "Baroness ", "Senator ", "Cllr", "ouncillor ", "Prof", "Rev",
    "ommissioner", "hief ", " head ", "Head ", "manager", "Manager", "CEO", "leader", "ounder",
    "fficer", "ngineer", "Judge", "Captain", "Colonel", "General", "Hon", "Bishop", "Envoy",
    "Representative", "Constable", "Superintendent", "Ombudsman", "Coroner",
)  # fmt: skip
# A cheap look before the pattern that starts at every capital letter.
_ROLE_AFTER = re.compile(
    r"(?:,| is| was) (?:the |our )?(?:[\w’&-]+ ){0,5}?(?:[Mm]inister|[Ss]ecretary|[Pp]resident|"
    r"[Dd]irector|[Cc]hief|[Cc]hair|[Hh]ead|[Mm]anager|CEO|[Ll]eader|[Ff]ounder|[Cc]ommissioner|"
    r"[Aa]mbassador|[Oo]fficer|[Pp]rofessor|[Ee]ngineer)"
)
_TITLES = (
    "Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Senator|Councillor|Cllr|Professor|Prof|Rev|Bishop|"
    "Judge|Captain|Colonel|G(?<!Secretary G)(?<!Director G)(?<!Attorney G)eneral|Hon"
)
_TITLE = re.compile(rf"(?:{_TITLES})\b")
_TITLE_THEN_NAME = begun.pattern(
    rf"\b(?:{_TITLES})"
    rf"\.?(?: {_CAPITAL}){{2,4}}"
)
_NAME_THEN_ROLE = re.compile(
    rf"((?:{_CAPITAL}\.? ){{1,3}}{_CAPITAL})(?:,| is| was| who is)(?: the| our)? "
    rf"((?:[\w’&-]+ ){{0,5}}?(?i:minister|secretary|president|director|chief|chair|chairman|"
    rf"head|manager|ceo|leader|founder|commissioner|ambassador|officer|professor|engineer)\b"
    rf"[^,.;:()]{{0,80}})"
)


def _is_short(words: tuple[str, ...]) -> bool:
    """Whether a name is a surname only: "Doe", "von der Doe"."""
    return len(words) == 1 or (len(words) > 1 and words[0] in PARTICLES)


def _same_person(words: tuple[str, ...], name: str | None) -> bool:
    theirs = bare_words(name or "")
    if not words or not theirs:
        return False
    if len(words) == 1:
        return words[0] in (theirs[-1], theirs[0]) or theirs[-1:] == words
    if words == theirs[-len(words) :]:
        return True
    return theirs[-1] == words[-1] and (theirs[0] == words[0] or len(theirs) == 1)


_LONGEST_WORD = 12
