import Exploration
import Reports

/// The last step of `khazri compare`: a sheet for people, a long table for machines.
enum Comparing {
    static func tables(_ inputs: ComparisonInputs) throws -> (sheet: Table, long: Table) {
        let comparison = try Measuring.attempt(inputs.scenario) {
            try StrategyComparison.compare(scenario: inputs.scenario, strategies: inputs.strategies)
        }
        let titles = inputs.scenario.baseline.products.map(\.title.english)
        return (
            ComparisonSheet.table(of: comparison, titles: titles, faulty: inputs.faulty),
            ComparisonResult(comparison, faulty: inputs.faulty).table
        )
    }
}
