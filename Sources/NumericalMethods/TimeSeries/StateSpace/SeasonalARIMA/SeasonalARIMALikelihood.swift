import RealModule

/// The exact likelihood of a seasonal ARIMA model, maximised over its variance and its constant.
///
/// Without gaps on the differenced series; with gaps by the Kalman filter on the series itself with a diffuse start.
/// Both count the observations less those that the differences use up. The constant is the generalised least squares
/// estimate.
struct SeasonalARIMALikelihood {
    let order: SeasonalARIMAOrder
    private let values: [Double]
    private let differenced: [Double]?
    private let leastVariance: Double
    /// How many observations the likelihood counts.
    let count: Int

    /// The value of the likelihood with the estimates that follow in closed form.
    struct Value {
        let logLikelihood: Double
        let variance: Double
        /// The mean, or the drift a step; zero without a constant.
        let constant: Double
    }

    init(_ order: SeasonalARIMAOrder, _ values: [Double]) {
        self.order = order
        self.values = values
        differenced = values.contains(where: \.isNaN) ? nil : order.differenced(values)
        leastVariance = PerfectFit.limit(values)
        count = values.filter { !$0.isNaN }.count - order.lostValues
    }

    func callAsFunction(_ coefficients: SeasonalARIMACoefficients) -> Value? {
        guard let sums = differenced.map({ fast(coefficients, $0) }) ?? slow(coefficients) else { return nil }
        let constant = order.hasConstant && sums.companion > 0 ? sums.cross / sums.companion : 0
        let squares = sums.squares - constant * sums.cross
        let variance = squares / Double(count)
        guard variance > leastVariance, variance.isFinite else { return nil }
        let height = -0.5 * (Double(count) * (Double.log(2 * Double.pi * variance) + 1) + sums.logarithms)
        return Value(logLikelihood: height, variance: variance, constant: constant)
    }

    private func fast(_ coefficients: SeasonalARIMACoefficients, _ series: [Double]) -> ChandrasekharRecursion.Sums? {
        let slope = order.seasonalDifferences > 0 ? Double(order.season) : 1
        return ChandrasekharRecursion.run(
            coefficients.process(season: order.season), series, companion: order.hasConstant ? slope : nil)
    }

    private func slow(_ coefficients: SeasonalARIMACoefficients) -> ChandrasekharRecursion.Sums? {
        guard let model = SeasonalARIMAModel(order: order, coefficients: coefficients, variance: 1).stateSpace() else {
            return nil
        }
        let filter = KalmanFilter(model, values)
        guard filter.unsettled == 0 else { return nil }
        let companion = order.hasConstant ? KalmanFilter(model, trend) : nil
        var sums = ChandrasekharRecursion.Sums()
        for step in values.indices where !values[step].isNaN && filter.diffuseVariances[step] == 0 {
            let (error, variance) = (filter.innovations[step], filter.variances[step])
            guard variance > 0 else { return nil }
            sums.logarithms += Double.log(variance)
            sums.squares += error * error / variance
            if let second = companion?.innovations[step] {
                sums.cross += error * second / variance
                sums.companion += second * second / variance
            }
        }
        return sums
    }

    /// What the constant multiplies, with the gaps of the series.
    private var trend: [Double] {
        let isMean = order.lostValues == 0
        return values.indices.map { values[$0].isNaN ? .nan : isMean ? 1 : Double($0) }
    }
}
