/// What history is asked about: inputs that all episodes share, those that each had for itself, and how they are
/// searched.
package struct Calibration: Sendable {
    package let title: LocalizedText
    /// Counted up by hand when the question changes; a posterior is of one version.
    package let version: Int
    package let design: CalibrationDesign
    /// Inputs that have one value in all episodes.
    package let inputs: [Uncertainty]
    /// Episodes whose observations with the role `calibrate` decide.
    package let episodes: [CalibrationEpisode]
    /// Episodes that are only scored.
    package let heldOut: [CalibrationEpisode]

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "name for people")
        version = fields.wholeNumber("version", "version of the question; a posterior is of one", fallback: 1)
        design =
            fields.group("design", "how many sets and draws, in how many waves", required: false) {
                CalibrationDesign(from: &$0)
            } ?? CalibrationDesign()
        inputs = fields.entries("inputs", "inputs that have one value in all episodes, by name", required: true) {
            fields, name in
            Uncertainty(name: name, from: &fields)
        }.map(\.value)
        episodes = fields.entries("episodes", "episodes whose observations decide, by name", required: true) {
            fields, name in
            CalibrationEpisode(name: name, from: &fields)
        }.map(\.value)
        heldOut = fields.entries("held-out", "episodes that are only scored, by name", required: false) {
            fields, name in
            CalibrationEpisode(name: name, from: &fields)
        }.map(\.value)
        check(&fields)
    }

    package var allEpisodes: [CalibrationEpisode] { episodes + heldOut }

    private func check(_ fields: inout some FieldReader) {
        for (position, episode) in episodes.enumerated()
        where episodes[..<position].contains(where: { $0.scenario == episode.scenario }) {
            fields.fault(
                "episodes",
                "'\(episode.name)' is the scenario '\(episode.scenario)' once more; evidence counts once, keep one")
        }
        for input in inputs where !allEpisodes.isEmpty && allEpisodes.allSatisfy({ $0.without.contains(input.name) }) {
            fields.fault(
                "inputs",
                "'\(input.name)' is left out by every episode, so that none can say anything of it; take it out")
        }
        for episode in heldOut {
            if let used = episodes.first(where: { $0.name == episode.name || $0.scenario == episode.scenario }) {
                fields.fault(
                    "held-out",
                    """
                    '\(episode.name)' is used and held out (the scenario '\(used.scenario)' stands under \
                    `episodes` too); keep one
                    """
                )
            }
        }
        for episode in allEpisodes {
            for own in episode.inputs where inputs.contains(where: { $0.name == own.name }) {
                fields.fault(
                    "inputs",
                    """
                    '\(own.name)' is an input of all episodes and of '\(episode.name)'; an input is calibrated \
                    in one place
                    """
                )
            }
        }
        for episode in allEpisodes {
            for name in episode.without where !inputs.contains(where: { $0.name == name }) {
                fields.fault(
                    "inputs",
                    """
                    '\(name)', which '\(episode.name)' leaves out, is no input of all episodes; there is \
                    \(inputs.map(\.name).joined(separator: ", "))
                    """
                )
            }
        }
        if inputs.isEmpty {
            fields.fault("inputs", "there is nothing to calibrate; name an input that all episodes share")
        }
        if episodes.isEmpty {
            fields.fault("episodes", "a calibration needs an episode, for example `episodes: {only: {scenario: NAME}}`")
        }
    }
}

/// One episode of a calibration: a scenario with observations, and what it had for itself.
package struct CalibrationEpisode: Sendable {
    package let name: String
    /// File or name.
    package let scenario: String
    package let inputs: [Uncertainty]
    /// Common inputs that say nothing of this episode and leave it as its file has it.
    package let without: [String]

    package init(name: String, from fields: inout some FieldReader) {
        self.name = name
        scenario = fields.text("scenario", "the episode's file or name", fallback: nil)
        inputs = fields.entries("inputs", "inputs that only this episode has, by name", required: false) {
            fields, name in
            Uncertainty(name: name, from: &fields)
        }.map(\.value)
        without = fields.texts(
            "without", "common inputs that say nothing of this episode and leave it as its file has it")
    }
}

/// How a calibration searches: waves of sets of the common inputs, and in each set and episode some draws of its own
/// inputs.
package struct CalibrationDesign: Sendable, Hashable {
    package var sets: Int
    package var draws: Int
    package var waves: Int
    package var seed: Int

    /// The most runs of one wave and episode.
    package static let mostRuns = 10_000_000

    package init(sets: Int = 1000, draws: Int = 10, waves: Int = 3, seed: Int = 1) {
        self.sets = sets
        self.draws = draws
        self.waves = waves
        self.seed = seed
    }

    init(from fields: inout some FieldReader) {
        sets = fields.wholeNumber("sets", "sets of the common inputs in a wave", fallback: 1000, most: Self.mostRuns)
        draws = fields.wholeNumber(
            "draws", "draws of an episode's own inputs in each set", fallback: 10, most: Self.mostRuns)
        waves = fields.wholeNumber("waves", "how often what is left is sampled anew", fallback: 3)
        seed = fields.wholeNumber("seed", "seed of the random numbers; the same seed draws the same", fallback: 1)
        if sets < 2 { fields.fault("sets", "\(sets) is below 2; a posterior needs sets to choose among") }
        if draws < 1 { fields.fault("draws", "\(draws) draws tell nothing; write at least 1") }
        if !(1...20).contains(waves) { fields.fault("waves", "\(waves) is not between 1 and 20") }
        if seed < 0 { fields.fault("seed", "a seed is a whole number from 0; \(seed) is below") }
        if sets > 0, draws > 0, sets.multipliedReportingOverflow(by: draws).overflow || sets * draws > Self.mostRuns {
            fields.fault(
                "sets", "\(sets) sets of \(draws) draws are more than one wave takes (\(Self.mostRuns) runs an episode)"
            )
        }
    }
}

/// A calibration whose episodes are loaded and whose paths are positions in their lists of numbers.
package struct BoundCalibration: Sendable {
    /// One episode: a study of one case, whose uncertainties are the common inputs and then its own.
    package struct Episode: Sendable {
        package let name: String
        package let isHeldOut: Bool
        package let study: BoundStudy
        package var inputs: Inputs { study.cases[0].inputs }

        package init(name: String, isHeldOut: Bool, study: BoundStudy) {
            self.name = name
            self.isHeldOut = isHeldOut
            self.study = study
        }
    }
    package let name: String
    package let calibration: Calibration
    package let episodes: [Episode]

    package init(name: String, calibration: Calibration, episodes: [Episode]) {
        self.name = name
        self.calibration = calibration
        self.episodes = episodes
    }
}
