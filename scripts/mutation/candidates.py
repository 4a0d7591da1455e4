"""Finds the tokens of the model code that can be flipped."""

import fnmatch
import hashlib
from collections import Counter
from dataclasses import dataclass

from . import flips
from .configuration import AREAS, CALLS_LEFT_OUT, READER
from .tokens import tokens

CLOSING = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True)
class Candidate:
    """One token that can be flipped. Its key holds as long as its line and its function do, wherever they stand."""

    area: str
    file: str
    line: int
    function: str
    text: str
    start: int
    end: int
    # Where the token stands in the text of the line.
    column: int
    flip: flips.Flip
    # Which of the alike tokens of the line, of how many; and which of the alike lines of the function.
    ordinal: int
    alike: int
    repeat: int

    @property
    def words(self):
        place = f" ({self.ordinal} of {self.alike})" if self.alike > 1 else ""
        return self.flip.words + place + (f", line {self.repeat} of its kind" if self.repeat > 1 else "")

    @property
    def key(self):
        return (self.file, self.function, self.text, self.words)

    def rank(self, seed):
        """The order of a draw. It is each candidate's own, so that a change of one line moves no other."""
        return hashlib.sha256("\n".join((str(seed), *self.key)).encode()).hexdigest()


def area_of(path):
    for area in AREAS:
        if any(_matches(path, pattern) for pattern in area.files):
            return area.name
    return None


def _matches(path, pattern):
    """As in a shell, where `**/` stands for any number of folders, and `*` for no more than one."""
    return _matches_parts(path.split("/"), pattern.split("/"))


def _matches_parts(folders, names):
    if not names:
        return not folders
    if names[0] == "**":
        return any(_matches_parts(folders[start:], names[1:]) for start in range(len(folders)))
    return bool(folders) and fnmatch.fnmatchcase(folders[0], names[0]) and _matches_parts(folders[1:], names[1:])


def unmatched_patterns(paths):
    """Patterns that match no file, as after a move."""
    return [
        pattern for area in AREAS for pattern in area.files if not any(_matches(path, pattern) for path in paths)]


def candidates(path, source):
    """The candidates of one file, in the order of the source."""
    area, found = area_of(path), tokens(source)
    left_out, functions = _left_out(found), _functions(found)
    lines = source.split("\n")
    chosen = [
        position for position in range(len(found)) if not left_out[position] and _kind(found, position)]
    repeats = _repeats(found, functions, lines)
    result, seen = [], Counter()
    on_line = Counter((found[position].line, found[position].text) for position in chosen)
    for position in chosen:
        token = found[position]
        seen[token.line, token.text] += 1
        ordinal, text = seen[token.line, token.text], lines[token.line - 1].strip()
        first = source.rfind("\n", 0, token.start) + 1 + lines[token.line - 1].index(text)
        flip = _flip(found, position, f"{path} {functions[position]} {text} {ordinal}")
        if flip:
            result.append(Candidate(
                area, path, token.line, functions[position], text, token.start, token.end,
                token.start - first, flip, ordinal, on_line[token.line, token.text], repeats[token.line]))
    return result


def _kind(found, position):
    """What a token is as a candidate: infix, prefix, number, extreme or nothing."""
    token = found[position]
    before = found[position - 1].text if position else ""
    after = found[position + 1].text if position + 1 < len(found) else ""
    if token.kind == "number":
        return None if before == "." else "number"
    if token.text in flips.EXTREMES:
        return "extreme" if token.kind == "name" and after == "(" and before not in (".", "func") else None
    if token.is_prefix:
        return "prefix" if token.text in flips.PREFIX else None
    if not token.is_infix or before in ("func", "operator"):
        return None
    is_spaced = not token.touches_left
    return "infix" if is_spaced or token.text in flips.RANGES else None


