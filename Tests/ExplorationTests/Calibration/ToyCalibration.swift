import EnergySystem
import Foundation
import ScenarioFiles
import SimulationEngine

@testable import Exploration
@testable import TestSupport

/// Episodes of a toy world and a calibration over them, written like a user's files.
///
/// In each episode the plant makes nothing from 11 to 20 January, known from the first day; importers keep
/// `target-cover` days of stock, so that what they land tells their cover.
struct ToyCalibration {
    /// Observations by episode, YAML with two spaces before each.
    var episodes: [(name: String, observations: String)]
    var inputs = """
          cover: {path: policies.replacement.target-cover, distribution: {kind: uniform, low: 1 d, high: 9 d}}
        """
    var own = """
              opening: {path: baseline.stocks.commercial.regular.opening, distribution: {kind: uniform, low: 28 kt, \
        high: 32 kt}}
        """
    var heldOut: [(name: String, observations: String)] = []
    var design = "{sets: 40, draws: 4, waves: 2, seed: 3}"
    var cover = 5
    var more = ""

    static func imports(_ target: String, role: String = "calibrate", discrepancy: String = "0.5 kt") -> String {
        """
          imports: {title: Imports, role: \(role), measure: imports, products: [regular], \(target), \
        discrepancy: \(discrepancy)}
        """
    }

    private func scenario(_ observations: String) -> String {
        """
        khazri: scenario/1
        title: Toy
        baseline: toy
        horizon: {from: 2023-01-01, through: 2023-02-28}
        policies: {replacement: {target-cover: \(cover) d, decision-delay: 1 d, look-ahead: 40 d}}
        shocks:
          stop: {kind: refinery-outage, unit: plant, products: [regular], throughput: 0 %, windows: {from: 2023-01-11, length: 10 d}, known-from: 2023-01-01}
        observations:
        \(observations)

        """
    }

    private var text: String {
        func list(_ items: [(name: String, observations: String)]) -> String {
            items.map { "  \($0.name):\n    scenario: \($0.name)\n" + (own.isEmpty ? "" : "    inputs:\n\(own)\n") }
                .joined()
        }
        return """
            khazri: calibration/1\ntitle: Toy\nversion: 1\ndesign: \
            \(design)\ninputs:\n\(inputs)\nepisodes:\n\(list(episodes))
            """
                + (heldOut.isEmpty ? "" : "held-out:\n\(list(heldOut))") + more
    }

    func outcome() throws -> CalibrationOutcome {
        let folder = ToyWorld.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = ["calibrations/toy-record.yaml": text]
        for episode in episodes + heldOut { files["\(episode.name).yaml"] = scenario(episode.observations) }
        try ToyWorld().write(into: folder, and: files)
        return ScenarioLoader(locator: DataLocator(dataFolder: folder.path, environmentFolder: nil, executable: nil))
            .loadCalibration(
                """
                toy-record
                """)
    }

    func prepared() throws -> PreparedCalibration {
        let outcome = try outcome()
        guard let bound = outcome.calibration else {
            throw ToyWorldFault(messages: outcome.diagnostics.map(\.description))
        }
        return try PreparedCalibration(bound)
    }

    /// Every message, of the reader and of the numbers, without the file's name.
    func messages() throws -> [String] {
        let outcome = try outcome()
        let read = outcome.diagnostics.map { "\($0.path): \($0.message)" }
        guard let bound = outcome.calibration else { return read }
        do throws(StudyFaults) {
            _ = try PreparedCalibration(bound)
            return read
        } catch { return read + error.faults.map { "\($0.path.joined(separator: ".")): \($0.message)" } }
    }

    /// All waves on some threads.
    static func run(_ calibration: PreparedCalibration, threads: Int = 1) throws -> CalibrationRun {
        let run = try CalibrationRun.run(calibration) { wave, _ in try outcomes(wave, threads: threads) }
        guard let run else { throw ToyWorldFault(messages: ["stopped"]) }
        return run
    }

    /// A wave by the runner, out of a store in memory.
    static func outcomes(_ wave: CalibrationWave, threads: Int = 1) throws -> EnsembleOutcomes {
        let store = MemoryStore()
        _ = try EnsembleRunner(wave, threads: threads).run(into: store, shouldStop: { false }, progress: { _ in })
        let draws = wave.shape.weights.count, columns = wave.shape.metrics.count
        var values = wave.shape.cases.map { _ in
            [[Double]](repeating: [Double](repeating: .nan, count: draws), count: columns)
        }
        for (draw, results) in store.outcomes {
            for result in results {
                for column in 0..<columns { values[result.caseIndex][column][draw] = result.values[column] }
            }
        }
        return outcomes(wave, values: values)
    }

    /// Outcomes by case, column and draw.
    static func outcomes(_ wave: CalibrationWave, values: [[[Double]]]) -> EnsembleOutcomes {
        let shape = wave.shape
        return EnsembleOutcomes(
            title: "", uncertainties: shape.uncertainties, metrics: shape.metrics, cases: shape.cases,
            drawWeights: shape.weights,
            inputs: [], values: values,
            design: DesignSummary(method: "latin-hypercube", draws: shape.weights.count, seed: 1))
    }
}
