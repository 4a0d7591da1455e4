import EnergySystem
import Models
import SimulationEngine

/// Runs the cases of one draw after the other, in memory that is used again; one a thread.
struct RunEvaluator: DrawEvaluator {
    private let study: PreparedStudy
    private let plan: MetricPlan
    private var simulators: [DrawSimulator]
    private var metrics: [CaseMetrics]

    init(_ study: PreparedStudy, _ plan: MetricPlan) {
        self.study = study
        self.plan = plan
        simulators = study.cases.indices.map {
            DrawSimulator(study.cases[$0].inputs, drawn: study.drawnParameters(case: $0))
        }
        metrics = zip(study.cases, simulators).map { CaseMetrics(plan, $0.inputs, $1.drawn) }
    }

    /// The first case with the same scenario: strategies share its reference.
    private static func firstCase(of index: Int, _ cases: [BoundStudy.Case]) -> Int {
        cases.firstIndex { $0.scenario == cases[index].scenario } ?? index
    }

    mutating func evaluate(_ number: Int) -> [RunOutcome] {
        let draw = study.draw(number)
        var references: [Int: Run] = [:], accounts = [StrategyAccount?](repeating: nil, count: study.cases.count)
        let outcomes = study.cases.indices.map { index in
            if !draw.faults[index].isEmpty { return failed(number, index, draw.faults[index]) }
            let first = RunEvaluator.firstCase(of: index, study.cases)
            let reference = references[first] ?? simulators[index].reference(draw.values[index])
            references[first] = reference
            let runs = simulators[index].run(
                draw.values[index], shared: reference, noResponse: metrics[index].needsNoResponse)
            do throws(InputOutputError) {
                let values = try metrics[index].values(of: runs, draw.values[index])
                if plan.hasStrategyCost {
                    accounts[index] = StrategyAccount(simulators[index].inputs, draw.values[index], runs)
                }
                return RunOutcome(draw: number, caseIndex: index, values: values, bins: bins(runs.disrupted))
            } catch { return failed(number, index, "\(error)") }
        }
        return plan.hasStrategyCost ? outcomes.map { withCosts($0, accounts) } : outcomes
    }

    /// The same with what the strategy of the case costs beside the case without one; nothing where either failed.
    private func withCosts(_ outcome: RunOutcome, _ accounts: [StrategyAccount?]) -> RunOutcome {
        let own = study.cases[outcome.caseIndex]
        guard let basis = study.cases.firstIndex(where: { $0.scenario == own.scenario && $0.strategy == "none" }),
            let account = accounts[outcome.caseIndex], let nothing = accounts[basis]
        else { return outcome }
        var values = outcome.values
        for (column, cost) in zip(StrategyCostColumns.all, account.columns(beside: nothing)) {
            if let place = plan.columns.firstIndex(of: column) { values[place] = cost }
        }
        return RunOutcome(
            draw: outcome.draw, caseIndex: outcome.caseIndex, values: values, fault: outcome.fault, bins: outcome.bins)
    }

    private func failed(_ number: Int, _ index: Int, _ reason: String) -> RunOutcome {
        RunOutcome(draw: number, caseIndex: index, values: plan.columns.map { _ in .nan }, fault: reason)
    }

    private func bins(_ run: Run) -> [[UInt8]] {
        plan.coverProducts.map { product in
            ForwardCoverMinimum.series(of: run, products: [product.index]).map { CurveCounts.bin($0) }
        }
    }
}

/// The metrics of one case in the order of the plan's columns; NaN where the case has no such row.
struct CaseMetrics {
    private var evaluation: MetricEvaluation?
    /// By column, the position among the case's metrics.
    private let places: [Int?]

    init(_ plan: MetricPlan, _ inputs: Inputs, _ drawn: DrawnParameters) {
        let assessment = Simulation.assess(inputs)
        var wanted = plan.columns.map {
            Metric(
                indicator: $0.indicator, product: $0.product.isEmpty ? nil : $0.product,
                userClass: $0.userClass.isEmpty ? nil : $0.userClass)
        }
        let asked = wanted
        while evaluation == nil, !wanted.isEmpty {
            do throws(UnknownMetric) { evaluation = try MetricEvaluation(wanted, of: assessment, drawn: drawn) } catch {
                wanted.removeAll { $0 == error.metric }
            }
        }
        places = asked.map { wanted.firstIndex(of: $0) }
    }

    var needsNoResponse: Bool { evaluation?.needsNoResponse ?? false }

    mutating func values(of runs: DrawRuns, _ values: ParameterValues) throws(InputOutputError) -> [Double] {
        let found = try evaluation?.values(of: runs, values) ?? []
        return places.map { $0.map { found[$0] } ?? .nan }
    }
}
