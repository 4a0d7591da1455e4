import Foundation

/// The coefficients of a vector autoregression and the covariance of its errors: all that its dynamics need.
///
/// y_t = c + A_1 y_{t-1} + ... + A_p y_{t-p} + u_t. Source: Luetkepohl (2005), New Introduction to Multiple Time Series
/// Analysis, ch. 2.
public struct AutoregressiveSystem: Sendable, Equatable {
    /// Rows: the constant, then the variables at lag 1, at lag 2 and so on; one column an equation.
    public let coefficients: Matrix
    /// The covariance of the errors.
    public let errorCovariance: Matrix
    public let lags: Int

    public init(coefficients: Matrix, errorCovariance: Matrix) throws(AutoregressionError) {
        let width = coefficients.columns
        guard width > 0, (coefficients.rows - 1).isMultiple(of: width), errorCovariance.rows == width,
            errorCovariance.columns == width
        else { throw .setting("the coefficients and the covariance of a vector autoregression do not fit") }
        self.coefficients = coefficients
        self.errorCovariance = errorCovariance
        lags = (coefficients.rows - 1) / width
    }

    public var variables: Int { coefficients.columns }
    public var intercept: [Double] { coefficients.row(0) }

    /// A_lag (lags counted from 1): the effect of variable j in row i, column j.
    public func lagMatrix(_ lag: Int) -> Matrix {
        var matrix = Matrix(rows: variables, columns: variables)
        guard (1...max(lags, 1)).contains(lag), lags > 0 else { return matrix }
        for i in 0..<variables {
            for j in 0..<variables { matrix[i, j] = coefficients[1 + (lag - 1) * variables + j, i] }
        }
        return matrix
    }

    /// The sizes of the eigenvalues of the companion matrix, largest first.
    public func rootModuli() throws(AutoregressionError) -> [Double] {
        guard lags > 0 else { return [] }
        let order = variables * lags
        var companion = Matrix(rows: order, columns: order)
        for i in 0..<variables {
            for j in 0..<order { companion[i, j] = coefficients[1 + j, i] }
        }
        for i in variables..<max(order, variables) { companion[i, i - variables] = 1 }
        return try AutoregressionError.saying { () throws(LinearAlgebraError) in
            try Eigenvalues(companion).moduli.sorted(by: >)
        }
    }

    /// Whether every effect of a shock dies out: all roots inside the circle.
    public func isStable() throws(AutoregressionError) -> Bool { try (rootModuli().first ?? 0) < 1 }

    /// The means of the next steps, one row a step, after these rows (oldest first, at least as many as lags).
    public func forecast(_ horizon: Int, after data: Matrix) throws(AutoregressionError) -> Matrix {
        guard data.columns == variables, data.rows >= lags else { throw .tooFewRows(needed: lags, given: data.rows) }
        var state = LaggedRows.latest(data, lags: lags)
        var path = Matrix(rows: max(horizon, 0), columns: variables)
        for step in 0..<max(horizon, 0) {
            let next = state * coefficients
            for (variable, value) in next.enumerated() { path[step, variable] = value }
            advance(&state, next)
        }
        return path
    }

    func advance(_ state: inout [Double], _ next: [Double]) {
        guard lags > 0 else { return }
        state.removeLast(variables)
        state.insert(contentsOf: next, at: 1)
    }
}
