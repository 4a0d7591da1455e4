import EnergySystem
import SimulationEngine
import Testing

@testable import Exploration
@testable import Reports
@testable import TestSupport

struct ComparisonSheetTests {
    private func outcome(
        _ name: String, unserved: Double, supply: Double, holding: Double = 0, avoided: Double, forgone: Double = 0,
        fuel: Double = 0,
        lost: Double, withoutSpot: StrategyEffect, supplier: Double
    ) -> StrategyOutcome {
        StrategyOutcome(
            name: name, title: name, unserved: [("gasoline-x", .number(unserved))],
            peakShortfall: [("gasoline", .number(unserved / 10))],
            daysShort: [("gasoline", .number(unserved))], firstDayShort: [("gasoline", .notApplicable("never short"))],
            importBill: 100,
            effect: StrategyEffect(
                unserved: unserved, avoided: avoided, forgone: forgone, deliveredMore: avoided - forgone,
                supply: supply, holding: holding, fuel: fuel),
            withoutSpot: withoutSpot,
            losses: StrategyLosses(
                valueAdded: lost, valueAddedProportional: lost + 1, households: lost / 2, exchangeRate: 2),
            emissions: StrategyEmissions(
                carbonDioxide: 3 * (100 - unserved - forgone), worth: 0.1 * (100 - unserved - forgone)),
            exposure: StrategyExposure(figures: [
                .init(
                    indicator: "supplier-dependence", words: "from the largest supplier", product: "gasoline-x",
                    unit: "%", value: .number(supplier)),
                .init(
                    indicator: "n-minus-1-90d", words: "N-1 over 90 days", product: "gasoline-x", unit: "%",
                    value: .number(90))
            ]))
    }

    /// Of 10 kt the reserve avoids 4 for 2 M USD, 1.2 of them the fuel itself; thrift forgoes 3 kt to avoid 1.
    @Test func figuresAreRowsAndStrategiesColumns() {
        let comparison = StrategyComparison(
            scenario: "s", title: "Small case", products: ["gasoline-x", "jet"], groups: ["gasoline", "jet"],
            affected: ["gasoline-x"],
            stockValues: [(700, .imports), (0, .nothing)], tableIsEstimate: false,
            withoutSpotLabel: """
                no spot cargo outside Ruritania
                """,
            noResponse: .init(
                unserved: [("gasoline-x", .number(12))], peakShortfall: [("gasoline", .number(1.2))],
                daysShort: [("gasoline", .number(12))], total: 12),
            noSpot: .init(
                unserved: [("gasoline-x", .number(20))], peakShortfall: [("gasoline", .number(2))],
                daysShort: [("gasoline", .number(20))], total: 20),
            outcomes: [
                outcome(
                    "none", unserved: 10, supply: 0, avoided: 0, lost: 6,
                    withoutSpot: .init(unserved: 20, avoided: 0, supply: 0), supplier: 40),
                outcome(
                    "reserve", unserved: 6, supply: 1, holding: 1, avoided: 4, fuel: 1.2, lost: 4,
                    withoutSpot: .init(unserved: 12, avoided: 8, supply: 4), supplier: 40),
                outcome(
                    "thrift", unserved: 9, supply: -0.5, avoided: 1, forgone: 3, fuel: -1, lost: 6,
                    withoutSpot: .init(unserved: 20, avoided: 0, supply: -1), supplier: 35)
            ])
        #expect(
            TerminalFormat.text(ComparisonSheet.table(of: comparison, titles: ["Gasoline X", "Jet fuel"])).hasPrefix(
                """
                Strategies compared: Small case
                Without a strategy 10 kt go unserved; with nothing ordered either 12 kt, with no spot cargo outside
                Ruritania 20 kt. reserve avoids most, 4 kt, for 2 M USD or 500 USD a tonne, 200 without the fuel
                itself. Of those that cost it is also the cheapest a tonne. thrift avoids 1 kt, spending 0.5 M USD
                less, forgoing 3 kt of demand, which is no saving. It does not pay for reserve (1 M USD for 2),
                worth its price only to who values a tonne served above the cost per tonne.
                Before anything happens, 40 % of gasoline X come from the largest supplier; 35 % with thrift.

                figure                                                   unit    none  no response  no spot cargo  reserve       thrift
                -------------------------------------------------------  -----  -----  -----------  -------------  -------  -----------
                unserved gasoline X                                      kt      10.0         12.0           20.0      6.0          9.0
                worst week, gasoline                                     kt/d    1.00         1.20           2.00     0.60         0.90
                days short, gasoline                                     d         10           12             20        6            9
                first day short, gasoline                                           –            –              –        –            –
                import bill                                              M USD  100.0            –              –    100.0        100.0
                strategy cost                                            M USD      –            –              –      2.0         -0.5
                of it supply                                             M USD      –            –              –      1.0         -0.5
                of it holding                                            M USD      –            –              –      1.0          0.0
                value added lost, with the plant's own                   M AZN    6.0            –              –      4.0          6.0
                the same, cut alike                                      M AZN    7.0            –              –      5.0          7.0
                value added kept                                         M USD      –            –              –      1.0          0.0
                households' loss avoided                                 M USD      –            –              –     0.50          0.0
                carbon dioxide avoided                                   kt         –            –              –    -12.0          6.0
                the same at the price of carbon                          M USD      –            –              –    -0.40         0.20
                demand forgone                                           kt         –            –              –      0.0          3.0
                fuel delivered more                                      kt         –            –              –      4.0         -2.0
                shortage avoided                                         kt         –            –              –      4.0          1.0
                cost per tonne avoided                                   USD/t      –            –              –      500  spends less
                """))
        let text = TerminalFormat.text(ComparisonSheet.table(of: comparison, titles: ["Gasoline X", "Jet fuel"]))
        for line in [
            """
            the same without the fuel itself                         USD/t      –            –              –    \
              200          500
            """,
            """
            unserved, no spot cargo outside Ruritania                kt      20.0            –              –    \
             12.0         20.0
            """,
            """
            shortage avoided, no spot cargo outside Ruritania        kt         –            –              –    \
              8.0          0.0
            """,
            """
            cost per tonne avoided, no spot cargo outside Ruritania  USD/t      –            –              –    \
              500            –
            """,
            """
            from the largest supplier, gasoline X                    %       40.0            –              –    \
             40.0         35.0
            """
        ] { #expect(text.contains(line), "\(line)") }
        #expect(!text.contains("N-1 over 90 days, gasoline X"))
    }

    /// A stop of diesel making alone: 6.591 kt/d are made and 6.51 used, and nobody sells diesel in time for all of it.
    /// What is short stands in the sheet whatever its name is.
    @Test func aDieselOutageShowsDiesel() throws {
        let inputs = try ShippedWorld.inputs(
            adding: """
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
}
