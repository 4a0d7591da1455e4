import EnergySystem
import Models
import SimulationEngine

/// Finds uncertain numbers that move nothing that is measured: often a sign that the scenario overrides their path.
///
/// What no part of the model reads is told from what the parts read. The others are tried: in some draws each is taken
/// from its 5 % to its 95 % point with everything else as drawn; the first draw in which a metric moves settles it.
package enum InertNumbers {
    /// Draws that are tried, evenly spread.
    private static let tried = 12

    /// One sentence for those that nothing reads and one for those that move nothing; empty where there are none.
    package static func remarks(_ study: PreparedStudy, _ plan: MetricPlan) -> [String] {
        let unread = unread(study)
        let draws = Set((0..<tried).map { $0 * study.draws / tried }).sorted()
        let idle = idle(study, plan, among: study.bound.uncertainties.indices.filter { !unread.contains($0) }, draws)
        func names(_ numbers: [Int]) -> String {
            numbers.map { study.bound.uncertainties[$0].uncertainty.name }.joined(separator: ", ")
        }
        var remarks: [String] = []
        if !unread.isEmpty {
            remarks.append("\(names(unread)): no run reads it; look whether the scenario sets the same thing elsewhere")
        }
        if !idle.isEmpty {
            remarks.append(
                """
                \(names(idle)): taken from the 5 % to the 95 % point of the range, no metric moved in any of the \
                \(draws.count) draws tried; look whether the scenario sets the same thing elsewhere
                """)
        }
        return remarks
    }

    /// Numbers whose every target lies outside what the parts of the model read.
    private static func unread(_ study: PreparedStudy) -> [Int] {
        let read = study.cases.map { InputReads(of: $0.inputs).inputs { _ in true } }
        return study.bound.uncertainties.indices.filter { number in
            let targets = study.bound.uncertainties[number].targets
            return targets.contains { !$0.isEmpty }
                && read.indices.allSatisfy { read[$0].isDisjoint(with: targets[$0]) }
        }
    }

    private static func idle(_ study: PreparedStudy, _ plan: MetricPlan, among numbers: [Int], _ draws: [Int]) -> [Int]
    {
        var evaluators = study.cases.indices.map { CaseEvaluator(study, plan, case: $0) }
        return numbers.filter { number in
            !draws.contains { draw in
                let low = study.draw(draw, moving: number, to: 0.05), high = study.draw(draw, moving: number, to: 0.95)
                return evaluators.indices.contains { index in
                    !study.bound.uncertainties[number].targets[index].isEmpty && low.faults[index].isEmpty
                        && high.faults[index].isEmpty
                        && evaluators[index].measures(low.values[index])
                            != evaluators[index].measures(high.values[index])
                }
            }
        }
    }
}

/// Measures one case for any values.
private struct CaseEvaluator {
    private var simulator: DrawSimulator
    private var metrics: CaseMetrics
    private let hasStrategyCost: Bool

    init(_ study: PreparedStudy, _ plan: MetricPlan, case index: Int) {
        let inputs = study.cases[index].inputs
        hasStrategyCost = plan.hasStrategyCost
        simulator = DrawSimulator(inputs, drawn: study.drawnParameters(case: index))
        metrics = CaseMetrics(plan, inputs, simulator.drawn)
    }

    /// The measures as bits, so that what is undefined equals itself; `nil` where the economy has no solution.
    mutating func measures(_ values: ParameterValues) -> [UInt64]? {
        let reference = simulator.reference(values)
        let runs = simulator.run(values, shared: reference, noResponse: metrics.needsNoResponse)
        let costs = hasStrategyCost ? StrategyAccount(simulator.inputs, values, runs).numbers : []
        do throws(InputOutputError) { return (try metrics.values(of: runs, values) + costs).map(\.bitPattern) } catch {
            return nil
        }
    }
}
