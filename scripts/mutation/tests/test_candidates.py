"""Tests of what can be flipped, and what is left out."""

import unittest

from mutation.candidates import area_of, candidates
from mutation.flips import declarations, replacement

FILE = "Sources/Models/SupplyBalance/Closing.swift"


def words(source):
    return [candidate.words for candidate in candidates(FILE, source)]


class Candidates(unittest.TestCase):
    def test_operators_between_operands(self):
        self.assertEqual(words("x = a + b * c"), ["+ → -", "* → /"])
        self.assertEqual(words("if a < b && c >= d { e -= f }"), ["< → <=", "&& → ||", ">= → >", "-= → +="])

    def test_alike_tokens_of_a_line_are_told_apart(self):
        self.assertEqual(words("x = a + b + c"), ["+ → - (1 of 2)", "+ → - (2 of 2)"])

    def test_minus_and_not_before_an_operand(self):
        self.assertEqual(words("x = !a ? -b : c"), ["!x → x", "-x → x"])

    def test_an_operator_handed_over(self):
        self.assertEqual(words("x.reduce(y, +)"), ["+ → -"])

    def test_smaller_and_larger(self):
        self.assertEqual(words("x = min(a, max(b, c)); y.max(); Swift.min(a, b)"), ["min → max", "max → min"])

    def test_numbers_are_off_by_one(self):
        self.assertEqual(words("x = 0"), ["0 → 1"])
        self.assertIn(words("x = 1")[0], ("1 → 0", "1 → 2"))
        self.assertIn(words("x = 365")[0], ("365 → 364", "365 → 366"))
        self.assertEqual(words("x = 0.2"), ["0.2 → 1.30"])

    def test_generics_types_and_positions_are_no_expressions(self):
        self.assertEqual(words("func f<T>(_ x: [Named<any Cause>], y: Parameter<Mass>?) -> Set<Int> { $0.1 }"), [])

    def test_what_is_left_out(self):
        for source in (
            "import A", "case .a(1): b", "throw .size(what: x, actual: a + 1)", "assert(a < 1)", "precondition(a + b > 0)",
            "list.reserveCapacity(a * 2)", 'fields.quantity("a", within: 30...100)', "static func + (a: A, b: A) -> A",
        ):
            self.assertEqual(words(source), [], source)

    def test_patterns_end(self):
        self.assertEqual(words("case .a(1): b + c"), ["+ → -"])
        self.assertEqual(words("if case .a(let x) = y + z { }"), ["+ → -"])

    def test_the_function_around(self):
        source = "struct A {\n var b: Int { let c = d + e; return c }\n func f() { g { h - i } }\n let j = k * l\n}"
        self.assertEqual([item.function for item in candidates(FILE, source)], ["b", "f", "j"])

    def test_a_key_does_not_know_its_line_number(self):
        source = "func f() { a + b }"
        first, second = candidates(FILE, source)[0], candidates(FILE, "// more\n\n" + source)[0]
        self.assertEqual(first.key, second.key)
        self.assertEqual(first.rank(1), second.rank(1))
        self.assertNotEqual(first.rank(1), first.rank(2))

    def test_alike_lines_of_a_function_are_told_apart(self):
        self.assertEqual(words("func f() {\n a + b\n a + b\n}"), ["+ → -", "+ → -, line 2 of its kind"])

    def test_the_first_area_that_matches(self):
        self.assertEqual(area_of("Sources/Models/SupplyBalance/PaymentsDay.swift"), "payments")
        self.assertEqual(area_of("Sources/Models/SupplyBalance/Closing.swift"), "fuel balance")
        self.assertIsNone(area_of("Sources/Reports/Table.swift"))

    def test_the_swift_of_a_flip(self):
        flip = candidates(FILE, "x = a - b")[0].flip
        self.assertEqual(replacement(flip, 3), "┃")
        self.assertEqual(declarations(flip, 3), [
            "infix operator ┃: AdditionPrecedence",
            "@usableFromInline @_transparent func ┃ <T: AdditiveArithmetic>(a: T, b: T) -> T "
            "{ mutantIsActive(3) ? a + b : a - b }"])


if __name__ == "__main__":
    unittest.main()
