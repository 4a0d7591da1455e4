import EnergySystem
import Exploration
import NumericalMethods

/// The small tables of an ensemble's report page, rounded for people.
enum EnsembleGlance {
    private static let caseColumns: [Column] = [.key("scenario", ""), .key("strategy", "")]
    private static func cells(_ own: EnsembleCase) -> [Cell] { [.text(own.scenario), .text(own.strategy)] }

    /// Shortages of every product and group that is short in some draw.
    static func table(_ answers: EnsembleAnswers) -> Table {
        var table = Table(
            name: "glance", title: "",
            columns: caseColumns + [
                .key("unserved", "product"), .measure("any_shortage_percent", "%", ""), .measure("mean_kt", "kt", ""),
                Column("median_kt", unit: "kt", "", kind: .number, decimals: 1),
                Column("95th percentile, kt", "", kind: .number, decimals: 1),
                Column("worst 5 %, kt", "", kind: .number, decimals: 1)
            ])
        for summary in answers.summaries {
            let metric = answers.outcomes.metrics[summary.metric]
            guard metric.indicator == "unserved-demand", metric.userClass.isEmpty, isEverShort(summary.metric, answers)
            else { continue }
            table.append(
                row: cells(answers.outcomes.cases[summary.caseIndex]) + [
                    .text(metric.product.isEmpty ? "all fuel" : metric.product),
                    .number(100 * summary.probabilityAboveZero.estimate),
                    .number(summary.mean.estimate), Cell(summary.quantile(0.5)?.estimate),
                    Cell(summary.quantile(0.95)?.estimate),
                    Cell(summary.tailMeans.last?.estimate)
                ])
        }
        return table
    }

    private static func isEverShort(_ metric: Int, _ answers: EnsembleAnswers) -> Bool {
        answers.summaries.contains { $0.metric == metric && $0.probabilityAboveZero.estimate > 0 }
    }

    /// One row a level, one column a case.
    static func exceedance(_ answers: EnsembleAnswers, _ metric: Int) -> Table {
        let curves = answers.exceedance.filter { $0.metric == metric }
        let longest = curves.max { ($0.levels.last ?? 0) < ($1.levels.last ?? 0) }?.levels ?? []
        let levels = longest.enumerated().filter { $0.offset % max(1, longest.count / 8) == 0 }.map(\.element)
        let outcomes = answers.outcomes
        let columns = curves.map { curve -> Column in
            let own = outcomes.cases[curve.caseIndex]
            return Column("\(own.scenario), \(own.strategy)", unit: "%", "", kind: .number, decimals: 1)
        }
        var table = Table(
            name: "exceedance", title: "",
            columns: [Column("more than, \(outcomes.metrics[metric].unit)", "", kind: .number, isKey: true)] + columns)
        for level in levels {
            let row = curves.map { curve -> Cell in
                let sample = DrawSample(outcomes, case: curve.caseIndex, metric: metric)
                return .number(100 * sample.probability(above: max(level, MetricSummary.zero)).estimate)
            }
            table.append(row: [.number(level)] + row)
        }
        return table
    }

    /// Who goes without: classes of users that lack some of the headline product in some draw.
    static func byClass(_ answers: EnsembleAnswers, _ metric: Int) -> Table {
        var table = Table(
            name: "classes", title: "",
            columns: caseColumns + [
                .key("user class", ""), .measure("any_shortage_percent", "%", ""), .measure("mean_kt", "kt", ""),
                Column("95th percentile, kt", "", kind: .number, decimals: 1),
                Column("worst 5 %, kt", "", kind: .number, decimals: 1)
            ])
        let product = answers.outcomes.metrics[metric].product
        for summary in answers.summaries {
            let column = answers.outcomes.metrics[summary.metric]
            guard column.indicator == "unserved-demand", column.product == product, !column.userClass.isEmpty,
                isEverShort(summary.metric, answers)
            else { continue }
            table.append(
                row: cells(answers.outcomes.cases[summary.caseIndex]) + [
                    .text(column.userClass), .number(100 * summary.probabilityAboveZero.estimate),
                    .number(summary.mean.estimate),
                    Cell(summary.quantile(0.95)?.estimate), Cell(summary.tailMeans.last?.estimate)
                ])
        }
        return table
    }

    /// The day with the lowest median of each curve.
    static func lowestCover(_ answers: EnsembleAnswers) -> Table {
        var table = Table(
            name: "cover", title: "",
            columns: caseColumns + [
                .key("curve", ""), Column("day", "", kind: .date), .text("unit", ""),
                Column("5 %", "", kind: .number, decimals: 1),
                Column("25 %", "", kind: .number, decimals: 1), Column("median", "", kind: .number, decimals: 1),
                Column("75 %", "", kind: .number, decimals: 1), Column("95 %", "", kind: .number, decimals: 1)
            ])
        for fan in answers.fans where isOfShort(fan.curve.product, answers) {
            let days = fan.quantiles.indices.filter { fan.quantiles[$0][2].isFinite }
            guard let day = days.min(by: { fan.quantiles[$0][2] < fan.quantiles[$1][2] }) else { continue }
            table.append(
                row: cells(answers.outcomes.cases[fan.curve.caseIndex]) + [
                    .text(fan.curve.name), .date(fan.curve.firstDay + day), .text(fan.curve.unit)
                ] + fan.quantiles[day].map { Cell($0) })
        }
        return table
    }

