/// A seasonal ARIMA model with its coefficients.
package struct SeasonalARIMAModel: Sendable, Equatable {
    package var order: SeasonalARIMAOrder
    package var coefficients: SeasonalARIMACoefficients
    /// The variance of e.
    package var variance: Double

    package init(order: SeasonalARIMAOrder, coefficients: SeasonalARIMACoefficients, variance: Double) {
        self.order = order
        self.coefficients = coefficients
        self.variance = variance
    }

    /// The model as a state-space model of the series itself, its trend taken off; nil where it is not stationary.
    ///
    /// The states of the stationary part start in their long-run distribution; the last values of the series, from
    /// which differences are taken, start diffuse.
    package func stateSpace() -> StateSpaceModel? {
        let process = coefficients.process(season: order.season)
        guard let gamma = process.autocovariances else { return nil }
        let deltas = order.differencing
        let (m, total) = (process.order, process.order + deltas.count)
        var transition = Matrix(rows: total, columns: total)
        var loading = Matrix(rows: total, columns: 1)
        var start = Matrix(rows: total, columns: total)
        let first = process.startCovariance(gamma)
        for i in 0..<m {
            loading[i, 0] = process.weights[i]
            if i + 1 < m { transition[i, i + 1] = 1 }
            for j in 0..<m { start[i, j] = variance * first[i, j] }
        }
        for (lag, phi) in process.autoregressive.enumerated() { transition[m - 1, m - 1 - lag] = phi }
        var observation = [Double](repeating: 0, count: total)
        observation[0] = 1
        for (lag, delta) in deltas.enumerated() {
            observation[m + lag] = delta
            if lag > 0 { transition[m + lag, m + lag - 1] = 1 }
        }
        if !deltas.isEmpty {
            for column in 0..<total { transition[m, column] = observation[column] }
        }
        return StateSpaceModel(
            observation: observation, transition: transition, loading: loading, stateVariances: [variance],
            observationVariance: 0, diffuse: (0..<total).map { $0 >= m }, startCovariance: start)
    }
}
