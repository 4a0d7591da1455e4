import RealModule

/// The step that makes errors e_t = rho e_{t-1} + u_t independent with the variance of u.
struct AutoregressiveWhitening {
    let rho: Double
    let steps: [Int]
    let dropsFirst: Bool

    func fit(_ design: Matrix, _ response: [Double]) throws(RegressionError) -> GeneralizedLeastSquares {
        var columns: [[Double]] = []
        for column in 0..<design.columns { columns.append(whiten(design.column(column))) }
        let white = whiten(response)
        let matrix = Matrix(rows: white.count, columns: design.columns, columnMajor: columns.flatMap { $0 })
        return try GeneralizedLeastSquares(
            design: design, response: response, whiteDesign: matrix, whiteResponse: white,
            logDeterminant: logDeterminant)
    }

    /// The logarithm of the determinant of the errors' covariance over the variance of u.
    var logDeterminant: Double { -2 * factors.reduce(0) { $0 + Double.log($1.scale) } }

    private func whiten(_ values: [Double]) -> [Double] {
        let start = dropsFirst ? 1 : 0
        return zip(factors, start..<values.count).map { factor, index in
            let before = index == 0 ? 0 : factor.carried * values[index - 1]
            return factor.scale * (values[index] - before)
        }
    }

    /// For each observation kept: rho^g, and the root of (1 - rho^2) / (1 - rho^2g).
    private var factors: [(carried: Double, scale: Double)] {
        var list: [(carried: Double, scale: Double)] = dropsFirst ? [] : [(0, (1 - rho * rho).squareRoot())]
        for index in steps.indices.dropFirst() {
            let gap = steps[index] - steps[index - 1]
            let carried = gap == 1 ? rho : Double.pow(rho, gap)
            list.append((carried, gap == 1 ? 1 : ((1 - rho * rho) / (1 - carried * carried)).squareRoot()))
        }
        return list
    }
}
