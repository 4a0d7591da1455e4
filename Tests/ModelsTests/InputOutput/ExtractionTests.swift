import Models
import NumericalMethods
import Testing

@Suite struct ExtractionTests {
    @Test(arguments: 1...10) func lossIsNeverNegativeAndIsThatOfTheReducedTable(_ seed: Int) throws {
        let table = RandomTable(seed: seed, density: 0.4)
        let model = try HypotheticalExtraction(coefficients: table.coefficients, output: table.output)
        for kind in ExtractionKind.allCases {
            for (sectors, share) in [([2], 1.0), ([0, 5], 1.0), ([4], 0.3)] {
                let result = try model.extract(sectors, kind, share: share)
                #expect(result.outputLoss.allSatisfy { $0 >= -1e-10 })
                #expect(largestError(result.output, try direct(table, sectors, kind, share)) < 1e-11)
            }
        }
    }

    /// The same by writing the reduced table out.
    private func direct(
        _ table: RandomTable, _ sectors: [Int], _ kind: ExtractionKind, _ share: Double
    ) throws -> [Double] {
        var (matrix, demand) = (table.coefficients, table.finalDemand)
        for j in 0..<8 {
            for i in 0..<8
            where (kind != .backward && sectors.contains(i)) || (kind != .forward && sectors.contains(j)) {
                matrix[i, j] *= 1 - share
            }
        }
        if kind == .total { for sector in sectors { demand[sector] *= 1 - share } }
        return try LUFactorization(identityMinus: matrix).solve(demand)
    }

    /// Miller and Blair's two sectors (output 1000 and 2000, final demand 350 and 1700) without the first, by hand:
    /// x_1 = 1700 / 0.95 without its orders, (1700 + 0.2 x 350) / 0.95 with those for its own final demand.
    @Test func twoSectorsByHand() throws {
        let model = try HypotheticalExtraction(
            coefficients: Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]]), output: [1000, 2000])
        let total = try model.extract([0])
        #expect(abs(total.output[0]) < 1e-9)
        #expect(abs(total.lossOfOthers - (2000 - 1700 / 0.95)) < 1e-9)
        #expect(abs(total.totalLoss - (3000 - 1700 / 0.95)) < 1e-9)
        let backward = try model.extract([0], .backward)
        #expect(abs(backward.output[0] - (350 + 0.25 * 1700 / 0.95)) < 1e-9)
        let forward = try model.extract([0], .forward)
        #expect(abs(forward.output[0] - 350) < 1e-9)
        #expect(abs(forward.output[1] - 1770 / 0.95) < 1e-9)
    }

    /// One sector that uses 0.2 of its own and 0.3 imported: x_t = 100 / (1 - 0.5) = 200 without, 80 / 0.8 = 100 when
    /// the imported row and the imported final demand of 20 are gone.
    @Test func importsOfOneSector() throws {
        let model = try ImportExtraction(
            domestic: Matrix(fromRows: [[0.2]]), imported: Matrix(fromRows: [[0.3]]), domesticFinalDemand: [80],
            importedFinalDemand: [20])
        #expect(abs(try model.extract([0]).totalLoss - 100) < 1e-10)
        #expect(abs(try model.extract([0], share: 0).totalLoss) < 1e-10)
        #expect(abs(try model.extract([]).totalLoss) < 1e-10)
    }

    @Test func faults() throws {
        let table = RandomTable(seed: 1)
        let model = try HypotheticalExtraction(coefficients: table.coefficients, output: table.output)
        #expect(throws: InputOutputError.outOfRange(what: "sector to extract", value: 8)) { try model.extract([8]) }
        #expect(throws: InputOutputError.outOfRange(what: "share to extract", value: 1.5)) {
            try model.extract([1], share: 1.5)
        }
        #expect(throws: InputOutputError.size(what: "output", expected: 8, actual: 1)) {
            try HypotheticalExtraction(coefficients: table.coefficients, output: [1])
        }
    }
}
