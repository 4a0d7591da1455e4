import Models
import NumericalMethods
import Testing

@testable import TestSupport

/// Multipliers, mixed model, import split, supply and use, regions.
@Suite struct TableModelsTests {
    /// Miller and Blair (2009), ch. 2 and 6: L = [1.254 .330; .264 1.122], so output multipliers 1.518 and 1.452, and
    /// closed for households (labour 0.3 and 0.25, consumption 0.1 and 0.5 of an output of 1): [1.365 .425 .251; ...].
    @Test func millerAndBlairMultipliers() throws {
        let matrix = try Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]])
        let multipliers = try SectorMultipliers(coefficients: matrix, perUnit: [[0.3, 0.25], [0, 1]])
        #expect(abs(multipliers.output[0] - 1.518) < 1e-3)
        #expect(abs(multipliers.output[1] - 1.452) < 1e-3)
        #expect(multipliers.ratios[1][0] == nil)
        #expect(abs((multipliers.ratios[0][0] ?? 0) - (0.3 * 1.254 + 0.25 * 0.264) / 0.3) < 2e-3)
    }

    /// A table closed by hand: [[0.15, 0.25, 0.05], [0.2, 0.05, 0.4], [0.3, 0.25, 0.05]] (Miller and Blair 2009,
    /// section 2.5.1) has L = [[1.3651, 0.4253, 0.2509], [0.5273, 1.3481, 0.5954], [0.5698, 0.4890, 1.2885]]; here
    /// without the corner 0.05.
    @Test func closedModelWithoutCorner() throws {
        let model = try ClosedModel(
            coefficients: Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]]), labourIncome: [0.3, 0.25],
            householdConsumption: [1, 8], spendingPropensity: 0.45)
        #expect(largestError(model.coefficients.column(2), [0.05, 0.4, 0]) < 1e-14)
        let inverse = try LUFactorization(identityMinus: model.coefficients).solve(.identity(3))
        let sums = [inverse[0, 0] + inverse[1, 0], inverse[0, 1] + inverse[1, 1]]
        #expect(largestError(try model.outputMultipliers(), sums) < 1e-12)
        #expect(throws: InputOutputError.self) {
            try ClosedModel(
                coefficients: Matrix(fromRows: [[0.1]]), labourIncome: [0.3], householdConsumption: [1],
                spendingPropensity: 1.1)
        }
    }

    /// The same table (output 1000 and 2000, final demand 350 and 1700) with sector 0 held at 900, by hand:
    /// x_1 = (1700 + 0.2 x 900) / 0.95, f_0 = 0.85 x 900 - 0.25 x_1.
    @Test func mixedModelByHand() throws {
        let model = try MixedModel(coefficients: Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]]), constrained: [0])
        let result = try model.solve(output: [900, 0], finalDemand: [350, 1700])
        #expect(result.output[0] == 900)
        #expect(abs(result.output[1] - 1880 / 0.95) < 1e-9)
        #expect(abs(result.finalDemand[0] - (765 - 470 / 0.95)) < 1e-9)
        #expect(throws: InputOutputError.self) { try model.solve(output: [-1, 0], finalDemand: [350, 1700]) }
        #expect(throws: InputOutputError.self) { try model.solve(output: [900], finalDemand: [350, 1700]) }
    }

    /// Two sectors, cost of the first up by 0.1 of which it passes on half, by hand: dp_1 = 0.25 dp_0 / 0.95 and
    /// dp_0 (1 - 0.075 - 0.1 x 0.25 / 0.95) = 0.05.
    @Test func halfOfACostIsPassedOn() throws {
        let matrix = try Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]])
        let prices = try PassThroughPrices(coefficients: matrix, costChange: [0.1, 0], passThrough: [0.5, 1])
        let first = 0.05 / (0.925 - 0.025 / 0.95)
        #expect(largestError(prices.change, [first, 0.25 * first / 0.95]) < 1e-14)
        #expect(largestError(prices.absorbed, [first, 0]) < 1e-14)
        let full = try PassThroughPrices(coefficients: matrix, costChange: [0.1, 0], passThrough: [1, 1])
        #expect(largestError(full.change, [0.1 * 0.95 / 0.7575, 0.1 * 0.25 / 0.7575]) < 1e-14)
        #expect(full.absorbed == [0, 0])
        #expect(throws: InputOutputError.self) {
            try PassThroughPrices(coefficients: matrix, costChange: [0.1, 0], passThrough: [1, 1.1])
        }
    }

    /// Two equal sectors are average in both directions.
    @Test func linkagesOfEqualSectors() throws {
        let linkages = try Linkages(coefficients: Matrix(fromRows: [[0.2, 0.1], [0.1, 0.2]]), output: [10, 10])
        #expect(largestError(linkages.backward.compactMap { $0 }, [1, 1]) < 1e-14)
        #expect(largestError(linkages.forward.compactMap { $0 }, [1, 1]) < 1e-14)
        let uneven = try Linkages(coefficients: Matrix(fromRows: [[0.1, 0.6], [0, 0]]), output: [100, 10])
        #expect(uneven.roles == [.forward, .backward])
    }

    @Test(arguments: 1...8) func mixedModelWithBaseOutputIsTheBase(_ seed: Int) throws {
        let table = RandomTable(seed: seed)
        let model = try MixedModel(coefficients: table.coefficients, constrained: [5, 1, 5])
        let base = try model.solve(output: table.output, finalDemand: table.finalDemand)
        #expect(largestError(base.output, table.output) < 1e-11)
        #expect(largestError(base.finalDemand, table.finalDemand) < 1e-10)
        var scarce = table.output
        scarce[1] = 0
        let short = try model.solve(output: scarce, finalDemand: table.finalDemand)
        #expect(short.needsImports.map(\.sector) == [1])
        #expect(short.finalDemand[1] < 0)
        #expect(zip(short.output, table.output).allSatisfy { $0 <= $1 + 1e-9 })
    }

    @Test func importsAreSplitInProportion() throws {
        let flows = try Matrix(fromRows: [[10, 20], [5, 5]])
        let demand = try Matrix(fromRows: [[10, 50], [10, 0]])
        let split = try ImportSplit(flows: flows, finalDemand: demand, imports: [8, 0], columnsWithoutImports: [1])
        #expect(largestError(split.shares, [0.2, 0]) < 1e-14)
        #expect(largestError(split.importedFlows.row(0), [2, 4]) < 1e-14)
        #expect(largestError(split.importedFinalDemand.row(0), [2, 0]) < 1e-14)
        #expect(largestError(split.domesticFinalDemand.row(0), [8, 50]) < 1e-14)
        #expect(throws: InputOutputError.self) {
            try ImportSplit(flows: flows, finalDemand: demand, imports: [41, 0], columnsWithoutImports: [1])
        }
    }

    /// Output of a symmetric table is what its own accounts ask for, for all four models, with value added carried
    /// along.
    @Test func symmetricTablesBalance() throws {
        let tables = try SupplyUseTables(
            make: Matrix(fromRows: [[90, 10, 0], [5, 180, 15], [0, 20, 230]]),
            use: Matrix(fromRows: [[20, 34, 10], [30, 40, 60], [10, 50, 70]]),
            finalDemand: Matrix(fromRows: [[31], [80], [115]]), valueAdded: Matrix(fromRows: [[40, 76, 110]]))
        for model in SupplyUseModel.allCases {
            let table = try tables.symmetric(model)
            let used = zip(table.flows.rowSums, table.finalDemand.rowSums).map { $0 + $1 }
            let made = zip(table.flows.columnSums, table.valueAdded.columnSums).map { $0 + $1 }
            #expect(largestError(used, table.output) < 1e-12, "model \(model.rawValue)")
            #expect(largestError(made, table.output) < 1e-12, "model \(model.rawValue)")
        }
    }

    @Test func rectangularTablesNeedModelBOrD() throws {
        let tables = try SupplyUseTables(
            make: Matrix(fromRows: [[10, 0, 5], [0, 20, 5]]), use: Matrix(fromRows: [[1, 2], [2, 3], [1, 1]]),
            finalDemand: Matrix(fromRows: [[7], [15], [8]]))
        #expect(try tables.symmetric(.fixedProductSales).coefficients.rows == 2)
        #expect(try tables.symmetric(.industryTechnology).coefficients.rows == 3)
        #expect(throws: InputOutputError.self) { try tables.symmetric(.commodityTechnology) }
        #expect(throws: InputOutputError.self) {
            try SupplyUseTables(
                make: Matrix(fromRows: [[10, 0], [0, 0]]), use: Matrix(fromRows: [[1, 1], [1, 1]]),
                finalDemand: Matrix(fromRows: [[8], [0]]))
        }
    }

    /// Fuel bought for 100, of which 10 tax, 15 trade margin: 75 fuel and 15 trade at basic prices.
    @Test func marginsMoveToTrade() throws {
        let basic = try BasicPrices(
            purchasersUses: Matrix(fromRows: [[100], [0]]), netTaxes: Matrix(fromRows: [[10], [0]]),
            netMargins: Matrix(fromRows: [[15], [-15]]))
        #expect(basic.uses.column(0) == [75, 15])
        #expect(basic.netTaxes == [10])
        #expect(basic.negativeCells.isEmpty)
    }

    @Test(arguments: 1...6) func footprintsAddUp(_ seed: Int) throws {
        var table = RandomTable(seed: seed)
        let regionOfSector = [0, 0, 0, 1, 1, 1, 2, 2]
        let shares = table.list(8)
        let demand = try Matrix(fromColumns: [
            zip(table.finalDemand, shares).map { $0 * $1 }, zip(table.finalDemand, shares).map { $0 * (1 - $1) / 2 },
            zip(table.finalDemand, shares).map { $0 * (1 - $1) / 2 }
        ])
        let model = try MultiRegionalModel(
            coefficients: table.coefficients, finalDemand: demand, regionOfSector: regionOfSector)
        #expect(largestError(model.outputByConsumer.rowSums, table.output) < 1e-11)
        let account = try model.footprints(of: table.valueAddedShares)
        // All value added is somebody's final demand: the footprint of a region is what it spends.
        #expect(largestError(account.footprint, demand.columnSums) < 1e-11)
        for region in 0..<3 {
            let balance = account.territory[region] - account.exports[region] + account.imports[region]
            #expect(abs(balance - account.footprint[region]) < 1e-9)
        }
    }

    /// Large tables: series and sparse GMRES give the factorization's answer, and the choice is told.
    @Test func largeTablesChooseTheirMethod() throws {
        var random = SeededGenerator(5)
        var matrix = Matrix(rows: 1100, columns: 1100)
        for j in 0..<1100 {
            for _ in 0..<5 { matrix[Int(random.next() % 1100), j] = 0.1 * random.unit() }
        }
        let demand = (0..<1100).map { _ in random.unit() }
        let system = try LeontiefSystem(coefficients: matrix)
        #expect(system.method == .iterative)
        #expect(system.reason.contains("1100 sectors"))
        let chosen = try system.output(forFinalDemand: demand)
        let series = try LeontiefSystem(coefficients: matrix, method: .series).output(forFinalDemand: demand)
        let factored = try LeontiefSystem(coefficients: matrix, method: .factorization)
        let direct = try factored.output(forFinalDemand: demand)
        #expect(largestError(series.values, direct.values) < 1e-12)
        #expect(largestError(chosen.values, direct.values) < 1e-11)
        #expect(series.relativeErrorBound ?? 1 <= 1e-12)
        #expect(chosen.relativeErrorBound ?? 1 <= 1e-11)
        #expect(factored.reciprocalCondition ?? 0 > 0.1)
        #expect(direct.relativeResidual == nil)
        #expect(factored.factorizationError ?? 1 < 1e-12)
        #expect(try factored.output(forFinalDemand: demand, checked: true).relativeResidual ?? 1 < 1e-13)
        let inPlace = try LeontiefSystem(factorizing: matrix)
        #expect(try inPlace.output(forFinalDemand: demand).values == direct.values)
        #expect(inPlace.factorizationError ?? 1 < 1e-12)
        #expect(try LeontiefSystem(coefficients: matrix, expectedSolutions: 10).method == .factorization)
    }
}
