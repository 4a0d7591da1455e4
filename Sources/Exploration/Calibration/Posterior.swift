import EnergySystem

/// What is left of the common inputs: sets with weights.
public struct Posterior: Sendable {
    public struct Input: Sendable {
        public let name: String
        public let path: String
        /// `value`, `multiply`, `add` or `subtract`.
        public let application: String
        public let unit: String
        /// The prior in words.
        public let distribution: String
    }
    public let columns: [Input]
    /// `[set]`; they add up to 1.
    public let weights: [Double]
    /// `[set][input]`, in the inputs' units.
    public let sets: [[Double]]
}

extension CalibrationRun {
    public var posterior: Posterior {
        guard contradiction == nil, let episode = last.wave.episodes.first else { return Posterior(columns: [], weights: [], sets: []) }
        let items = episode.study.uncertainties.prefix(calibration.common)
        return Posterior(
            columns: items.map { item in
                Posterior.Input(
                    name: item.uncertainty.name, path: item.uncertainty.path, application: item.uncertainty.application.rawValue,
                    unit: item.unit, distribution: item.words)
            },
            weights: last.weights(),
            sets: last.wave.points.map { point in
                items.indices.map { items[$0].value(episode.numbers[$0], at: point[$0]) }
            })
    }
}
