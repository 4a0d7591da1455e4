import EnergySystem
import Reports
import ScenarioFiles
import SimulationEngine

/// One of the three runs of a scenario.
public enum RunName: String, Sendable, CaseIterable {
    /// Nothing happens.
    case reference
    /// The shocks, and nothing new is ordered.
    case noResponse = "no-response"
    /// The shocks, the responses, new orders and the strategy.
    case disrupted

    var kind: RunKind {
        switch self {
        case .reference: .reference
        case .noResponse: .noResponse
        case .disrupted: .disrupted
        }
    }
}

/// What a run writes down every day for a product, kt.
public enum DailyFigure: String, Sendable, CaseIterable {
    /// Wanted after price response, restraint and hoarding.
    case demand
    /// Wanted and not served.
    case unserved
    /// Commercial stock and reserve in the evening.
    case stock
    /// Imports landed.
    case arrivals
    /// Refinery output.
    case production
}

/// The three runs of a scenario, stepped to the end.
public struct ScenarioRuns: Sendable {
    private let assessment: Assessment
    private let family: FileFamily

    init(assessment: Assessment, family: FileFamily) { (self.assessment, self.family) = (assessment, family) }

    /// The days of the horizon, `2024-07-01`.
    public var dates: [String] { (0..<assessment.horizon.count).map { "\(assessment.horizon.date($0))" } }

    /// A figure by day, kt; `nil` where the baseline has no such product.
    public func daily(_ figure: DailyFigure, of product: String, in run: RunName) -> [Double]? {
        guard let product = assessment.baseline.names[.products]?.firstIndex(of: product) else { return nil }
        return DailySeries(assessment[run.kind], product: product)[figure]
    }

    /// Measures the runs: indicators, payments, losses of the economy, and the variants that stand beside them.
    ///
    /// - Throws: what the economy's table refuses.
    public func assess() throws(AssessmentFault) -> ScenarioAssessment {
        do {
            return ScenarioAssessment(report: try Report.measured(assessment, family: family))
        } catch {
            throw AssessmentFault(description: "\(error)")
        }
    }
}

/// Runs that cannot be measured, in words.
public struct AssessmentFault: Error, Sendable, CustomStringConvertible {
    /// What is wrong with the economy of the baseline.
    public let description: String
}
