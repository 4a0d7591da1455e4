import Foundation

/// Scores of forecast distributions; lower is better.
///
/// Source: Gneiting and Raftery (2007), Strictly proper scoring rules, doi:10.1198/016214506000001437.
public enum ProbabilityScores {
    /// Continuous ranked probability score of an ensemble: mean |x - a| - mean |x - x'|/2, over all pairs, or over pairs
    /// of different members (fair: unbiased for the distribution behind the members).
    public static func ensemble(_ members: [Double], actual: Double, isFair: Bool = false) -> Double {
        let sorted = members.sorted()
        let count = Double(sorted.count)
        guard !sorted.isEmpty, !(isFair && sorted.count < 2) else { return .nan }
        var distance = 0.0, spread = 0.0
        for (index, member) in sorted.enumerated() {
            distance += abs(member - actual)
            spread += (2 * Double(index) - count + 1) * member
        }
        return distance / count - spread / (count * (isFair ? count - 1 : count))
    }

    /// Continuous ranked probability score of a normal distribution.
    public static func normal(mean: Double, deviation: Double, actual: Double) -> Double {
        let z = (actual - mean) / deviation
        let core = z * (2 * StandardNormal.cumulative(z) - 1) + 2 * StandardNormal.density(z) - 1 / Double.pi.squareRoot()
        return deviation * core
    }

    /// Negative logarithm of the normal density at the actual number.
    public static func normalLogScore(mean: Double, deviation: Double, actual: Double) -> Double {
        let z = (actual - mean) / deviation
        return 0.5 * z * z + log(deviation) + 0.5 * log(2 * Double.pi)
    }

    /// Energy score of vectors: mean |x - a| - mean |x - x'|/2 with Euclidean distances over all pairs.
    public static func energy(_ members: [[Double]], actual: [Double]) -> Double {
        let count = Double(members.count)
        var distance = 0.0, spread = 0.0
        for member in members {
            distance += gap(member, actual)
            for other in members { spread += gap(member, other) }
        }
        return distance / count - spread / (2 * count * count)
    }

    private static func gap(_ left: [Double], _ right: [Double]) -> Double {
        zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }

    /// Pinball loss of a quantile: level (a - q) above it, (1 - level)(q - a) below.
    public static func pinball(_ quantile: Double, level: Double, actual: Double) -> Double {
        actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual)
    }

    /// The quantile of numbers by linear interpolation between order statistics at 1 + (n - 1) level (type 7).
    ///
    /// Source: Hyndman and Fan (1996), doi:10.2307/2684934.
    public static func quantile(_ values: [Double], level: Double) -> Double {
        let sorted = values.sorted()
        guard let last = sorted.indices.last else { return .nan }
        let place = Double(last) * min(max(level, 0), 1)
        let low = Int(place), share = place - Double(low)
        return low >= last ? sorted[last] : sorted[low] + share * (sorted[low + 1] - sorted[low])
    }

    /// The probability that a normal distribution gives to at most the actual number.
    public static func normalTransform(mean: Double, deviation: Double, actual: Double) -> Double {
        StandardNormal.cumulative((actual - mean) / deviation)
    }

    /// The share of members at or below the actual number.
    public static func ensembleTransform(_ members: [Double], actual: Double) -> Double {
        Double(members.filter { $0 <= actual }.count) / Double(max(members.count, 1))
    }
}
