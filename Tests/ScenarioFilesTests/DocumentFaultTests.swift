import Foundation
import ScenarioFiles
import Testing

@testable import TestSupport

/// Files that cannot be read as a document at all.
@Suite struct DocumentFaultTests {
    @Test(arguments: [
        ("", "1:1: the file is empty"),
        ("# only a remark\n", "1:1: the file is empty"),
        ("- a\n", "1:1: a file is a mapping whose first key is for example 'khazri: scenario/1'"),
        (
            "title: x\n",
            "1:1: khazri: is missing; the first key says the kind of file, for example 'khazri: scenario/1'"
        ),
        ("title: x\nkhazri: scenario/1\n", "2:1: khazri: must be the first key of the file"),
        ("khazri: scenario/2\n", "1:9: khazri: unknown kind of file 'scenario/2'; did you mean 'scenario/1'?"),
        (
            "khazri: outlook/1\n",
            """
            1:9: khazri: unknown kind of file 'outlook/1'; kinds are baseline/1, scenario/1, strategy/1, \
            study/1, calibration/1, posterior/1
            """
        ),
        ("khazri: baseline/1\n", "1:9: khazri: this is a baseline; a scenario is expected here"),
        ("khazri: strategy/1\n", "1:9: khazri: this is a strategy; a scenario is expected here"),
        ("khazri: [scenario/1]\n", "1:9: khazri: the kind of file is expected, for example 'khazri: scenario/1'"),
        ("khazri: scenario/1\n---\na: 1\n", "2:1: holds more than one document; a file is one document"),
        ("khazri: scenario/1\ntitle: *x\n", "2:8: an alias without its anchor; quote a text that begins with '*'"),
        ("khazri: scenario/1\n? [a, b]\n: c\n", "2:3: a key must be a plain name, not a list or mapping"),
        (
            "khazri: scenario/1\ntitle: [a\n",
            "3:1: not well-formed YAML: while parsing a flow sequence, did not find expected ',' or ']'"
        ),
        (
            "khazri: scenario/1\n\ttitle: x\n",
            """
            2:1: not well-formed YAML: while scanning a plain scalar, found a tab character that violates \
            indentation; indent with spaces, not tabs
            """
        ),
        (
            "khazri: scenario/1\ntitle: @x\n",
            """
            2:8: not well-formed YAML: while scanning for the next token, found character that cannot start any \
            token; put the text in quotation marks
            """
        )
    ])
    func malformed(_ text: String, _ message: String) throws {
        #expect(try ToyFolder().report(text) == ["case.yaml:\(message)"])
    }

    @Test(arguments: [
        ("a: 1\na: 2\n", "2:1"), ("b: {x: 1, y: 2, x: 3}\n", "1:17"), ("c:\n  - {k: 1}\n  - {k: 1, k: 2}\n", "3:12"),
        ("\"d\": 1\ne: 2\nd: 3\n", "3:1"), ("f: 1\ng: 1\r\nf: 2\r\n", "3:1"), ("z: 1\na: 1\nz: 1\na: 1\n", "3:1"),
        ("é: {ü: 1, ü: 2}\n", "1:11")
    ])
    func duplicateKeyHasThePlaceOfTheSecond(_ text: String, _ place: String) throws {
        let report = try ToyFolder().report("khazri: scenario/1\n" + text)
        let parts = place.split(separator: ":").compactMap { Int($0) }
        #expect(report.count == 1)
        #expect(report.first?.hasPrefix("case.yaml:\(parts[0] + 1):\(parts[1]): the key '") == true, "\(report)")
        #expect(report.first?.hasSuffix("' is given twice") == true)
    }

