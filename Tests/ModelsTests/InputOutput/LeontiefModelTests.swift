import EnergySystem
import NumericalMethods
import Testing

@testable import Models
@testable import TestSupport

/// The two-sector table of Miller and Blair (2009), ch. 2: Z = [150 500; 200 100], x = (1000, 2000).
func millerBlairTable(output: [Double] = [1000, 2000]) -> InputOutputTable {
    InputOutputTable(
        domesticFlows: [[150, 500], [200, 100]], importedFlows: [[0, 0], [0, 0]],
        domesticFinalDemand: [[350], [1700]], importedFinalDemand: [[0], [0]], finalDemandCategories: ["all"],
        importedFinalDemandCategories: ["all"], output: output, valueAdded: [650, 1400], netTaxesOnProducts: [0, 0],
        imports: [0, 0], employees: [100, 50], evidence: Evidence())
}

@Suite struct TechnicalCoefficientsTests {
    @Test func flowsOverOutputByHand() throws {
        let coefficients = try TechnicalCoefficients(millerBlairTable())
        #expect(try coefficients.domestic == Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]]))
        #expect(coefficients.valueAdded == [0.65, 0.7])
        #expect(coefficients.employees == [0.1, 0.025])
    }

    @Test func idleSectorHasAColumnOfZeros() throws {
        let table = InputOutputTable(
            domesticFlows: [[10, 0], [0, 0]], importedFlows: [[5, 0], [0, 0]], domesticFinalDemand: [[90], [0]],
            importedFinalDemand: [[0], [0]], finalDemandCategories: ["all"], importedFinalDemandCategories: ["all"],
            output: [100, 0], valueAdded: [85, 0], netTaxesOnProducts: [0, 0], imports: [5, 0], employees: [1, 0],
            evidence: Evidence())
        let coefficients = try TechnicalCoefficients(table)
        #expect(coefficients.domestic.column(1) == [0, 0])
        #expect(coefficients.imported[0, 0] == 0.05)
    }

    @Test func impossibleOutputsNameTheirSector() {
        #expect(throws: InputOutputError.inputsWithoutOutput(sector: 1)) {
            try TechnicalCoefficients(millerBlairTable(output: [1000, 0]))
        }
        #expect(throws: InputOutputError.negativeOutput(sector: 0, output: -5)) {
            try TechnicalCoefficients(millerBlairTable(output: [-5, 2000]))
        }
        #expect(
            InputOutputError.inputsWithoutOutput(sector: 1).description(sectors: ["a", "b"])
                == "sector 'b': it has inputs or value added and no output; correct its column or its output")
    }
}

@Suite struct LeontiefModelTests {
    @Test func outputSatisfiesTheBalance() throws {
        let coefficients = try TechnicalCoefficients(millerBlairTable()).domestic
        let system = try LeontiefSystem(coefficients: coefficients)
        #expect(areClose(try system.output(forFinalDemand: [350, 1700]).values, [1000, 2000], within: 1e-12))
    }

    @Test func unproductiveSectorsAreRefused() throws {
        let matrix = try Matrix(fromRows: [[0.5, 0.8], [0.8, 0.5]])
        let error = #expect(throws: InputOutputError.self) { try LeontiefSystem(coefficients: matrix) }
        guard case .notProductive(let radius) = error else {
            Issue.record("expected notProductive, got \(String(describing: error))")
            return
        }
        #expect(abs(radius - 1.3) < 1e-10)
    }

    @Test(arguments: 1...20) func everyRandomTableReproducesItsOutputAndPrices(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        let table = economy.table()
        let coefficients = try TechnicalCoefficients(table)
        let system = try LeontiefSystem(coefficients: coefficients.domestic)
        let finalDemand = table.domesticFinalDemand.map { $0.reduce(0, +) }
        #expect(areClose(try system.output(forFinalDemand: finalDemand).values, table.output, within: 1e-12))
        let cost = zip(coefficients.imported.columnSums, zip(coefficients.netTaxes, coefficients.valueAdded)).map {
            $0 + $1.0 + $1.1
        }
        #expect(areClose(try system.multipliers(of: cost).values, [1, 1, 1, 1, 1], within: 1e-12))
    }
}

@Suite struct LeontiefPriceModelTests {
    private func model(stateSet: [Int]) throws -> LeontiefPriceModel {
        try LeontiefPriceModel(
            domestic: Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]]),
            imported: Matrix(fromRows: [[0.1, 0.05], [0, 0.1]]), stateSet: stateSet)
    }

    @Test func statePriceAndHalfPassThroughByHand() throws {
        var shock = PriceShock(importPrice: [0.2, 0], passThrough: [0.5, 0.5])
        shock.statePrices = [0.1, 0]
        let change = try model(stateSet: [0]).change(shock)
        // dp_1 (1 - 0.05) = 0.1 * 0.25 + 0.1 * 0.05; loss = dp_1 * 0.2 + 0.2 * 0.1 - 0.1 * (1 - 0.15).
        let second = 0.03 / 0.95
        #expect(areClose(change.domestic, [0.1, second], within: 1e-12))
        #expect(areClose(change.stateSectorLoss, [second * 0.2 + 0.02 - 0.085, 0], within: 1e-12))
    }

    @Test func taxOnOneSectorByHand() throws {
        var shock = PriceShock(sectors: 2)
        shock.netTaxes = [0, 0.095]
        #expect(areClose(try model(stateSet: [0]).change(shock).domestic, [0, 0.1], within: 1e-12))
    }

    @Test(arguments: 1...30) func everyoneTogetherBearsTheExtraImportBill(seed: Int) throws {
        var economy = RandomEconomy(seed: seed)
        let table = economy.table()
        let coefficients = try TechnicalCoefficients(table)
        let passThrough = seed.isMultiple(of: 3) ? [1, 1, 1, 1, 1] : economy.list(5, 0...1)
        let stateSet = [[], [0], [0, 3]][seed % 3]
        let shock = PriceShock(importPrice: economy.list(5, -0.2...0.5), passThrough: passThrough)
        let model = try LeontiefPriceModel(
            domestic: coefficients.domestic, imported: coefficients.imported, stateSet: stateSet)
        let incidence = try model.incidence(
            of: model.change(shock), shock, output: table.output,
            finalDemand: table.domesticFinalDemand.map { $0.reduce(0, +) },
            importedFinalDemand: table.importedFinalDemand.map { $0.reduce(0, +) })
        let bill = zip(shock.importPrice, table.imports).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(isClose(incidence.finalUsers + incidence.stateSectors + incidence.importers, bill, within: 1e-10))
        if passThrough == [1, 1, 1, 1, 1], stateSet.isEmpty {
            #expect(incidence.importers == 0)
            #expect(isClose(incidence.finalUsers, bill, within: 1e-10))
        }
    }

    @Test func wrongLengthsAreRefused() throws {
        let model = try model(stateSet: [])
        #expect(throws: InputOutputError.size(what: "prices or volumes by sector", expected: 2, actual: 3)) {
            try model.change(PriceShock(sectors: 3))
        }
        #expect(throws: InputOutputError.self) { try self.model(stateSet: [2]) }
    }
}
