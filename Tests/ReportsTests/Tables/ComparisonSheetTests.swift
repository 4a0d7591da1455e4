import EnergySystem
import SimulationEngine
import Testing

@testable import Exploration
@testable import Reports
@testable import TestSupport

struct ComparisonSheetTests {
    private func outcome(_ name: String, unserved: Double, supply: Double, holding: Double = 0, avoided: Double) -> StrategyOutcome {
        StrategyOutcome(
            name: name, title: name, unserved: [("gasoline-x", .number(unserved))], peakShortfall: [("gasoline", .number(unserved / 10))],
            daysShort: [("gasoline", .number(unserved))], firstDayShort: [("gasoline", .notApplicable("never short"))],
            importBill: 100, supplyCost: supply, holdingCost: holding, capitalCost: 0, restraintCost: 0,
            valueAddedLoss: 3, valueAddedLossProportional: 4, avoided: avoided)
    }

    @Test func figuresAreRowsAndStrategiesColumns() {
        let comparison = StrategyComparison(
            scenario: "s", title: "Small case", products: ["gasoline-x", "jet"], groups: ["gasoline", "jet"], affected: ["gasoline-x"],
            stockValues: [(700, .imports), (0, .nothing)], outcomes: [
                outcome("none", unserved: 10, supply: 0, avoided: 0),
                outcome("reserve", unserved: 6, supply: 1, holding: 1, avoided: 4),
                outcome("thrift", unserved: 9, supply: -0.5, avoided: 1),
            ])
        #expect(TerminalFormat.text(ComparisonSheet.table(of: comparison, titles: ["Gasoline X", "Jet fuel"])).hasPrefix("""
            Strategies compared: Small case
            Without a strategy 10 kt go unserved. reserve avoids most, 4 kt, for 2 M USD or 500 USD a tonne.
            Cheaper than doing nothing: thrift (1 kt avoided, 0.5 M USD saved); of those that cost, reserve is
            the cheapest at 500 USD a tonne.

            figure                       unit    none  reserve  thrift
            ---------------------------  -----  -----  -------  ------
            unserved gasoline X          kt      10.0      6.0     9.0
            worst week, gasoline         kt/d    1.00     0.60    0.90
            days short, gasoline         d         10        6       9
            first day short, gasoline               –        –       –
            import bill                  M USD  100.0    100.0   100.0
            strategy cost                M USD      –      2.0    -0.5
            of it supply                 M USD      –      1.0    -0.5
            of it holding                M USD      –      1.0     0.0
            value added lost             M AZN    3.0      3.0     3.0
            value added lost, cut alike  M AZN    4.0      4.0     4.0
            shortage avoided             kt         –      4.0     1.0
            cost per tonne avoided       USD/t      –      500   saves

            """))
    }

    /// A stop of diesel making alone: 6.591 kt/d are made and 6.51 used, and nobody sells diesel in time for all of it. What is
    /// short stands in the sheet whatever its name is.
    @Test func aDieselOutageShowsDiesel() throws {
        let inputs = try ShippedWorld.inputs(adding: """
            shocks: {stop: {kind: refinery-outage, unit: heydar-aliyev, products: [diesel], windows: {from: 2024-05-01, through: 2024-06-30}}}
            """)
        let comparison = try StrategyComparison.compare(scenario: inputs, strategies: [])
        let sheet = ComparisonSheet.table(of: comparison, titles: inputs.baseline.products.map(\.title.english))
        let rows = (0..<sheet.rowCount).map { Array(sheet.row($0)) }
        func figure(_ name: String) throws -> Cell { try #require(rows.first { $0[0] == .text(name) })[2] }
        for name in ["unserved diesel", "worst week, diesel", "days short, diesel"] {
            let text = try #require(try figure(name).text), value = try #require(Double(text))
            #expect(value > 0, "\(name)")
        }
        guard case .date(let first) = try figure("first day short, diesel") else { Issue.record("no date"); return }
        #expect([5, 6].contains(first.civil.month))
        #expect(!rows.contains { $0[0] == .text("worst week, gasoline") })
    }

    private typealias Option = ComparisonAnswer.Option

    @Test func withoutShortageThereIsNothingToPayFor() {
        let options = [Option(name: "a", avoided: 0, cost: 3), Option(name: "b", avoided: 0, cost: -2)]
        #expect(ComparisonAnswer.sentences(unserved: 0, options) == [
            "Nothing is short without a strategy, so no strategy has a benefit to be paid for in this scenario; the run without spot volumes, among the variants that khazri run prints, shows what they insure against.",
            "Cheaper than doing nothing all the same: b.",
        ])
    }

    @Test func strategiesThatServeNothingOrAreBeatenAreNotWorthTheirPrice() {
        let options = [
            Option(name: "large", avoided: 40, cost: 20), Option(name: "small", avoided: 10, cost: 2),
            Option(name: "idle", avoided: 0, cost: 5), Option(name: "dear", avoided: 10, cost: 4), Option(name: "poor", avoided: 5, cost: 3),
        ]
        #expect(ComparisonAnswer.sentences(unserved: 90, options) == [
            "Without a strategy 90 kt go unserved.",
            "large avoids most, 40 kt, for 20 M USD or 500 USD a tonne.",
            "Cheapest a tonne is small: 10 kt, for 2 M USD or 200 USD a tonne.",
            "Not worth the price in this scenario: idle (5 M USD, nothing avoided), dear (400 USD a tonne; small avoids as much for less) and poor (600 USD a tonne; small avoids more for less).",
        ])
    }

    @Test func whereNoneServesMoreThatIsSaid() {
        #expect(ComparisonAnswer.sentences(unserved: 2, [Option(name: "a", avoided: 0, cost: 1)]) == [
            "Without a strategy 2 kt go unserved.", "No strategy here serves more.",
            "Not worth the price in this scenario: a (1 M USD, nothing avoided).",
        ])
    }
}
