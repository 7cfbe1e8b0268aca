"""Patterns that are tried only where what they begin with stands.

`re` skips to where a pattern may begin only if it knows the letters it begins with, which it does
not behind a `\\b` or where its alternatives begin with classes; and it tries alternatives one by
one. So alternatives are put together by their first letter, or behind the class of them all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

_GROUP = re.compile(r"\(\?(?::|P<\w+>)")
_BEHIND = re.compile(r"\(\?<([!=])")
_FIRST = re.compile(r"\[([^\]\\^]+|\\[ds])\]|(\\[ds])|([^\W_]|[ ,’'£€$])")
_REPEATED = re.compile(r"[*+?{]")
_UP_TO = re.compile(r"\{1,(\d+)\}(?![?+])")
_CAPTURES = re.compile(r"(?<!\\)\((?:\?P<|(?!\?))")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.S)

_First = tuple[str, str, str]
"""Letters, what holds in front of one, written as behind it with {} for it, and what follows it."""


def pattern(expression: str) -> re.Pattern[str]:
    """Compiled for the same matches, of the same groups, begun with its first letters.

    Raises ValueError where an alternative does not plainly begin with a letter of some class.
    """
    return re.compile(_begun(expression))


def either(words: Iterable[str]) -> str:
    """A pattern of any of the words, parted by first letters, so that few of them are tried."""
    heads: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        heads.setdefault(word[:2], []).append(word[2:])
    # The longer first: "points out" before "points".
    parts = (
        head + "(?:" + "|".join(sorted(tails, key=len, reverse=True)) + ")"
        for head, tails in heads.items()
    )
    return "|".join(parts)


def matches(starts: re.Pattern[str], whole: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin where the cheap pattern of its starts matches."""
    end = 0
    for start in starts.finditer(text):
        if start.start() >= end and (match := whole.match(text, start.start())):
            end = match.end()
            yield match


def _begun(expression: str) -> str:
    boundary, head = (r"\b", expression[2:]) if expression.startswith(r"\b") else ("", expression)
    opening = _GROUP.match(head)
    if opening and len(_alternatives(head)) == 1:
        body, rest = _split(head, opening.end())
        if not _REPEATED.match(rest):
            inner = "|".join(boundary + each for each in _alternatives(body))
            return f"{opening.group()}{_together(inner)}){rest}"
    return _together(expression)


def _together(expression: str) -> str:
    firsts = [each for part in _alternatives(expression) for each in _firsts(part, "")]
    captures = any(_CAPTURES.search(rest) and len(letters) > 1 for letters, _, rest in firsts)
    if not captures and all(letters.isalpha() for letters, _, _ in firsts):
        made = _by_letter(firsts)
        # What takes long to compile makes the program start late.
        if len(made) < _MOST_GROWTH * len(expression) + _MOST_MORE:
            return made
    return _by_class(firsts)


_MOST_GROWTH, _MOST_MORE = 1.5, 80


def _by_letter(firsts: Sequence[_First]) -> str:
    made: dict[str, list[str]] = {}
    for letters, held, rest in firsts:
        for letter in letters:
            made.setdefault(letter, []).append(held.replace("{}", letter) + rest)
    return "|".join(
        f"{letter}{rests[0]}" if len(rests) == 1 else f"{letter}(?:{'|'.join(rests)})"
        for letter, rests in made.items()
    )


def _by_class(firsts: Sequence[_First]) -> str:
    every = "".join(dict.fromkeys(letters for letters, _, _ in firsts))
    begins = ""
    if all(held.startswith(_AT_START) for _, held, _ in firsts):
        begins = _AT_START.replace("{}", ".")
        firsts = [(one, held.removeprefix(_AT_START), rest) for one, held, rest in firsts]
    if len(firsts) == 1:
        _, held, rest = firsts[0]
        return f"[{every}]{begins}{held.replace('{}', '.')}{rest}"
    return f"[{every}]{begins}(?:{'|'.join(_passed(firsts))})"


