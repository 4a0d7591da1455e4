import Models
import NumericalMethods
import Testing

@testable import TestSupport

/// What `khazri table` calculates of a whole table, on the two sectors of Miller and Blair (2009): Z = [150 500; 200
/// 100], f = (350, 1700), x = (1000, 2000), so A = [.15 .25; .2 .05] and |I - A| = 0.7575.
@Suite("Models of a whole table")
struct TableVerbTests {
    private func textbook(_ labels: [String] = ["A", "B"], output: [Double]? = [1000, 2000]) throws -> LabelledTable {
        try LabelledTable(
            labels: labels, domestic: Matrix(fromRows: [[150, 500], [200, 100]]),
            finalDemand: FinalDemand(
                categories: ["households", "rest"], values: Matrix(fromRows: [[250, 100], [700, 1000]])),
            valueAdded: [SectorRow(name: "wages", values: [600, 1400]), SectorRow(name: "net taxes", values: [50, 0])],
            output: output)
    }

    /// The textbook's table and a third sector that buys, sells and makes nothing.
    private func withIdle() throws -> LabelledTable {
        try LabelledTable(
            labels: ["A", "B", "idle"], domestic: Matrix(fromRows: [[150, 500, 0], [200, 100, 0], [0, 0, 0]]),
            finalDemand: FinalDemand(categories: ["all"], values: Matrix(fromRows: [[350], [1700], [0]])),
            output: [1000, 2000, 0])
    }

    // MARK: - Quantities

    /// One more unit of A's final demand calls for the first column of L: 0.95 / 0.7575 and 0.2 / 0.7575.
    @Test func outputChangesByTheColumnOfTheInverse() throws {
        let response = try textbook().output(finalDemand: [351, nil])
        #expect(areClose(response.change, [0.95 / 0.7575, 0.2 / 0.7575], absolute: 1e-10))
        #expect(areClose(response.output, [1000 + 0.95 / 0.7575, 2000 + 0.2 / 0.7575], absolute: 1e-10))
        #expect(try textbook().output(finalDemand: [nil, nil]).change == [0, 0])
    }

    /// x_B = (1700 + 0.2 x 100) / 0.95; f_A = 85 - 0.25 x_B is far below zero, which has to be imported.
    @Test func whatAConstrainedSectorCannotServe() throws {
        let result = try textbook().constrained(output: [100, nil], finalDemand: [nil, nil])
        let demand = 85 - 0.25 * 1720 / 0.95
        #expect(areClose(result.finalDemand, [demand, 1700], absolute: 1e-9))
        #expect(result.shortfalls.map(\.sector) == ["A"])
        #expect(areClose(result.shortfalls.map(\.amount), [-demand], absolute: 1e-9))
        #expect(try textbook().constrained(output: [900, nil], finalDemand: [nil, nil]).shortfalls.isEmpty)
    }

    /// Without A, B makes 1700 / 0.95; a unit of its output makes 0.7 of value added, one of A's 0.6 (taxes are none).
    @Test func lossesOfAnExtraction() throws {
        let lost = 2000 - 1700 / 0.95
        let result = try textbook().extracting([0], .total, share: 1)
        #expect(result.extracted == ["A"])
        #expect(areClose(result.outputLoss, [1000, lost], absolute: 1e-9))
        #expect(areClose(result.outputLossPercent.compactMap { $0 }, [100, lost / 20], absolute: 1e-9))
        #expect(areClose(result.valueAddedLoss, [600, 0.7 * lost], absolute: 1e-9))
        #expect(isClose(result.totalLoss, 1000 + lost, absolute: 1e-9))
        #expect(isClose(result.lossOfOthers, lost, absolute: 1e-9))
        #expect(try withIdle().extracting([0], .total, share: 1).outputLossPercent[2] == nil)
    }

    /// A buys 50 of B's product from abroad, 0.5 a unit of its output; final users 100: x_t = (I - A_d - A_m)^-1 (f_d +
    /// f_m).
    @Test func importsThatAreExtractedStandForOutput() throws {
        let domestic = try Matrix(fromRows: [[0, 0], [0, 0]]), imported = try Matrix(fromRows: [[0, 0], [50, 0]])
        let table = try LabelledTable(
            labels: ["A", "B"], domestic: domestic, imported: imported,
            finalDemand: FinalDemand(categories: ["all"], values: Matrix(fromRows: [[100], [200]])),
            importedFinalDemand: FinalDemand(categories: ["all"], values: Matrix(fromRows: [[0], [100]])),
            output: [100, 200])
        // x_t = (100, 300 + 0.5 x 100); without B's imports (100, 200).
        let result = try table.extractingImports(of: [1], share: 1)
        #expect(areClose(result.outputLoss, [0, 150], absolute: 1e-10))
        #expect(areClose(result.outputLossPercent.compactMap { $0 }, [0, 100 * 150 / 350.0], absolute: 1e-10))
    }

