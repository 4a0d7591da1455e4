"""What a token is flipped to, and the Swift that does it when its number is the active one.

A flipped operator becomes an operator of its own with the same precedence, a number or `min` and `max` a call. So the
source around a token stays as it is, and the compiler reads it as before.
"""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

# Box drawings, blocks, shapes and dingbats: letters of operators, one for each mutant.
FIRST_LETTER, LAST_LETTER = 0x2500, 0x2775
MOST_MUTANTS = LAST_LETTER - FIRST_LETTER


@dataclass(frozen=True)
class Flip:
    """From what to what, and how Swift writes it."""

    kind: str
    original: str
    mutated: str

    @property
    def words(self):
        return f"{self.original}x → x" if self.kind == "prefix" else f"{self.original} → {self.mutated}"


ADDITIVE, NUMBERS = ("AdditiveArithmetic",), ("FloatingPoint", "BinaryInteger")
WHOLE, ORDERED, ALIKE = ("FixedWidthInteger",), ("Comparable",), ("Equatable",)

# Operator: flipped to, precedence, result, protocols of its operands.
INFIX = {
    "+": ("-", "Addition", "T", ADDITIVE), "-": ("+", "Addition", "T", ADDITIVE),
    "&+": ("&-", "Addition", "T", WHOLE), "&-": ("&+", "Addition", "T", WHOLE),
    "*": ("/", "Multiplication", "T", NUMBERS), "/": ("*", "Multiplication", "T", NUMBERS),
    "&*": ("&+", "Multiplication", "T", WHOLE), "%": ("/", "Multiplication", "T", ("BinaryInteger",)),
    "<": ("<=", "Comparison", "Bool", ORDERED), "<=": ("<", "Comparison", "Bool", ORDERED),
    ">": (">=", "Comparison", "Bool", ORDERED), ">=": (">", "Comparison", "Bool", ORDERED),
    "==": ("!=", "Comparison", "Bool", ALIKE), "!=": ("==", "Comparison", "Bool", ALIKE),
}
ASSIGNING = {
    "+=": ("-=", ADDITIVE), "-=": ("+=", ADDITIVE), "*=": ("/=", NUMBERS), "/=": ("*=", NUMBERS),
    "&+=": ("&-=", WHOLE), "&-=": ("&+=", WHOLE),
}
LOGICAL = {"&&": ("||", "Conjunction"), "||": ("&&", "Disjunction")}
RANGES = {"..<": "Range<Int>", "...": "ClosedRange<Int>"}
WITHOUT_FIRST, WITHOUT_LAST = " without its first", " without its last"
PREFIX = {"-": ("<T: SignedNumeric>(a: T)", "T"), "!": ("(a: Bool)", "Bool")}
# Functions of two or more numbers; `larger` is the model's own, for numbers that are not NaN.
EXTREMES = {"min": "max", "max": "min", "larger": "min"}


def infix_flip(text, key):
    """The flip of an operator between two operands; nothing where there is none."""
    for table, kind in ((INFIX, "infix"), (ASSIGNING, "assigning"), (LOGICAL, "logical")):
        if text in table:
            return Flip(kind, text, table[text][0])
    if text in RANGES:
        return Flip("range", text, text + (WITHOUT_FIRST if _side(key) else WITHOUT_LAST))
    return None


def prefix_flip(text):
    return Flip("prefix", text, "") if text in PREFIX else None


def extreme_flip(text):
    return Flip("extreme", text, EXTREMES[text])


def number_flip(text, key):
    """A whole number is off by one, another is half as much again and one more.

    >>> number_flip("0", "").mutated, number_flip("0.3", "").mutated
    ('1', '1.45')
    """
    digits = text.replace("_", "")
    if digits[:2] in ("0x", "0o", "0b"):
        return None
    if not digits.isdigit():
        return Flip("number", text, str(Decimal(digits) * Decimal("1.5") + 1))
    value = int(digits)
    return Flip("number", text, str(value + 1 if value == 0 or _side(key) else value - 1))


def _side(key):
    return hashlib.sha256(f"side {key}".encode()).digest()[0] % 2


def replacement(flip, number):
    """What stands in the source instead of the token."""
    if flip.kind == "number":
        return f"mutantNumber{number}({flip.original}, {flip.mutated})"
    return f"mutantExtreme{number}" if flip.kind == "extreme" else chr(FIRST_LETTER + number)


def declarations(flip, number):
    """The Swift that a replacement needs."""
    name, active = replacement(flip, number), f"mutantIsActive({number})"
    if flip.kind == "number":
        return [_function(f"mutantNumber{number}<T>(_ a: T, _ b: T) -> T", f"{active} ? b : a")]
    if flip.kind == "extreme":
        return _extreme(flip, name, active)
    return {"infix": _infix, "assigning": _assigning, "logical": _logical, "range": _range, "prefix": _prefix}[flip.kind](
        flip, name, active)


def _function(heading, body, before=""):
    return f"@usableFromInline @_transparent {before}func {heading} {{ {body} }}"


def _infix(flip, name, active):
    mutated, precedence, result, protocols = INFIX[flip.original]
    body = f"{active} ? a {mutated} b : a {flip.original} b"
    return [f"infix operator {name}: {precedence}Precedence"] + [
        _function(f"{name} <T: {protocol}>(a: T, b: T) -> {result}", body) for protocol in protocols]


def _assigning(flip, name, active):
    mutated, protocols = ASSIGNING[flip.original]
    body = f"if {active} {{ a {mutated} b }} else {{ a {flip.original} b }}"
    return [f"infix operator {name}: AssignmentPrecedence"] + [
        _function(f"{name} <T: {protocol}>(a: inout T, b: T)", body) for protocol in protocols]


def _logical(flip, name, active):
    mutated, precedence = LOGICAL[flip.original]
    body = f"{active} ? (try a {mutated} b()) : (try a {flip.original} b())"
    return [
        f"infix operator {name}: Logical{precedence}Precedence",
        _function(f"{name} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool", body)]


def _range(flip, name, active):
    sign = flip.original
    shorter = f"Swift.min(a + 1, b){sign}b" if flip.mutated.endswith(WITHOUT_FIRST) else f"a{sign}Swift.max(a, b - 1)"
    return [
        f"infix operator {name}: RangeFormationPrecedence",
        _function(f"{name} (a: Int, b: Int) -> {RANGES[sign]}", f"{active} ? {shorter} : a{sign}b")]


def _prefix(flip, name, active):
    operand, result = PREFIX[flip.original]
    body = f"{active} ? a : {flip.original}a"
    return [f"prefix operator {name}", _function(f"{name} {operand} -> {result}", body, "prefix ")]


def _extreme(flip, name, active):
    original = "(a > b ? a : b)" if flip.original == "larger" else f"Swift.{flip.original}(a, b)"
    two = _function(f"{name}<T: Comparable>(_ a: T, _ b: T) -> T", f"{active} ? Swift.{flip.mutated}(a, b) : {original}")
    three = _function(f"{name}<T: Comparable>(_ a: T, _ b: T, _ c: T) -> T", f"{name}({name}(a, b), c)")
    return [two, three]
