import EnergySystem
import SimulationEngine

/// Which numbers of a run are kept: the rows of the indicators asked for, each once, those of all products together
/// first.
package struct MetricPlan: Sendable {
    package let columns: [MetricColumn]
    /// Names of the products whose forward cover is kept by day.
    package let coverProducts: [(name: String, index: Int)]
    /// Whether the cost of strategies is among the columns.
    let hasStrategyCost: Bool

    /// The rows that the indicators have in the first case of each scenario.
    package init(_ study: BoundStudy) {
        let names = study.study.metrics
        let indicators = names.compactMap { IndicatorCatalogue.indicator(named: $0) }
        hasStrategyCost = names.contains(StrategyCostColumns.name)
        var columns: [MetricColumn] = hasStrategyCost ? StrategyCostColumns.all : []
        var seen: Set<String> = []
        var scenarios: Set<String> = []
        for item in study.cases where scenarios.insert(item.scenario).inserted {
            let assessment = Simulation.assess(item.inputs)
            for indicator in indicators {
                for column in MetricPlan.columns(of: indicator, assessment) where seen.insert(column.key).inserted {
                    columns.append(column)
                }
            }
        }
        self.columns = names.flatMap { name in columns.filter { StrategyCostColumns.metric(of: $0.indicator) == name } }
        let wantsCover = study.study.curves.contains(.forwardCover)
        let products = study.cases.first?.inputs.baseline.names[.products] ?? []
        coverProducts = wantsCover ? products.enumerated().map { ($1, $0) } : []
    }

    /// One column a row, before them one of all products together where the indicator has it; unserved demand has one
    /// more for each class that wants the product or group.
    private static func columns(of indicator: any Indicator.Type, _ assessment: Assessment) -> [MetricColumn] {
        let rows = indicator.rows(of: assessment), products = assessment.baseline.names[.products] ?? []
        let total = rows.first.flatMap { row in
            MetricEvaluation.totalled.contains(indicator.name) && row.product != nil
                ? columns(of: indicator, nil, row.unit, isGroup: false, assessment) : nil
        }
        return (total ?? [])
            + rows.flatMap { row in
                columns(
                    of: indicator, row.product, row.unit, isGroup: row.product.map { !products.contains($0) } ?? false,
                    assessment)
            }
    }

    private static func columns(
        of indicator: any Indicator.Type, _ product: String?, _ unit: String, isGroup: Bool, _ assessment: Assessment
    ) -> [MetricColumn] {
        func column(_ userClass: String?, _ definition: String) -> MetricColumn {
            MetricColumn(
                key: Metric(indicator: indicator.name, product: product, userClass: userClass).key,
                indicator: indicator.name,
                product: product ?? "", isGroup: isGroup, userClass: userClass ?? "", unit: unit, definition: definition
            )
        }
        let isTotal = product == nil && MetricEvaluation.totalled.contains(indicator.name)
        let whole = column(nil, indicator.definition + (isTotal ? ", of all products together" : ""))
        guard indicator.name == UnservedDemand.name else { return [whole] }
        return [whole]
            + classes(wanting: product, assessment).map { name in
                column(
                    name,
                    """
                    Wanted demand of this user class that was neither delivered nor served by another product, sum over \
                    the horizon
                    """)
            }
    }

    /// Classes with any demand for a product or a product of a group; for any product without a name.
    private static func classes(wanting name: String?, _ assessment: Assessment) -> [String] {
        let baseline = assessment.baseline, classes = baseline.names[.userClasses] ?? []
        let products = baseline.products.indices.filter {
            name == nil || baseline.productName($0) == name || baseline.products[$0].group == name
        }
        let demand = assessment.reference.record.demand
        return classes.indices.filter { position in
            products.contains { demand.sum($0 * classes.count + position) > 0 }
        }.map { classes[$0] }
    }
}
