import Foundation
import Testing

@testable import TestSupport

/// Standard output that ends early or is full, and interruptions.
@Suite("Streams and signals", .needsProgram)
struct StreamTests {
    @Test func aReaderThatLeavesIsNoFailure() throws {
        let outcome = try Program.bash("set -o pipefail; khazri list shocks | head -n 1")
        #expect(outcome.output.hasPrefix("export-ban: "))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    @Test func theReportIsWrittenAlthoughNobodyReads() throws {
        let scratch = try Scratch()
        let outcome = try Program.bash("set -o pipefail; khazri run no-shock --out '\(scratch.path)/report' | true")
        #expect(outcome.code == 0)
        #expect(scratch.has("report/manifest.json"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "no /dev/full here"))
    func aFullDiskIsOne() throws {
        let outcome = try Program.bash("khazri list units > /dev/full")
        #expect(outcome.faults == "khazri: standard output cannot be written: No space left on device\n")
        #expect(outcome.code == 1)
    }

    @Test(.timeLimit(.minutes(1))) func anInterruptionIs130() throws {
        let scratch = try Scratch()
        // The pipe stays open and empty, so that the program waits.
        let outcome = try Program.bash(
            """
            mkfifo pipe; exec 3<>pipe; '\(try #require(Program.path))' check - < pipe & program=$!; sleep 1; \
            kill -INT $program; wait $program
            """,
            in: scratch.path)
        #expect(outcome.code == 130)
        #expect(outcome.output.isEmpty)
    }
}
