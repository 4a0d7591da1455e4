import NumericalMethods

extension SamplingDesign {
    /// All points, one a row.
    var points: Matrix {
        get throws { try Matrix(fromRows: (0..<count).map(point)) }
    }
}
