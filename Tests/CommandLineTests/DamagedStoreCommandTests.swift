import Foundation
import Testing

@testable import TestSupport

/// Every damage by every command that reads a store, as real processes: the same bytes, or one message and exit code 2.
@Suite("Damaged stores", .needsProgram)
struct DamagedStoreCommandTests {
    /// A whole ensemble, its two parts, and one that was killed half-way.
    private struct Stores {
        let study: SmallStudy
        let whole: [String: String]
    }

    private static let stores = Result { () throws -> Stores in
        let study = try SmallStudy()
        try study.makeParts()
        for command in ["ensemble", "merge"] {
            let outcome = try Program.run(study.arguments(command, into: command), in: study.scratch.path)
            #expect(outcome.code == 0, "\(outcome.faults)")
        }
        return Stores(study: study, whole: try study.results("ensemble"))
    }

    private struct Use {
        let name: String
        /// The folder whose store is damaged.
        let folder: String
        let arguments: [String]
        /// The folder that it writes.
        let target: String
    }
    private static let uses = [
        Use(
            name: "resume", folder: "ensemble",
            arguments: [
                "ensemble", "small.yaml", "--resume", "--out", "ensemble", "--data", "\(Program.root)/Scenarios"
            ], target: "ensemble"),
        Use(
            name: "export", folder: "ensemble", arguments: ["ensemble", "export", "ensemble", "--out", "csv"],
            target: "csv"),
        Use(
            name: "merge", folder: "part-1", arguments: ["ensemble", "merge", "part-2", "part-1", "--out", "new"],
            target: "new")
    ]

    @Test(arguments: StoreDamage.all) func isRefusedInWordsOrTheSame(_ damage: StoreDamage) throws {
        let stores = try Self.stores.get()
        for use in Self.uses {
            let scratch = try Self.copies(of: stores.study, use.name == "merge" ? ["part-1", "part-2"] : ["ensemble"])
            let store = "\(scratch.path)/\(use.folder)/ensemble.sqlite"
            try damage.apply(store)
            let outcome = try Program.run(use.arguments, in: scratch.path)
            chmod(store, 0o644)
            if outcome.code == 0 {
                let written = scratch.files(in: use.target).filter { !$0.hasPrefix("ensemble.sqlite") }
                for name in written {
                    let expected = stores.whole[use.name == "export" ? "export/\(name)" : name]
                    #expect(try scratch.read("\(use.target)/\(name)") == expected, "\(use.name): \(name)")
                }
                #expect(!written.isEmpty)
            } else {
                #expect(outcome.code == 2, "\(use.name): \(outcome.code), \(outcome.faults)")
                let lines = outcome.faults.split(separator: "\n")
                #expect(
                    lines.count == 1 && lines[0].hasPrefix("khazri: \(use.folder)/ensemble.sqlite: "),
                    "\(use.name): \(outcome.faults)")
                #expect(outcome.output.isEmpty)
                #expect(use.target == use.folder || !scratch.has(use.target))
            }
        }
    }

    private static func copies(of study: SmallStudy, _ folders: [String]) throws -> Scratch {
        let scratch = try Scratch(["small.yaml": SmallStudy.text])
        for folder in folders {
            try FileManager.default.copyItem(
                atPath: "\(study.scratch.path)/\(folder)", toPath: "\(scratch.path)/\(folder)")
        }
        return scratch
    }
}