def _flip(found, position, key):
    text = found[position].text
    kind = _kind(found, position)
    if kind == "number":
        return flips.number_flip(text, key)
    if kind == "infix":
        return flips.infix_flip(text, key)
    return flips.prefix_flip(text) if kind == "prefix" else flips.extreme_flip(text)


def _left_out(found):
    """Marks imports, attributes, patterns of `case`, what is thrown, and the arguments of calls left out."""
    marks = [False] * len(found)
    for position, token in enumerate(found):
        if token.kind != "name" or marks[position]:
            continue
        after = found[position + 1].text if position + 1 < len(found) else ""
        if token.text == "import":
            end = _end_of_statement(found, position)
        elif token.text == "throw":
            end = _end_of_statement(found, position)
        elif token.text == "case":
            end = _end_of_pattern(found, position)
        elif token.text.startswith("@") or token.text in CALLS_LEFT_OUT:
            end = _end_of_group(found, position + 1) if after == "(" else position
        elif token.text == READER and after == "." and position + 3 < len(found) and found[position + 3].text == "(":
            end = _end_of_group(found, position + 3)
        else:
            continue
        marks[position:end + 1] = [True] * (end + 1 - position)
    return marks


def _end_of_group(found, position):
    """The closing mark of the group that opens at a position."""
    depth = 0
    for place in range(position, len(found)):
        if found[place].text in CLOSING:
            depth += 1
        elif found[place].text in CLOSING.values():
            depth -= 1
            if depth == 0:
                return place
    return len(found) - 1


def _end_of_statement(found, position):
    """The last token before a new line outside all brackets."""
    depth = 0
    for place in range(position, len(found)):
        depth += (found[place].text in CLOSING) - (found[place].text in CLOSING.values())
        if depth < 0:
            return place - 1
        if place + 1 == len(found) or depth == 0 and found[place + 1].line > found[place].line:
            return place
    return len(found) - 1


def _end_of_pattern(found, position):
    """A pattern ends before a colon, an equals sign, `in`, an opening brace or a new line."""
    depth = 0
    for place in range(position + 1, len(found)):
        text = found[place].text
        if depth == 0 and text in (":", "=", "in", "{"):
            return place - 1
        depth += (text in CLOSING) - (text in CLOSING.values())
        is_last = place + 1 < len(found) and found[place + 1].line > found[place].line
        if depth <= 0 and is_last and text not in (",", "where"):
            return place
    return len(found) - 1


DECLARING = ("func", "var", "let", "struct", "enum", "extension", "class", "protocol")
WITH_BODY = ("func", "var", "init", "subscript")


def _functions(found):
    """The name of the function or property that each token stands in; of the outermost where they are nested."""
    names, name, depth, parentheses = [], "", 0, 0
    # The depth of the body that a token stands in; `AWAITED` between a declaration and its body.
    body, AWAITED = None, -1
    for position, token in enumerate(found):
        after = found[position + 1].text if position + 1 < len(found) else ""
        before = found[position - 1].text if position else ""
        if body in (None, AWAITED) and parentheses == 0 and before != ".":
            if token.text in DECLARING or token.text in WITH_BODY:
                name = after.strip("`") if token.text in DECLARING else token.text
                body = AWAITED if token.text in WITH_BODY else None
            elif token.text == "=":
                body = None
        if parentheses == 0 and token.text == "{":
            depth += 1
            body = depth if body == AWAITED else body
        elif parentheses == 0 and token.text == "}":
            body = None if body in (depth, AWAITED) else body
            depth -= 1
        parentheses += (token.text in ("(", "[")) - (token.text in (")", "]"))
        names.append(name)
    return names


def _repeats(found, functions, lines):
    """By line number: which of the alike lines of its function it is."""
    seen, result = Counter(), {}
    for position, token in enumerate(found):
        if token.line in result:
            continue
        text = (functions[position], lines[token.line - 1].strip())
        seen[text] += 1
        result[token.line] = seen[text]
    return result
