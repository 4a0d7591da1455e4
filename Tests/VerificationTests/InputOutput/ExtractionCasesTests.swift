import Models
import NumericalMethods
import Testing

/// Hypothetical extraction and structural decomposition against the cases of an independent program.
@Suite struct ExtractionCasesTests {
    private struct Extraction: Decodable {
        struct Inputs: Decodable { let Z: [[Double]], x: [Double], extract_index: Int }
        struct Loss: Decodable { let x_new: [Double], loss_total: Double, loss_rest: Double }
        struct Expected: Decodable { let total: Loss, backward: Loss, forward: Loss }
        let inputs: Inputs, expected: Expected
    }

    @Test(arguments: [ExtractionKind.total, .backward, .forward])
    func germany1995(_ kind: ExtractionKind) throws {
        let example: Extraction = try SharedCases.read("hem_germany1995_industry_group")
        let inputs = example.inputs
        let model = try HypotheticalExtraction(coefficients: coefficients(inputs.Z, inputs.x), output: inputs.x)
        let result = try model.extract([inputs.extract_index], kind)
        let expected =
            switch kind {
            case .total: example.expected.total
            case .backward: example.expected.backward
            case .forward: example.expected.forward
            }
        #expect(relativeDifference(result.totalLoss, expected.loss_total) < 1e-9)
        #expect(relativeDifference(result.lossOfOthers, expected.loss_rest) < 1e-9)
        for (output, wanted) in zip(result.output, expected.x_new) {
            #expect(abs(output - wanted) <= 1e-9 * max(abs(wanted), 1))
        }
    }

    private struct Decomposition: Decodable {
        struct Inputs: Decodable { let A0: [[Double]], f0: [Double], A1: [[Double]], f1: [Double] }
        struct Expected: Decodable {
            let delta_x: [Double], technology_effect: [Double], final_demand_effect: [Double]
        }
        let inputs: Inputs, expected: Expected
    }

    @Test func twoFactorDecomposition() throws {
        let example: Decomposition = try SharedCases.read("sda_two_factor")
        let (inputs, expected) = (example.inputs, example.expected)
        let result = try StructuralDecomposition.ofOutput(
            coefficients: (Matrix(fromRows: inputs.A0), Matrix(fromRows: inputs.A1)),
            finalDemand: (inputs.f0, inputs.f1))
        func expectClose(_ values: [Double], _ wanted: [Double]) {
            #expect(values.count == wanted.count)
            for (value, goal) in zip(values, wanted) { #expect(relativeDifference(value, goal) < 1e-9) }
        }
        expectClose(result.change, expected.delta_x)
        expectClose(result.effects[0], expected.technology_effect)
        expectClose(result.effects[1], expected.final_demand_effect)
        let sum = zip(result.effects[0], result.effects[1]).map { $0 + $1 }
        #expect(largestDifference(sum, result.change) < 1e-6)
    }
}
