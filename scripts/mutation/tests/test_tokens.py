"""Tests of the tokens of Swift source."""

import doctest
import unittest

from mutation import draw, flips, tokens


def texts(source):
    return [token.text for token in tokens.tokens(source)]


class Tokens(unittest.TestCase):
    def test_comments_are_left_out_however_deep(self):
        self.assertEqual(texts("a /* 1 /* 2 */ 3 */ b // 4\n/// 5\nc"), ["a", "b", "c"])

    def test_strings_with_strings_in_them_are_one_token(self):
        self.assertEqual(texts(r'f("a \(g("b \(1 + 2)")) c", 3)'), ["f", "(", r'"a \(g("b \(1 + 2)")) c"', ",", "3", ")"])

    def test_raw_and_long_strings(self):
        self.assertEqual(texts('let a = #"x \\(1) " y"#, b = """\n 1 + "2"\n """'),
                         ["let", "a", "=", '#"x \\(1) " y"#', ",", "b", "=", '"""\n 1 + "2"\n """'])

    def test_an_escaped_quote_does_not_end_a_string(self):
        self.assertEqual(texts(r'"a\"b" + c'), [r'"a\"b"', "+", "c"])

    def test_numbers_and_ranges(self):
        self.assertEqual(texts("0..<n, 1...5, 1.5e-3, 10_000, $0.1, 0x1F"),
                         ["0", "..<", "n", ",", "1", "...", "5", ",", "1.5e-3", ",", "10_000", ",", "$0", ".", "1", ",", "0x1F"])

    def test_lines_of_conditional_compilation_are_left_out(self):
        self.assertEqual(texts("#if a && b\n#filePath\n#endif"), ["#filePath"])

    def test_lines_are_counted(self):
        self.assertEqual([token.line for token in tokens.tokens('a\n/* \n */ b\n"""\n"""\nc')], [1, 3, 4, 6])

    def test_the_sides_of_an_operator(self):
        found = {token.start: token for token in tokens.tokens("a - b, -c, (d)!, e..<f, [g<h>]")}
        self.assertTrue(found[2].is_infix)
        self.assertTrue(found[7].is_prefix)
        self.assertFalse(found[14].is_infix or found[14].is_prefix)
        self.assertTrue(found[18].is_infix)
        self.assertFalse(found[27].is_infix)


def load_tests(loader, suite, pattern):
    """The examples in the doc comments are tests too."""
    for module in (tokens, flips, draw):
        suite.addTests(doctest.DocTestSuite(module))
    return suite
