import Models
import NumericalMethods
import Testing

/// The inoperability models against the cases of an independent program.
@Suite struct InoperabilityCasesTests {
    private struct Germany: Decodable {
        struct Inputs: Decodable { let Z: [[Double]], x: [Double], c_star: [Double] }
        struct Expected: Decodable {
            let A_star: [[Double]], q: [Double], economic_loss: [Double], total_loss: Double
        }
        let inputs: Inputs, expected: Expected
    }

    @Test func germany1995() throws {
        let example: Germany = try SharedCases.read("iim_germany1995")
        let (inputs, expected) = (example.inputs, example.expected)
        let model = try InoperabilityModel(coefficients: coefficients(inputs.Z, inputs.x), output: inputs.x)
        expectRows(model.interdependency, expected.A_star)
        let inoperability = try model.inoperability(perturbation: inputs.c_star)
        #expect(largestDifference(inoperability, expected.q) < 1e-9)
        let loss = InoperabilityModel.economicLoss(inoperability, output: inputs.x)
        for (value, wanted) in zip(loss, expected.economic_loss) { #expect(relativeDifference(value, wanted) < 1e-10) }
        #expect(relativeDifference(loss.reduce(0, +), expected.total_loss) < 1e-10)
    }

    private struct Recovery: Decodable {
        struct Inputs: Decodable { let q0: Double, qT: Double, T: Int, a_star_ii: Double }
        struct Expected: Decodable { let k: Double }
        let inputs: Inputs, expected: Expected
    }

    /// The resilience k that brings one sector from q(0) to q(T) in T steps, put into the exact path, ends at q(T).
    @Test func resilienceOfOneSector() throws {
        let example: Recovery = try SharedCases.read("diim_resilience_coefficient")
        let model = try InoperabilityModel(interdependency: Matrix(fromRows: [[example.inputs.a_star_ii]]))
        let path = try DynamicInoperability(model: model, resilience: [example.expected.k])
            .path(initial: [example.inputs.q0], steps: example.inputs.T, method: .matrixExponential)
        #expect(abs(try #require(path.last)[0] - example.inputs.qT) < 1e-12)
    }

    private struct Two: Decodable {
        struct Inputs: Decodable { let A_star: [[Double]], c_star: [Double] }
        struct Expected: Decodable { let q: [Double] }
        let inputs: Inputs, expected: Expected
    }

    @Test func twoInfrastructures() throws {
        let example: Two = try SharedCases.read("iim_two_infrastructure")
        let model = try InoperabilityModel(interdependency: Matrix(fromRows: example.inputs.A_star))
        let inoperability = try model.inoperability(perturbation: example.inputs.c_star)
        #expect(largestDifference(inoperability, example.expected.q) < 1e-9)
    }
}
