import NumericalMethods
import Testing

/// Whether a matrix has these rows, to an absolute tolerance.
func expectRows(
    _ matrix: Matrix, _ rows: [[Double]], within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(matrix.rows == rows.count, sourceLocation: sourceLocation)
    for (index, row) in rows.enumerated() where index < matrix.rows {
        #expect(largestDifference(matrix.row(index), row) < tolerance, "row \(index)", sourceLocation: sourceLocation)
    }
}

func relativeDifference(_ left: Double, _ right: Double) -> Double { abs(left - right) / max(abs(right), 1e-300) }

/// The coefficients of flows by row, Z diag(x)^-1.
func coefficients(_ flows: [[Double]], _ output: [Double]) throws -> Matrix {
    try Matrix(fromRows: flows).scalingColumns(by: output.map { 1 / $0 })
}
