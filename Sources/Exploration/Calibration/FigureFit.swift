import EnergySystem
import NumericalMethods
import SimulationEngine

/// One observation beside what the runs gave: before anything was observed, and after.
package struct FigureFit: Sendable {
    package let episode: String
    package let isHeldOut: Bool
    package let figure: ObservedFigure
    /// Simulated, at 5, 50 and 95 %: under the prior where the waves began there, and under what is left.
    package let prior: [Double]
    package let posterior: [Double]
    /// Of the posterior's median.
    package let implausibility: Double
    /// Smallest of any draw of the last wave: what the rules can reach at all.
    package let leastImplausibility: Double
    /// What would be observed if this episode were not known, at 10, 50 and 90 %: the runs under the inputs that the
    /// other episodes leave, plus the observation's own error and discrepancy. `nil` where the episode does not decide.
    package let foretold: [Double]?

    package var decides: Bool { !isHeldOut && figure.role == .calibrate }
    package var isHit: Bool { implausibility <= ObservedFigure.mostOfAHit }

    /// Whether what was observed lies inside the 80 % that were foretold; `nil` for a bound, which has no two ends.
    package var isForetold: Bool? {
        guard let foretold, foretold.count == 3, foretold.allSatisfy(\.isFinite) else { return nil }
        switch figure.target {
        case .value(let observed): return foretold[0] <= observed && observed <= foretold[2]
        case .interval(let range): return foretold[0] <= range.upperBound && range.lowerBound <= foretold[2]
        case .atMost, .atLeast: return nil
        }
    }
}

extension CalibrationRun {
    /// Every observation of every episode, in the order of the file: those that decide first.
    package var figures: [FigureFit] {
        last.wave.episodes.indices.flatMap { fits(last, $0, isHeldOut: false) }
            + (scored.map { fit in fit.wave.episodes.indices.flatMap { fits(fit, $0, isHeldOut: true) } } ?? [])
    }

    func fits(_ fit: WaveFit, _ index: Int, isHeldOut: Bool) -> [FigureFit] {
        let isOver = contradiction != nil
        let prior = fit.priorDrawWeights
        let after = isHeldOut ? prior : isOver ? prior.map { _ in 0 } : fit.drawWeights(index, isPredicting: false)
        let ahead = isHeldOut || isOver ? nil : fit.drawWeights(index, isPredicting: true)
        return fit.wave.episodes[index].figures.enumerated().map { position, figure in
            let measured = fit.measured[index][position]
            let posterior = CalibrationRun.quantiles(measured, after, InputPosterior.levels)
            return FigureFit(
                episode: fit.wave.episodes[index].name, isHeldOut: isHeldOut, figure: figure,
                prior: isHeldOut ? [] : CalibrationRun.quantiles(measured, prior, InputPosterior.levels),
                posterior: posterior,
                implausibility: figure.implausibility(of: posterior[1]),
                leastImplausibility: fit.implausibility[index][position].min() ?? .infinity,
                foretold: ahead.flatMap { weights in
                    figure.role == .calibrate && figure.target.hasTwoEnds
                        ? SpreadQuantiles.of(
                            measured, weights, spread: figure.standardDeviation, levels: [0.1, 0.5, 0.9]) : nil
                })
        }
    }

    /// Of the observations with two ends, how many lay inside 80 % of what the other episodes foretold, how many there
    /// are, and between which counts 95 % of calibrated forecasts would have them.
    package var foretold: (inside: Int, of: Int, band: ClosedRange<Int>) {
        let told = figures.compactMap(\.isForetold)
        let trials = max(1, told.count)
        guard !told.isEmpty, let binomial = try? BinomialDistribution(trials: trials, probability: 0.8) else {
            return (0, 0, 0...0)
        }
        return (told.count { $0 }, told.count, Int(binomial.quantile(0.025))...Int(binomial.quantile(0.975)))
    }
}

extension ObservedFigure.Target {
    /// A bound has one end.
    package var hasTwoEnds: Bool {
        switch self {
        case .value, .interval: true
        case .atMost, .atLeast: false
        }
    }
}

/// Quantiles of a weighted sample with a normal spread around each member.
enum SpreadQuantiles {
    /// The x at which sum of w_i Phi((x - y_i) / s) is each level, by bisection.
    static func of(_ values: [Double], _ weights: [Double], spread: Double, levels: [Double]) -> [Double] {
        let left = values.indices.filter { weights[$0] > 0 && values[$0].isFinite }
        let total = left.reduce(0) { $0 + weights[$1] }
        guard let low = left.map({ values[$0] }).min(), let high = left.map({ values[$0] }).max(), total > 0 else {
            return levels.map { _ in .nan }
        }
        return levels.map { level in
            var (under, over) = (low - 9 * spread, high + 9 * spread)
            for _ in 0..<60 {
                let middle = (under + over) / 2
                let share =
                    left.reduce(0) { $0 + weights[$1] * StandardNormal.cumulative((middle - values[$1]) / spread) }
                    / total
                if share < level { under = middle } else { over = middle }
            }
            return (under + over) / 2
        }
    }
}
