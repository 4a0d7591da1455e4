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
                for column in MetricPlan.columns(of: indicator, assessment) where seen.insert(column.key).inserted { columns.append(column) }
            }
        }
        self.columns = indicators.flatMap { indicator in columns.filter { $0.indicator == indicator.name } }
        let wantsCover = study.study.curves.contains(.forwardCover)
        let products = study.cases.first?.inputs.baseline.names[.products] ?? []
        coverProducts = wantsCover ? products.enumerated().map { ($1, $0) } : []
    }

    /// One column a row; unserved demand has one more for each class that wants the product or group.
    private static func columns(of indicator: any Indicator.Type, _ assessment: Assessment) -> [MetricColumn] {
        indicator.rows(of: assessment).flatMap { row -> [MetricColumn] in
            let metric = Metric(indicator: row.indicator, product: row.product)
            let whole = MetricColumn(
                key: metric.key, indicator: row.indicator, product: row.product ?? "", unit: row.unit, definition: indicator.definition)
            guard indicator.name == UnservedDemand.name, let product = row.product else { return [whole] }
            return [whole] + classes(wanting: product, assessment).map { name in
                MetricColumn(
                    key: Metric(indicator: row.indicator, product: product, userClass: name).key, indicator: row.indicator,
                    product: product, userClass: name, unit: row.unit,
                    definition: "Wanted demand of this user class that was neither delivered nor served by another product, sum over the horizon")
            }
        }
    }

    /// Classes with any demand for a product or a product of a group.
    private static func classes(wanting name: String, _ assessment: Assessment) -> [String] {
        let baseline = assessment.baseline, classes = baseline.names[.userClasses] ?? []
        let products = baseline.products.indices.filter { baseline.productName($0) == name || baseline.products[$0].group == name }
        let demand = assessment.reference.record.demand
        return classes.indices.filter { position in
            products.contains { demand.sum($0 * classes.count + position) > 0 }
        }.map { classes[$0] }
    }
}
