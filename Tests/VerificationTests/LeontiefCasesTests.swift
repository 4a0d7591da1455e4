import Models
import NumericalMethods
import Testing

/// Leontief's models against published figures and the cases computed by an independent program.
@Suite struct LeontiefCasesTests {
    private func inverse(_ system: LeontiefSystem) throws -> Matrix {
        try system.outputs(forFinalDemands: .identity(system.order))
    }

    /// Miller and Blair (2009), Input-Output Analysis, 2nd ed., ch. 2: L = [1.254 .330; .264 1.122], new
    /// output (1247.52, 1841.58) for final demand (600, 1500).
    @Test func millerAndBlairAsPrinted() throws {
        let model = try LeontiefSystem(coefficients: Matrix(fromRows: [[0.15, 0.25], [0.2, 0.05]]))
        let inverse = try inverse(model)
        #expect(largestDifference(inverse.row(0), [1.254, 0.330]) < 5e-4)
        #expect(largestDifference(inverse.row(1), [0.264, 1.122]) < 5e-4)
        #expect(largestDifference(try model.output(forFinalDemand: [600, 1500]).values, [1247.52, 1841.58]) < 0.01)
    }

    /// Eurostat Manual of Supply, Use and Input-Output Tables (2008), ch. 15, Germany 1995, million EUR.
    @Test func germany1995AsPrinted() throws {
        let output: [Double] = [43910, 1_079_446, 245_606, 540_063, 692_487, 508_918]
        let flows: [[Double]] = [
            [1131, 25480, 1, 607, 710, 762], [7930, 304_584, 64167, 41082, 11981, 30360],
            [426, 7334, 3875, 5296, 23457, 9155], [3559, 72717, 14190, 74399, 10835, 21008],
            [3637, 96115, 31027, 65755, 193_176, 34223], [1552, 14986, 1747, 11225, 15058, 22070]
        ]
        let shares = try Matrix(fromRows: flows.map { zip($0, output).map { $0 / $1 } })
        let model = try LeontiefSystem(coefficients: shares)
        let valueAdded: [Double] = [21664, 395_022, 115_624, 311_407, 415_426, 365_017]
        let employment: [Double] = [1096, 8381, 3236, 9251, 4258, 10206]
        #expect(abs(shares[0, 0] - 0.0258) < 1e-4)
        #expect(
            largestDifference(
                try model.multipliers(of: [Double](repeating: 1, count: model.order)).values,
                [1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782]) < 1e-4)
        #expect(
            largestDifference(
                try model.multipliers(of: zip(valueAdded, output).map { $0 / $1 }).values,
                [0.845, 0.7647, 0.8615, 0.9019, 0.9393, 0.9199]) < 1e-4)
        #expect(
            largestDifference(
                try model.multipliers(of: zip(employment, output).map { $0 / $1 }).values,
                [0.0326, 0.0162, 0.0207, 0.0237, 0.0112, 0.0242]) < 1e-4)
    }

    private struct Germany: Decodable {
        struct Inputs: Decodable { let Z: [[Double]], x: [Double], gva: [Double], employment: [Double] }
        struct Computed: Decodable {
            let A: [[Double]], L: [[Double]], output_multipliers: [Double], gva_multipliers: [Double]
            let employment_multipliers: [Double]
        }
        struct Expected: Decodable { let computed: Computed }
        let inputs: Inputs, expected: Expected
    }

    @Test func germany1995() throws {
        let example: Germany = try SharedCases.read("leontief_germany1995")
        let (inputs, expected) = (example.inputs, example.expected.computed)
        func perUnit(_ values: [Double]) -> [Double] { zip(values, inputs.x).map { $0 / $1 } }
        let shares = try Matrix(fromRows: inputs.Z.map(perUnit))
        let model = try LeontiefSystem(coefficients: shares)
        let inverse = try inverse(model)
        for row in inputs.Z.indices {
            #expect(largestDifference(shares.row(row), expected.A[row]) < 1e-9)
            #expect(largestDifference(inverse.row(row), expected.L[row]) < 1e-9)
        }
        #expect(
            largestDifference(
                try model.multipliers(of: [Double](repeating: 1, count: model.order)).values,
                expected.output_multipliers) < 1e-9)
        #expect(
            largestDifference(try model.multipliers(of: perUnit(inputs.gva)).values, expected.gva_multipliers) < 1e-9)
        #expect(
            largestDifference(
                try model.multipliers(of: perUnit(inputs.employment)).values, expected.employment_multipliers) < 1e-9)
    }

    private struct MillerBlair: Decodable {
        struct Inputs: Decodable { let Z: [[Double]], x: [Double], f: [Double], f_new: [Double] }
        struct Expected: Decodable { let L: [[Double]], x_new: [Double], output_multipliers: [Double] }
        let inputs: Inputs, expected: Expected
    }

    @Test func millerAndBlair() throws {
        let example: MillerBlair = try SharedCases.read("leontief_mb2")
        let shares = example.inputs.Z.map { zip($0, example.inputs.x).map { $0 / $1 } }
        let model = try LeontiefSystem(coefficients: Matrix(fromRows: shares))
        let inverse = try inverse(model)
        for row in 0..<2 { #expect(largestDifference(inverse.row(row), example.expected.L[row]) < 1e-9) }
        let output = try model.output(forFinalDemand: example.inputs.f_new).values
        #expect(largestDifference(output, example.expected.x_new) < 1e-9)
        #expect(
            largestDifference(
                try model.multipliers(of: [Double](repeating: 1, count: model.order)).values,
                example.expected.output_multipliers) < 1e-9)
        #expect(largestDifference(try model.output(forFinalDemand: example.inputs.f).values, example.inputs.x) < 1e-9)
    }

    private struct Prices: Decodable {
        struct Inputs: Decodable { let A: [[Double]], va_coef: [Double], va_coef_new: [Double] }
        struct Expected: Decodable { let p_base: [Double], p_new: [Double] }
        let inputs: Inputs, expected: Expected
    }

    @Test func millerAndBlairPrices() throws {
        let example: Prices = try SharedCases.read("price_leontief_mb2")
        let model = try LeontiefPriceModel(
            domestic: Matrix(fromRows: example.inputs.A), imported: Matrix(rows: 2, columns: 2))
        let system = try LeontiefSystem(coefficients: Matrix(fromRows: example.inputs.A))
        func prices(_ valueAdded: [Double]) throws -> [Double] { try system.multipliers(of: valueAdded).values }
        #expect(largestDifference(try prices(example.inputs.va_coef), example.expected.p_base) < 1e-9)
        #expect(largestDifference(try prices(example.inputs.va_coef_new), example.expected.p_new) < 1e-9)
        var shock = PriceShock(sectors: 2)
        shock.valueAdded = zip(example.inputs.va_coef_new, example.inputs.va_coef).map { $0 - $1 }
        let change = try model.change(shock).domestic.map { 1 + $0 }
        #expect(largestDifference(change, example.expected.p_new) < 1e-9)
    }
}