    // MARK: - Prices and values

    private func changes(
        valueAdded: [Double?] = [nil, nil], netTaxes: [Double?] = [nil, nil], state: [Double?] = [nil, nil]
    ) -> PriceChanges {
        PriceChanges(
            importIndices: [nil, nil], passThrough: [nil, nil], valueAdded: valueAdded, netTaxes: netTaxes,
            stateIndices: state)
    }

    /// 65 more of value added at an output of 1000 is 0.065 a unit: dp = 0.065 x the first row of L.
    @Test func pricesFollowValueAddedAndTaxes() throws {
        let expected = [1 + 0.065 * 0.95 / 0.7575, 1 + 0.065 * 0.25 / 0.7575]
        let dearer = try textbook().prices(changes(valueAdded: [665, nil]))
        #expect(areClose(dearer.indices.compactMap { $0 }, expected, absolute: 1e-12))
        #expect(dearer.burdens.isEmpty)
        let taxed = try textbook().prices(changes(netTaxes: [115, nil]))
        #expect(areClose(taxed.indices.compactMap { $0 }, expected, absolute: 1e-12))
    }

    /// Held at 1, A loses the 65; passing on half, it bears the other half of its change of cost (0.15 p_A + 0.2 p_B +
    /// 0.065).
    @Test func whoBearsWhatPricesDoNotCarry() throws {
        let held = try textbook().prices(changes(valueAdded: [665, nil], state: [1, nil]))
        #expect(held.indices == [1, 1])
        #expect(held.burdens.map(\.sector) == ["A"])
        #expect(areClose(held.burdens.map(\.amount), [65], absolute: 1e-10))
        let shared = try textbook().prices(changes(valueAdded: [665, nil]), sectorPassThrough: [0.5, nil])
        let first = 0.0325 / (0.925 - 0.025 / 0.95)
        #expect(areClose(shared.indices.compactMap { $0 }, [1 + first, 1 + 0.25 * first / 0.95], absolute: 1e-12))
        #expect(shared.burdens.map(\.sector) == ["A"])
        #expect(areClose(shared.burdens.map(\.amount), [1000 * first], absolute: 1e-9))
    }

    @Test func anIdleSectorHasNoPrice() throws {
        let none = [Double?](repeating: nil, count: 3)
        let changes = PriceChanges(
            importIndices: none, passThrough: none, valueAdded: none, netTaxes: none, stateIndices: none)
        #expect(try withIdle().prices(changes).indices == [1, 1, nil])
        #expect(try withIdle().prices(changes, sectorPassThrough: none).indices == [1, 1, nil])
    }

    /// G's first row is L's, scaled: g_AA = 0.95 / 0.7575, g_AB = 0.25 / 0.7575 x 2000 / 1000.
    @Test func valuesFollowPrimaryInputs() throws {
        let response = try textbook().allocation(valueAdded: [610, nil])
        #expect(areClose(response.change, [10 * 0.95 / 0.7575, 10 * 0.5 / 0.7575], absolute: 1e-9))
        #expect(isClose(response.inputMultipliers[0], 1.45 / 0.7575, absolute: 1e-12))
    }

    // MARK: - Multipliers

    /// Income per unit (0.6, 0.7): m_A = (0.6 x 0.95 + 0.7 x 0.2) / 0.7575. What is not there is not there.
    @Test func multipliersOfWhatTheTableHolds() throws {
        let table = try textbook()
        let result = try table.multipliers(MultiplierInputs(income: table.labourIncome, employment: table.employment))
        #expect(isClose(result.income?.perFinalDemand[0], 0.71 / 0.7575, absolute: 1e-12))
        #expect(isClose(result.income?.ratios[0], 0.71 / 0.7575 / 0.6, absolute: 1e-12))
        #expect(isClose(result.valueAdded[0], 0.71 / 0.7575, absolute: 1e-12))
        #expect(result.employment == nil && result.imports == nil && result.induced == nil)
    }

