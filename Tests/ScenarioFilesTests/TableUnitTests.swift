import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// Units that tables of a baseline declare. The toy's flows are 1 to 4 M AZN a year; one USD is 1.7 AZN.
@Suite("Units of tables")
struct TableUnitTests {
    private static let money: [(table: String, file: String)] = [
        ("flows-domestic", "flows"), ("flows-imported", "imported"), ("final-demand-domestic", "final"),
        ("final-demand-imported", "final-imported"), ("sector-accounts", "accounts")
    ]

    /// The toy with every table of money in another unit: its numbers times `factor`, employees left alone.
    private static func changes(_ unit: String, _ factor: Double) -> [String: String] {
        var changes: [String: String] = [:]
        var baseline = ToyFolder.files["baselines/toy/baseline.yaml"] ?? ""
        baseline = baseline.replacingOccurrences(
            of: "{file: data/flows.csv, unit: M AZN/yr,", with: "{file: data/flows.csv, unit: \(unit),")
        for (table, file) in money {
            baseline = baseline.replacingOccurrences(
                of: "\(table): data/\(file).csv", with: "\(table): {file: data/\(file).csv, unit: \(unit)}")
            let name = "baselines/toy/data/\(file).csv"
            changes[name] = scaled(ToyFolder.files[name] ?? "", factor)
        }
        changes["baselines/toy/baseline.yaml"] = baseline
        return changes
    }

    private static func scaled(_ text: String, _ factor: Double) -> String {
        let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let header = lines.first ?? []
        return lines.map { row in
            zip(row, header).map { cell, column in
                column == "employees" ? cell : Double(cell).map { "\($0 * factor)" } ?? cell
            }.joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }

    private func table(_ changes: [String: String]) throws -> InputOutputTable {
        let folder = try ToyFolder(changing: changes)
        return try withExtendedLifetime(folder) {
            let outcome = folder.loader.loadBaseline("toy")
            return try #require(outcome.baseline?.economy?.table, "\(outcome.diagnostics.map(\.description))")
        }
    }

    /// A thousand k AZN are a million AZN; 1 M USD are 1.7 M AZN. The same table in any unit is the same table.
    @Test(
        "the same table in another unit",
        arguments: [
            ("k AZN/yr", 1000.0), ("thousand AZN/yr", 1000), ("AZN/yr", 1e6), ("M USD/yr", 1 / 1.7),
            ("bn AZN/yr", 0.001)
        ])
    func converted(_ unit: String, _ factor: Double) throws {
        let plain = try table([:]), read = try table(Self.changes(unit, factor))
        #expect(areClose(read.domesticFlows.flatMap { $0 }, plain.domesticFlows.flatMap { $0 }, relative: 1e-12))
        #expect(areClose(read.importedFlows.flatMap { $0 }, plain.importedFlows.flatMap { $0 }, relative: 1e-12))
        #expect(
            areClose(read.domesticFinalDemand.flatMap { $0 }, plain.domesticFinalDemand.flatMap { $0 }, relative: 1e-12)
        )
        #expect(
            areClose(read.importedFinalDemand.flatMap { $0 }, plain.importedFinalDemand.flatMap { $0 }, relative: 1e-12)
        )
        #expect(areClose(read.output, [10, 20], relative: 1e-12))
        #expect(areClose(read.valueAdded, [5, 13], relative: 1e-12))
        #expect(areClose(read.netTaxesOnProducts, [0.5, 0.75], relative: 1e-12))
        #expect(areClose(read.imports, [1.5, 1.25], relative: 1e-12))
        #expect(read.employees == [100, 50])
    }

    /// A declared unit that is the base unit changes no bit.
    @Test func theBaseUnitLeavesNumbersAsWritten() throws {
        let files = Self.changes("M AZN/yr", 1)
        #expect(
            try table(
                files.merging(["baselines/toy/data/flows.csv": "sector,farms,plant\nfarms,0.1,2.9\nplant,3,4\n"]) { $1 }
            ).domesticFlows == [[0.1, 2.9], [3, 4]])
    }

    @Test(
        "a unit that is no money a year",
        arguments: [
            ("frogs", "there is no unit 'frogs'"),
            ("kt/yr", "'kt/yr' is a mass a time; money a year is expected, for example 'M AZN/yr'"),
            ("M AZN", "'M AZN' is a sum of money; money a year is expected, for example 'M AZN/yr'"),
            ("M AZN/month", "'M AZN/month' is money a time; money a year is expected, for example 'M AZN/yr'")
        ])
    func refused(_ unit: String, _ words: String) throws {
        for (table, _) in Self.money {
            let report = try ToyFolder.report(
                "baseline.yaml",
                Self.changes("M AZN/yr", 1)["baselines/toy/baseline.yaml"]?
                    .replacingOccurrences(of: "\(table): {file: data/", with: "\(table): {note: x, file: data/")
                    .replacingOccurrences(
                        of: "(\(table): [^}]*unit: )M AZN/yr", with: "$1\(unit)", options: .regularExpression) ?? "")
            #expect(report.count == 1)
            #expect(report.first?.hasPrefix("baselines/toy/baseline.yaml:") == true)
            #expect(report.first?.contains("baseline.tables.\(table).unit: \(words)") == true, "\(report)")
        }
    }

    /// Flows of 3 and 7 beside final demand of 7 and 13 for outputs of 10 and 20, one of them in thousands and not
    /// declared so.
    @Test(
        "one table in another unit than it says",
        arguments: [
            ("flows", "flows-domestic looks 1000 times too large"),
            ("final", "final-demand-domestic looks 1000 times too large"),
            ("accounts", "the output of sector-accounts looks 1000 times too large")
        ])
    func undeclared(_ file: String, _ words: String) throws {
        let name = "data/\(file).csv"
        let report = try ToyFolder.report(name, Self.scaled(ToyFolder.files["baselines/toy/\(name)"] ?? "", 1000))
        #expect(report.filter { $0.contains("domestic uses") }.count == 1)
        #expect(
            report.contains {
                $0.hasSuffix(
                    """
                    domestic uses of 2 sectors differ from their output: \(words); correct the `unit` of its \
                    table, or its numbers
                    """
                )
            }, "\(report)")
    }

    /// Where a unit stands for cells that have none in common it would be read by nobody.
    @Test func aUnitWhereNoneBelongs() throws {
        let report = try ToyFolder.report(
            "baseline.yaml", replacing: "monthly: data/monthly.csv", with: "monthly: {file: data/monthly.csv, unit: kt}"
        )
        #expect(report.count == 1)
        #expect(
            report.first?.hasPrefix(
                """
                baselines/toy/baseline.yaml:8:43: baseline.tables.monthly.unit: the cells of this table have no \
                common unit, so that none is read; remove it
                """
            ) == true, "\(report)")
        let rows = try ToyFolder.report(
            "baseline.yaml", replacing: "numbers: data/numbers.csv", with: "numbers: {file: data/numbers.csv, unit: kt}"
        )
        #expect(
            rows.first?.contains(
                "baseline.tables.numbers: a table of paths has unit, source, basis and grade in the columns of its rows"
            ) == true, "\(rows)")
    }
}
