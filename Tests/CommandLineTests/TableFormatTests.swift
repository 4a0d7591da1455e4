import Foundation
import Testing

@testable import TestSupport

/// Every verb of `khazri table` with every list of formats: what was asked for is there, or it is refused; never
/// neither.
@Suite("khazri table: formats", .needsProgram)
struct TableFormatTests {
    /// Arguments with which each verb has something to say about the tables below.
    static let verbs: [(name: String, arguments: [String])] = [
        ("audit", ["mb"]), ("output", ["mb"]), ("multipliers", ["mb"]), ("linkages", ["mb"]), ("price", ["mb"]),
        ("mixed", ["mb", "--fix", "A=900"]),
        ("extract", ["mb", "--sectors", "A"]), ("inoperability", ["mb", "--fix", "A=0.1"]), ("balance", ["mb"]),
        ("update", ["mb"]), ("ghosh", ["mb"]),
        ("decompose", ["mb", "mb"]), ("footprint", ["w"]), ("supply-use", ["su"]),
        ("aggregate", ["mb", "--concordance", "g.csv"]),
        ("split-imports", ["all", "--imports", "A=100"])
    ]
    static let makesTables = ["supply-use", "aggregate", "split-imports"]
    static let formats = ["csv", "json", "md", "terminal", "json,csv", "csv,md,json", "terminal,csv"]

    private func tables() throws -> Scratch {
        try Scratch([
            "mb/Z.csv": ",A,B\nA,150,500\nB,200,100\n", "mb/Y.csv": ",households,rest\nA,250,100\nB,700,1000\n",
            "mb/sectors.csv": "code,output,wages,other\nA,1000,650,0\nB,2000,1400,0\n",
            "w/labels.csv": "region,sector\nN,x\nS,x\n", "w/Z.csv": "N.x,S.x\n0,0\n0,0\n",
            "w/Y.csv": "N,S\n6,4\n0,10\n", "w/satellites.csv": ",N.x,S.x\nfuel,20,5\n",
            "su/supply.csv": ",I1,I2\nP1,90,5\nP2,10,180\n", "su/use.csv": ",I1,I2\nP1,20,34\nP2,30,40\n",
            "su/final_demand.csv": ",home\nP1,41\nP2,120\n",
            "all/Z.csv": ",A,B\nA,150,500\nB,200,100\n", "all/Y.csv": ",home\nA,450\nB,1700\n",
            "all/sectors.csv": "code,output\nA,1000\nB,2000\n",
            "g.csv": "A,both\nB,both\n"
        ])
    }

    /// How an output of a format begins, or what it holds.
    private static func isFormat(_ text: String, _ format: String) -> Bool {
        switch format {
        case "csv":
            (text.split(separator: "\n").first?.contains(",") ?? false) && !text.hasPrefix("{")
                && text.split(separator: "\n").count > 1
        case "json": text.hasPrefix("{") && text.hasSuffix("}\n")
        case "md": text.hasPrefix("**") && text.contains("| --- |")
        default: text.split(separator: "\n").count > 2 && !text.hasPrefix("**") && !text.hasPrefix("{")
        }
    }

    @Test func everyVerbIsHere() {
        #expect(Set(Self.verbs.map(\.name)).union(["write"]) == Set(TableTests.verbs))
    }

    @Test("standard output", arguments: verbs, formats)
    func standardOutput(_ verb: (name: String, arguments: [String]), _ format: String) throws {
        let scratch = try tables()
        let outcome = try Program.run(["table", verb.name] + verb.arguments + ["--format", format], in: scratch.path)
        if format.contains(",") {
            #expect(outcome.code == 64)
            #expect(outcome.output == "")
            #expect(outcome.faults.contains("--format: several formats need a folder; add --out."))
        } else {
            #expect(outcome.code == 0, "\(outcome.faults)")
            #expect(Self.isFormat(outcome.output, format), "\(outcome.output)")
        }
    }

    /// What `khazri list tables` says of a verb's table: its columns, and the example of the verb's help.
    @Test("as it is listed", arguments: verbs)
    func listed(_ verb: (name: String, arguments: [String])) throws {
        let scratch = try tables()
        let header = try Program.run(["table", verb.name] + verb.arguments + ["--format", "csv"], in: scratch.path)
            .output.split(separator: "\n").first
        let page = try Program.run(["list", "tables", verb.name]).output
        let columns = page.split(separator: "\n").dropFirst(3).prefix { !$0.hasPrefix("Example:") }.compactMap {
            $0.split(separator: " ").first
        }
        #expect(columns.joined(separator: ",") == header.map(String.init))
        #expect(page.contains("\nExample:\nkhazri table \(verb.name) "))
    }

    @Test("a folder", arguments: verbs, formats)
    func folder(_ verb: (name: String, arguments: [String]), _ format: String) throws {
        let scratch = try tables()
        let outcome = try Program.run(
            ["table", verb.name] + verb.arguments + ["--format", format, "--out", "results"], in: scratch.path)
        #expect(outcome.code == 0, "\(outcome.faults)")
        try expectFiles(scratch, "results", verb.name, format)
    }

    /// A new table in its own folder does not take the place of the output that was asked for.
    @Test("a folder beside a new table", arguments: makesTables, formats)
    func folderBesideANewTable(_ verb: String, _ format: String) throws {
        let scratch = try tables()
        let arguments = try #require(Self.verbs.first { $0.name == verb }).arguments
        let outcome = try Program.run(
            ["table", verb] + arguments + ["--format", format, "--out", "results", "--to", "new"], in: scratch.path)
        #expect(outcome.code == 0, "\(outcome.faults)")
        try expectFiles(scratch, "results", verb, format)
        #expect(scratch.has("new/sectors.csv"))
    }

    @Test("one format beside a new table", arguments: makesTables)
    func formatBesideANewTable(_ verb: String) throws {
        let scratch = try tables()
        let arguments = try #require(Self.verbs.first { $0.name == verb }).arguments
        let outcome = try Program.run(
            ["table", verb] + arguments + ["--format", "json", "--to", "new"], in: scratch.path)
        #expect(outcome.code == 0, "\(outcome.faults)")
        #expect(Self.isFormat(outcome.output, "json"), "\(outcome.output)")
        #expect(scratch.has("new/sectors.csv"))
        let alone = try Program.run(["table", verb] + arguments + ["--to", "another"], in: scratch.path)
        #expect(alone.output == "Table: another\n")
        #expect(scratch.has("another/sectors.csv"))
    }

    @Test func writeHasNoFormats() throws {
        let scratch = try tables()
        let outcome = try Program.run(["table", "write", "mb", "new", "--format", "csv"], in: scratch.path)
        #expect(outcome.code == 64)
        #expect(!scratch.has("new/Z.csv"))
    }

    private func expectFiles(_ scratch: Scratch, _ folder: String, _ name: String, _ format: String) throws {
        let formats = format.split(separator: ",").map(String.init)
        let files = scratch.files(in: folder)
        #expect(files.count == formats.count)
        for format in formats {
            let ending = format == "terminal" ? "txt" : format
            let file = try #require(files.first { $0.hasSuffix("." + ending) }, "\(files)")
            #expect(Self.isFormat(try scratch.read("\(folder)/\(file)"), format))
        }
    }
}
