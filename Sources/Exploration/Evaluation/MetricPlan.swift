import EnergySystem
import SimulationEngine

/// Which numbers of a run are kept: the rows of the indicators asked for, each once.
public struct MetricPlan: Sendable {
    public let columns: [MetricColumn]
    /// Names of the products whose forward cover is kept by day.
    public let coverProducts: [(name: String, index: Int)]

    /// The rows that the indicators have in the first case of each scenario.
    public init(_ study: BoundStudy) {
        let indicators = study.study.metrics.compactMap { IndicatorCatalogue.indicator(named: $0) }
        var columns: [MetricColumn] = []
        var seen: Set<String> = []
        var scenarios: Set<String> = []
        for item in study.cases where scenarios.insert(item.scenario).inserted {
            let assessment = Simulation.assess(item.inputs)
            for indicator in indicators {
                for row in indicator.rows(of: assessment) {
                    let column = MetricColumn(
                        key: row.product.map { "\(row.indicator)(\($0))" } ?? row.indicator, indicator: row.indicator,
                        product: row.product ?? "", unit: row.unit, definition: indicator.definition)
                    if seen.insert(column.key).inserted { columns.append(column) }
                }
            }
        }
        self.columns = indicators.flatMap { indicator in columns.filter { $0.indicator == indicator.name } }
        let wantsCover = study.study.curves.contains(.forwardCover)
        let products = study.cases.first?.inputs.baseline.names[.products] ?? []
        coverProducts = wantsCover ? products.enumerated().map { ($1, $0) } : []
    }
}
