/// The quasi-Newton method of limited memory for a smooth function without bounds.
///
/// The direction is -H g with H built from the last pairs s = x' - x, y = g' - g by the two-loop recursion; the
/// step satisfies f(x + t p) <= f(x) + 1e-4 t g'p by backtracking with quadratic interpolation, doubled first while the
/// slope stays steep. Points where the function is not finite count as too high.
/// Source: Nocedal and Wright (2006), Numerical Optimization, 2nd ed., algorithms 3.1, 7.4 and 7.5.
package struct LimitedMemoryBFGS: Sendable {
    /// How many pairs are kept.
    package var memory = 8
    /// The most steps.
    package var stepLimit = 200
    /// The search ends when no entry of the gradient exceeds this times (1 + |f|).
    package var gradientTolerance = 1e-7
    /// The search ends when two steps running lower f by less than this times (1 + |f|).
    package var valueTolerance = 1e-12

    package init() {}

    /// The minimum near `start`, with the gradient by central differences.
    package func minimize(from start: [Double], _ function: ([Double]) -> Double) -> Minimum {
        var extra = 0
        let result = minimize(from: start, function) { point, _ in
            extra += 2 * point.count
            return NumericalGradient.central(function, at: point)
        }
        return Minimum(
            point: result.point, value: result.value, evaluations: result.evaluations + extra,
            converged: result.converged)
    }

    /// The minimum near `start`, with a gradient that is given (of the point and the function there).
    package func minimize(
        from start: [Double], _ function: ([Double]) -> Double, gradient: ([Double], Double) -> [Double]
    ) -> Minimum {
        var search = Search(point: start, value: function(start), memory: memory)
        guard search.value.isFinite, !start.isEmpty else {
            return Minimum(point: start, value: search.value, evaluations: 1, converged: start.isEmpty)
        }
        search.gradient = gradient(start, search.value)
        var idle = 0
        for _ in 0..<stepLimit {
            if search.largestSlope <= gradientTolerance * (1 + abs(search.value)) { return search.result(true) }
            let before = search.value
            guard search.step(function, gradient: gradient) else {
                guard search.forgetCurvature() else { return search.result(true) }
                continue
            }
            idle = before - search.value <= valueTolerance * (1 + abs(before)) ? idle + 1 : 0
            if idle >= 2 { return search.result(true) }
        }
        return search.result(false)
    }

    private struct Search {
        var point: [Double]
        var value: Double
        var gradient: [Double] = []
        let memory: Int
        var evaluations = 1
        private var moves: [[Double]] = []
        private var turns: [[Double]] = []
        private var scales: [Double] = []

        init(point: [Double], value: Double, memory: Int) {
            self.point = point
            self.value = value
            self.memory = memory
        }

        var largestSlope: Double { gradient.reduce(0) { $1.isFinite ? max($0, abs($1)) : .infinity } }

        func result(_ converged: Bool) -> Minimum {
            Minimum(point: point, value: value, evaluations: evaluations, converged: converged)
        }

        /// Drops the pairs, so that the next step goes straight down; false when there were none.
        mutating func forgetCurvature() -> Bool {
            guard !moves.isEmpty else { return false }
            (moves, turns, scales) = ([], [], [])
            return true
        }

        /// One step downhill; false when none was found.
        mutating func step(_ function: ([Double]) -> Double, gradient slope: ([Double], Double) -> [Double]) -> Bool {
            let direction = direction()
            let descent = dot(direction, gradient)
            guard descent < 0, descent.isFinite else { return false }
            guard let (next, height) = lineSearch(function, direction, descent) else { return false }
            let nextGradient = slope(next, height)
            remember(zip(next, point).map { $0 - $1 }, zip(nextGradient, gradient).map { $0 - $1 })
            (point, value, gradient) = (next, height, nextGradient)
            return true
        }

        private mutating func lineSearch(
            _ function: ([Double]) -> Double, _ direction: [Double], _ descent: Double
        ) -> (point: [Double], value: Double)? {
            let norm = dot(direction, direction).squareRoot()
            var length = moves.isEmpty ? min(1, 0.5 / norm) : min(1, 4 / norm)
            var best: (point: [Double], value: Double)?
            for trial in 0..<40 {
                let candidate = zip(point, direction).map { $0 + length * $1 }
                let height = function(candidate)
                evaluations += 1
                let fits = height.isFinite && height <= value + 1e-4 * length * descent
                if let kept = best { return fits && height < kept.value ? (candidate, height) : kept }
                guard fits else {
                    length *= shrink(height, length, descent)
                    continue
                }
                best = (candidate, height)
                guard trial == 0, height < value + 0.9 * length * descent else { return best }
                length *= 2
            }
            return best
        }

        private func shrink(_ height: Double, _ length: Double, _ descent: Double) -> Double {
            guard height.isFinite else { return 0.2 }
            let share = -descent * length / (2 * (height - value - descent * length))
            return min(max(share, 0.1), 0.5)
        }

        private mutating func remember(_ move: [Double], _ turn: [Double]) {
            let curvature = dot(move, turn)
            guard curvature > 1e-10 * (dot(move, move) * dot(turn, turn)).squareRoot() else { return }
            if moves.count == memory {
                moves.removeFirst()
                turns.removeFirst()
                scales.removeFirst()
            }
            moves.append(move)
            turns.append(turn)
            scales.append(1 / curvature)
        }

        private func direction() -> [Double] {
            var result = gradient
            var weights = [Double](repeating: 0, count: moves.count)
            for index in moves.indices.reversed() {
                weights[index] = scales[index] * dot(moves[index], result)
                add(-weights[index], turns[index], to: &result)
            }
            if let turn = turns.last, let scale = scales.last {
                let size = 1 / (scale * dot(turn, turn))
                for index in result.indices { result[index] *= size }
            }
            for index in moves.indices {
                add(weights[index] - scales[index] * dot(turns[index], result), moves[index], to: &result)
            }
            return result.map { -$0 }
        }

        private func dot(_ left: [Double], _ right: [Double]) -> Double {
            var sum = 0.0
            for index in left.indices { sum += left[index] * right[index] }
            return sum
        }

        private func add(_ factor: Double, _ vector: [Double], to result: inout [Double]) {
            for index in result.indices { result[index] += factor * vector[index] }
        }
    }
}
