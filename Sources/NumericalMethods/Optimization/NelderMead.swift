/// The simplex method of Nelder and Mead for a function without slopes, restarted from its own best point.
///
/// Coefficients grow with the dimension as proposed by Gao and Han (2012), doi:10.1007/s10589-010-9329-3.
/// Source: Nelder and Mead (1965), doi:10.1093/comjnl/7.4.308.
package struct NelderMead: Sendable {
    /// The most evaluations, over all restarts.
    package var evaluationLimit = 2000
    /// A round ends when the values of the simplex differ by less than this times (1 + |f|).
    package var valueTolerance = 1e-10
    /// How often the search starts again from the best point with a fresh simplex.
    package var restarts = 2
    /// The edge of the first simplex.
    package var edge = 0.5

    package init() {}

    /// The minimum near `start`; points where the function is not finite count as too high.
    ///
    /// The value is infinite where no finite one was found.
    package func minimize(from start: [Double], _ function: ([Double]) -> Double) -> Minimum {
        var best = Minimum(point: start, value: high(function(start)), evaluations: 1, converged: start.isEmpty)
        guard !start.isEmpty else { return best }
        for round in 0...max(restarts, 0) {
            var simplex = Simplex(around: best, edge: edge / Double(1 << (2 * round)), function: { high(function($0)) })
            let converged = simplex.descend(
                function: { high(function($0)) }, until: valueTolerance, limit: evaluationLimit)
            let gain = best.value - simplex.best.value
            best = Minimum(
                point: simplex.best.point, value: simplex.best.value, evaluations: simplex.evaluations,
                converged: converged)
            guard best.value < .greatestFiniteMagnitude else { break }
            if !converged || (round > 0 && gain <= valueTolerance * (1 + abs(best.value))) { break }
        }
        guard best.value < .greatestFiniteMagnitude else {
            return Minimum(point: start, value: .infinity, evaluations: best.evaluations, converged: false)
        }
        return best
    }

    private func high(_ value: Double) -> Double { value.isFinite ? value : .greatestFiniteMagnitude }

    private struct Simplex {
        var corners: [(point: [Double], value: Double)]
        var evaluations: Int

        init(around start: Minimum, edge: Double, function: ([Double]) -> Double) {
            corners = [(start.point, start.value)]
            evaluations = start.evaluations + start.point.count
            for index in start.point.indices {
                var corner = start.point
                corner[index] += edge * max(1, abs(corner[index]))
                corners.append((corner, function(corner)))
            }
            sort()
        }

        var best: (point: [Double], value: Double) { corners[0] }

        private mutating func sort() { corners.sort { $0.value < $1.value } }

        mutating func descend(function: ([Double]) -> Double, until tolerance: Double, limit: Int) -> Bool {
            let last = corners.count - 1
            while evaluations < limit {
                if corners[last].value - corners[0].value <= tolerance * (1 + abs(corners[0].value)) { return true }
                if let better = replacement(for: last, function) {
                    corners[last] = better
                } else {
                    shrink(function)
                }
                sort()
            }
            return false
        }

        private mutating func replacement(
            for last: Int, _ function: ([Double]) -> Double
        ) -> (point: [Double], value: Double)? {
            let order = Double(max(last, 2))
            let reflected = move(last, by: -1, function)
            if reflected.value < corners[0].value {
                let expanded = move(last, by: -(1 + 2 / order), function)
                return expanded.value < reflected.value ? expanded : reflected
            }
            if reflected.value < corners[last - 1].value { return reflected }
            let outside = reflected.value < corners[last].value
            let contracted = move(last, by: (outside ? -1 : 1) * (0.75 - 0.5 / order), function)
            return contracted.value < min(reflected.value, corners[last].value) ? contracted : nil
        }

        /// The point centroid + factor (worst - centroid).
        private mutating func move(
            _ last: Int, by factor: Double, _ function: ([Double]) -> Double
        ) -> (point: [Double], value: Double) {
            var point = corners[last].point
            for index in point.indices {
                var centre = 0.0
                for corner in 0..<last { centre += corners[corner].point[index] }
                centre /= Double(last)
                point[index] = centre + factor * (point[index] - centre)
            }
            evaluations += 1
            return (point, function(point))
        }

        private mutating func shrink(_ function: ([Double]) -> Double) {
            let share = 1 - 1 / Double(max(corners.count - 1, 2))
            for corner in 1..<corners.count {
                let point = zip(corners[0].point, corners[corner].point).map { $0 + share * ($1 - $0) }
                corners[corner] = (point, function(point))
            }
            evaluations += corners.count - 1
        }
    }
}
