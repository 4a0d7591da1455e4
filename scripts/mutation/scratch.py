"""A copy of the checkout in an ignored folder, whose sources may be rewritten and whose tests are built once."""

import os
import shutil
import subprocess
from pathlib import Path

from .configuration import SCRATCH, SUITES

# Appended to the manifest of the copy: only what the chosen tests need is built.
ONLY_THESE_TESTS = """
@MainActor func neededTargets(_ chosen: Set<String>) -> Set<String> {
    let names = package.targets.filter { chosen.contains($0.name) }.flatMap(\\.dependencies).compactMap { dependency in
        switch dependency {
        case .byNameItem(let name, _), .targetItem(let name, _): name
        default: nil
        }
    }
    return chosen.isSuperset(of: names) ? chosen : neededTargets(chosen.union(names))
}
let neededForTheseTests = neededTargets([TESTS])
package.targets.removeAll { !neededForTheseTests.contains($0.name) }
package.products.removeAll()
"""


class Scratch:
    """The copy, the build folder in it, and the sources as they were before they were rewritten."""

    def __init__(self, root):
        self.root = Path(root)
        self.tree = self.root / SCRATCH / "tree"
        self.build = self.root / SCRATCH / "build"
        self.files = self._tracked()

    def _tracked(self):
        """Files of the working tree, committed or not, without what is ignored; all but hidden ones where there is no git."""
        if not (self.root / ".git").exists():
            found = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*") if path.is_file())
            return sorted(name for name in found if not name.startswith(".") and "/." not in name)
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        found = subprocess.run(command, cwd=self.root, capture_output=True, check=True).stdout.decode().split("\0")
        return sorted(name for name in found if name and (self.root / name).is_file())

    def sources(self):
        """Swift sources by path."""
        names = [name for name in self.files if name.startswith("Sources/") and name.endswith(".swift")]
        return {name: (self.root / name).read_text(encoding="utf-8") for name in names}

    def write(self, rewritten):
        """Brings the copy up to date. A file that did not change keeps its time, so that it is not built again."""
        wanted = {name: (self.root / name).read_bytes() for name in self.files}
        tests = ", ".join(f'"{name}"' for name in SUITES)
        wanted["Package.swift"] += ONLY_THESE_TESTS.replace("TESTS", tests).encode()
        wanted.update((name, text.encode()) for name, text in rewritten.items())
        for name, content in wanted.items():
            self._put(self.tree / name, content)
        for path in sorted(self.tree.rglob("*")):
            if path.is_file() and path.relative_to(self.tree).as_posix() not in wanted:
                if path.name != "Package.resolved":
                    path.unlink()

    def _put(self, path, content):
        if path.is_file() and path.read_bytes() == content:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def lend_dependencies(self):
        """Takes over what the checkout has already fetched, so that nothing is fetched twice."""
        if (self.build / "workspace-state.json").exists():
            return
        self.build.mkdir(parents=True, exist_ok=True)
        for name in ("repositories", "checkouts", "workspace-state.json"):
            source = self.root / ".build" / name
            if source.is_dir():
                shutil.copytree(source, self.build / name, symlinks=True, dirs_exist_ok=True)
            elif source.is_file():
                shutil.copy2(source, self.build / name)
        if (self.root / "Package.resolved").is_file():
            shutil.copy2(self.root / "Package.resolved", self.tree / "Package.resolved")

    def swift_build(self, *arguments):
        """Runs `swift build` on the copy; the result with its output."""
        command = ["swift", "build", "--package-path", str(self.tree), "--scratch-path", str(self.build), *arguments]
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")

    def test_program(self):
        """The program that holds all tests."""
        folder = Path(self.swift_build("--show-bin-path").stdout.strip().split("\n")[-1])
        return next(iter(sorted(folder.glob("*PackageTests.xctest"))))

    def relative(self, path):
        """The path in the checkout of a file of the copy, as a compiler names it."""
        real = os.path.realpath(path)
        tree = os.path.realpath(self.tree)
        return os.path.relpath(real, tree) if real.startswith(tree + os.sep) else None
