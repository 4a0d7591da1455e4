/// The inverse of a distribution function by Newton steps that stay inside a shrinking bracket.
enum QuantileSolver {
    /// The x with cumulative(x) = probability, between finite bounds.
    static func solve(
        _ probability: Double, lower: Double, upper: Double, guess: Double,
        cumulative: (Double) -> Double, density: (Double) -> Double
    ) -> Double {
        var (low, high) = (lower, upper)
        var x = guess > low && guess < high ? guess : 0.5 * (low + high)
        for _ in 0..<200 {
            let error = cumulative(x) - probability
            if error == 0 { return x }
            if error < 0 { low = x } else { high = x }
            let slope = density(x)
            var next = slope > 0 ? x - error / slope : .nan
            if !(next > low && next < high) { next = 0.5 * (low + high) }
            if abs(next - x) <= 2e-16 * abs(x) || high - low <= 2e-16 * abs(high) { return next }
            x = next
        }
        return x
    }

    /// The smallest whole number, from a guess on, whose cumulative probability reaches the given one.
    static func smallest(_ probability: Double, from guess: Double, upper: Double, cumulative: (Double) -> Double)
        -> Double
    {
        var k = max(0, min(guess.rounded(), upper))
        if cumulative(k) >= probability {
            while k > 0, cumulative(k - 1) >= probability { k -= 1 }
        } else {
            while k < upper, cumulative(k) < probability { k += 1 }
        }
        return k
    }
}
