import Models
import NumericalMethods
import Testing

/// Identities that hold for every table, on seeded random ones.
@Suite struct TableIdentityTests {
    @Test(arguments: 1...12) func outputReproducesTheTable(_ seed: Int) throws {
        let table = RandomTable(seed: seed)
        for method in LeontiefMethod.allCases {
            let system = try LeontiefSystem(coefficients: table.coefficients, method: method)
            let solution = try system.output(forFinalDemand: table.finalDemand)
            #expect(largestError(solution.values, table.output) < 1e-11, "\(method)")
            #expect(solution.relativeResidual ?? 1 < 1e-12)
            #expect(solution.method != .automatic)
        }
    }

    /// e' L = 1 for e the value added per unit: the price of everything is 1 in the base year.
    @Test(arguments: 1...12) func basePricesAreOne(_ seed: Int) throws {
        let table = RandomTable(seed: seed)
        let ones = [Double](repeating: 1, count: table.sectors)
        for method in LeontiefMethod.allCases {
            let system = try LeontiefSystem(coefficients: table.coefficients, method: method)
            #expect(largestError(try system.multipliers(of: table.valueAddedShares).values, ones) < 1e-11)
        }
    }

    @Test(arguments: 1...12) func ghoshInverseIsTheScaledLeontiefInverse(_ seed: Int) throws {
        let table = RandomTable(seed: seed)
        // B = diag(x)^-1 A diag(x).
        let allocation = table.coefficients.scalingColumns(by: table.output).scalingRows(
            by: table.output.map { 1 / $0 })
        let direct = try LUFactorization(identityMinus: allocation).solve(.identity(table.sectors))
        let model = try GhoshModel(coefficients: table.coefficients, output: table.output)
        for sector in 0..<table.sectors {
            let unit = (0..<table.sectors).map { $0 == sector ? 1.0 : 0 }
            #expect(largestError(try model.output(forPrimaryInputs: unit), direct.row(sector)) < 1e-11)
        }
        #expect(largestError(try model.inputMultipliers().compactMap { $0 }, direct.rowSums) < 1e-11)
        #expect(largestError(try model.output(forPrimaryInputs: table.valueAdded), table.output) < 1e-11)
    }

    @Test(arguments: 1...12) func ghoshPricesAreLeontiefPrices(_ seed: Int) throws {
        var table = RandomTable(seed: seed)
        let changed = zip(table.valueAdded, table.list(8)).map { $0 * (0.5 + $1) }
        let ghosh = try GhoshModel(coefficients: table.coefficients, output: table.output)
            .prices(forPrimaryInputs: changed)
        let leontief = try LeontiefSystem(coefficients: table.coefficients)
            .multipliers(of: zip(changed, table.output).map { $0 / $1 }).values
        #expect(largestError(ghosh, leontief) < 1e-11)
    }

    /// Results follow the sectors when their order changes.
    @Test(arguments: 1...8) func orderOfSectorsDoesNotMatter(_ seed: Int) throws {
        var table = RandomTable(seed: seed)
        let order = (0..<8).shuffled(using: &table.random)
        let moved = table.coefficients.block(rows: order, columns: order)
        func reordered(_ values: [Double]) -> [Double] { order.map { values[$0] } }
        let plain = try SectorMultipliers(coefficients: table.coefficients, perUnit: [table.valueAddedShares])
        let other = try SectorMultipliers(coefficients: moved, perUnit: [reordered(table.valueAddedShares)])
        #expect(largestError(other.output, reordered(plain.output)) < 1e-12)
        #expect(largestError(other.satellites[0], reordered(plain.satellites[0])) < 1e-12)
        let key = try #require(order.firstIndex(of: 3))
        let (first, second) = (
            try HypotheticalExtraction(coefficients: table.coefficients, output: table.output).extract([3]),
            try HypotheticalExtraction(coefficients: moved, output: reordered(table.output)).extract([key])
        )
        #expect(largestError(second.outputLoss, reordered(first.outputLoss)) < 1e-11)
    }

    /// Sectors of a group with equal input columns may be added up without error.
    @Test(arguments: 1...8) func aggregationOfASeparableTableIsExact(_ seed: Int) throws {
        var table = RandomTable(seed: seed)
        let groups = [0, 0, 1, 1, 1, 2, 3, 3]
        let concordance = try Concordance(groups: groups, count: 4)
        var coefficients = table.coefficients
        for j in 1..<8 where groups[j] == groups[j - 1] {
            for i in 0..<8 { coefficients[i, j] = coefficients[i, j - 1] }
        }
        let demand = table.list(8)
        let output = try LeontiefSystem(coefficients: coefficients).output(forFinalDemand: demand).values
        let flows = try concordance.aggregate(flows: coefficients.scalingColumns(by: output))
        let grouped = try concordance.aggregate(output)
        let newDemand = table.list(8)
        let fine = try LeontiefSystem(coefficients: coefficients).output(forFinalDemand: newDemand).values
        let coarse = try LeontiefSystem(coefficients: flows.scalingColumns(by: grouped.map { 1 / $0 }))
            .output(forFinalDemand: concordance.aggregate(newDemand)).values
        #expect(largestError(coarse, try concordance.aggregate(fine)) < 1e-12)
    }

    @Test func unproductiveTableIsRefused() throws {
        let matrix = try Matrix(fromRows: [[0.5, 0.6], [0.6, 0.5]])
        for method in [LeontiefMethod.automatic, .factorization, .iterative] {
            let error = #expect(throws: InputOutputError.self) {
                try LeontiefSystem(coefficients: matrix, method: method)
            }
            guard case .notProductive(let radius)? = error else { Issue.record("\(String(describing: error))"); return }
            #expect(abs(radius - 1.1) < 1e-6)
        }
        #expect(throws: InputOutputError.self) { try LeontiefSystem(coefficients: matrix, method: .series) }
    }

    /// A ring of 1,000 sectors in which each takes 1.05 of its output from the next: the radius is 1.05 by hand.
    @Test func aLargeUnproductiveTableIsNamedAsSuch() throws {
        var ring = Matrix(rows: 1000, columns: 1000)
        for i in 0..<1000 { ring[(i + 1) % 1000, i] = 1.05 }
        let error = #expect(throws: InputOutputError.self) { try LeontiefSystem(coefficients: ring) }
        guard case .notProductive(let radius)? = error else { Issue.record("\(String(describing: error))"); return }
        #expect(abs(radius - 1.05) < 1e-6)
        #expect(error?.description.contains("use up more than they make") == true)
    }
}
