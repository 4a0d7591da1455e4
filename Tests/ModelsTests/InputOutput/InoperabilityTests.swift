import Foundation
import Models
import NumericalMethods
import Testing

@Suite struct InoperabilityTests {
    private func model(_ seed: Int = 1) throws -> InoperabilityModel {
        let table = RandomTable(seed: seed)
        return try InoperabilityModel(coefficients: table.coefficients, output: table.output)
    }

    /// Haimes and Jiang (2001): two subsystems, q = A* q + c with a12 = 0.4, a21 = 0.2, c2 = 0.6, printed as (0.26,
    /// 0.65).
    @Test func twoSubsystems() throws {
        let model = try InoperabilityModel(interdependency: Matrix(fromRows: [[0, 0.4], [0.2, 0]]))
        let shares = try model.inoperability(perturbation: [0, 0.6])
        #expect(abs(shares[0] - 0.26) < 5e-3)
        #expect(abs(shares[1] - 0.6 / 0.92) < 1e-12)
        #expect(InoperabilityModel.impossible([-0.1, 0.5, 1.2]) == [0, 2])
    }

    @Test func sizesAreChecked() throws {
        #expect(throws: InputOutputError.numerical(.notSquare(rows: 2, columns: 1))) {
            try InoperabilityModel(coefficients: Matrix(rows: 2, columns: 1), output: [1, 1])
        }
        #expect(throws: InputOutputError.size(what: "inoperability by sector", expected: 2, actual: 1)) {
            try DynamicInoperability.loss([[0.1]], output: [1, 1], stepInYears: 1)
        }
        #expect(throws: InputOutputError.self) {
            try InoperabilityModel(coefficients: Matrix(rows: 2, columns: 2), output: [1, -1])
        }
    }

    @Test(arguments: 1...6) func imposedShareIsKeptAndOthersFollow(_ seed: Int) throws {
        let model = try model(seed)
        let shares = try model.inoperability(imposed: [(sector: 3, share: 0.2)])
        #expect(shares[3] == 0.2)
        let spread = model.interdependency * shares
        for i in 0..<8 where i != 3 { #expect(abs(shares[i] - spread[i]) < 1e-12) }
        #expect(throws: InputOutputError.self) { try model.inoperability(imposed: [(sector: 3, share: 1.2)]) }
    }

    /// One sector alone: q(t+1) = q - k (1 - a) q, and q(t) = q(0) exp(-k (1 - a) t).
    @Test func oneSectorRecovers() throws {
        let model = try InoperabilityModel(interdependency: Matrix(fromRows: [[0.25]]))
        let dynamics = try DynamicInoperability(model: model, resilience: [0.4])
        let euler = try dynamics.path(initial: [0.5], steps: 3)
        #expect(abs(euler[3][0] - 0.5 * 0.7 * 0.7 * 0.7) < 1e-14)
        let exact = try dynamics.path(initial: [0.5], steps: 3, method: .matrixExponential)
        #expect(abs(exact[3][0] - 0.5 * exp(-0.9)) < 1e-14)
        let loss = try DynamicInoperability.loss(euler, output: [365], stepInYears: 1 / 365.0, rule: .left)
        #expect(abs(loss[0] - (0.5 + 0.35 + 0.245)) < 1e-12)
        let trapezoid = try DynamicInoperability.loss(euler, output: [365], stepInYears: 1 / 365.0)
        #expect(abs(trapezoid[0] - (0.25 + 0.35 + 0.245 + 0.5 * 0.1715)) < 1e-12)
    }

    @Test(arguments: DynamicInoperability.Method.allCases)
    func pathsTendToTheEquilibrium(_ method: DynamicInoperability.Method) throws {
        let model = try model()
        var perturbation = [Double](repeating: 0, count: 8)
        perturbation[2] = 0.1
        let dynamics = try DynamicInoperability(model: model, resilience: Array(repeating: 0.3, count: 8))
        let path = try dynamics.path(
            initial: Array(repeating: 0, count: 8), perturbation: [perturbation], steps: 400, method: method)
        #expect(largestError(path[400], try model.inoperability(perturbation: perturbation)) < 1e-10)
        for sector in 0..<8 {
            #expect(zip(path, path.dropFirst()).allSatisfy { $0[sector] <= $1[sector] + 1e-14 })
        }
    }

    @Test func stockHoldsASectorUp() throws {
        let dynamics = try DynamicInoperability(model: model(), resilience: Array(repeating: 0.5, count: 8))
        let path = try dynamics.path(
            initial: Array(repeating: 0.1, count: 8), steps: 6, stockSteps: [4, 0, 0, 0, 0, 0, 0, 0])
        #expect(path[0..<4].allSatisfy { $0[0] == 0 })
        #expect(path[4][0] > 0)
        #expect(throws: InputOutputError.self) {
            try dynamics.path(
                initial: Array(repeating: 0, count: 8), steps: 2, method: .matrixExponential,
                stockSteps: Array(repeating: 1, count: 8))
        }
    }
}
