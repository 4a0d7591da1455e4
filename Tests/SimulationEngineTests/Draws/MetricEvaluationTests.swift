import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// Every metric is the headline that the table of indicators prints.
@Suite struct MetricEvaluationTests {
    @Test(arguments: ["ban-and-refinery-outage", "no-shock", "repair-october-2019"])
    func metricsAreTheHeadlines(_ scenario: String) throws {
        let inputs = try ShippedWorld.inputs(scenario)
        let base = Simulation.assess(inputs)
        let rows = IndicatorCatalogue.rows(of: base, economy: try EconomyAssessment(base))
        let metrics = headlines(rows)
        #expect(metrics.count > 100)
        let drawn = DrawnWorld.shockParameters(inputs)
        var random = SeededGenerator(6)
        var simulator = DrawSimulator(inputs, drawn: drawn)
        var all = try MetricEvaluation(metrics, of: base, drawn: simulator.drawn)
        #expect(all.needsNoResponse)
        for _ in 0..<2 {
            let values = DrawnWorld.values(inputs, drawn, &random)
            let alone = Simulation.assess(inputs, values: values)
            let expected = IndicatorCatalogue.rows(of: alone, economy: try EconomyAssessment(alone))
            let actual = try all.values(of: simulator.run(values, noResponse: true), values)
            for (metric, value) in zip(metrics, actual) {
                let row = try #require(
                    expected.first { $0.indicator == metric.indicator && $0.product == metric.product })
                #expect(value.bitPattern == number(row.disrupted).bitPattern, "\(metric.key)")
            }
        }
    }

    @Test func metricsOfOneRunNeedNoThird() throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage")
        let base = Simulation.assess(inputs)
        let names = [
            "unserved-demand", "unserved-share", "days-short", "first-day-short", "extra-import-cost",
            "forward-cover-minimum"
        ]
        let metrics =
            names.map { Metric(indicator: $0, product: "gasoline-ai92") }
            + [
                Metric(indicator: "extra-import-cost"), Metric(indicator: "value-added-loss"),
                Metric(indicator: "real-income-loss")
            ]
        let drawn = DrawnWorld.allParameters(inputs)
        var simulator = DrawSimulator(inputs, drawn: drawn)
        var evaluation = try MetricEvaluation(metrics, of: base, drawn: simulator.drawn)
        #expect(!evaluation.needsNoResponse)
        #expect(evaluation.units == ["kt", "%", "d", "date", "M USD", "d", "M USD", "M AZN", "M AZN"])
        var random = SeededGenerator(7)
        for _ in 0..<3 {
            let values = DrawnWorld.values(inputs, drawn, &random)
            let alone = Simulation.assess(inputs, values: values)
            let rows = IndicatorCatalogue.rows(of: alone, economy: try EconomyAssessment(alone))
            let actual = try evaluation.values(of: simulator.run(values), values)
            for (metric, value) in zip(metrics, actual) {
                let row = try #require(rows.first { $0.indicator == metric.indicator && $0.product == metric.product })
                #expect(value.bitPattern == number(row.disrupted).bitPattern, "\(metric.key)")
            }
        }
    }

    @Test func unknownMetricIsNamed() throws {
        let inputs = try ShippedWorld.inputs("no-shock")
        let base = Simulation.assess(inputs), drawn = DrawnParameters([], of: inputs)
        let unknown = Metric(indicator: "unserved-demand", product: "kerosene")
        #expect(throws: UnknownMetric(metric: unknown)) { try MetricEvaluation([unknown], of: base, drawn: drawn) }
    }

    private func headlines(_ rows: [IndicatorRow]) -> [Metric] {
        var seen: [Metric] = []
        for row in rows where row.indicator != BalanceResidual.name || row.product != nil {
            let metric = Metric(indicator: row.indicator, product: row.product)
            if !seen.contains(metric) { seen.append(metric) }
        }
        return seen
    }
    private func number(_ value: IndicatorValue) -> Double {
        switch value {
        case .number(let number): number
        case .date(let day): Double(day.number)
        case .notApplicable: .nan
        }
    }
}
