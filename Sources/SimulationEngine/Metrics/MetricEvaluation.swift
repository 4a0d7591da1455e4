import EnergySystem
import Models

/// The asked indicators of one run after another: those that can are computed alone, the others from all their rows.
///
/// One evaluation belongs to one worker; the definitions are those of the indicators, none stands here.
package struct MetricEvaluation: Sendable {
    package let metrics: [Metric]
    /// By metric, as the reports write it.
    package let units: [String]
    /// Whether some metric reads the no-response run.
    package let needsNoResponse: Bool

    private enum Source: Sendable {
        case run(any RunIndicator.Type, products: [Int])
        case rows(any ContextIndicator.Type, product: String?)
        /// Unserved demand of one class of users: rows of the record, product by product.
        case unservedOfClass(rows: [Int])
        case economy(any EconomicIndicator.Type)
    }
    private let sources: [Source]
    private let sums: RunMeasures.Sums
    private let inputs: Inputs
    private var context: IndicatorContext
    private var economy: DrawnEconomy?

    /// Binds metrics to the rows of a first assessment of the same inputs. Throws `UnknownMetric`.
    package init(_ metrics: [Metric], of assessment: Assessment, drawn: DrawnParameters) throws(UnknownMetric) {
        let context = IndicatorContext(assessment)
        var sources: [Source] = [], units: [String] = []
        for metric in metrics {
            guard let bound = Self.bind(metric, assessment, context) else { throw UnknownMetric(metric: metric) }
            sources.append(bound.source)
            units.append(bound.unit)
        }
        (self.metrics, self.sources, self.units, self.context) = (metrics, sources, units, context)
        inputs = assessment.inputs
        needsNoResponse = sources.contains { if case .rows = $0 { true } else { false } }
        sums = Self.sums(of: metrics, needsAll: needsNoResponse)
        if sources.contains(where: { if case .economy = $0 { true } else { false } }),
            let model = assessment.baseline.economy
        {
            economy = DrawnEconomy(assessment.inputs, model, drawn: drawn)
        }
    }

    private static func bind(_ metric: Metric, _ assessment: Assessment, _ context: IndicatorContext) -> (
        source: Source, unit: String
    )? {
        if let userClass = metric.userClass { return bind(metric, userClass, assessment, context) }
        let type = IndicatorCatalogue.indicator(named: metric.indicator)
        if let type = type as? any EconomicIndicator.Type {
            return metric.product == nil ? (.economy(type), "M AZN") : nil
        }
        guard let type = type as? any ContextIndicator.Type,
            let row = row(of: metric, type, context)
        else { return nil }
        let products =
            metric.product.map { name in context.productsAndGroups.first { $0.name == name }?.products }
            ?? Array(context.productNames.indices)
        guard let type = type as? any RunIndicator.Type, let products else {
            return (.rows(type, product: metric.product), row.unit)
        }
        return (.run(type, products: products), row.unit)
    }

    /// The row whose unit and product a metric has; of all products together that of any product will do.
    private static func row(of metric: Metric, _ type: any ContextIndicator.Type, _ context: IndicatorContext)
        -> IndicatorRow?
    {
        let rows = type.rows(in: context)
        if let own = rows.first(where: { $0.product == metric.product }) { return own }
        return metric.product == nil && totalled.contains(metric.indicator) ? rows.first : nil
    }
    /// Indicators of sums by product that have a value of all products together, beside the rows of the table of
    /// indicators.
    package static let totalled = [UnservedDemand.name, FirstDayShort.name]

    /// Rows of one class among those of a product or group; only unserved demand is split by class.
    private static func bind(
        _ metric: Metric, _ userClass: String, _ assessment: Assessment, _ context: IndicatorContext
    ) -> (source: Source, unit: String)? {
        let classes = assessment.baseline.names[.userClasses] ?? []
        guard metric.indicator == UnservedDemand.name, let position = classes.firstIndex(of: userClass),
            let products = metric.product == nil
                ? Array(context.productNames.indices)
                : context.productsAndGroups.first(where: { $0.name == metric.product })?.products
        else { return nil }
        return (.unservedOfClass(rows: products.map { $0 * classes.count + position }), "kt")
    }

    /// What is worth summing once for all metrics.
    private static func sums(of metrics: [Metric], needsAll: Bool) -> RunMeasures.Sums {
        guard !needsAll else { return .all }
        return metrics.reduce(into: []) { sums, metric in
            guard let indicator = IndicatorCatalogue.indicator(named: metric.indicator) as? any RunIndicator.Type else {
                return
            }
            sums.formUnion(indicator.sums)
        }
    }
}

extension MetricEvaluation {
    /// The metrics of one draw, in their order. Throws what the input-output models throw.
    ///
    /// Without a no-response run a metric that needs one is NaN.
    package mutating func values(of runs: DrawRuns, _ values: ParameterValues) throws(InputOutputError) -> [Double] {
        let disrupted = RunMeasures(runs.disrupted, keeping: sums)
        let reference = RunMeasures(runs.reference, keeping: sums.intersection(needsNoResponse ? .all : .imports))
        let noResponse = runs.noResponse.map { RunMeasures($0, keeping: needsNoResponse ? sums : []) }
        context.runs = [reference, noResponse ?? disrupted, disrupted]
        context.exchangeRate = values.for(.currency).amount(inputs.baseline.exchangeRate)
        defer { context.runs = [] }
        let total = try economy?.total(runs, values)
        return sources.map { source in
            switch source {
            case .run(let type, let products): number(type.value(of: products, in: disrupted, context))
            case .unservedOfClass(let rows):
                rows.reduce(0) { $0 + runs.disrupted.record.unserved.sum($1) }
            case .economy(let type): total.map { type.value($0) } ?? .nan
            case .rows(let type, let product):
                noResponse == nil
                    ? .nan
                    : type.rows(in: context).first { $0.product == product }.map { number($0.disrupted) } ?? .nan
            }
        }
    }

    private func number(_ value: IndicatorValue) -> Double {
        switch value {
        case .number(let number): number
        case .date(let day): Double(day.number)
        case .notApplicable: .nan
        }
    }
}
