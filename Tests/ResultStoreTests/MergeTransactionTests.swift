import Foundation
import GRDB
import Testing

@testable import ResultStore
@testable import TestSupport

/// A merge leaves nothing or the whole, whatever stops it.
@Suite struct MergeTransactionTests {
    private func names(_ small: SmallEnsemble) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: small.folder).sorted()
    }

    /// Stopped at each place at which it asks.
    @Test func aStoppedMergeLeavesNothing() throws {
        let small = try SmallEnsemble(),
            parts = try [small.part("1.sqlite", 1, of: 2), small.part("2.sqlite", 2, of: 2)]
        let before = try names(small), target = "\(small.folder)/all.sqlite"
        for place in 1...2 {
            var looks = 0
            let merge = try StoreMerge(
                parts,
                shouldStop: {
                    looks += 1; return looks == place
                })
            #expect(throws: StoreError.stopped) { try merge.write(to: target) }
            #expect(looks == place)
            #expect(try names(small) == before)
        }
        #expect(try StoreMerge(parts).write(to: target) == .joined)
    }

    /// What a kill leaves is a store in the state `merging` beside the place; it is no store to anyone, and made again.
    @Test func whatAKillLeftIsMadeAgain() throws {
        let small = try SmallEnsemble(),
            parts = try [small.part("1.sqlite", 1, of: 2), small.part("2.sqlite", 2, of: 2)]
        let target = "\(small.folder)/all.sqlite", leftover = "\(small.folder)/.all.sqlite.partial",
            kept = "\(small.folder)/kept.sqlite"
        var looks = 0
        let killed = try StoreMerge(parts) {
            looks += 1
            if looks == 2 { try? FileManager.default.copyItem(atPath: leftover, toPath: kept) }
            return false
        }
        #expect(try killed.write(to: target) == .joined)
        let undisturbed = try SmallEnsemble.lines(target)
        let error = #expect(throws: StoreError.self) { try StoreReader(path: kept).read() }
        #expect(error?.exitCode == 2)
        try FileManager.default.removeItem(atPath: target)
        try FileManager.default.moveItem(atPath: kept, toPath: leftover)
        #expect(try StoreMerge(parts).write(to: target) == .joined)
        #expect(try SmallEnsemble.lines(target) == undisturbed)
        #expect(!FileManager.default.fileExists(atPath: leftover))
    }

    @Test func aFileOfSomebodyElseIsNotTouched() throws {
        let small = try SmallEnsemble(), part = try small.part("1.sqlite", 1, of: 1),
            leftover = "\(small.folder)/.all.sqlite.partial"
        try Data(
            "my notes, long enough to have had a header of SQLite, which begins with a line of sixteen bytes: no".utf8
        ).write(to: URL(fileURLWithPath: leftover))
        let error = #expect(throws: StoreError.self) { try StoreMerge([part]).write(to: "\(small.folder)/all.sqlite") }
        #expect(error == .inTheWay(leftover))
        #expect(error?.description == "\(leftover): is in the way and no store of ours; move it away")
        #expect(try String(contentsOfFile: leftover, encoding: .utf8).hasPrefix("my notes"))
    }

    @Test func theSameMergeAgainIsNoFaultAndAnotherStoreIs() throws {
        let small = try SmallEnsemble(),
            parts = try [small.part("1.sqlite", 1, of: 2), small.part("2.sqlite", 2, of: 2)]
        let target = "\(small.folder)/all.sqlite"
        #expect(try StoreMerge(parts).write(to: target) == .joined)
        #expect(try StoreMerge(parts.reversed()).write(to: target) == .wasThere)
        let other = "\(small.folder)/other.sqlite"
        try small.fill(small.store("other.sqlite", seed: "8"), Array(0..<6), all: Array(0..<6))
        #expect(throws: StoreError.exists(other)) { try StoreMerge(parts).write(to: other) }
    }

    @Test func anUnfinishedPartIsNotMerged() throws {
        let small = try SmallEnsemble(), half = try small.half("half.sqlite")
        let error = #expect(throws: StoreError.self) { try StoreMerge([half]) }
        #expect(error?.description == "\(half): is not finished; go on with --resume first")
    }
}
