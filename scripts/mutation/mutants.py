"""Compiles all mutants at once: rewrites the copy, builds it, and drops what does not compile."""

import re
from collections import defaultdict

from . import flips
from .configuration import BUILD
from .draw import all_chosen, with_reserve

ERROR = re.compile(r"^(/[^:\n]+\.swift):(\d+):\d+: error: (.*)$", re.MULTILINE)
NAME = re.compile(r"'(mutant[A-Za-z]+\d+|[\u2500-\u2775])")
SWITCH = "MutantSwitch.swift"
# So many builds at most, and so many more mutants than asked for in each.
ROUNDS, RESERVE = 20, 0.2

# Each module has its own switch. Which numbers are passed is told when the program ends, for a run without a mutant.
SWITCH_HEAD = """import Foundation

@usableFromInline let activeMutant = Int(ProcessInfo.processInfo.environment["KHAZRI_MUTANT"] ?? "") ?? 0
/// Mutants that were passed; a lost write of two threads at once writes the same.
@usableFromInline nonisolated(unsafe) let passedMutants: UnsafeMutablePointer<Bool> = {
    let passed = UnsafeMutablePointer<Bool>.allocate(capacity: MOST)
    passed.initialize(repeating: false, count: MOST)
    if activeMutant == 0 {
        atexit {
            let numbers = (0..<MOST).filter { passedMutants[$0] }.map(String.init).joined(separator: " ")
            FileHandle.standardError.write(Data("\\nmutants passed: \\(numbers)\\n".utf8))
        }
    }
    return passed
}()
@usableFromInline @_transparent func mutantIsActive(_ number: Int) -> Bool {
    passedMutants[number] = true
    return activeMutant == number
}
""".replace("MOST", str(flips.MOST_MUTANTS + 1))


class BuildFailure(Exception):
    """The copy does not build, and not because of a mutant."""


class Mutants:
    """The mutants of some sets in one built test program."""

    def __init__(self, scratch, sources, draws, tell):
        self.scratch, self.sources, self.draws, self.tell = scratch, sources, draws, tell
        self.numbers, self.dropped = {}, {}

    def build(self):
        """Builds until everything compiles; then `sets` holds what is left."""
        for _ in range(ROUNDS):
            compiled = with_reserve(self.draws, self.dropped, RESERVE)
            for candidate in compiled:
                self.numbers.setdefault(candidate, len(self.numbers) + 1)
            if len(self.numbers) > flips.MOST_MUTANTS:
                raise BuildFailure("more mutants than letters for operators: draw fewer")
            self.scratch.write(self._rewritten(compiled))
            self.scratch.lend_dependencies()
            result = self.scratch.swift_build(*BUILD)
            if result.returncode == 0:
                return
            self._drop(result.stdout, compiled)
        raise BuildFailure(f"after {ROUNDS} builds some mutants still do not compile")

    @property
    def sets(self):
        return all_chosen(self.draws, self.dropped)

    def _rewritten(self, compiled):
        """Sources with their mutants by path, and the switch of each module."""
        by_file = defaultdict(list)
        for candidate in compiled:
            by_file[candidate.file].append(candidate)
        result, switches = {}, defaultdict(list)
        for file, own in by_file.items():
            result[file] = self._with_mutants(self.sources[file], own)
            switches["/".join(file.split("/")[:2])] += own
        for module, own in switches.items():
            result[f"{module}/{SWITCH}"] = self._switch(own)
        return result

    def _with_mutants(self, source, own):
        for candidate in sorted(own, key=lambda item: -item.start):
            new = flips.replacement(candidate.flip, self.numbers[candidate])
            source = source[:candidate.start] + new + source[candidate.end:]
        return source

    def _switch(self, own):
        lines = [SWITCH_HEAD]
        for candidate in sorted(own, key=self.numbers.get):
            lines += flips.declarations(candidate.flip, self.numbers[candidate])
        return "\n".join(lines) + "\n"

    def _drop(self, output, compiled):
        """Drops the mutants that errors name, else those of the line, else the nearest of the file."""
        dropped = {}
        for file, line, words in ERROR.findall(output):
            dropped.update((candidate, words) for candidate in self._blamed(file, int(line), words, compiled))
        if not dropped:
            raise BuildFailure("\n".join(output.strip().split("\n")[-40:]))
        self.dropped.update(dropped)
        self.tell(f"{len(dropped)} mutants do not compile and are replaced")

    def _blamed(self, file, line, words, compiled):
        own = [candidate for candidate in compiled if candidate.file == self.scratch.relative(file)]
        distances = [abs(candidate.line - line) for candidate in own]
        near = [candidate for candidate, distance in zip(own, distances) if distance == min(distances)]
        named = [candidate for candidate in near if self._name(candidate) in NAME.findall(words)]
        return named or near

    def _name(self, candidate):
        return flips.replacement(candidate.flip, self.numbers[candidate]).split("(")[0]
