import Foundation

/// Events that come independently of each other, for instance accidents of a year.
public enum PoissonProcess {
    /// The times, from 0 up to a horizon, at a constant rate per unit of time; number k uses uniform(k).
    ///
    /// At most 100,000 events. Empty when rate or horizon is not above 0.
    public static func times(rate: Double, until horizon: Double, uniform: (Int) -> Double) -> [Double] {
        guard rate > 0, horizon > 0, rate.isFinite else { return [] }
        return times(until: horizon, uniform: uniform) { $0 / rate }
    }

    /// The times of events whose rate changes with time, by the inverse of the integral of the rate.
    ///
    /// Source: Cinlar (1975), Introduction to Stochastic Processes, chapter 4.
    public static func times(hazard: PiecewiseHazard, until horizon: Double, uniform: (Int) -> Double) -> [Double] {
        times(until: horizon, uniform: uniform) { hazard.time(ofCumulativeHazard: $0) }
    }

    private static func times(
        until horizon: Double, uniform: (Int) -> Double, place: (Double) -> Double
    ) -> [Double] {
        var times: [Double] = []
        var sum = 0.0
        while times.count < 100_000 {
            sum -= log(uniform(times.count))
            let time = place(sum)
            guard time < horizon else { break }
            times.append(time)
        }
        return times
    }
}