    /// What is spent goes to A and B as 250 : 700. Each unit of income makes s of further income, s = 0.5 x (250 m_A +
    /// 700 m_B) / 950, so that income multipliers of type II are those of type I over 1 - s.
    @Test func householdsMakeFurtherIncome() throws {
        let table = try textbook()
        let result = try table.multipliers(
            MultiplierInputs(
                income: table.labourIncome, employment: nil, households: table.finalDemand?.householdColumn,
                propensity: 0.5))
        let first = [0.71 / 0.7575, (0.6 * 0.25 + 0.7 * 0.85) / 0.7575]
        let spent = 0.5 * (250 * first[0] + 700 * first[1]) / 950
        let induced = try #require(result.induced)
        #expect(induced.households == "households")
        #expect(
            areClose(
                induced.incomeRatios.compactMap { $0 }, [first[0] / 0.6 / (1 - spent), first[1] / 0.7 / (1 - spent)],
                absolute: 1e-10))
    }

    // MARK: - Inoperability

    private static let none = [Double?](repeating: nil, count: 3)

    /// q_A = 0.1 imposed: q_B = a*_BA 0.1 / 0.95 with a*_BA = 200 / 2000; the loss is x q. An idle sector has no share.
    @Test func imposedInoperability() throws {
        let result = try withIdle().inoperability(InoperabilityInputs(demand: Self.none, imposed: [0.1, nil, nil]))
        #expect(areClose(result.shares.compactMap { $0 }, [0.1, 0.01 / 0.95], absolute: 1e-12))
        #expect(result.shares[2] == nil)
        #expect(areClose(result.loss, [100, 20 / 0.95, 0], absolute: 1e-9))
        #expect(
            throws: InputOutputError.unfit(
                what: "it has no output of which a share could be lost", sector: 2, value: 0.1)
        ) {
            try withIdle().inoperability(InoperabilityInputs(demand: [nil, nil, 0.1], imposed: Self.none))
        }
    }

    /// One Euler step with k = 0.5 for A and the usual 0.1 for B: q_A = 0.2 + 0.5 (0.15 x 0.2 - 0.2), q_B = 0.1 x 0.1 x
    /// 0.2. Over ten days A loses 1000 x 10 / 365 x the mean of the two.
    @Test func recovery() throws {
        let recovery = InoperabilityInputs.Recovery(
            steps: 1, stepDays: 10, initial: [0.2, nil, nil], resilience: [0.5, nil, nil], method: .euler)
        let result = try withIdle().inoperability(
            InoperabilityInputs(demand: Self.none, imposed: Self.none, recovery: recovery))
        #expect(areClose(result.shares.compactMap { $0 }, [0.115, 0.002], absolute: 1e-12))
        let years = 10.0 / 365
        #expect(areClose(result.loss, [157.5 * years, 2 * years, 0], absolute: 1e-9))
    }

    @Test func sharesThatCannotBe() throws {
        #expect(
            try withIdle().inoperability(InoperabilityInputs(demand: [2, nil, nil], imposed: Self.none)).impossible == [
                """
                A
                """
            ])
    }

    // MARK: - Two tables, regions

    /// The later table names B first and has 10 more of A's final demand: all of the change is that of final demand, L
    /// (10, 0)'.
    @Test func sectorsOfALaterTableAreFoundByTheirLabels() throws {
        let before = try textbook()
        let more = 10 / 0.7575, output = [2000 + 0.2 * more, 1000 + 0.95 * more]
        let after = try LabelledTable(
            labels: ["B", "A"],
            domestic: Matrix(fromRows: [[0.05 * output[0], 0.2 * output[1]], [0.25 * output[0], 0.15 * output[1]]]),
            finalDemand: FinalDemand(categories: ["all"], values: Matrix(fromRows: [[1700], [360]])), output: output)
        let split = try before.decomposition(to: after)
        #expect(split.sectors == ["A", "B"])
        #expect(areClose(split.change, [0.95 * more, 0.2 * more], absolute: 1e-9))
        #expect(areClose(split.finalDemand, split.change, absolute: 1e-9))
        #expect(areClose(split.technology, [0, 0], absolute: 1e-9))
        #expect(before.labelsApart(from: after).isEmpty)
        #expect(try before.labelsApart(from: textbook(["A", "C"])) == ["B", "C"])
    }

    /// No flows: N makes 10 for itself and 2 for S, S 5 for itself. Fuel is 2 a unit of N's output; N's users burn 3
    /// themselves.
    @Test func footprintsHoldDirectUse() throws {
        let demand = try FinalDemand(
            categories: ["N", "S"], values: Matrix(fromRows: [[10, 2], [0, 5]]),
            directUse: [SectorRow(name: "fuel", values: [3, 0])])
        let table = try LabelledTable(
            labels: ["N.x", "S.x"], regions: ["N", "S"], domestic: Matrix(rows: 2, columns: 2), finalDemand: demand,
            satellites: [SectorRow(name: "fuel", values: [24, 0], unit: "TJ")])
        let accounts = try table.footprints(of: table.satellites, finalDemand: demand).accounts
        #expect(accounts.map(\.region) == ["N", "S"])
        #expect(accounts.map(\.territory) == [27, 0])
        #expect(accounts.map(\.footprint) == [23, 4])
        #expect(accounts.map(\.exports) == [4, 0])
        #expect(accounts.map(\.imports) == [0, 4])
        #expect(accounts.map(\.directUse) == [3, 0])
        #expect(accounts.map(\.unit) == ["TJ", "TJ"])
    }

    // MARK: - Flows

    /// Totals not named keep their sums: 650 and 300 by rows, 350 and 600 by columns.
    @Test func totalsNotNamedKeepTheirSums() throws {
        let flows = LabelledFlows(try textbook())
        #expect(flows.faults(FlowTotals(rows: [nil, nil], columns: [nil, nil])).isEmpty)
        #expect(
            flows.faults(FlowTotals(rows: [700, nil], columns: [nil, nil])) == [
                .totalsDisagree(rows: 1000, columns: 950)
            ])
        let same = try flows.balanced(FlowTotals(rows: [nil, nil], columns: [nil, nil]))
        #expect(largestError(same.table.matrix.column(0), [150, 200]) < 1e-9)
        let scaled = try flows.carried(
            to: FlowTotals(rows: [700, nil], columns: [nil, nil]), outputGrowth: nil, rule: .scaleColumns)
        #expect(isClose(scaled.marginScale, 1000.0 / 950, absolute: 1e-12))
        #expect(areClose(scaled.table.matrix.rowSums, [700, 300], absolute: 1e-8))
    }

    @Test func growthOfOutput() throws {
        #expect(LabelledFlows(try textbook()).outputGrowth(to: [1100, nil]) == [1.1, 1])
        #expect(LabelledFlows(try withIdle()).outputGrowth(to: [nil, nil, 5]) == [1, 1, 1])
        #expect(
            LabelledFlows(rows: ["a"], columns: ["b"], values: Matrix(rows: 1, columns: 1)).outputGrowth(to: [2]) == nil
        )
    }

    // MARK: - Checks

    /// A's row adds up to 1000 and B's to 2000; an output of 1010 leaves 10 of A's, 10 / 1010 of it.
    @Test func rowsThatStayOpen() throws {
        let open = try #require(OpenRows(try textbook(output: [1010, 2000]), above: 1e-6))
        #expect(open.rows.map(\.sector) == ["A"])
        #expect(open.rows.map(\.uses) == [1000])
        #expect(open.rows.map(\.residual) == [10])
        #expect(isClose(open.largestShare, 10.0 / 1010, absolute: 1e-15))
        #expect(OpenRows(try textbook(output: [1010, 2000]), above: 0.01) == nil)
        #expect(OpenRows(try textbook(output: nil), above: 1e-6) == nil)
    }

    @Test func labelsAndSizes() throws {
        #expect(try textbook(["A", "A"]).repeatedLabels == ["A"])
        #expect(try textbook().repeatedLabels.isEmpty)
        #expect(try textbook().smallOutput == nil)
        let small = try textbook(output: [1e-99, 2000]).smallOutput
        #expect(small?.sector == "A")
        #expect(small?.inputs == 350)
    }

    @Test func categoriesByTheirNames() throws {
        #expect(FinalDemand.exports(among: ["households", "Exports of goods", "re-export"]) == [1, 2])
        let demand = FinalDemand(
            categories: ["government", "Private consumption", "imports"],
            values: try Matrix(fromRows: [[1, 2, -3], [4, 5, 0]]))
        #expect(demand.householdColumn == 1)
        #expect(demand.imports(in: 2) == [3, 0])
    }
}
