/// A stationary process w_t = sum phi_i w_{t-i} + e_t + sum theta_j e_{t-j} with var e = 1.
///
/// The state holds what is expected of w now and in the next steps, so that its first covariance follows from the
/// autocovariances without an equation for matrices.
/// Source: Akaike (1974), doi:10.1109/TAC.1974.1100705; Brockwell and Davis (1991), Time Series, section 3.3.
struct AutoregressiveMovingAverage {
    let autoregressive: [Double]
    let movingAverage: [Double]
    /// How many states the process needs.
    let order: Int
    /// psi_0 = 1, psi_1, ...: the weights of past e in w, as many as states.
    let weights: [Double]
    /// The covariances of w with itself 0, 1, ..., `order` steps before; nil where they are not finite.
    let autocovariances: [Double]?

    init(autoregressive: [Double], movingAverage: [Double]) {
        self.autoregressive = autoregressive
        self.movingAverage = movingAverage
        let (p, q) = (autoregressive.count, movingAverage.count)
        order = max(p, q + 1)
        var psi = [Double](repeating: 0, count: max(order, q + 1))
        psi[0] = 1
        for j in 1..<max(psi.count, 1) {
            var sum = j <= q ? movingAverage[j - 1] : 0
            for i in 1...max(p, 1) where i <= min(j, p) { sum += autoregressive[i - 1] * psi[j - i] }
            psi[j] = sum
        }
        weights = Array(psi.prefix(order))
        autocovariances = AutoregressiveMovingAverage.covariances(autoregressive, movingAverage, psi, order)
    }

    /// gamma_k - sum phi_j gamma_|k-j| = sum_{j >= k} theta_j psi_{j-k}, solved for k = 0...p and carried on.
    private static func covariances(_ phi: [Double], _ theta: [Double], _ psi: [Double], _ order: Int) -> [Double]? {
        let (p, q) = (phi.count, theta.count)
        let right = (0...max(order, p)).map { k in
            guard k <= q else { return 0.0 }
            var sum = 0.0
            for j in k...q { sum += (j == 0 ? 1 : theta[j - 1]) * psi[j - k] }
            return sum
        }
        var gamma = Array(right.prefix(p + 1))
        if p > 0 {
            var system = [Double](repeating: 0, count: (p + 1) * (p + 1))
            for k in 0...p {
                system[k * (p + 1) + k] += 1
                for j in 1...p { system[k * (p + 1) + abs(k - j)] -= phi[j - 1] }
            }
            guard SmallLinearSystem.solve(&system, &gamma) else { return nil }
        }
        for k in gamma.count..<max(order + 1, gamma.count) {
            var sum = right[k]
            for j in 1...max(p, 1) where j <= p { sum += phi[j - 1] * gamma[k - j] }
            gamma.append(sum)
        }
        return gamma[0] > 0 && gamma.allSatisfy(\.isFinite) ? gamma : nil
    }

    /// The covariance of the state in the long run: gamma_{j-i} - sum_{k < i} psi_k psi_{k+j-i} for i <= j.
    func startCovariance(_ gamma: [Double]) -> Matrix {
        var start = Matrix(rows: order, columns: order)
        for distance in 0..<order {
            var value = gamma[distance]
            for i in 0..<(order - distance) {
                start[i, i + distance] = value
                start[i + distance, i] = value
                value -= weights[i] * weights[i + distance]
            }
        }
        return start
    }
}

/// Gaussian elimination for the few equations inside a likelihood.
enum SmallLinearSystem {
    /// Solves A x = b in place with partial pivoting (A by rows); false where A is singular.
    static func solve(_ matrix: inout [Double], _ right: inout [Double]) -> Bool {
        let n = right.count
        return matrix.withUnsafeMutableBufferPointer { a in
            right.withUnsafeMutableBufferPointer { b in
                for column in 0..<n {
                    guard eliminate(column, a, b, n) else { return false }
                }
                for row in (0..<n).reversed() {
                    var sum = b[row]
                    for column in (row + 1)..<max(n, row + 1) { sum -= a[row * n + column] * b[column] }
                    b[row] = sum / a[row * n + row]
                }
                return true
            }
        }
    }

    private static func eliminate(
        _ column: Int, _ a: UnsafeMutableBufferPointer<Double>, _ b: UnsafeMutableBufferPointer<Double>, _ n: Int
    ) -> Bool {
        var pivot = column
        for row in column..<n where abs(a[row * n + column]) > abs(a[pivot * n + column]) { pivot = row }
        guard abs(a[pivot * n + column]) > 0 else { return false }
        if pivot != column {
            for other in column..<n { a.swapAt(pivot * n + other, column * n + other) }
            b.swapAt(pivot, column)
        }
        for row in (column + 1)..<max(n, column + 1) {
            let factor = a[row * n + column] / a[column * n + column]
            if factor == 0 { continue }
            for other in column..<n { a[row * n + other] -= factor * a[column * n + other] }
            b[row] -= factor * b[column]
        }
        return true
    }
}
