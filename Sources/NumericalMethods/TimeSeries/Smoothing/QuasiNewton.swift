/// A function with a slope, for the search for its smallest value.
protocol SmoothFunction: AnyObject {
    var dimension: Int { get }
    func value(_ point: UnsafePointer<Double>, slope: UnsafeMutablePointer<Double>) -> Double
}

/// The search for the smallest value of a smooth function of few variables by the BFGS update of the inverse Hessian.
///
/// Source: Nocedal and Wright (2006), Numerical Optimization, algorithm 6.1, doi:10.1007/978-0-387-40065-5.
struct QuasiNewton {
    /// Steps at most.
    var limit = 200
    /// The search ends when two steps in a row lower the value by less than this share.
    var tolerance = 1e-9

    struct Result {
        var point: [Double]
        var value: Double
        var steps: Int
    }

    func minimise<Function: SmoothFunction>(_ function: Function, from start: [Double]) -> Result {
        let count = function.dimension
        let memory = UnsafeMutablePointer<Double>.allocate(capacity: count * (count + 6))
        memory.initialize(repeating: 0, count: count * (count + 6))
        defer { memory.deallocate() }
        var work = Work(count: count, memory: memory)
        for index in 0..<count { work.point[index] = start[index] }
        let first = function.value(work.point, slope: work.slope)
        guard first.isFinite else { return Result(point: start, value: .infinity, steps: 0) }
        return iterate(function, &work, first)
    }

    private func iterate<Function: SmoothFunction>(_ function: Function, _ work: inout Work, _ first: Double) -> Result
    {
        var value = first
        var stalled = 0, step = 0
        work.reset()
        while step < limit && stalled < 2 {
            step += 1
            guard let next = search(function, &work, value) else {
                if work.isFresh { break }
                work.reset()
                continue
            }
            stalled = value - next < tolerance * (1 + abs(value)) ? stalled + 1 : 0
            value = next
            work.update()
        }
        return Result(point: (0..<work.count).map { work.point[$0] }, value: value, steps: step)
    }

    /// Moves to a lower point along the search direction; nothing where there is none.
    private func search<Function: SmoothFunction>(_ function: Function, _ work: inout Work, _ value: Double) -> Double?
    {
        var incline = work.aim()
        if !(incline < 0) {
            work.reset()
            incline = work.aim()
        }
        guard incline < 0, incline.isFinite else { return nil }
        var length = work.isFresh ? min(1, 0.3 / work.directionLength) : 1.0
        for _ in 0..<25 {
            work.move(length)
            let next = function.value(work.trial, slope: work.trialSlope)
            if next <= value + 1e-4 * length * incline {
                return widen(function, &work, value, next, length, incline)
            }
            let bend = next - value - length * incline
            let shorter = next.isFinite && bend > 0 ? -incline * length * length / (2 * bend) : 0.1 * length
            length = min(max(shorter, 0.1 * length), 0.5 * length)
        }
        return nil
    }

    /// Lengthens a step while the function still falls steeply at its end.
    private func widen<Function: SmoothFunction>(
        _ function: Function, _ work: inout Work, _ value: Double, _ found: Double, _ length: Double, _ incline: Double
    ) -> Double {
        var best = found, length = length
        for _ in 0..<6 where work.trialIncline < 0.9 * incline {
            work.move(2 * length)
            let next = function.value(work.trial, slope: work.trialSlope)
            if next <= value + 2e-4 * length * incline, next < best {
                best = next
                length *= 2
            } else {
                work.move(length)
                return function.value(work.trial, slope: work.trialSlope)
            }
        }
        return best
    }

    /// The vectors and the matrix of the search in one block of memory.
    struct Work {
        let count: Int
        let point, slope, trial, trialSlope, direction, scratch, inverse: UnsafeMutablePointer<Double>
        private(set) var isFresh = true

        init(count: Int, memory: UnsafeMutablePointer<Double>) {
            self.count = count
            point = memory
            slope = memory + count
            trial = memory + 2 * count
            trialSlope = memory + 3 * count
            direction = memory + 4 * count
            scratch = memory + 5 * count
            inverse = memory + 6 * count
        }

        /// Forgets the curvature.
        mutating func reset() {
            for index in 0..<(count * count) { inverse[index] = 0 }
            for index in 0..<count { inverse[index * (count + 1)] = 1 }
            isFresh = true
        }

        /// Sets the direction of steepest fall under the present curvature; returns the slope along it.
        func aim() -> Double {
            var incline = 0.0
            for row in 0..<count {
                var sum = 0.0
                let line = inverse + row * count
                for column in 0..<count { sum -= line[column] * slope[column] }
                direction[row] = sum
                incline += sum * slope[row]
            }
            return incline
        }

        var directionLength: Double {
            var largest = 0.0
            for index in 0..<count { largest = max(largest, abs(direction[index])) }
            return largest
        }

        var trialIncline: Double {
            var sum = 0.0
            for index in 0..<count { sum += direction[index] * trialSlope[index] }
            return sum
        }

        func move(_ length: Double) {
            for index in 0..<count { trial[index] = point[index] + length * direction[index] }
        }

        /// Takes the trial point and learns the curvature between the two points.
        mutating func update() {
            var product = 0.0, square = 0.0, norm = 0.0
            for index in 0..<count {
                direction[index] = trial[index] - point[index]
                let change = trialSlope[index] - slope[index]
                product += direction[index] * change
                square += change * change
                norm += direction[index] * direction[index]
            }
            if product > 1e-10 * (square * norm).squareRoot(), product > 0 { learn(product, square) }
            for index in 0..<count {
                point[index] = trial[index]
                slope[index] = trialSlope[index]
            }
        }

        private mutating func learn(_ product: Double, _ square: Double) {
            if isFresh { for index in 0..<count { inverse[index * (count + 1)] = product / square } }
            isFresh = false
            var curvature = 0.0
            for row in 0..<count {
                var sum = 0.0
                let line = inverse + row * count
                for column in 0..<count { sum += line[column] * (trialSlope[column] - slope[column]) }
                scratch[row] = sum
                curvature += sum * (trialSlope[row] - slope[row])
            }
            let factor = (1 + curvature / product) / product
            for row in 0..<count {
                let line = inverse + row * count
                let (mine, image) = (direction[row], scratch[row])
                for column in 0..<count {
                    line[column] +=
                        factor * mine * direction[column] - (mine * scratch[column] + image * direction[column])
                        / product
                }
            }
        }
    }
}
