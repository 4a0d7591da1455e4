/// Locally weighted regression (loess) of a series at equal steps, at positions 1, 2, ..., n or just beyond them.
///
/// The weights are tricube, (1 - (d/h)^3)^3 with h the distance to the farthest of the `window` nearest points, times
/// the weights of the points where given. Source: Cleveland (1979), doi:10.1080/01621459.1979.10481038.
struct LocalRegression {
    /// How many points a fit uses.
    let window: Int
    /// 0 for a local constant, 1 for a local straight line.
    let degree: Int

    /// The fit at every position of the series; where all weights vanish the value itself.
    func smooth(_ values: [Double], weights: [Double]?) -> [Double] {
        let n = values.count
        guard n > 1 else { return values }
        let half = (window + 1) / 2
        var (left, right) = (1, min(window, n))
        return (1...n).map { position in
            if window < n, position > half, right != n {
                left += 1
                right += 1
            }
            return fit(values, weights, at: Double(position), from: left, through: right) ?? values[position - 1]
        }
    }

    /// The fit at one position from the points `left` through `right`; nil where all weights vanish.
    func fit(_ values: [Double], _ weights: [Double]?, at position: Double, from left: Int, through right: Int)
        -> Double?
    {
        let n = values.count
        var reach = max(position - Double(left), Double(right) - position)
        if window > n { reach += Double((window - n) / 2) }
        let (outer, inner) = (0.999 * reach, 0.001 * reach)
        var local = [Double](repeating: 0, count: right - left + 1)
        var total = 0.0
        for index in left...right {
            let distance = abs(Double(index) - position)
            guard distance <= outer else { continue }
            var weight = 1.0
            if distance > inner {
                let share = distance / reach
                let rest = 1 - share * share * share
                weight = rest * rest * rest
            }
            if let weights { weight *= weights[index - 1] }
            local[index - left] = weight
            total += weight
        }
        guard total > 0 else { return nil }
        for index in local.indices { local[index] /= total }
        if reach > 0, degree > 0 { tilt(&local, from: left, to: position, span: Double(n) - 1) }
        var sum = 0.0
        for index in left...right { sum += local[index - left] * values[index - 1] }
        return sum
    }

    /// Turns the weights of a local mean into those of a local straight line.
    private func tilt(_ local: inout [Double], from left: Int, to position: Double, span: Double) {
        var centre = 0.0
        for index in local.indices { centre += local[index] * Double(left + index) }
        var spread = 0.0
        for index in local.indices {
            let distance = Double(left + index) - centre
            spread += local[index] * distance * distance
        }
        guard spread.squareRoot() > 0.001 * span else { return }
        let slope = (position - centre) / spread
        for index in local.indices { local[index] *= slope * (Double(left + index) - centre) + 1 }
    }
}
