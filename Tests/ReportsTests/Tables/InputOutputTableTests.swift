import Models
import NumericalMethods
import Testing

@testable import Reports
@testable import TestSupport

/// Tables of `khazri table`: which figures have no meaning, which nobody knows, and what is said of them.
@Suite("Tables of input-output results")
struct InputOutputTableTests {
    private func table(_ output: [Double] = [100, 50], valueAdded: [SectorRow] = []) throws -> LabelledTable {
        try LabelledTable(
            labels: ["A", "B"], domestic: Matrix(rows: 2, columns: 2),
            finalDemand: FinalDemand(categories: ["households"], values: Matrix(fromRows: [[output[0]], [output[1]]])),
            valueAdded: valueAdded,
            output: output)
    }

    /// Each is called as its verb, has a key and a definition of every column, and its columns are those of the
    /// catalogue.
    @Test func everyTableIsInTheCatalogue() {
        #expect(Set(TableCatalogue.ofTable.map { $0.name }).count == TableCatalogue.ofTable.count)
        for type in TableCatalogue.ofTable {
            #expect(type.columns.contains { $0.isKey }, "\(type.name)")
            #expect(type.columns.allSatisfy { !$0.definition.isEmpty }, "\(type.name)")
            #expect(TableCatalogue.all.contains { $0.command == "table \(type.name)" && $0.columns == type.columns })
        }
    }

    /// A sector without output has no multiplier; employment has one and nobody knows it.
    @Test func noMeaningAndNobodyKnows() throws {
        let idle = try table([100, 0], valueAdded: [SectorRow(name: "wages", values: [40, 0])])
        let result = try idle.multipliers(MultiplierInputs(income: idle.labourIncome, employment: nil)).table
        #expect(result.column("output_type_1") == [.number(1), .notApplicable])
        #expect(result.column("income") == [.number(0.4), .notApplicable])
        #expect(result.column("income_type_1") == [.number(1), .notApplicable])
        #expect(result.column("output_type_2") == [.unknown, .notApplicable])
        #expect(result.column("employment") == [.unknown, .notApplicable])
        #expect(result.column("employment_type_1") == [.unknown, .unknown])
        #expect(
            result.notes == [
                "Income is 'wages'.",
                """
                No type II multipliers: they need labour income (--labour-income) and household consumption \
                (--households).
                """,
                "No employment: the table has no such satellite row (--employment).",
                "No imports: the table does not tell imported flows apart."
            ])
    }

    @Test func howItWasSolved() throws {
        let note = try #require(table().output(finalDemand: [nil, nil]).table.notes.first)
        #expect(
            note == """
                Solved by factorization (fewer than 1000 sectors); residual 0.0 of output; condition of I - A about 1.0.
                """)
    }

    /// An idle sector has no role, which is no empty word.
    @Test func rolesOfSectors() throws {
        let linkages = try Linkages(coefficients: Matrix(rows: 2, columns: 2), output: [100, 0])
        let result = LinkageResult(linkages, sectors: ["A", "B"]).table
        #expect(result.column("key") == [.text("independent"), .notApplicable])
    }

    /// 10 of 1010 are 0.9901 %, and no smaller tolerance takes it.
    @Test func linesOfOpenRows() throws {
        let rows = (1...23).map { "s\($0)" }
        let open = try #require(
            OpenRows(
                LabelledTable(
                    labels: rows, domestic: Matrix(rows: 23, columns: 23),
                    finalDemand: FinalDemand(categories: ["all"], values: Matrix(fromRows: rows.map { _ in [1000] })),
                    output: rows.map { _ in 1010 }),
                above: 1e-6))
        let lines = BalanceWords.lines(open, of: "t")
        #expect(lines.count == 21)
        #expect(lines.first == "t: row 's1' adds up to 1000.0, its output is 1010.0; residual 10")
        #expect(lines.last == "t: and 3 more rows")
        #expect(
            BalanceWords.largest(open.largestShare) == """
                the largest residual is 0.99 % of output; --tolerance 0.00991 takes it
                """)
    }

    @Test func namesOfNewTables() throws {
        let table = try table()
        #expect(
            NewTable.symmetric(table, .commodityTechnology, negative: 2, notes: ["n"]).notes == [
                "n", "2 coefficients are negative, as model A can give; B and D never do."
            ])
        let cells = NewTable.importsApart(table, without: []).cells
        #expect(cells.name == "split-imports")
        #expect(cells.notes == ["Imports split in proportion to uses; every category of final demand takes them."])
        #expect(cells.column("part").filter { $0 == .text("flows") }.count == 4)
        #expect(
            NewTable.symmetric(table, .fixedProductSales, negative: 0, notes: []).cells.title == """
                Symmetric table, model D
                """)
        #expect(
            NewTable.groups(table, of: 7).notes == [
                """
                7 sectors in 2 groups; coefficients are those of the summed flows.
                """
            ])
    }
}
