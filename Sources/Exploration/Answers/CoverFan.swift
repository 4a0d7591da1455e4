import EnergySystem

/// Quantiles of a daily value over the draws, day by day, from the counts in fixed bins.
///
/// A quantile is the edge to which the weight of the bins first reaches the probability, with the part of the bin by
/// linear interpolation; no finer than the bins. The last bin is open: a quantile in it reads as its lower edge.
package struct CoverFan: Sendable {
    package static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]

    package let curve: EnsembleCurve
    /// `[day][probability]`.
    package let quantiles: [[Double]]

    package init(_ curve: EnsembleCurve) {
        self.curve = curve
        let days = curve.counts.first?.count ?? 0
        quantiles = (0..<days).map { day in
            let weights = CoverFan.weights(curve, day: day)
            return CoverFan.probabilities.map { CoverFan.quantile($0, weights: weights, edges: curve.edges) }
        }
    }

    /// Weight of each bin on a day, strata weighed, adding up to 1 where any draw was counted.
    static func weights(_ curve: EnsembleCurve, day: Int) -> [Double] {
        var weights = [Double](repeating: 0, count: max(0, curve.edges.count - 1))
        for (stratum, days) in curve.counts.enumerated() where days.indices.contains(day) {
            let weight = curve.stratumWeights.indices.contains(stratum) ? curve.stratumWeights[stratum] : 1
            for (bin, count) in days[day].enumerated() where weights.indices.contains(bin) {
                weights[bin] += weight * Double(count)
            }
        }
        let total = weights.reduce(0, +)
        return total > 0 ? weights.map { $0 / total } : weights
    }

    static func quantile(_ probability: Double, weights: [Double], edges: [Double]) -> Double {
        var reached = 0.0
        for (bin, weight) in weights.enumerated() where weight > 0 {
            if reached + weight >= probability - 1e-12 {
                if bin == weights.count - 1, bin > 0 { return edges[bin] }
                let part = min(1, max(0, (probability - reached) / weight))
                return edges[bin] + part * (edges[bin + 1] - edges[bin])
            }
            reached += weight
        }
        return .nan
    }
}
