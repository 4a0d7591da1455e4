import Foundation
import NumericalMethods
import Testing

@Suite struct MatrixExponentialTests {
    /// A turn by t: exp [[0, -t], [t, 0]] has cosines and sines.
    @Test(arguments: [0.1, 1, 30])
    func rotation(_ angle: Double) throws {
        let result = try Matrix(fromRows: [[0, -angle], [angle, 0]]).exponential()
        #expect(abs(result[0, 0] - cos(angle)) < 1e-13)
        #expect(abs(result[1, 0] - sin(angle)) < 1e-13)
    }

    /// A nilpotent matrix has a finite series: I + N + N^2 / 2.
    @Test func nilpotent() throws {
        let result = try Matrix(fromRows: [[0, 2, 5], [0, 0, 3], [0, 0, 0]]).exponential()
        #expect(abs(result[0, 1] - 2) < 1e-14)
        #expect(abs(result[0, 2] - 8) < 1e-14)
        #expect(abs(result[2, 2] - 1) < 1e-14)
    }

    @Test func diagonalAndFaults() throws {
        let result = try Matrix.diagonal([-20, 0, 2]).exponential()
        #expect(abs(result[0, 0] / exp(-20) - 1) < 1e-12)
        #expect(abs(result[2, 2] - exp(2)) < 1e-13)
        #expect(throws: LinearAlgebraError.notSquare(rows: 1, columns: 2)) {
            try Matrix(rows: 1, columns: 2).exponential()
        }
        #expect(throws: LinearAlgebraError.self) { try Matrix.diagonal([1e9]).exponential() }
    }
}
