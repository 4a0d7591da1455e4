import Models
import NumericalMethods
import Testing

/// Three sectors whose rows and columns add up: 17 + 83, 53 + 67, 18 + 62 by rows, value added 83, 89, 40 by columns.
private enum Three {
    static let flows: [[Double]] = [[10, 5, 2], [3, 20, 30], [4, 6, 8]]
    static let demand: [[Double]] = [[50, 33], [20, 47], [60, 2]]
    static let valueAdded: [Double] = [83, 89, 40]
    static let output: [Double] = [100, 120, 80]
    static let labels = ["crops", "oil", "power"]

    static func table(
        flows: [[Double]] = flows, demand: [[Double]] = demand,
        valueAdded: [SectorRow] = [SectorRow(name: "value-added", values: valueAdded)],
        output: [Double] = output, labels: [String] = labels, categories: [String] = ["households", "exports"]
    ) throws -> LabelledTable {
        try LabelledTable(
            labels: labels, domestic: Matrix(fromRows: flows),
            finalDemand: FinalDemand(categories: categories, values: Matrix(fromRows: demand)),
            valueAdded: valueAdded, output: output)
    }

    static func scale(_ factor: Double, _ rows: [[Double]]) -> [[Double]] { rows.map { $0.map { $0 * factor } } }
}

@Suite("Totals left in a table")
struct TableTotalsTests {
    @Test func aTableWithoutTotals() throws { #expect(TotalsLeftIn(try Three.table()).places == []) }

    /// The totals of the three sectors as a fourth: row sums 17, 53, 18, column sums 17, 31, 40, all 88. Their name may
    /// be any.
    @Test("rows and columns", arguments: ["Total", "all industries", "Cəmi"])
    func rowAndColumn(_ name: String) throws {
        let flows: [[Double]] = [[10, 5, 2, 17], [3, 20, 30, 53], [4, 6, 8, 18], [17, 31, 40, 88]]
        let table = try Three.table(
            flows: flows, demand: Three.demand + [[130, 82]], valueAdded: [], output: Three.output + [300],
            labels: Three.labels + [name])
        #expect(TotalsLeftIn(table).places == ["row '\(name)'", "column '\(name)'"])
        let findings = TableAudit(table).findings
        let totals = findings.filter { $0.check == "totals" }
        #expect(totals.map(\.place) == ["row '\(name)'", "column '\(name)'"])
        #expect(totals.allSatisfy { $0.status == .fail && $0.message == "is the sum of the others; leave totals out" })
        #expect(findings.filter { $0.check == "scale" }.map(\.status) == [.skipped])
    }

    @Test func aCategoryAndARowOfValueAdded() throws {
        let demand: [[Double]] = [[50, 33, 83], [20, 47, 67], [60, 2, 62]]
        let rows = [
            SectorRow(name: "wages", values: [40, 30, 20]), SectorRow(name: "profits", values: [43, 59, 20]),
            SectorRow(name: "gross value added", values: Three.valueAdded)
        ]
        let table = try Three.table(demand: demand, valueAdded: rows, categories: ["households", "exports", "uses"])
        #expect(TotalsLeftIn(table).places == ["final demand 'uses'", "value added 'gross value added'"])
    }

    /// Rounded to whole numbers a total is off by one or so in the sums of its parts.
    @Test func aRoundedTotal() throws {
        let rows = [
            SectorRow(name: "a", values: [4000.4, 3000.4, 2000.3]),
            SectorRow(name: "b", values: [4300.4, 5900.4, 2000.3]),
            SectorRow(name: "c", values: [8301, 8901, 4001])
        ]
        #expect(TotalsLeftIn(try Three.table(valueAdded: rows)).places == ["value added 'c'"])
    }

    /// Two equal rows alone are not the sum of each other, unless one says that it is.
    @Test func twoEqualCategories() throws {
        let twice = Three.demand.map { [$0[0], $0[0]] }
        #expect(TotalsLeftIn(try Three.table(demand: twice)).places == [])
        #expect(
            TotalsLeftIn(try Three.table(demand: twice, categories: ["households", "total final demand"])).places == [
                "final demand 'total final demand'"
            ])
    }
}

@Suite("Parts of a table in another unit")
struct PartScaleTests {
    private func part(_ table: LabelledTable) throws -> PartScale { try #require(PartScale(table, tolerance: 1e-6)) }

    @Test func aTableInOneUnit() throws { #expect(PartScale(try Three.table(), tolerance: 1e-6) == nil) }

    @Test func finalDemandInThousands() throws {
        let table = try Three.table(demand: Three.scale(1000, Three.demand))
        #expect(try part(table).part == "final demand")
        #expect(try part(table).factor == 1000)
        #expect(try part(table).description == "final demand looks 1000 times too large: corrected, the balance closes")
        let finding = try #require(TableAudit(table).findings.first { $0.check == "scale" })
        #expect(finding.status == .fail)
        #expect(finding.place == "final demand")
        #expect(finding.message == "looks 1000 times too large: corrected, the balance closes")
    }

    @Test func flowsValueAddedAndOutput() throws {
        #expect(
            try part(Three.table(flows: Three.scale(0.001, Three.flows))).description == """
                domestic flows looks 1000 times too small: corrected, the balance closes
                """)
        let added = try Three.table(valueAdded: [
            SectorRow(name: "value-added", values: Three.valueAdded.map { $0 * 1e6 })
        ])
        #expect(try part(added).part == "value added")
        let output = try Three.table(output: Three.output.map { $0 * 1000 })
        #expect(try part(output).part == "output")
        #expect(try part(output).factor == 1000)
    }

    @Test func oneCategory() throws {
        let table = try Three.table(demand: Three.demand.map { [$0[0], $0[1] * 100] })
        #expect(try part(table).part == "final demand 'exports'")
        #expect(try part(table).factor == 100)
    }

    /// Dollars at 1.7 manat: any one factor is found, and told as about.
    @Test func anotherCurrency() throws {
        let table = try Three.table(demand: Three.scale(1 / 1.7, Three.demand))
        #expect(abs(try part(table).factor - 1 / 1.7) < 1e-12)
        #expect(
            try part(table).description == """
                final demand looks about 1.7 times too small: corrected, the balance closes
                """)
    }

    /// Rounding is no other unit, and two wrong numbers are not one factor.
    @Test func noFactor() throws {
        #expect(PartScale(try Three.table(output: [100.4, 119.6, 80.2]), tolerance: 1e-6) == nil)
        #expect(PartScale(try Three.table(demand: [[500, 330], [20, 47], [60_000, 2000]]), tolerance: 1e-6) == nil)
    }

    /// A flow of just the size of the residual should not be there at all; that it is a million times too large nobody
    /// can tell.
    @Test func aFlowThatShouldNotBeThereIsNoSlip() throws {
        let table = try Three.table(flows: [[10, 5, 2], [3, 20, 30], [4, 6, 25]])
        #expect(
            TableAudit(table).findings.filter { $0.check == "scale" }.allSatisfy { !$0.message.contains("1000000") })
        let surplus = try Three.table(
            flows: [[10, 5, 19], [3, 20, 30], [4, 6, 8]], demand: [[50, 33], [20, 47], [60, 2]], output: [100, 120, 78])
        #expect(
            TableAudit(surplus).findings.filter { $0.check == "scale" }.allSatisfy { !$0.message.contains("1000000") })
    }
}
