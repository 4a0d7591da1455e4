import Models
import NumericalMethods
import Testing

/// The Ghosh, mixed and closed models against the cases computed by an independent program.
@Suite struct AllocationCasesTests {
    private struct Ghosh: Decodable {
        struct Inputs: Decodable { let Z: [[Double]], x: [Double], v_new: [Double] }
        struct Prices: Decodable { let p_ghosh: [Double], p_leontief: [Double] }
        struct Expected: Decodable {
            let G: [[Double]], x_new: [Double], ghosh_price_equals_leontief_price: Prices
        }
        let inputs: Inputs, expected: Expected
    }

    @Test func ghosh() throws {
        let example: Ghosh = try SharedCases.read("ghosh_mb2")
        let (inputs, expected) = (example.inputs, example.expected)
        let shares = try coefficients(inputs.Z, inputs.x)
        let model = try GhoshModel(coefficients: shares, output: inputs.x)
        for (unit, row) in zip([[1.0, 0], [0, 1]], expected.G) {
            #expect(largestDifference(try model.output(forPrimaryInputs: unit), row) < 1e-9)
        }
        #expect(
            largestDifference(try model.inputMultipliers().compactMap { $0 }, expected.G.map { $0.reduce(0, +) }) < 1e-9
        )
        #expect(largestDifference(try model.output(forPrimaryInputs: inputs.v_new), expected.x_new) < 1e-9)
        let prices = expected.ghosh_price_equals_leontief_price
        #expect(largestDifference(try model.prices(forPrimaryInputs: inputs.v_new), prices.p_ghosh) < 1e-9)
        let cost = zip(inputs.v_new, inputs.x).map { $0 / $1 }
        let leontief = try LeontiefSystem(coefficients: shares).multipliers(of: cost).values
        #expect(largestDifference(leontief, prices.p_leontief) < 1e-9)
    }

    private struct Mixed: Decodable {
        struct Inputs: Decodable {
            let A: [[Double]], f_base: [Double], exogenous_output: [String: Double]
        }
        struct Expected: Decodable { let x: [Double], f: [Double] }
        let inputs: Inputs, expected: Expected
    }

    @Test func mixed() throws {
        let example: Mixed = try SharedCases.read("mixed_mb2")
        let fixed = try #require(example.inputs.exogenous_output["0"])
        let model = try MixedModel(coefficients: Matrix(fromRows: example.inputs.A), constrained: [0])
        let result = try model.solve(output: [fixed, 0], finalDemand: example.inputs.f_base)
        #expect(largestDifference(result.output, example.expected.x) < 1e-9)
        #expect(largestDifference(result.finalDemand, example.expected.f) < 1e-9)
        #expect(result.needsImports.isEmpty)
    }

    private struct Closed: Decodable {
        struct Inputs: Decodable {
            let Z: [[Double]], x: [Double], compensation: [Double], household_consumption: [Double]
            let spending_propensity: Double
        }
        struct Expected: Decodable {
            let L_closed: [[Double]], type2_output_multipliers: [Double], type2_income_multipliers: [Double]
        }
        let inputs: Inputs, expected: Expected
    }

    @Test func closedForHouseholds() throws {
        let example: Closed = try SharedCases.read("closed_model_netherlands2000")
        let (inputs, expected) = (example.inputs, example.expected)
        let model = try ClosedModel(
            coefficients: coefficients(inputs.Z, inputs.x),
            labourIncome: zip(inputs.compensation, inputs.x).map { $0 / $1 },
            householdConsumption: inputs.household_consumption, spendingPropensity: inputs.spending_propensity)
        expectRows(try model.system.outputs(forFinalDemands: .identity(model.system.order)), expected.L_closed)
        #expect(largestDifference(try model.outputMultipliers(), expected.type2_output_multipliers) < 1e-9)
        let direct = zip(inputs.compensation, inputs.x).map { $0 / $1 }
        let income = zip(try model.multipliers(of: direct), direct).map { $0 / $1 }
        #expect(largestDifference(income, expected.type2_income_multipliers) < 1e-9)
    }
}
