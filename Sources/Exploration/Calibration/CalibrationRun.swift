import EnergySystem
import NumericalMethods

/// What a calibration came to.
package struct CalibrationRun: Sendable {
    package let calibration: PreparedCalibration
    package let waves: [WaveSummary]
    let last: WaveFit
    /// The episodes that are only scored; `nil` where there are none or nothing is left.
    let scored: WaveFit?
    /// Why no set is left; `nil` where some are.
    package let contradiction: String?

    /// Below this the weights of few sets decide.
    package static let enoughSets = 200.0

    package var effectiveSets: Double { waves.last?.effectiveSets ?? 0 }
    package var isTooFew: Bool { contradiction == nil && effectiveSets < CalibrationRun.enoughSets }

    /// Runs wave after wave. `keep` runs a wave under a name, or reads what was run, and gives `nil` where it was
    /// stopped. Throws what `keep` throws and `DesignError`.
    package static func run(
        _ calibration: PreparedCalibration, keep: (_ wave: CalibrationWave, _ name: String) throws -> EnsembleOutcomes?
    ) throws -> CalibrationRun? {
        var wave = try calibration.firstWave()
        var summaries: [WaveSummary] = []
        while true {
            guard let outcomes = try keep(wave, "wave-\(wave.number)") else { return nil }
            let fit = WaveFit(wave, outcomes), weights = fit.weights()
            summaries.append(WaveSummary(fit, weights))
            if weights.allSatisfy({ $0 == 0 }) {
                return CalibrationRun(
                    calibration: calibration, waves: summaries, last: fit, scored: nil,
                    contradiction: Contradiction.words(fit))
            }
            guard wave.number < calibration.design.waves else {
                let scored = try score(calibration, wave, weights, keep)
                if scored.isStopped { return nil }
                return CalibrationRun(
                    calibration: calibration, waves: summaries, last: fit, scored: scored.fit, contradiction: nil)
            }
            let next = SetProposal(wave.points, weights: weights)
                .draw(calibration.design.sets, wave: wave.number + 1, source: calibration.source)
            wave = calibration.wave(wave.number + 1, next.points, next.importance)
        }
    }

    private static func score(
        _ calibration: PreparedCalibration, _ wave: CalibrationWave, _ weights: [Double],
        _ keep: (_ wave: CalibrationWave, _ name: String) throws -> EnsembleOutcomes?
    ) throws -> (fit: WaveFit?, isStopped: Bool) {
        guard !calibration.heldOut.isEmpty else { return (nil, false) }
        let scoring = calibration.scoring(wave, weights: weights)
        guard let outcomes = try keep(scoring, "held-out") else { return (nil, true) }
        return (WaveFit(scoring, outcomes), false)
    }
}

/// What one wave left.
package struct WaveSummary: Sendable {
    /// One episode of a wave.
    package struct Episode: Sendable {
        package let name: String
        /// Share of its draws ruled out by the largest implausibility, and by the second largest.
        package let ruledOut: Double
        package let ruledOutBySecond: Double
        /// Share of the sets with a draw that is left.
        package let setsLeft: Double
    }
    package let number: Int
    package let sets: Int
    package let drawsPerSet: Int
    package let failedRuns: Int
    package let setsLeft: Int
    package let effectiveSets: Double
    package let episodes: [Episode]

    init(_ fit: WaveFit, _ weights: [Double]) {
        number = fit.wave.number
        sets = fit.sets
        drawsPerSet = fit.drawsPerSet
        failedRuns = fit.measured.reduce(0) { $0 + WaveSummary.failed($1) }
        setsLeft = weights.count { $0 > 0 }
        effectiveSets = WaveFit.effectiveCount(weights)
        episodes = fit.wave.episodes.indices.map { index in
            let draws = fit.sets * fit.drawsPerSet
            var first = 0, second = 0
            for draw in 0..<draws {
                let largest = fit.largest(index, draw: draw)
                if largest.first > WaveFit.cutoff { first += 1 }
                if largest.second > WaveFit.cutoff { second += 1 }
            }
            return Episode(
                name: fit.wave.episodes[index].name, ruledOut: Double(first) / Double(draws),
                ruledOutBySecond: Double(second) / Double(draws),
                setsLeft: Double(fit.likelihoods[index].count { $0 > 0 }) / Double(fit.sets))
        }
    }

    /// Draws of an episode in which nothing could be measured.
    private static func failed(_ rows: [[Double]]) -> Int {
        guard let first = rows.first else { return 0 }
        return first.indices.count { draw in rows.allSatisfy { $0[draw].isNaN } }
    }
}

/// Why nothing is left, by the observations that rule it out.
enum Contradiction {
    static func words(_ fit: WaveFit) -> String {
        let alone = fit.wave.episodes.indices.filter { fit.likelihoods[$0].allSatisfy { $0 == 0 } }
        guard !alone.isEmpty else { return together(fit) }
        return alone.map { words(fit, $0) }.joined(separator: "; ")
    }

    /// An episode that no draw of any set agrees with.
    private static func words(_ fit: WaveFit, _ index: Int) -> String {
        let episode = fit.wave.episodes[index]
        let reached = fit.deciding[index].map { figure in (figure, fit.implausibility[index][figure].min() ?? .infinity)
        }
        let never = reached.filter { $0.1 > WaveFit.cutoff }
        guard never.isEmpty else {
            return never.map {
                """
                \(episode.name): no draw comes nearer to \(episode.figures[$0.0].name) than an implausibility of \
                \(rounded($0.1))
                """
            }
            .joined(separator: "; ")
        }
        let hardest = fit.deciding[index].map { figure in
            (figure, fit.implausibility[index][figure].count { $0 > WaveFit.cutoff })
        }.max { $0.1 < $1.1 }
        let name = hardest.map { episode.figures[$0.0].name } ?? ""
        return "\(episode.name): each observation is met by some draw, no draw meets all; \(name) rules out most"
    }

    /// Each episode has sets of its own, and no set has all.
    private static func together(_ fit: WaveFit) -> String {
        let left = fit.wave.episodes.indices.map { index in
            """
            \(fit.wave.episodes[index].name) \(fit.likelihoods[index].count { $0 > 0 })
            """
        }
        return """
            every episode has sets that agree with it, no set agrees with all; sets left by episode: \
            \(left.joined(separator: ", "))
            """
    }

    private static func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
