import RealModule

/// A duration that ends at a rate which is constant within intervals, for instance the months of a ban.
///
/// The probability to last beyond t is exp(-H(t)), H the integral of the rate. The last rate continues; when it is 0
/// the duration may never end. The duration counts from the start, also when it is known to have lasted some time
/// already.
package struct PiecewiseHazard: ProbabilityDistribution, Equatable {
    /// The starts of the intervals, from 0 on, rising.
    package let starts: [Double]
    /// The rate of ending in each interval.
    package let rates: [Double]
    /// The time that it is known to have lasted.
    package let elapsed: Double
    private let sums: [Double]
    private let known: Double

    /// Rates in intervals that begin at these times. Throws when they do not rise from 0 or a rate is negative.
    package init(starts: [Double], rates: [Double], elapsed: Double = 0) throws(DistributionError) {
        guard !rates.isEmpty else { throw .empty("rates") }
        guard starts.count == rates.count else { throw .lengths("starts", starts.count, "rates", rates.count) }
        for value in starts { try DistributionError.finite(value, "start") }
        guard starts[0] == 0, zip(starts, starts.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw .notRising(
                """
                starts
                """)
        }
        for rate in rates {
            try DistributionError.finite(rate, "rate")
            guard rate >= 0 else { throw .negative("rate", rate) }
        }
        try DistributionError.finite(elapsed, "elapsed time")
        guard elapsed >= 0 else { throw .negative("elapsed time", elapsed) }
        self.starts = starts
        self.rates = rates
        self.elapsed = elapsed
        var sums = [0.0]
        for index in 1..<max(rates.count, 1) {
            sums.append(sums[index - 1] + rates[index - 1] * (starts[index] - starts[index - 1]))
        }
        self.sums = sums
        known = PiecewiseHazard.sum(starts, rates, sums, at: elapsed)
    }

    /// Rates of equally long intervals, for instance monthly ones.
    package init(rates: [Double], interval: Double, elapsed: Double = 0) throws(DistributionError) {
        try DistributionError.positive(interval, "interval")
        try self.init(starts: rates.indices.map { Double($0) * interval }, rates: rates, elapsed: elapsed)
    }

    /// H(t), the integral of the rate from 0 to t.
    package func cumulativeHazard(_ time: Double) -> Double { PiecewiseHazard.sum(starts, rates, sums, at: time) }

    /// The smallest t with H(t) at least this; infinite where H never reaches it.
    package func time(ofCumulativeHazard hazard: Double) -> Double {
        let index = max((sums.firstIndex { $0 >= hazard } ?? sums.count) - 1, 0)
        if hazard <= sums[index] { return starts[index] }
        return rates[index] > 0 ? starts[index] + (hazard - sums[index]) / rates[index] : .infinity
    }

    package func density(_ x: Double) -> Double {
        guard x >= elapsed else { return 0 }
        let index = max((starts.firstIndex { $0 > x } ?? starts.count) - 1, 0)
        return rates[index] * survival(x)
    }

    package func cumulative(_ x: Double) -> Double {
        x <= elapsed ? 0 : -Double.expMinusOne(known - cumulativeHazard(x))
    }
    package func survival(_ x: Double) -> Double { x <= elapsed ? 1 : Double.exp(known - cumulativeHazard(x)) }

    package func quantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        return probability == 0
            ? elapsed : max(elapsed, time(ofCumulativeHazard: known - Double.log(onePlus: -probability)))
    }

    package func upperQuantile(_ probability: Double) -> Double {
        guard probability >= 0, probability <= 1 else { return .nan }
        return probability == 1 ? elapsed : max(elapsed, time(ofCumulativeHazard: known - Double.log(probability)))
    }

    package var mean: Double { elapsed + survivalMoments.area }
    package var variance: Double {
        let moments = survivalMoments
        guard moments.area.isFinite else { return .infinity }
        return elapsed * elapsed + 2 * moments.first - mean * mean
    }

    /// The integrals of S(t) and t S(t) from the elapsed time on.
    private var survivalMoments: (area: Double, first: Double) {
        var (area, first) = (0.0, 0.0)
        for index in rates.indices {
            let end = index + 1 < starts.count ? starts[index + 1] : .infinity
            guard end > elapsed else { continue }
            let start = max(starts[index], elapsed)
            let part = PiecewiseHazard.part(from: start, to: end, rate: rates[index], survival: survival(start))
            area += part.area
            first += part.first
        }
        return (area, first)
    }

    private static func part(from a: Double, to b: Double, rate: Double, survival: Double) -> (
        area: Double, first: Double
    ) {
        guard survival > 0 else { return (0, 0) }
        if rate == 0 { return (survival * (b - a), b == .infinity ? .infinity : 0.5 * survival * (b - a) * (b + a)) }
        if b == .infinity { return (survival / rate, survival * (a / rate + 1 / (rate * rate))) }
        let decay = Double.exp(-rate * (b - a))
        let area = -Double.expMinusOne(-rate * (b - a)) / rate
        return (survival * area, survival * (a * area + (area - (b - a) * decay) / rate))
    }

    private static func sum(_ starts: [Double], _ rates: [Double], _ sums: [Double], at time: Double) -> Double {
        let index = max((starts.firstIndex { $0 > time } ?? starts.count) - 1, 0)
        return sums[index] + rates[index] * max(time - starts[index], 0)
    }
}