    /// Whether a curve is of a product that is short in some draw; all curves where shortages were not measured.
    private static func isOfShort(_ product: String, _ answers: EnsembleAnswers) -> Bool {
        let volumes = answers.outcomes.metrics.indices.filter {
            answers.outcomes.metrics[$0].indicator == """
                unserved-demand
                """
        }
        return volumes.isEmpty
            || volumes.contains { metric in
                answers.outcomes.metrics[metric].product == product && isEverShort(metric, answers)
            }
    }

    /// Metrics in money as wholes.
    static func money(_ answers: EnsembleAnswers) -> Table {
        var table = Table(
            name: "money", title: "",
            columns: caseColumns + [
                .key("metric", ""), .text("unit", ""), Column("mean", "", kind: .number, decimals: 1),
                Column("5 %", "", kind: .number, decimals: 1), Column("median", "", kind: .number, decimals: 1),
                Column("95 %", "", kind: .number, decimals: 1)
            ])
        for summary in answers.summaries {
            let metric = answers.outcomes.metrics[summary.metric]
            guard metric.isMoney, metric.product.isEmpty, metric.userClass.isEmpty,
                !metric.indicator.hasPrefix(Study.strategyCost)
            else { continue }
            table.append(
                row: cells(answers.outcomes.cases[summary.caseIndex]) + [
                    .text(metric.indicator), .text(metric.unit), .number(summary.mean.estimate),
                    Cell(summary.quantile(0.05)?.estimate),
                    Cell(summary.quantile(0.5)?.estimate), Cell(summary.quantile(0.95)?.estimate)
                ])
        }
        return table
    }

    /// What the headline metrics do where one number is moved at a time, largest swing first.
    static func tornado(_ answers: EnsembleAnswers) -> Table {
        func amount(_ name: String) -> Column { Column(name, "", kind: .number, decimals: 1) }
        var table = Table(
            name: "tornado", title: "",
            columns: caseColumns + [
                .key("metric", ""), .key("uncertainty", ""), .text("low", ""), .text("high", ""), amount("at low"),
                amount("base"),
                amount("at high"), amount("swing"), .text("unit", "")
            ])
        for tornado in answers.tornados where answers.headlines.contains(tornado.metric) {
            let metric = answers.outcomes.metrics[tornado.metric]
            for bar in tornado.bars {
                let input = answers.outcomes.uncertainties[bar.uncertainty]
                table.append(
                    row: cells(answers.outcomes.cases[tornado.caseIndex]) + [
                        .text(metric.key), .text(input.name), .text(UncertaintyWords.point(bar.low, input)),
                        .text(UncertaintyWords.point(bar.high, input)), Cell(bar.atLow), Cell(tornado.base),
                        Cell(bar.atHigh), Cell(bar.swing),
                        .text(metric.unit)
                    ])
            }
        }
        return table
    }

    /// Mean cost of each strategy by part, tonnes avoided and cost per tonne.
    static func strategyCosts(_ answers: EnsembleAnswers) -> Table {
        func amount(_ name: String) -> Column { Column(name, "", kind: .number, decimals: 2) }
        let parts =
            answers.economics.first?.parts.map { "\($0.name.dropFirst(Study.strategyCost.count + 1)), M USD" } ?? []
        var table = Table(
            name: "strategy-costs", title: "",
            columns: caseColumns + [amount("cost, M USD")] + parts.map(amount) + [
                amount("avoided, kt"), Column("USD/t", "", kind: .number, decimals: 0),
                Column("from", "", kind: .number, decimals: 0),
                Column("to", "", kind: .number, decimals: 0), amount("cost where nothing is short, M USD")
            ])
        for row in answers.economics {
            let perTonne = row.costPerTonne
            table.append(
                row: cells(answers.outcomes.cases[row.caseIndex]) + [Cell(row.cost.estimate)]
                    + row.parts.map { Cell($0.mean) } + [
                        Cell(row.avoided?.estimate), Cell(perTonne?.estimate), Cell(perTonne?.lower),
                        Cell(perTonne?.upper),
                        Cell(row.withoutShortage?.cost)
                    ])
        }
        return table
    }

    /// The first headline metric as draws are added.
    static func convergence(_ answers: EnsembleAnswers) -> Table {
        var table = Table(
            name: "settling", title: "",
            columns: caseColumns + [
                .key("metric", ""), Column("draws", "", kind: .number, decimals: 0),
                Column("mean", "", kind: .number, decimals: 2),
                Column("from", "", kind: .number, decimals: 2), Column("to", "", kind: .number, decimals: 2),
                .text("unit", ""),
                .measure("any_percent", "%", "")
            ])
        for row in answers.convergence where row.metric == answers.headlines.first {
            let metric = answers.outcomes.metrics[row.metric]
            for step in row.steps {
                table.append(
                    row: cells(answers.outcomes.cases[row.caseIndex]) + [
                        .text(metric.key), .number(Double(step.draws)), .number(step.mean.estimate),
                        .number(step.mean.lower),
                        .number(step.mean.upper), .text(metric.unit), .number(100 * step.probability.estimate)
                    ])
            }
        }
        return table
    }

    static func uncertainties(_ answers: EnsembleAnswers) -> Table {
        var table = Table(
            name: "drawn", title: "",
            columns: [
                .key("uncertainty", ""), .text("path", ""), .text("distribution", ""), .text("grade", ""),
                .text("source", "")
            ])
        for column in answers.outcomes.uncertainties {
            table.append(
                .text(column.name), .text(column.path), .text(column.distribution),
                .text(
                    column.grade?.rawValue ?? """
                        D
                        """),
                .text(column.source.isEmpty ? "own assumption" : column.source))
        }
        return table
    }
}
