import EnergySystem

/// What is left of the common inputs: sets with weights.
package struct Posterior: Sendable {
    package struct Input: Sendable {
        package let name: String
        package let path: String
        /// `value`, `multiply`, `add` or `subtract`.
        package let application: String
        package let unit: String
        /// The prior in words.
        package let distribution: String
    }
    package let columns: [Input]
    /// `[set]`; they add up to 1.
    package let weights: [Double]
    /// `[set][input]`, in the inputs' units.
    package let sets: [[Double]]
}

extension CalibrationRun {
    package var posterior: Posterior {
        guard contradiction == nil, let episode = last.wave.episodes.first else {
            return Posterior(columns: [], weights: [], sets: [])
        }
        let items = episode.study.uncertainties.prefix(calibration.common)
        return Posterior(
            columns: items.map { item in
                Posterior.Input(
                    name: item.uncertainty.name, path: item.uncertainty.path,
                    application: item.uncertainty.application.rawValue,
                    unit: item.unit, distribution: item.words)
            },
            weights: last.weights(),
            sets: last.wave.points.map { point in
                items.indices.map { items[$0].value(episode.numbers[$0], at: point[$0]) }
            })
    }
}
