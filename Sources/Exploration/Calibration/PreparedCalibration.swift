import EnergySystem
import NumericalMethods
import SimulationEngine

/// A calibration ready to run: distributions made, observations bound, everything that no draw changes.
package struct PreparedCalibration: Sendable {
    /// One episode ready to be drawn: distributions by uncertainty, the common ones first.
    struct Episode: Sendable {
        let name: String
        let isHeldOut: Bool
        let study: BoundStudy
        let numbers: [UncertainNumber]
        let figures: [ObservedFigure]
        var inputs: Inputs { study.cases[0].inputs }
        /// Positions of the observations that decide.
        var deciding: [Int] { isHeldOut ? [] : figures.indices.filter { figures[$0].role == .calibrate } }
    }

    package let bound: BoundCalibration
    package let design: CalibrationDesign
    let episodes: [Episode]
    /// How many inputs all episodes share.
    let common: Int
    let source: RandomSource

    var deciding: [Episode] { episodes.filter { !$0.isHeldOut } }
    var heldOut: [Episode] { episodes.filter(\.isHeldOut) }

    /// Checks every distribution and observation; `sets`, `draws`, `waves` and `seed` stand for those of the file.
    package init(
        _ bound: BoundCalibration, sets: Int? = nil, draws: Int? = nil, waves: Int? = nil, seed: Int? = nil
    ) throws(StudyFaults) {
        var design = bound.calibration.design
        design.sets = sets ?? design.sets
        design.draws = draws ?? design.draws
        design.waves = waves ?? design.waves
        design.seed = seed ?? design.seed
        var faults = StudyFaults()
        if design.sets.multipliedReportingOverflow(by: design.draws).overflow
            || design.sets * design.draws > CalibrationDesign.mostRuns
        {
            faults.add(
                ["design"],
                """
                \(design.sets) sets of \(design.draws) draws are more than one wave takes \
                (\(CalibrationDesign.mostRuns) runs an episode)
                """
            )
            throw faults
        }
        let episodes = bound.episodes.map { PreparedCalibration.prepare($0, of: bound, &faults) }
        guard faults.faults.isEmpty else { throw faults }
        self.bound = bound
        self.design = design
        self.episodes = episodes
        common = bound.calibration.inputs.count
        source = RandomSource(seed: UInt64(design.seed))
    }

    private static func prepare(
        _ episode: BoundCalibration.Episode, of bound: BoundCalibration, _ faults: inout StudyFaults
    ) -> Episode {
        let group = episode.isHeldOut ? "held-out" : "episodes"
        let shared = Set(bound.calibration.inputs.map(\.name))
        func place(_ name: String) -> [String] {
            shared.contains(name) ? ["inputs", name] : [group, episode.name, "inputs", name]
        }
        var own = StudyFaults()
        let numbers = PreparedStudy.numbers(episode.study, &own, placeOf: place)
        if own.faults.isEmpty {
            for (item, number) in zip(episode.study.uncertainties, numbers) {
                checkRange(item, number, episode, place(item.uncertainty.name), &own)
            }
        }
        for fault in own.faults where !faults.faults.contains(where: { $0.path == fault.path }) {
            faults.add(fault.path, fault.message)
        }
        let inputs = episode.inputs
        let figures = ObservedFigure.all(of: inputs, inputs.values)
        checkObservations(inputs.scenario.observations, episode, [group, episode.name], &faults)
        return Episode(
            name: episode.name, isHeldOut: episode.isHeldOut, study: episode.study, numbers: numbers, figures: figures)
    }

    /// A range must hold what the files say.
    private static func checkRange(
        _ item: BoundUncertainty, _ number: UncertainNumber, _ episode: BoundCalibration.Episode, _ place: [String],
        _ faults: inout StudyFaults
    ) {
        let values = episode.inputs.parameters.values, (low, high) = number.support
        for target in item.targets[0] {
            let written: Double =
                switch item.uncertainty.application {
                case .value: values[target] / item.factor
                case .multiply: 1
                case .add, .subtract: 0
                }
            let slack = 1e-9 * max(1, abs(written))
            guard written < low - slack || written > high + slack else { continue }
            let path = episode.inputs.parameters.descriptions[target].path
            let what =
                item.uncertainty.application == .value
                ? "'\(path)' of \(episode.name), \(written) \(item.unit)".trimmingSpaces
                : "what leaves the file's own value, \(written)"
            faults.add(
                place + ["distribution"],
                "reaches from \(low) to \(high), and \(what), lies outside; widen the range, or correct the value")
            return
        }
    }

    private static func checkObservations(
        _ observations: [Named<Observation>], _ episode: BoundCalibration.Episode, _ place: [String],
        _ faults: inout StudyFaults
    ) {
        let deciding = observations.filter { $0.value.role == .calibrate }
        if observations.isEmpty {
            faults.add(
                place + ["scenario"],
                "the scenario '\(episode.name)' has no `observations:`; an episode is a scenario with what was observed"
            )
        }
        if !episode.isHeldOut, deciding.isEmpty, !observations.isEmpty {
            faults.add(
                place + ["scenario"],
                "no observation of '\(episode.name)' has the role calibrate; put the episode under `held-out`")
        }
        for item in observations where item.value.run != .disrupted {
            faults.add(
                place + ["scenario"],
                """
                the observation '\(item.name)' is of the run '\(item.value.run.rawValue)'; a calibration makes \
                the disrupted run only
                """
            )
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
