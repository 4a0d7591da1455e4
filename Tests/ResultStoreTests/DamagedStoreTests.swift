import Foundation
import GRDB
import Testing

@testable import ResultStore
@testable import TestSupport

/// A store that is not as it was written gives what the undamaged one gives, or is refused in words: never another
/// figure.
@Suite struct DamagedStoreTests {
    /// What a command makes of a store, as text that can be compared.
    private typealias Use = @Sendable (_ small: SmallEnsemble, _ path: String) throws -> [String]

    private static let report: Use = { _, path in
        let (outcomes, identity) = try StoreReader(path: path).read()
        return [
            "\(SmallEnsemble.bits(outcomes))", "\(outcomes.drawWeights)", "\(outcomes.inputs)", "\(outcomes.curves)",
            "\(outcomes.faults)", "\(outcomes.cases)", "\(identity)"
        ]
    }
    private static let export: Use = { _, path in try SmallEnsemble.lines(path) }
    private static let merge: Use = { small, path in
        let merged = "\(small.folder)/merged.sqlite"
        _ = try StoreMerge([path, "\(small.folder)/2.sqlite"]).write(to: merged)
        return try SmallEnsemble.lines(merged)
    }
    private static let resume: Use = { small, path in
        try small.resume("store.sqlite")
        return try SmallEnsemble.lines(path)
    }

    /// A way to use a store, the store it is given, and what it makes of it undamaged.
    private struct Case: Sendable {
        let name: String
        let use: Use
        let files: [String: Data]
        let undamaged: [String]

        init(_ name: String, _ use: @escaping Use, _ make: (SmallEnsemble) throws -> Void) throws {
            let small = try SmallEnsemble()
            try make(small)
            (self.name, self.use) = (name, use)
            files = try Dictionary(
                uniqueKeysWithValues: FileManager.default.contentsOfDirectory(atPath: small.folder).map { file in
                    (file, try Data(contentsOf: URL(fileURLWithPath: "\(small.folder)/\(file)")))
                })
            undamaged = try use(small, "\(small.folder)/store.sqlite")
        }
    }

    private static let cases = Result {
        [
            try Case("report", report) { try $0.whole("store.sqlite") },
            try Case("export", export) { try $0.whole("store.sqlite") },
            try Case("merge", merge) {
                try $0.part("store.sqlite", 1, of: 2)
                try $0.part("2.sqlite", 2, of: 2)
            },
            try Case("resume", resume) { try $0.half("store.sqlite") }
        ]
    }

    /// Damages a fresh store for each use; how many uses refused it.
    private static func refusals(_ damage: (String) throws -> Void) throws -> Int {
        var refusals = 0
        for item in try cases.get() {
            let small = try SmallEnsemble(), path = "\(small.folder)/store.sqlite"
            for (name, data) in item.files { try data.write(to: URL(fileURLWithPath: "\(small.folder)/\(name)")) }
            try damage(path)
            let before = content(path)
            do {
                #expect(try item.use(small, path) == item.undamaged, "\(item.name) gives something else")
            } catch let error as StoreError {
                refusals += 1
                #expect(error.exitCode == 2, "\(item.name): \(error)")
                #expect(
                    !error.description.contains("\n") && error.description.contains(small.folder),
                    "\(item.name): \(error)")
                #expect(content(path) == before, "\(item.name) wrote into a store that it refused")
                #expect(!FileManager.default.fileExists(atPath: "\(small.folder)/merged.sqlite"))
                #expect(!FileManager.default.fileExists(atPath: "\(small.folder)/.merged.sqlite.partial"))
            }
            chmod(path, 0o644)
        }
        return refusals
    }

    /// The bytes of a file; nothing where it is none.
    private static func content(_ path: String) -> Data? {
        var facts = stat()
        guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileManager.default.contents(atPath: path)
    }

    @Test func thereAreFiftyWays() {
        #expect(StoreDamage.all.count >= 50 && Set(StoreDamage.all.map(\.name)).count == StoreDamage.all.count)
    }

    @Test(arguments: StoreDamage.all) func isRefusedOrTheSame(_ damage: StoreDamage) throws {
        let refusals = try Self.refusals(damage.apply)
        #expect(refusals == 4 || Self.harmless.contains(damage.name), "\(damage.name): refused \(refusals) times")
    }

    /// What SQLite or the check may mend or overlook, since no figure hangs on it; a superuser reads what is
    /// unreadable.
    private static let harmless: Set<String> = [
        "unreadable", "read-only", "a journal of garbage", "a log of garbage", "a page of garbage at the end",
        "the change counter flipped",
        "the number of pages flipped", "the first free page flipped", "the number of free pages flipped",
        "the schema's counter flipped", "the version valid for flipped",
        "the schema's format flipped", "one bit in every page", "a bin changed", "an invented fault"
    ]

    /// Three hundred bytes of what is written, one at a time: pages of so small a store are mostly room that nobody
    /// reads.
    @Test func noByteChangesAFigure() throws {
        var random = SeededGenerator(20_261_129)
        var refused = 0
        for _ in 0..<75 {
            let mask = UInt8.random(in: 1...255, using: &random), share = Double.random(in: 0..<1, using: &random)
            refused += try Self.refusals { path in
                var data = try Data(contentsOf: URL(fileURLWithPath: path))
                let place = Int(share * Double(data.count)), written = data[place...].firstIndex { $0 != 0 } ?? 0
                data[written] ^= mask
                try data.write(to: URL(fileURLWithPath: path))
            }
        }
        #expect(refused > 150)
    }
}
