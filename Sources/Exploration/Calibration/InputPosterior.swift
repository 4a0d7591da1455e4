import EnergySystem
import NumericalMethods

/// What history says of one input: where it lay before and after, and which observation moved it.
package struct InputPosterior: Sendable {
    /// `nil` for an input of all episodes.
    package let episode: String?
    package let name: String
    package let unit: String
    package let path: String
    /// At 5, 50 and 95 %.
    package let prior: [Double]
    package let posterior: [Double]
    /// 1 - variance after / variance before.
    package let varianceRemoved: Double
    /// Without this observation the median moves most, by so many standard deviations of the prior.
    package let informant: (figure: String, shift: Double)?

    /// Below a tenth of the variance the record says nothing of an input.
    package var isInformed: Bool { varianceRemoved >= 0.1 }

    static let levels = [0.05, 0.5, 0.95]
}

extension CalibrationRun {
    /// The inputs that all episodes share, then those of each episode that decides.
    package var inputs: [InputPosterior] {
        guard contradiction == nil else { return [] }
        return commonInputs + last.wave.episodes.indices.flatMap(ownInputs)
    }

    private var commonInputs: [InputPosterior] {
        guard let episode = last.wave.episodes.first else { return [] }
        let weights = last.weights()
        let others = alternatives
        return (0..<calibration.common).map { index in
            let item = episode.study.uncertainties[index], number = episode.numbers[index]
            let values = last.wave.points.map { item.value(number, at: $0[index]) }
            return posterior(nil, item, number, values, weights, others.map { ($0.name, $0.weights) })
        }
    }

    /// Weights of the sets without one observation after the other.
    private var alternatives: [(name: String, weights: [Double])] {
        last.wave.episodes.indices.flatMap { index in
            last.deciding[index].map { figure in
                (
                    "\(last.wave.episodes[index].name).\(last.wave.episodes[index].figures[figure].name)",
                    last.weights(withoutFigure: (index, figure))
                )
            }
        }
    }

    private func ownInputs(_ index: Int) -> [InputPosterior] {
        let episode = last.wave.episodes[index], weights = last.drawWeights(index, isPredicting: false)
        return episode.study.uncertainties.indices.dropFirst(calibration.common).map { place in
            let item = episode.study.uncertainties[place], number = episode.numbers[place]
            let values = weights.indices.map { draw in
                item.value(
                    number, at: calibration.ownPoint(episode, item.uncertainty.name, wave: last.wave.number, draw: draw)
                )
            }
            return posterior(episode.name, item, number, values, weights, [])
        }
    }

    private func posterior(
        _ episode: String?, _ item: BoundUncertainty, _ number: UncertainNumber, _ values: [Double],
        _ weights: [Double],
        _ others: [(name: String, weights: [Double])]
    ) -> InputPosterior {
        let parts = 4096
        let spread = Moments(
            (0..<parts).map { item.value(number, at: (Double($0) + 0.5) / Double(parts)) },
            Array(repeating: 1, count: parts))
        let after = Moments(values, weights)
        let median = CalibrationRun.quantiles(values, weights, [0.5]).first ?? .nan
        let shifts = others.map { other in
            (
                figure: other.name,
                shift: (median - (CalibrationRun.quantiles(values, other.weights, [0.5]).first ?? .nan))
                    / spread.deviation
            )
        }
        return InputPosterior(
            episode: episode, name: item.uncertainty.name, unit: item.unit, path: item.uncertainty.path,
            prior: InputPosterior.levels.map { item.value(number, at: $0) },
            posterior: CalibrationRun.quantiles(values, weights, InputPosterior.levels),
            varianceRemoved: spread.variance > 0 ? 1 - after.variance / spread.variance : 0,
            informant: shifts.filter { $0.shift.isFinite }.max { abs($0.shift) < abs($1.shift) })
    }

    /// Weighted quantiles; NaN where nothing is left.
    static func quantiles(_ values: [Double], _ weights: [Double], _ levels: [Double]) -> [Double] {
        let left = values.indices.filter { weights[$0] > 0 && values[$0].isFinite }
        guard let sample = try? WeightedSample(left.map { values[$0] }, weights: left.map { weights[$0] }) else {
            return levels.map { _ in .nan }
        }
        return levels.map { sample.quantile($0) }
    }
}

/// Weighted mean and variance.
struct Moments {
    let mean: Double
    let variance: Double
    var deviation: Double { variance.squareRoot() }

    init(_ values: [Double], _ weights: [Double]) {
        let total = weights.reduce(0, +)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
        self.mean = mean
        variance = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / total
    }
}