def _passed(firsts: Sequence[_First]) -> list[str]:
    """The alternatives once the letter they begin with is passed."""
    made = []
    for letters, held, rest in firsts:
        # `re` skips an alternative quickly only where it begins with a plain letter.
        second = rest[:1] if _PLAIN.match(rest) else ""
        behind = f"(?<=[{letters}]{second}){held.replace('{}', '.' + second)}"
        made.append(f"{second}{behind}{rest.removeprefix(second)}")
    return made


_PLAIN = re.compile(r"[^\W_](?![?*+{])")


_AT_START = r"(?<!\w{})"


def _firsts(part: str, held: str) -> Iterator[_First]:
    """What a part may begin with, where `held` holds in front of it."""
    if part.startswith(r"\b"):
        yield from _firsts(part[2:], held + _AT_START)
    elif looks := _BEHIND.match(part):
        body, rest = _split(part, looks.end())
        if "|" in body or "{" in body:
            raise _unplain(part)
        yield from _firsts(rest, f"{held}(?<{looks[1]}{body}{{}})")
    elif part.startswith("(?:"):
        yield from _firsts_of_group(part, held)
    elif first := _FIRST.match(part):
        letters, rest = first[1] or first[2] or first[3], part[first.end() :]
        if r"\w" in held and not _WORDLY.fullmatch(letters):
            raise _unplain(part)
        if rest.startswith("?"):
            _refuse(part, "?+", rest[1:])
            yield from _either([f"[{letters}]{rest[1:]}", rest[1:]], held)
        else:
            yield letters, held, _once_more(letters, rest)
    else:
        raise _unplain(part)


_WORDLY = re.compile(r"(?:\\d|[^\W_]|[^\W_]-[^\W_])+")


def _firsts_of_group(part: str, held: str) -> Iterator[_First]:
    body, rest = _split(part, len("(?:"))
    _refuse(part, "*+{", rest)
    if rest.startswith("?"):
        _refuse(part, "?+", rest[1:])
        yield from _either([*(each + rest[1:] for each in _alternatives(body)), rest[1:]], held)
    elif _CAPTURES.search(rest):
        inner = [each for one in _alternatives(body) for each in _firsts(one, "")]
        letters = "".join(dict.fromkeys(each for each, _, _ in inner))
        yield letters, held, f"(?:{'|'.join(_passed(inner))}){rest}"
    else:
        yield from _either([each + rest for each in _alternatives(body)], held)


def _once_more(letters: str, rest: str) -> str:
    """What follows a letter that may be repeated."""
    if rest.startswith("+"):
        _refuse(rest, "?+", rest[1:])
        return f"[{letters}]*{rest[1:]}"
    if up_to := _UP_TO.match(rest):
        return f"[{letters}]{{0,{int(up_to[1]) - 1}}}{rest[up_to.end() :]}"
    _refuse(rest, "*{", rest)
    return rest


def _either(parts: Sequence[str], held: str) -> Iterator[_First]:
    if len(parts) > 1 and any(map(_CAPTURES.search, parts)):
        raise ValueError(parts[0])
    for part in parts:
        yield from _firsts(part, held)


def _refuse(part: str, marks: str, rest: str) -> None:
    if rest[:1] and rest[0] in marks:
        raise _unplain(part)


def _unplain(part: str) -> ValueError:
    return ValueError(f"it does not plainly begin with a letter: {part!r}")


def _alternatives(pattern: str) -> list[str]:
    """The alternatives at the top of a pattern."""
    made, start = [], 0
    for at in _tops(pattern, 0):
        if pattern[at] == "|":
            made.append(pattern[start:at])
            start = at + 1
    return [*made, pattern[start:]]


def _split(pattern: str, start: int) -> tuple[str, str]:
    """What stands in a group that is open at `start`, and what behind it."""
    end = next(at for at in _tops(pattern, start) if pattern[at] == ")")
    return pattern[start:end], pattern[end + 1 :]


def _tops(pattern: str, start: int) -> Iterator[int]:
    """Where the bars and brackets stand that belong to no group opened behind `start`."""
    depth = 0
    for token in _TOKEN.finditer(pattern, start):
        mark = token.group()
        if mark == "(":
            depth += 1
        elif mark == ")" and depth:
            depth -= 1
        elif mark in ("|", ")") and not depth:
            yield token.start()
