import RealModule

/// The exact likelihood of a stationary process without gaps in a number of operations proportional to the order a
/// step.
///
/// The covariance itself is not carried, only its change P_{t+1} - P_t = W M W' of rank one:
/// F' = F + M z^2, K' = K + T W M z, W' = T W - K' z / F', M' = M + M^2 z^2 / F with z = Z W.
/// Source: Morf, Sidhu and Kailath (1974), doi:10.1109/TAC.1974.1100576; Herbst (2015), doi:10.1007/s10614-014-9430-2.
struct ChandrasekharRecursion: ~Copyable {
    /// What a pass over a series, and over a constant companion, leaves behind.
    struct Sums {
        /// Sum of log F.
        var logarithms = 0.0
        /// Sum of v^2 / F for the series.
        var squares = 0.0
        /// Sum of v w / F with w the innovation of the companion.
        var cross = 0.0
        /// Sum of w^2 / F.
        var companion = 0.0
    }

    private let order: Int
    private let lags: Int
    private let gain: UnsafeMutablePointer<Double>
    private let change: UnsafeMutablePointer<Double>
    private let moved: UnsafeMutablePointer<Double>
    private let state: UnsafeMutablePointer<Double>
    private let other: UnsafeMutablePointer<Double>
    private let phi: UnsafeMutablePointer<Double>
    private var variance: Double
    private var factor: Double
    private var sums = Sums()

    /// Nil where the process is not stationary or the recursion leaves the possible range (F below the variance of e).
    static func run(_ process: AutoregressiveMovingAverage, _ values: [Double], companion: Double?) -> Sums? {
        guard let gamma = process.autocovariances else { return nil }
        var recursion = ChandrasekharRecursion(process, gamma)
        for value in values {
            recursion.observe(value, companion)
            guard recursion.advance() else { return nil }
        }
        return recursion.sums
    }

    private init(_ process: AutoregressiveMovingAverage, _ gamma: [Double]) {
        order = process.order
        lags = process.autoregressive.count
        gain = .allocate(capacity: 5 * order + lags)
        gain.initialize(repeating: 0, count: 5 * order + lags)
        (change, moved) = (gain + order, gain + 2 * order)
        (state, other, phi) = (gain + 3 * order, gain + 4 * order, gain + 5 * order)
        for i in 0..<order {
            gain[i] = gamma[i + 1]
            change[i] = gamma[i + 1]
        }
        for i in 0..<lags { phi[i] = process.autoregressive[i] }
        variance = gamma[0]
        factor = -1 / gamma[0]
    }

    deinit { gain.deallocate() }

    private mutating func observe(_ value: Double, _ companion: Double?) {
        let error = value - state[0]
        sums.logarithms += Double.log(variance)
        sums.squares += error * error / variance
        shift(state, error / variance)
        guard let companion else { return }
        let second = companion - other[0]
        sums.cross += error * second / variance
        sums.companion += second * second / variance
        shift(other, second / variance)
    }

    /// The last entry of T x, the one that is not a shift.
    private func last(_ vector: UnsafeMutablePointer<Double>) -> Double {
        var sum = 0.0
        for i in 0..<lags { sum += phi[i] * vector[order - 1 - i] }
        return sum
    }

    /// x becomes T x + K amount.
    private func shift(_ vector: UnsafeMutablePointer<Double>, _ amount: Double) {
        let end = last(vector) + gain[order - 1] * amount
        for i in 0..<(order - 1) { vector[i] = vector[i + 1] + gain[i] * amount }
        vector[order - 1] = end
    }

    private mutating func advance() -> Bool {
        let z = change[0]
        let next = variance + factor * z * z
        guard next > 0.999999, next.isFinite else { return false }
        let end = last(change)
        for i in 0..<(order - 1) { moved[i] = change[i + 1] }
        moved[order - 1] = end
        for i in 0..<order {
            gain[i] += moved[i] * factor * z
            change[i] = moved[i] - gain[i] * z / next
        }
        factor += factor * factor * z * z / variance
        variance = next
        return true
    }
}
