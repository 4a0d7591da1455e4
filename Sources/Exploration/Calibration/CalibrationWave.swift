import EnergySystem
import NumericalMethods
import SimulationEngine

/// One wave: sets of the common inputs, and for each set and episode some draws of the episode's own inputs.
///
/// A draw of the wave is a set and the number of a draw in it, `set x draws + draw`; its cases are the episodes.
package struct CalibrationWave: DrawnWork {
    let calibration: PreparedCalibration
    let episodes: [PreparedCalibration.Episode]
    /// From 1; 0 for the episodes that are only scored.
    let number: Int
    /// The common inputs in the unit cube of their priors, by set.
    let points: [[Double]]
    /// Prior over proposal by set; they add up to 1.
    let importance: [Double]
    let drawsPerSet: Int

    package var shape: EnsembleShape {
        EnsembleShape(
            uncertainties: columns, metrics: metrics, cases: cases,
            weights: points.indices.flatMap { set in
                Array(repeating: importance[set] / Double(drawsPerSet), count: drawsPerSet)
            })
    }
    package var emptyCounts: CurveCounts { CurveCounts(cases: episodes.count, curves: 0, strata: 1, days: 0, bins: 0) }

    private var columns: [UncertaintyColumn] {
        let shared =
            episodes.first?.study.uncertainties.prefix(calibration.common).map { $0.column(isDate: $0.unit == "date") }
            ?? []
        return shared
            + episodes.flatMap { episode in
                episode.study.uncertainties.dropFirst(calibration.common).map { item in
                    var column = item.column(isDate: item.unit == "date")
                    column.name = "\(episode.name).\(column.name)"
                    return column
                }
            }
    }
    private var metrics: [MetricColumn] {
        episodes.flatMap { episode in
            episode.figures.map { figure in
                MetricColumn(
                    key: "\(episode.name).\(figure.name)", indicator: figure.observation.measure.rawValue, product: "",
                    unit: figure.unit, definition: figure.observation.title.english)
            }
        }
    }
    private var cases: [EnsembleCase] {
        episodes.map { episode in
            let horizon = episode.inputs.scenario.horizon
            return EnsembleCase(
                scenario: episode.name, strategy: "none", weight: 1 / Double(episodes.count), firstDay: horizon.from,
                lastDay: horizon.through)
        }
    }

    package func inputs(of draw: Int) -> [Double] {
        let shared = episodes.first.map { Array(values(of: $0, draw).prefix(calibration.common)) } ?? []
        return shared + episodes.flatMap { values(of: $0, draw).dropFirst(calibration.common) }
    }

    package func evaluator() -> any DrawEvaluator { CalibrationEvaluator(self) }

    /// The numbers of one episode in one draw, by uncertainty: the set's, then the episode's own.
    func values(of episode: PreparedCalibration.Episode, _ draw: Int) -> [Double] {
        let point = points[draw / drawsPerSet]
        return episode.study.uncertainties.indices.map { index in
            let item = episode.study.uncertainties[index]
            let place =
                index < calibration.common
                ? point[index] : calibration.ownPoint(episode, item.uncertainty.name, wave: number, draw: draw)
            return item.value(episode.numbers[index], at: place)
        }
    }
}

extension PreparedCalibration {
    /// The first wave: a Latin hypercube over the priors. Throws where the design has no point.
    package func firstWave() throws(DesignError) -> CalibrationWave {
        let names = bound.calibration.inputs.map { RandomStream(name: $0.name) }
        let cube = try LatinHypercube(count: design.sets, causes: names, source: source)
        return wave(
            1, (0..<design.sets).map { cube.point($0) }, Array(repeating: 1 / Double(design.sets), count: design.sets))
    }

    func wave(_ number: Int, _ points: [[Double]], _ importance: [Double]) -> CalibrationWave {
        CalibrationWave(
            calibration: self, episodes: deciding, number: number, points: points, importance: importance,
            drawsPerSet: design.draws)
    }

    /// The episodes that are only scored, one draw a set of the last wave, weighted by what is left.
    package func scoring(_ last: CalibrationWave, weights: [Double]) -> CalibrationWave {
        CalibrationWave(
            calibration: self, episodes: heldOut, number: 0, points: last.points, importance: weights, drawsPerSet: 1)
    }

    /// Where an own input of an episode stands in the unit interval, by wave, set and draw.
    func ownPoint(_ episode: Episode, _ input: String, wave: Int, draw: Int) -> Double {
        source.uniform(RandomStream(name: "\(episode.name).\(input)").child(wave + 2), draw: draw)
    }
}

/// Runs the episodes of one draw after the other.
struct CalibrationEvaluator: DrawEvaluator {
    private let wave: CalibrationWave
    private var simulators: [DrawSimulator]
    private let columns: Int

    init(_ wave: CalibrationWave) {
        self.wave = wave
        simulators = wave.episodes.map { DrawSimulator($0.inputs, drawn: $0.study.drawnParameters) }
        columns = wave.episodes.reduce(0) { $0 + $1.figures.count }
    }

    mutating func evaluate(_ draw: Int) -> [RunOutcome] {
        var first = 0
        return wave.episodes.indices.map { index in
            let episode = wave.episodes[index]
            var values = episode.inputs.parameters.values
            var measured = [Double](repeating: .nan, count: columns)
            defer { first += episode.figures.count }
            let fault = episode.study.write(wave.values(of: episode, draw), into: &values, case: 0)
            guard fault.isEmpty else { return RunOutcome(draw: draw, caseIndex: index, values: measured, fault: fault) }
            let run = simulators[index].disrupted(ParameterValues(values))
            for (position, figure) in episode.figures.enumerated() {
                measured[first + position] = figure.measured(in: run)
            }
            return RunOutcome(draw: draw, caseIndex: index, values: measured)
        }
    }
}

extension BoundStudy {
    /// Positions of the numbers of the only case that differ between draws.
    var drawnParameters: [Int] { Set(uncertainties.flatMap { $0.targets[0] }).sorted() }
}
