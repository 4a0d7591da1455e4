import Models
import NumericalMethods
import Testing

/// What is taken for income, employment and the region of a category, by their names; idle sectors; rounding.
@Suite("Accounts of a table")
struct TableAccountsTests {
    private func table(_ rows: [String], satellites: [String] = [], demand: FinalDemand? = nil) throws -> LabelledTable
    {
        try LabelledTable(
            labels: ["A", "B"], domestic: Matrix(rows: 2, columns: 2), finalDemand: demand,
            valueAdded: rows.enumerated().map { SectorRow(name: $1, values: [Double($0 + 1), 10]) },
            satellites: satellites.map { SectorRow(name: $0, values: [1, 2]) })
    }

    @Test(
        "labour income",
        arguments: [
            (["wages", "profits"], "'wages'", 1.0),
            (["profits", "compensation_of_employees"], "'compensation_of_employees'", 2),
            (["wages", "Compensation of employees"], "'Compensation of employees'", 2),
            (
                ["VA.Compensation of employees: low", "VA.Compensation of employees: high"],
                "the sum of 'VA.Compensation of employees: low', 'VA.Compensation of employees: high'", 3
            )
        ])
    func labourIncome(_ rows: [String], _ name: String, _ first: Double) throws {
        let income = try #require(table(rows).labourIncome)
        #expect(income.name == name)
        #expect(income.values[0] == first)
    }

    @Test func withoutIncomeOrEmployment() throws {
        #expect(try table(["value-added"]).labourIncome == nil)
        #expect(try table([], satellites: ["fuel"]).employment == nil)
        #expect(try table([], satellites: ["fuel", "Employees"]).employment?.name == "Employees")
        #expect(try table([], satellites: ["people.Employment: men"]).employment?.name == "people.Employment: men")
    }

    /// St and St. Aland are two regions: the longer name wins where a category begins with both.
    @Test func regionsOfCategories() throws {
        let regions = ["St", "St. Aland"]
        let demand = FinalDemand(
            categories: ["St. Aland.households", "St.households", "St. Aland"],
            values: try Matrix(fromRows: [[1, 2, 3], [4, 5, 6]]),
            directUse: [SectorRow(name: "fuel", values: [7, 8, 9])])
        #expect(try demand.regionPositions(among: regions) == [1, 0, 1])
        #expect(try demand.byRegion(regions).row(0) == [2, 4])
        #expect(try demand.byRegion(regions).row(1) == [5, 10])
        #expect(try demand.directUse(of: "fuel", by: regions) == [8, 16])
        #expect(try demand.directUse(of: "crude", by: regions) == [0, 0])
        let stated = FinalDemand(
            categories: ["a", "b"], values: Matrix(rows: 1, columns: 2), regions: ["St. Aland", "St"])
        #expect(try stated.regionPositions(among: regions) == [1, 0])
        #expect(throws: InputOutputError.categoryWithoutRegion(category: "exports", regions: regions)) {
            try FinalDemand(categories: ["exports"], values: Matrix(rows: 1, columns: 1)).regionPositions(
                among: regions)
        }
    }

    @Test func directUseHasOneNumberACategory() {
        let demand = FinalDemand(
            categories: ["a"], values: Matrix(rows: 2, columns: 1), directUse: [SectorRow(name: "fuel", values: [1, 2])]
        )
        #expect(throws: InputOutputError.size(what: "numbers by category of final demand", expected: 1, actual: 2)) {
            try table([], demand: demand)
        }
    }

    /// The linkages of two sectors beside an idle third are those of the two alone.
    @Test func anIdleSectorHasNoLinkages() throws {
        let two = try Linkages(coefficients: Matrix(fromRows: [[0.1, 0.6], [0.2, 0]]), output: [100, 10])
        let three = try Linkages(
            coefficients: Matrix(fromRows: [[0.1, 0.6, 0], [0.2, 0, 0], [0, 0, 0]]), output: [100, 10, 0])
        #expect(three.backward == two.backward + [nil])
        #expect(three.forward == two.forward + [nil])
        #expect(three.forwardByDemand == two.forwardByDemand + [nil])
        #expect(three.roles == two.roles + [nil])
    }

    /// q_A = 0.1 imposed: q_B = a*_BA 0.1 / (1 - a*_BB) with or without an idle sector, which loses nothing.
    @Test func anIdleSectorDoesNotStopTheInoperabilityModel() throws {
        let model = try InoperabilityModel(
            coefficients: Matrix(fromRows: [[0.15, 0.25, 0], [0.2, 0.05, 0], [0, 0, 0]]), output: [1000, 2000, 0])
        let shares = try model.inoperability(imposed: [(sector: 0, share: 0.1)])
        #expect(abs(shares[1] - 0.01 / 0.95) < 1e-15)
        #expect(shares[2] == 0)
    }

    /// An ulp of 120 is 1.4e-14: differences of a few of them are rounding, a millionth is not.
    @Test func roundingDust() {
        #expect(RoundingDust.cleared([2.84e-14, -2.84e-14, 1e-6, 0], of: [120, 120, 120, 0]) == [0, 0, 1e-6, 0])
        #expect(RoundingDust.cleared(1e-14, of: 1e-3) == 1e-14)
    }
}
