/// The next observations of a state-space model: means, variances and possible paths.
struct StateForecast: Sendable {
    let model: StateSpaceModel
    /// The state after the last observation.
    let start: KalmanFilter.StateMoments
    /// How many steps the series had, for the regressors' positions.
    let length: Int

    /// Means and variances of the observations, the noise of the observation included.
    func moments(_ horizon: Int) -> (means: [Double], variances: [Double]) {
        var recursion = KalmanRecursion(model, allowsSteady: false)
        recursion.begin(at: start)
        var (means, variances) = ([Double](), [Double]())
        for step in 0..<max(horizon, 0) {
            recursion.prepare(step: length + step)
            let predicted = recursion.predictedObservation()
            means.append(predicted.error)
            variances.append(predicted.variance)
            recursion.advance()
        }
        return (means, variances)
    }

    /// Possible paths: the state drawn from its distribution, then disturbances drawn step by step.
    ///
    /// Path k depends on the seed and on k alone.
    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]] {
        let root = start.covariance.semidefiniteRoot
        let transition = SparseRows(model.transition, identityTail: model.regressors.count)
        let source = RandomSource(seed: seed)
        return (0..<max(count, 0)).map { draw in
            var generator = source.generator(StateForecast.stream, draw: draw)
            return path(horizon, root, transition, &generator)
        }
    }

    private static let stream = RandomStream(name: "state-space-paths")

    private func path(
        _ horizon: Int, _ root: Matrix, _ transition: borrowing SparseRows, _ generator: inout CounterGenerator
    ) -> [Double] {
        let order = model.order
        var state = start.mean
        for column in 0..<order {
            let shock = StandardNormal.quantile(generator.uniform())
            for row in column..<order { state[row] += root[row, column] * shock }
        }
        var next = [Double](repeating: 0, count: order)
        let deviations = model.stateVariances.map { $0.squareRoot() }
        let noise = model.observationVariance.squareRoot()
        return (0..<max(horizon, 0)).map { step in
            let value = signal(state, length + step) + noise * StandardNormal.quantile(generator.uniform())
            state.withUnsafeMutableBufferPointer { from in
                next.withUnsafeMutableBufferPointer { to in
                    if let from = from.baseAddress, let to = to.baseAddress { transition.multiply(from, into: to) }
                }
            }
            for column in deviations.indices {
                let shock = deviations[column] * StandardNormal.quantile(generator.uniform())
                for row in 0..<model.loading.rows { next[row] += model.loading[row, column] * shock }
            }
            swap(&state, &next)
            return value
        }
    }

    private func signal(_ state: [Double], _ step: Int) -> Double {
        let base = model.observation.count
        var sum = 0.0
        for index in 0..<base { sum += model.observation[index] * state[index] }
        for (index, regressor) in model.regressors.enumerated() where step < regressor.count {
            sum += regressor[step] * state[base + index]
        }
        return sum
    }
}

extension KalmanRecursion {
    /// Starts from this state instead of the model's own start.
    mutating func begin(at moments: KalmanFilter.StateMoments) {
        diffuseRank = 0
        for i in 0..<order {
            mean[i] = moments.mean[i]
            for j in 0..<order { covariance[i * order + j] = moments.covariance[i, j] }
        }
    }
}

extension Matrix {
    /// L with L L' = A for a symmetric positive semidefinite A, lower triangular; columns of pivots at rounding level
    /// are zero.
    ///
    /// Source: Higham (2002), Accuracy and Stability of Numerical Algorithms, 2nd ed., section 10.3.
    var semidefiniteRoot: Matrix {
        var root = Matrix(rows: rows, columns: rows)
        let size = (0..<rows).reduce(0.0) { max($0, self[$1, $1]) }
        for j in 0..<rows {
            var pivot = self[j, j]
            for k in 0..<j { pivot -= root[j, k] * root[j, k] }
            guard pivot > 1e-13 * size else { continue }
            root[j, j] = pivot.squareRoot()
            for i in (j + 1)..<max(rows, j + 1) {
                var sum = self[i, j]
                for k in 0..<j { sum -= root[i, k] * root[j, k] }
                root[i, j] = sum / root[j, j]
            }
        }
        return root
    }
}
