"""Changes of one place of a text: its numbers, units, dates, words, keys and structure, each as its grammar has it."""

import re

NUMBERS = ["0", "-0", "-1", "1", "0.5", "1e-9", "5e-324", "1e9", "1e15", "1e100", "1e300", "-1e300", "9223372036854775807", "99999999999999999999", "0x10", "1_000", "1,5", "3.5e", "~"]
UNITS = ["kt", "t", "kt/d", "kt/month", "kt/yr", "%", "d", "yr", "USD/t", "AZN/t", "AZN/l", "USD/bbl", "M AZN/yr", "TWh/yr", "toe", "", "frogs", "kg/m3", "1"]
DATES = ["0001-01-01", "1899-12-31", "1900-01-01", "2023-12-31", "2024-02-29", "2024-02-30", "2024-03-01", "2024-12-31", "2025-01-01", "2200-12-31", "9999-12-31", "2024-13-01", "2024-03"]
WORDS = ["", "~", "true", "others", "none", "*", "gasoline-*", "russia", "no-such-name", "x" * 300, "ə", "-", "{}", "[]", "null", "2024", "&a", "*a", "<<"]

NUMBER = re.compile(r"(?<![\w.-])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w-])")
QUANTITY = re.compile(r"(?<![\w.-])(-?\d+(?:\.\d+)?) ([A-Za-z%][\w/%. ]*?)(?=[,}\]\n])")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
WORD = re.compile(r"(?<=: )[a-z][a-z0-9-]*(?=[,}\]\n])|(?<=\[)[a-z][a-z0-9*-]*|(?<=, )[a-z][a-z0-9*-]*(?=[,\]])")
KEY = re.compile(r"[A-Za-z][\w*-]*(?=: )")
ENTRY = re.compile(r"(?<=[{,])\s*[\w*-]+: (?:\{[^{}]*\}|\[[^\[\]]*\]|[^,{}\[\]]*)(?=[,}])")


def mutated(text, random, times=None):
    """The text with one to four changes."""
    for _ in range(times or random.choice([1, 1, 1, 2, 2, 3, 4])):
        changed = random.choice(CHANGES)(text, random)
        text = changed if changed is not None else text
    return text


def _replaced(text, random, pattern, choose):
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = random.choice(found)
    return text[: match.start()] + choose(match) + text[match.end() :]


def number(text, random):
    def choose(match):
        if random.random() < 0.5:
            return random.choice(NUMBERS)
        return repr(float(match[0]) * random.choice([-1, 0.01, 0.9, 1.1, 10, 100, 1000, 1e6]))

    return _replaced(text, random, NUMBER, choose)


def unit(text, random):
    return _replaced(text, random, QUANTITY, lambda match: f"{match[1]} {random.choice(UNITS)}")


def date(text, random):
    return _replaced(text, random, DATE, lambda match: random.choice(DATES))


def word(text, random):
    others = [match[0] for match in WORD.finditer(text)] or WORDS
    return _replaced(text, random, WORD, lambda match: random.choice(others if random.random() < 0.6 else WORDS))


def key(text, random):
    others = [match[0] for match in KEY.finditer(text)] or WORDS
    return _replaced(text, random, KEY, lambda match: random.choice(others if random.random() < 0.7 else WORDS))


def entry_removed(text, random):
    return _replaced(text, random, ENTRY, lambda match: "")


def entry_moved(text, random):
    entries = [match[0] for match in ENTRY.finditer(text)]
    return _replaced(text, random, ENTRY, lambda match: f"{match[0]},{random.choice(entries)}")


def wrapped(text, random):
    """A value where a mapping or list is expected, and back."""
    return _replaced(text, random, QUANTITY, lambda match: random.choice([f"{{value: {match[0]}}}", f"[{match[0]}]", f"{{value: {match[0]}, low: 0, high: {match[1]}}}", f'"{match[0]}"', "{" * 40]))


def line(text, random):
    lines = text.split("\n")
    at = random.randrange(len(lines))
    kind = random.choice(["remove", "double", "swap", "indent", "cut", "move"])
    if kind == "remove":
        del lines[at]
    elif kind == "double":
        lines.insert(at, lines[at])
    elif kind == "swap":
        other = random.randrange(len(lines))
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == "indent":
        lines[at] = random.choice(["  ", "\t", " "]) + lines[at]
    elif kind == "cut":
        lines = lines[: at + 1]
    else:
        lines.insert(random.randrange(len(lines)), lines.pop(at))
    return "\n".join(lines)


def cell(text, random):
    """One cell of a table with commas."""
    lines = text.split("\n")
    at = random.randrange(len(lines))
    cells = lines[at].split(",")
    position = random.randrange(len(cells))
    kind = random.choice(["number", "other", "remove", "add", "quote"])
    if kind == "number":
        cells[position] = random.choice(NUMBERS)
    elif kind == "other":
        cells[position] = random.choice(WORDS + UNITS)
    elif kind == "remove":
        del cells[position]
    elif kind == "add":
        cells.insert(position, random.choice(NUMBERS))
    else:
        cells[position] = '"' + cells[position]
    lines[at] = ",".join(cells)
    return "\n".join(lines)


def character(text, random):
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(["{", "}", "[", "]", ":", ",", "\n", "\"", "'", "#", "-", " ", "\x00", "\ufeff", "%", "é", "=", "0"]) + text[at + random.randrange(2) :]


CHANGES = [number, number, number, unit, date, date, word, key, entry_removed, entry_moved, wrapped, line, line, character]
TABLE_CHANGES = [number, number, cell, cell, cell, line, character]


def mutated_table(text, random):
    for _ in range(random.choice([1, 1, 2, 3])):
        changed = random.choice(TABLE_CHANGES)(text, random)
        text = changed if changed is not None else text
    return text
