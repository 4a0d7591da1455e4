"""The tables of a run: every mutant, totals of each set and area, and what is argued about survivors."""

from collections import Counter
from dataclasses import dataclass

from .configuration import AREAS, PROCESSES, RECORDED

LONGEST_EXCERPT = 90


@dataclass
class Outcome:
    """One mutant of one set: what became of it, and the argument where it survived."""

    candidate: object
    verdict: object
    argument: str = ""

    @property
    def is_killed(self):
        return self.verdict.killer is not None

    @property
    def fate(self):
        """Who noticed, or how it survived."""
        if self.is_killed:
            return f"{self.verdict.killer.suite}: {self.verdict.killer.ended}"
        return "**survived**" if self.verdict.runs else "**survived**, no test runs it"


def percent(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "–"


def document(sets, outcomes, facts):
    """The page of a run: sets with their outcomes in the same order, and facts told before them."""
    parts = [HEAD.format(processes=PROCESSES), "\n".join(f"- {fact}" for fact in facts) + "\n", totals(sets, outcomes)]
    for position, (drawn, own) in enumerate(zip(sets, outcomes)):
        first = 1 + sum(map(len, outcomes[:position]))
        parts.append(f"## {drawn.name.capitalize()} (seed {drawn.seed})\n\n" + table(own, first))
    return "\n".join(parts)


HEAD = """# Mutation test

`make mutate` flips one operator or number of the model code at a time and runs the tests that cover it: a mutant that
no test notices survives, and shows what the tests would not see. All mutants are compiled into one test program and
chosen by an environment variable; {processes} run at once, each until the first test fails. A trap, or more than the time
or memory allowed, counts as noticed. Which mutants are drawn depends on the seed and the sources only. The forty may
be looked at while tests are written; the twenty are drawn from what is left and looked at afterwards. A survivor that
changes nothing that could be observed is argued here and still counts as a survivor in the share killed.
"""


def totals(sets, outcomes):
    """Rows by set and area."""
    rows = []
    for drawn, own in zip(sets, outcomes):
        for name in [None] + [area.name for area in AREAS]:
            part = [item for item in own if name in (None, item.candidate.area)]
            killed = sum(item.is_killed for item in part)
            argued = sum(bool(item.argument) for item in part if not item.is_killed)
            goal = percent(drawn.goal, 1) if name is None and drawn.goal else ""
            rows.append((
                f"**{drawn.name}**" if name is None else drawn.name, name or "all", len(part), killed, len(part) - killed,
                argued, percent(killed, len(part)), percent(killed + argued, len(part)), goal))
    columns = ("set", "area", "mutants", "killed", "survived", "of them argued", "killed", "killed or argued", "goal")
    return _markdown(columns, rows)


def table(outcomes, first=1):
    """One row a mutant, numbered from the first on."""
    columns = ("id", "area", "place", "line", "flip", "killed by", "seconds", "argued")
    return _markdown(columns, [
        (
            number, item.candidate.area, f"{item.candidate.file.removeprefix('Sources/')}:{item.candidate.line}",
            _code(excerpt(item.candidate)), _code(item.candidate.words), item.fate.replace("|", "\\|"),
            f"{item.verdict.seconds:.0f}", item.argument.replace("|", "\\|"))
        for number, item in enumerate(outcomes, first)])


def excerpt(candidate):
    """The line, or of a long one the part around the token."""
    text = candidate.text
    if len(text) <= LONGEST_EXCERPT:
        return text
    middle = candidate.column
    first = max(0, min(middle - LONGEST_EXCERPT // 2, len(text) - LONGEST_EXCERPT))
    last = first + LONGEST_EXCERPT
    return ("…" if first else "") + text[first:last] + ("…" if last < len(text) else "")


def by_suite(outcomes):
    """How many mutants each suite was the first to notice; recorded tables come last."""
    counts = Counter(item.verdict.killer.suite for own in outcomes for item in own if item.is_killed)
    alone = sum(counts[name] for name in RECORDED)
    words = ", ".join(f"{name} {count}" for name, count in counts.most_common())
    return f"First noticed by: {words}; so {alone} by recorded tables alone."


def _code(text):
    return "`" + text.replace("|", "\\|") + "`"


def _markdown(columns, rows):
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in (columns, ("---",) * len(columns), *rows)]
    return "\n".join(lines) + "\n"
