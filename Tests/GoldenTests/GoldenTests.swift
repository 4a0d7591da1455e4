import EnergySystem
import Foundation
import Reports
import ScenarioFiles
import SimulationEngine
import Testing

@testable import TestSupport

/// The tables of every shipped scenario against recorded ones: texts alike, numbers within 1e-9 relative.
///
/// A golden shows that something changed, not that it is right; the other tests do that. After a change that is meant,
/// `KHAZRI_RECORD_GOLDENS=1 swift test --filter GoldenTests` records anew and fails, so that it is never done unseen.
@Suite struct GoldenTests {
    static let scenarios = [
        "no-shock", "russia-gasoline-ban-2024", "russia-gasoline-ban-2024-as-happened", "ban-and-refinery-outage",
        "ban-and-planned-maintenance", "refinery-outage-2024", "planned-maintenance-2024", "ban-and-black-sea-closure",
        "refinery-outage-2019",
    ]
    static let tables = ["balance-monthly", "supply-by-origin", "unserved-by-class", "indicators", "payments"]

    @Test(arguments: scenarios) func tablesAreAsRecorded(_ scenario: String) throws {
        let report = try Report(of: Simulation.assess(Self.inputs(scenario)))
        for table in report.tables() where Self.tables.contains(table.name) {
            let text = String(decoding: CSVFormat.render(table, digits: 12), as: UTF8.self)
            let file = Self.root.appendingPathComponent("Tests/GoldenTests/Expected/\(scenario)/\(table.name).csv")
            if ProcessInfo.processInfo.environment["KHAZRI_RECORD_GOLDENS"] == "1" {
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: true, encoding: .utf8)
                Issue.record("recorded \(scenario)/\(table.name).csv; look at the difference, then run again without recording")
            } else {
                let expected = try String(contentsOf: file, encoding: .utf8)
                let differences = GoldenComparison.differences(expected: expected, actual: text)
                #expect(differences.isEmpty, "\(scenario)/\(table.name).csv\n\(differences.prefix(10).joined(separator: "\n"))")
            }
        }
    }

    static let root = URL(fileURLWithPath: PackageFolder.root)

    static func inputs(_ scenario: String) throws -> Inputs {
        let loader = ScenarioLoader(
            locator: DataLocator(dataFolder: root.appendingPathComponent("Scenarios").path), indicatorNames: IndicatorCatalogue.names)
        let outcome = loader.load(scenario: root.appendingPathComponent("Scenarios/\(scenario).yaml").path, strategy: nil, overrides: [])
        return try #require(outcome.inputs, "\(outcome.diagnostics.map(\.description).joined(separator: "\n"))")
    }
}

/// Cell-by-cell comparison of two CSV texts.
enum GoldenComparison {
    static let tolerance = 1e-9
    /// Below this two numbers are both nothing: residues of sums of kilotonnes.
    static let nothing = 1e-9

    static func differences(expected: String, actual: String) -> [String] {
        let left = rows(expected), right = rows(actual)
        guard left.count == right.count else { return ["\(left.count) rows expected, \(right.count) found"] }
        return zip(left, right).enumerated().compactMap { line, pair in
            guard pair.0.count == pair.1.count else { return "row \(line + 1): another number of columns" }
            let unlike = zip(pair.0, pair.1).first { !agree($0, $1) }
            return unlike.map { "row \(line + 1) (\(pair.0.prefix(4).joined(separator: ", "))): expected \($0.0), found \($0.1)" }
        }
    }

    static func agree(_ expected: String, _ actual: String) -> Bool {
        if expected == actual { return true }
        guard let one = Double(expected), let other = Double(actual) else { return false }
        return abs(one - other) <= max(nothing, tolerance * max(abs(one), abs(other)))
    }

    /// Rows of cells; quotes as in RFC 4180.
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [], row: [String] = [], cell = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(cell)
                cell = ""
            case "\n" where !isQuoted:
                rows.append(row + [cell])
                row = []
                cell = ""
            default: cell.append(character)
            }
        }
        return rows
    }
}

@Suite struct GoldenComparisonTests {
    @Test func tellsASmallDifferenceFromALargeOne() {
        #expect(GoldenComparison.differences(expected: "a,1.0\n", actual: "a,1.0000000001\n").isEmpty)
        #expect(GoldenComparison.differences(expected: "a,1.0\n", actual: "a,1.00001\n").count == 1)
        #expect(GoldenComparison.differences(expected: "a,b\n", actual: "a,c\n").count == 1)
        #expect(GoldenComparison.differences(expected: "a,b\n", actual: "a,b\nc,d\n") == ["1 rows expected, 2 found"])
    }
}
