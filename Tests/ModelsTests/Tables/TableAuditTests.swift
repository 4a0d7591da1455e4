import Models
import NumericalMethods
import Testing

/// The two-sector table of Miller and Blair (2009), ch. 2, with one fault put into it at a time.
@Suite("Audit of a table")
struct TableAuditTests {
    private static func table(
        _ flows: [[Double]] = [[150, 500], [200, 100]], demand: [Double] = [350, 1700],
        valueAdded: [Double] = [650, 1400],
        output: [Double]? = [1000, 2000], labels: [String] = ["A", "B"]
    ) throws -> LabelledTable {
        try LabelledTable(
            labels: labels, domestic: Matrix(fromRows: flows),
            finalDemand: FinalDemand(categories: ["f"], values: Matrix(fromRows: demand.map { [$0] })),
            valueAdded: [SectorRow(name: "v", values: valueAdded)], output: output)
    }

    private func finding(_ check: String, _ table: LabelledTable) throws -> AuditFinding {
        try #require(TableAudit(table).findings.first { $0.check == check })
    }

    @Test func aSoundTablePasses() throws {
        let audit = TableAudit(try Self.table())
        #expect(audit.passes)
        #expect(audit.findings.allSatisfy { $0.status == .pass })
        #expect(
            Set(audit.findings.map(\.check)) == [
                "numbers", "labels", "totals", "orientation", "row-balance", "column-balance", "signs", "zero-sectors",
                "scale", "column-sums",
                "spectral-radius", "condition", "productive"
            ])
    }

    /// A = [.15 .25; .2 .05]: the radius is (.2 + sqrt(.01 + .2)) / 2 = .1 + sqrt(.21) / 2.
    @Test func spectralRadiusOfTheTextbookTable() throws {
        let size = try #require(finding("spectral-radius", Self.table()).size)
        #expect(abs(size - (0.1 + 0.21.squareRoot() / 2)) < 1e-8)
    }

    @Test func turnedOver() throws {
        #expect(try finding("orientation", Self.table([[150, 200], [500, 100]])).status == .fail)
    }

    @Test func balancesNameTheirRowAndColumn() throws {
        let table = try Self.table([[150, 540], [200, 100]])
        let row = try finding("row-balance", table), column = try finding("column-balance", table)
        #expect(row.place == "row 'A'")
        #expect(row.size == -40)
        #expect(column.place == "column 'B'")
        #expect(column.size == -40)
    }

    @Test(
        "slips of scale",
        arguments: [
            (10.0, "10 times too large"), (1000, "1000 times too large"), (0.1, "10 times too small"),
            (0.001, "1000 times too small")
        ])
    func slippedCell(_ factor: Double, _ words: String) throws {
        let slip = try finding("scale", Self.table([[150, 500 * factor], [200, 100]]))
        #expect(slip.status == .fail)
        #expect(slip.place == "flow 'A' to 'B'")
        #expect(slip.message.contains(words))
    }

    @Test func slippedOutputAndTable() throws {
        let output = try finding("scale", Self.table(output: [1000, 2_000_000]))
        #expect(output.place == "output of 'B'")
        let whole = try finding("scale", Self.table([[0.15, 0.5], [0.2, 0.1]]))
        #expect(whole.place == "domestic flows")
        #expect(whole.message.contains("1000 times too small"))
    }

    @Test func slippedFinalDemand() throws {
        #expect(try finding("scale", Self.table(demand: [350, 17_000])).place == "final demand 'f' of 'B'")
    }

    /// A = [.6 .5; .7 .6]: radius .6 + sqrt(.35) = 1.19.
    @Test func notProductive() throws {
        let table = try Self.table([[600, 1000], [700, 1200]], demand: [-600, 100], valueAdded: [-300, -200])
        let radius = try finding("spectral-radius", table)
        #expect(radius.status == .fail)
        #expect(abs((radius.size ?? 0) - (0.6 + 0.35.squareRoot())) < 1e-8)
        #expect(try finding("productive", table).status == .fail)
        #expect(try finding("column-sums", table).status == .warning)
        #expect(!TableAudit(table).passes)
    }

    @Test func singular() throws {
        let table = try Self.table([[500, 1000], [500, 1000]], demand: [-500, 500], valueAdded: [0, 0])
        #expect(try finding("condition", table).status == .fail)
        #expect(try finding("spectral-radius", table).status == .fail)
    }

    @Test func signsAndIdleSectors() throws {
        let negative = try finding("signs", Self.table([[150, -500], [200, 100]]))
        #expect(negative.status == .warning)
        #expect(negative.place == "domestic flow 'A' to 'B'")
        #expect(negative.size == -500)
        #expect(try finding("zero-sectors", Self.table(output: [1000, 0])).status == .fail)
        let idle = try Self.table([[150, 0], [0, 0]], demand: [850, 0], valueAdded: [850, 0], output: [1000, 0])
        #expect(try finding("zero-sectors", idle).status == .warning)
        #expect(TableAudit(idle).passes)
    }

    @Test func labelsTwice() throws {
        let finding = try finding("labels", Self.table(labels: ["A", "A"]))
        #expect(finding.status == .fail)
        #expect(finding.place == "sector 'A'")
    }

    @Test func whatIsMissingIsSkipped() throws {
        let bare = try LabelledTable(labels: ["A", "B"], domestic: Matrix(fromRows: [[1, 2], [3, 4]]))
        let skipped = TableAudit(bare).findings.filter { $0.status == .skipped }.map(\.check)
        #expect(skipped == ["orientation", "row-balance", "column-balance", "scale"])
    }

    @Test func notFiniteStopsTheRest() throws {
        let findings = TableAudit(try Self.table([[.nan, 500], [200, 100]])).findings
        #expect(findings.map(\.check) == ["numbers"])
        #expect(findings[0].status == .fail)
        #expect(findings[0].place == "domestic flows")
    }

    @Test func partsMustFit() throws {
        #expect(throws: InputOutputError.size(what: "output", expected: 2, actual: 1)) {
            try Self.table(output: [1000])
        }
    }
}
