import EnergySystem
import NumericalMethods
import SimulationEngine
import Testing

@testable import Exploration
@testable import TestSupport

/// What a strategy costs and saves, on the same draws.
@Suite struct StrategyEconomicsTests {
    /// Four draws of none and a strategy: unserved 0, 10, 20, 30 kt and 0, 4, 8, 12 kt; cost 2, 8, 14, 20 M USD, of
    /// which holding 2.
    private static func outcomes(_ unserved: [Double] = [0, 4, 8, 12]) -> EnsembleOutcomes {
        let columns =
            [
                MetricColumn(
                    key: "unserved-demand", indicator: "unserved-demand", product: "", unit: "kt", definition: "")
            ] + StrategyCostColumns.all
        let costs: [[Double]] = [[2, 8, 14, 20], [0, 6, 12, 18], [2, 2, 2, 2], [0, 0, 0, 0], [0, 0, 0, 0]]
        return EnsembleOutcomes(
            title: "T", uncertainties: [], metrics: columns,
            cases: ["none", "reserve"].map {
                EnsembleCase(scenario: "s", strategy: $0, weight: 1, firstDay: Day(number: 0), lastDay: Day(number: 9))
            },
            drawWeights: [0.25, 0.25, 0.25, 0.25], inputs: [],
            values: [[[0, 10, 20, 30]] + costs.map { $0.map { _ in 0 } }, [unserved] + costs],
            design: DesignSummary(method: "monte-carlo", draws: 4, seed: 1))
    }

