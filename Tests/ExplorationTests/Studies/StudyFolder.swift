import EnergySystem
import Exploration
import Foundation
import ScenarioFiles
import SimulationEngine

@testable import TestSupport

/// A folder with one study of shipped scenarios.
final class StudyFolder {
    static let loader = ShippedWorld.loader

    private let scratch: Scratch
    let path: String

    init(_ text: String) throws {
        scratch = try Scratch()
        path = try scratch.write("study.yaml", text)
    }

    var outcome: StudyOutcome { StudyFolder.loader.loadStudy(path) }

    /// The messages without the folder of the file.
    var messages: [String] {
        outcome.diagnostics.map { $0.description.replacingOccurrences(of: path, with: "study.yaml") }
    }

    /// A study ready to run.
    func prepared(draws: Int? = nil, seed: Int? = nil) throws -> PreparedStudy {
        guard let study = outcome.study else { throw LoadFault(outcome.diagnostics) }
        return try PreparedStudy(study, draws: draws, seed: seed)
    }

    /// A study of the ban with these uncertainties; `head` stands before them.
    static func ban(_ uncertainties: String, method: String = "monte-carlo", draws: Int = 64, head: String = "") throws
        -> StudyFolder
    {
        try StudyFolder(
            """
            khazri: study/1
            title: Ban
            scenarios: {announced: {scenario: russia-gasoline-ban-2024}}
            design: {method: \(method), draws: \(draws), seed: 3}
            metrics: [unserved-demand, first-day-short]
            \(head)
            uncertainties:
            \(uncertainties)
            """)
    }

    static let length = """
          length: {path: shocks.ban.paths.announced.windows.only.length, distribution: {kind: triangular, low: 60 d, \
        mode: 184 d, high: 306 d}}
        """
    static let share = "  share: {path: shocks.ban.share, distribution: {kind: uniform, low: 60 %, high: 100 %}}"
    static let stock = """
          stock: {path: baseline.stocks.commercial.gasoline-*.opening, distribution: {kind: pert, low: 50 %, mode: \
        100 %, high: 160 %}, as: multiply}
        """
}
