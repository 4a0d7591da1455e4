"""The hand-kept file of survivors: why a mutant that no test notices changes nothing, or what is accepted."""

import csv
import io

COLUMNS = ("file", "function", "line", "flip", "argued")


def argued(path):
    """Arguments by key of the mutant; a line is known by its file, function, text and flip, not by its number."""
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {tuple(row[name] for name in COLUMNS[:4]): row["argued"] for row in csv.DictReader(file)}


def as_rows(candidates):
    """Survivors as rows to be copied into the file, the argument left empty."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows((*candidate.key, "") for candidate in candidates)
    return text.getvalue()