    /// Mean cost 11 M USD, mean avoided (0 + 6 + 12 + 18) / 4 = 9 kt, 11 / 9 M USD/kt = 1,222.2 USD/t. Residuals cost -
    /// 11/9 avoided: 2, 2/3, -2/3, -2: s^2 = (4 + 4/9 + 4/9 + 4) / 3 = 80/27, standard error sqrt(80/27/4) / 9 M
    /// USD/kt.
    @Test func costPerTonneByHand() throws {
        let row = try #require(EnsembleAnswers(Self.outcomes()).economics.first)
        #expect(isClose(row.cost.estimate, 11, within: 1e-9))
        #expect(isClose(row.avoided?.estimate ?? .nan, 9, within: 1e-9))
        let perTonne = try #require(row.costPerTonne),
            reach = 1.959963984540054 * (80.0 / 27 / 4).squareRoot() / 9 * 1e3
        #expect(isClose(perTonne.estimate, 11e3 / 9, within: 1e-9))
        #expect(
            isClose(perTonne.lower, 11e3 / 9 - reach, within: 1e-9)
                && isClose(perTonne.upper, 11e3 / 9 + reach, within: 1e-9))
        #expect(
            row.parts.map(\.name) == [
                "strategy-cost-supply", "strategy-cost-holding", "strategy-cost-capital", "strategy-cost-restraint"
            ])
        #expect(row.parts.map(\.mean) == [9, 2, 0, 0])
        // Nothing is short in one draw of four, which costs 2 M USD: 0.5 M USD of the mean.
        #expect(
            isClose(row.withoutShortage?.weight ?? .nan, 0.25, within: 1e-9)
                && isClose(row.withoutShortage?.cost ?? .nan, 0.5, within: 1e-9))
    }

    /// 10, 0, -10, 0 kt avoided: mean 0.
    @Test func whatAvoidsNothingHasNoCostPerTonne() throws {
        let row = try #require(EnsembleAnswers(Self.outcomes([-10, 10, 30, 30])).economics.first)
        #expect(isClose(row.avoided?.estimate ?? .nan, 0, within: 1e-9) && row.costPerTonne == nil)
    }

    /// One draw at the files' own values is the run that `khazri compare` makes: cost, its parts and tonnes avoided
    /// agree.
    @Test(arguments: ["product-reserve", "restraint", "home-ai95"])
    func oneDrawAtCentralValuesIsTheComparison(_ strategy: String) throws {
        let study = try StudyFolder(
            """
            khazri: study/1
            title: Central
            scenarios: {only: {scenario: ban-and-refinery-outage}}
            strategies: [none, \(strategy)]
            design: {method: monte-carlo, draws: 1, seed: 1}
            metrics: [strategy-cost, unserved-demand]
            uncertainties:
              stock: {path: baseline.stocks.commercial.gasoline-ai92.opening, distribution: {kind: discrete, values: [100 %]}, as: multiply}
            """
        ).prepared()
        let plan = MetricPlan(study.bound)
        #expect(
            plan.columns.prefix(6).map(\.key) == [
                "strategy-cost", "strategy-cost-supply", "strategy-cost-holding", "strategy-cost-capital",
                "strategy-cost-restraint", "unserved-demand"
            ])
        var evaluator = RunEvaluator(study, plan)
        let outcomes = evaluator.evaluate(0)
        let comparison = try StrategyComparison.compare(
            scenario: ShippedWorld.inputs("ban-and-refinery-outage"),
            strategies: [(name: strategy, inputs: ShippedWorld.inputs("ban-and-refinery-outage", strategy: strategy))])
        let compared = try #require(comparison.outcomes.last)
        for (value, wanted) in zip(
            outcomes[1].values,
            [
                compared.strategyCost, compared.supplyCost, compared.holdingCost, compared.capitalCost,
                compared.restraintCost
            ])
        {
            #expect(isClose(value, wanted, within: 1e-9), "\(value) \(wanted)")
        }
        #expect(isClose(outcomes[0].values[5] - outcomes[1].values[5], compared.avoided, within: 1e-9))
        #expect(abs(compared.strategyCost) > 1)
        #expect(outcomes[0].values.prefix(5).allSatisfy { $0 == 0 })
    }

    @Test func aStudyWithoutNoneHasNoCost() throws {
        let folder = try StudyFolder(
            """
            khazri: study/1
            title: T
            scenarios: {only: {scenario: ban-and-refinery-outage}}
            strategies: [product-reserve]
            metrics: [strategy-cost]
            uncertainties:
            \(StudyFolder.share)
            """)
        #expect(
            folder.messages.contains {
                $0.contains(
                    """
                    strategies: the metric `strategy-cost` is what a strategy costs beside doing nothing on the \
                    same draw; write `none` and a strategy, for example [none, product-reserve]
                    """
                )
            }, "\(folder.messages)")
    }

    /// All products come first, then each; a group has its own column and is no product.
    @Test func theShortageOfAllProductsIsTheSumOfEach() throws {
        let study = try StudyFolder.ban(StudyFolder.stock).prepared(draws: 1), plan = MetricPlan(study.bound)
        #expect(plan.columns.first?.key == "unserved-demand")
        #expect(plan.columns.contains { $0.key == "unserved-demand(all products, freight)" })
        #expect(plan.columns.filter { $0.isGroup && $0.indicator == "first-day-short" }.map(\.product) == ["gasoline"])
        let outage = try StudyFolder(
            """
            khazri: study/1
            title: T
            scenarios: {only: {scenario: ban-and-refinery-outage}}
            design: {draws: 1}
            metrics: [unserved-demand, first-day-short]
            uncertainties:
            \(StudyFolder.stock)
            """
        ).prepared()
        let columns = MetricPlan(outage.bound)
        var evaluator = RunEvaluator(outage, columns)
        let values = evaluator.evaluate(0)[0].values
        func places(_ indicator: String) -> [Int] {
            columns.columns.indices.filter {
                columns.columns[$0].indicator == indicator && columns.columns[$0].userClass.isEmpty
                    && !columns.columns[$0].isGroup
            }
        }
        let volumes = places("unserved-demand"), days = places("first-day-short")
        #expect(
            isClose(values[volumes[0]], volumes.dropFirst().reduce(0) { $0 + values[$1] }, within: 1e-9)
                && values[volumes[0]] > 1)
        #expect(values[days[0]] == days.dropFirst().map { values[$0] }.filter(\.isFinite).min())
    }
}
