"""Tests of the draw and of the argued survivors."""

import tempfile
import unittest
from pathlib import Path

from mutation import survivors
from mutation.candidates import candidates
from mutation.configuration import DrawnSet
from mutation.draw import Draw, all_chosen, quotas, with_reserve

FILES = {
    "Sources/Models/SupplyBalance/Closing.swift": 100, "Sources/Models/SupplyBalance/PaymentsDay.swift": 30,
    "Sources/Models/InputOutput/PlantLoss.swift": 60, "Sources/EnergySystem/Strategies/TaxWaiver.swift": 30,
}
FOUND = [
    item for path, count in FILES.items()
    for item in candidates(path, "\n".join(f"func f{number}() {{ a{number} + b }}" for number in range(count)))]
DRAWS = [Draw(DrawnSet("forty", 1, 40, 0), FOUND), Draw(DrawnSet("twenty", 2, 20, 0), FOUND)]


class Draws(unittest.TestCase):
    def test_quotas_add_up_and_small_areas_have_their_least(self):
        # Of sixty: payments and cost would have 3 (60 x 50/1000) and are raised to 8; 44 are left, 600:300.
        self.assertEqual(
            quotas({"payments": 50, "cost": 50, "coupling": 300, "balance": 600}, 60),
            {"payments": 8, "cost": 8, "coupling": 15, "balance": 29})

    def test_a_set_has_as_many_as_asked_for_and_none_twice(self):
        first, second = all_chosen(DRAWS, {})
        self.assertEqual((len(first), len(second), len({item.key for item in first + second})), (40, 20, 60))

    def test_the_first_set_does_not_depend_on_the_second(self):
        self.assertEqual(all_chosen(DRAWS, {})[0], all_chosen(DRAWS[:1], {})[0])

    def test_what_is_dropped_is_replaced_by_the_next_of_its_area(self):
        first = all_chosen(DRAWS, {})[0]
        without = all_chosen(DRAWS, {first[0]: "error"})[0]
        self.assertEqual(len(without), 40)
        self.assertEqual(len(set(without) - set(first)), 1)
        self.assertIn(next(iter(set(without) - set(first))), with_reserve(DRAWS, {}, 0.2))

    def test_lines_that_are_added_elsewhere_move_no_draw(self):
        source = "\n".join(f"func g{number}() {{ c - d }}" for number in range(3))
        more = FOUND + candidates("Sources/Models/SupplyBalance/Landing.swift", source)
        ranked = Draw(DrawnSet("forty", 1, 40, 0), more).order["fuel balance"]
        self.assertEqual([item for item in ranked if item in FOUND], DRAWS[0].order["fuel balance"])


class Survivors(unittest.TestCase):
    def test_rows_that_are_copied_into_the_file_are_found_again(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "survivors.csv"
            path.write_text(",".join(survivors.COLUMNS) + "\n" + survivors.as_rows(FOUND[:2]), encoding="utf-8")
            self.assertEqual(list(survivors.argued(path)), [item.key for item in FOUND[:2]])


if __name__ == "__main__":
    unittest.main()
