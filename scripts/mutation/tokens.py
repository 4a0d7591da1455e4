"""Cuts Swift source into tokens: as much of the language as is needed to find operators and numbers in expressions."""

import re
from dataclasses import dataclass

OPERATOR_CHARACTERS = set("/=-+!*%<>&|^~?")
_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"0[xob][0-9a-fA-F_]+|[0-9][0-9_]*(\.[0-9][0-9_]*)?([eE][+-]?[0-9_]+)?")
_NAME = re.compile(r"[#@]?`?[^\W\d]\w*`?|\$\d+")
_STRING = re.compile(r'(#*)("""|")')
_DIRECTIVE = re.compile(r"#(if|elseif|else|endif|sourceLocation|warning|error)\b")


@dataclass(frozen=True)
class Token:
    """A stretch of the source. Kinds: name, number, operator, string, mark (everything else)."""

    kind: str
    text: str
    start: int
    end: int
    line: int
    # Whether something other than white space or an opening (closing) mark touches it on the left (right).
    touches_left: bool = False
    touches_right: bool = False

    @property
    def is_infix(self):
        """As the language has it: an operator with the same on both sides stands between two operands."""
        return self.kind == "operator" and self.touches_left == self.touches_right

    @property
    def is_prefix(self):
        return self.kind == "operator" and not self.touches_left and self.touches_right


def tokens(source):
    """The tokens of a source; comments and lines of conditional compilation are left out.

    >>> [token.text for token in tokens('let a = b[1] - 2.5e-3 // - 1')]
    ['let', 'a', '=', 'b', '[', '1', ']', '-', '2.5e-3']
    """
    result, place, line = [], 0, 1
    while place < len(source):
        kind, end = _next(source, place)
        text = source[place:end]
        if kind not in ("space", "comment", "directive"):
            result.append(Token(kind, text, place, end, line, _touches_left(source, place), _touches_right(source, end)))
        line += text.count("\n")
        place = end
    return result


def _next(source, place):
    """Kind and end of what begins at a place."""
    space = _SPACE.match(source, place)
    if space:
        return "space", space.end()
    if source.startswith("//", place):
        return "comment", _end_of_line(source, place)
    if source.startswith("/*", place):
        return "comment", _end_of_comment(source, place)
    if _DIRECTIVE.match(source, place):
        return "directive", _end_of_line(source, place)
    string = _STRING.match(source, place)
    if string:
        return "string", _end_of_string(source, string)
    for kind, pattern in (("number", _NUMBER), ("name", _NAME)):
        found = pattern.match(source, place)
        if found:
            return kind, found.end()
    return _operator_or_mark(source, place)


def _operator_or_mark(source, place):
    character = source[place]
    with_dots = source.startswith("..", place)
    if character not in OPERATOR_CHARACTERS and not with_dots:
        return "mark", place + 1
    end = place
    while end < len(source) and (source[end] in OPERATOR_CHARACTERS or with_dots and source[end] == "."):
        if source.startswith(("//", "/*"), end):
            break
        end += 1
    return "operator", end


def _end_of_line(source, place):
    end = source.find("\n", place)
    return len(source) if end < 0 else end


def _end_of_comment(source, place):
    """Comments between /* and */ stand in one another."""
    depth, place = 1, place + 2
    while depth and place < len(source):
        if source.startswith("/*", place):
            depth, place = depth + 1, place + 2
        elif source.startswith("*/", place):
            depth, place = depth - 1, place + 2
        else:
            place += 1
    return place


def _end_of_string(source, opening):
    """A string with what is interpolated in it, however deep."""
    raised, closing = opening.group(1), opening.group(2) + opening.group(1)
    place = opening.end()
    while place < len(source):
        if source.startswith(closing, place):
            return place + len(closing)
        if source.startswith("\\" + raised + "(", place):
            place = _end_of_parentheses(source, place + len(raised) + 1)
        elif source.startswith("\\" + raised, place):
            place += len(raised) + 2
        else:
            place += 1
    return place


def _end_of_parentheses(source, place):
    depth = 0
    while place < len(source):
        _, end = _next(source, place)
        depth += {"(": 1, ")": -1}.get(source[place:end], 0)
        place = end
        if depth == 0:
            return place
    return place


def _touches_left(source, start):
    return start > 0 and not source[start - 1].isspace() and source[start - 1] not in "([{,;:"


def _touches_right(source, end):
    return end < len(source) and not source[end].isspace() and source[end] not in ")]},;:" and source[end:end + 2] != "//"