    @Test func bytesThatAreNoText() throws {
        let folder = try ToyFolder()
        func report(_ bytes: [UInt8]) throws -> [String] {
            try folder.write("case.yaml", Data(bytes))
            return folder.load("case").diagnostics.map(\.description)
        }
        #expect(
            try report(Array("khazri: scenario/1\ntitle: caf".utf8) + [0xE9, 0x0A]) == [
                "case.yaml:2:11: is not UTF-8 text: the byte 0xE9 has no meaning here; save the file as UTF-8"
            ])
        #expect(
            try report(Array("khazri: s\n".utf8) + [0x00]) == [
                "case.yaml:2:1: is not a text file: it holds the control character U+0000"
            ])
        #expect(
            try report([0x1B, 0x5B]) == [
                """
                case.yaml:1:1: is not a text file: it holds the control character U+001B
                """
            ])
        #expect(
            try report([UInt8](repeating: 0x23, count: 5_000_001)) == [
                """
                case.yaml:1:1: is larger than 5 MB, the most that is read
                """
            ])
    }

    @Test func byteOrderMarkAndWindowsLineEnds() throws {
        let folder = try ToyFolder()
        let text = (ToyFolder.files["toy.yaml"] ?? "").replacing("\n", with: "\r\n")
        try folder.write("case.yaml", Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)))
        #expect(folder.load("case").inputs != nil)
        let faulty = text.replacing("supplier: north", with: "supplier: nort")
        try folder.write("case.yaml", Data([0xEF, 0xBB, 0xBF] + Array(faulty.utf8)))
        #expect(
            folder.load("case").diagnostics.map(\.description) == [
                "case.yaml:8:15: shocks.ban.supplier: no supplier is called 'nort'; did you mean 'north'?"
            ])
    }

    @Test func aliasesAreCountedAsWrittenOut() throws {
        var bomb = "khazri: scenario/1\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            bomb +=
                "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        let report = try ToyFolder().report(bomb)
        #expect(report == ["case.yaml:1:1: has more than 200,000 nodes once its aliases are written out"])
        let keys = try ToyFolder().report(bomb + "? *a40\n: x\n? *a39\n: x\n")
        #expect(keys == ["case.yaml:43:1: an alias may not be part of a key; write the name out"])
    }

    @Test func aliasesMayBeUsed() throws {
        let text =
            (ToyFolder.files["toy.yaml"] ?? "")
            .replacing("products: [gasoline]", with: "products: &fuels [gasoline]")
                + """
                developments: {rise: {kind: demand-shift, products: *fuels, windows: {from: 2024-03-01, through: \
                2024-03-31}, factor: 1.1}}\n
                """
        let report = try ToyFolder().report(text)
        #expect(!report.contains { $0.contains("alias") })
    }

    @Test(arguments: [100, 900, 3000])
    func deepNesting(_ depth: Int) throws {
        let text =
            "khazri: scenario/1\ntitle: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            + "\n"
        let report = try ToyFolder().report(text)
        #expect(report.count == 1)
        #expect(report.first?.hasSuffix("is nested more than 64 levels deep") == true, "\(report)")
    }

    @Test func filesThatAreNotThere() throws {
        let folder = try ToyFolder()
        #expect(
            folder.load("tyo").diagnostics.map(\.description) == [
                "tyo:1:1: there is no such scenario; did you mean 'toy'?"
            ])
        #expect(folder.load("a/toy.yaml").diagnostics.map(\.description) == ["a/toy.yaml:1:1: no such file"])
        #expect(
            folder.load(folder.path).diagnostics.map(\.description) == [
                """
                \(folder.path):1:1: is a folder; a file is expected
                """
            ])
        #expect(
            folder.load(strategy: "reserv").diagnostics.map(\.description) == [
                "reserv:1:1: there is no such strategy; did you mean 'reserve'?"
            ])
        #expect(
            folder.loader.loadBaseline("toi").diagnostics.map(\.description) == [
                "toi:1:1: there is no such baseline; did you mean 'toy'?"
            ])
        #expect(
            folder.loader.load(scenario: "-", strategy: "-").diagnostics.map(\.description) == [
                "-:1:1: standard input is read once; give the scenario or the strategy as a file"
            ])
    }

    @Test func scalarsAreYAMLTwelve() throws {
        let outcome = try ToyFolder().load()
        #expect(outcome.inputs?.baseline.country == "NO")
    }

    @Test func atMostFiftyArePrinted() {
        let faults = (1...60).map { Diagnostic(at: Place(file: "a.yaml", line: $0, column: 1), "fault") }
        let lines = faults.reversed().report().split(separator: "\n")
        #expect(lines.count == 51)
        #expect(lines.first == "a.yaml:1:1: fault")
        #expect(lines.last == "... and 10 more")
    }
}
