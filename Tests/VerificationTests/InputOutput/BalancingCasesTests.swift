import Models
import NumericalMethods
import Testing

/// RAS and GRAS against the cases of independent programs.
@Suite struct BalancingCasesTests {
    private struct RAS: Decodable {
        struct Inputs: Decodable { let Z0: [[Double]], row_totals: [Double], col_totals: [Double] }
        struct Expected: Decodable { let Z: [[Double]], r_times_c: [[Double]] }
        let inputs: Inputs, expected: Expected
    }

    @Test func ras() throws {
        let example: RAS = try SharedCases.read("ras_3x3")
        let inputs = example.inputs
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: inputs.Z0), rowTotals: inputs.row_totals, columnTotals: inputs.col_totals)
        let table = try problem.balanced()
        #expect(table.method == .ras)
        expectRows(table.matrix, example.expected.Z, within: 1e-8)
        for (row, factor) in table.rowMultipliers.enumerated() {
            let products = table.columnMultipliers.map { factor * $0 }
            #expect(largestDifference(products, example.expected.r_times_c[row]) < 1e-8)
        }
        expectRows(try problem.balanced(.gras).matrix, example.expected.Z, within: 1e-8)
    }

    private struct GRAS: Decodable {
        struct Inputs: Decodable { let A0: [[Double]], row_totals: [Double], col_totals: [Double] }
        struct Expected: Decodable { let published: [[Double]], computed: [[Double]] }
        let inputs: Inputs, expected: Expected
    }

    @Test func gras() throws {
        let example: GRAS = try SharedCases.read("gras_junius_oosterhaven")
        let inputs = example.inputs
        let problem = BalancingProblem(
            initial: try Matrix(fromRows: inputs.A0), rowTotals: inputs.row_totals, columnTotals: inputs.col_totals)
        let table = try problem.balanced()
        #expect(table.method == .gras)
        expectRows(table.matrix, example.expected.published, within: 1e-5)
        expectRows(table.matrix, example.expected.computed, within: 1e-8)
    }
}
