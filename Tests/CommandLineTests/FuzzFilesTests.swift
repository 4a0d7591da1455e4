import Foundation
import Testing

@testable import TestSupport

/// Mutated files of every kind: no signal, no hang, no gigabyte, no number that is none. `make fuzz-files` does twenty
/// thousand.
@Suite("Mutated files", .needsProgram)
struct FuzzFilesTests {
    private static let hasPython = (try? Program.bash("python3 --version").code) == 0

    @Test(.enabled(if: Program.isRelease && hasPython)) func everyInvocationEnds() throws {
        let outcome = try Program.tool([
            "python3", "scripts/fuzz-files", try #require(Program.path), "--invocations", "300", "--seed", "2"
        ])
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.faults)")
        #expect(outcome.output.hasSuffix("300 invocations with seed 2, 0 finds\n"))
    }
}
