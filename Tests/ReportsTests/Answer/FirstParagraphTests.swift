import Foundation
import Models
import SimulationEngine
import Testing

@testable import Exploration
@testable import Reports
@testable import TestSupport

struct FirstParagraphTests {
    /// With the same case in every column nothing is added, no source is lost and notice is worth nothing.
    @Test func equalCasesDifferByNothing() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let same = Report.Case(label: "same", assessment: report.assessment)
        let comparison = Report.Comparison(
            first: "ban", second: "outage", neither: same, firstAlone: same, secondAlone: same, both: same,
            notice: Report.Comparison.Notice(cause: "outage", days: 30, result: same))
        let sentences = ComparisonSection.sentences(comparison, report.baseline)
        #expect(sentences.count == 2)
        #expect(sentences[0].hasSuffix("on top of the outage the ban adds 0 kt, and the import bill stays the same."))
        #expect(sentences[1].hasPrefix("Knowing the outage 30 days ahead changes unserved demand"))
        #expect(sentences[1].contains("notice is worth 0 kt"))
        #expect(ComparisonSection.heading(comparison) == "Ban and outage, apart and together")
        let table = ComparisonSection.table(comparison, report.baseline)
        #expect(table.columns.count == 2 + 5)
        for row in 0..<table.rowCount { #expect(Set(table.row(row).dropFirst(2)).count == 1) }
    }

    @Test func variantsGiveTheRangeFirst() throws {
        let report = try #require(ShippedScenario.banAndOutage), calm = try #require(ShippedScenario.noShock)
        let text = FirstParagraph(varied(report, [Report.Case(label: "no shock at all", assessment: calm.assessment)]))
            .text
        #expect(text.hasPrefix("Between 0 and "))
        #expect(text.contains("What would change it: no shock at all (0.0 kt unserved, 78.3 less)."))
    }

    @Test func withoutShortageThatIsSaidFirst() throws {
        let report = try #require(ShippedScenario.noShock), bad = try #require(ShippedScenario.banAndOutage)
        let text = FirstParagraph(varied(report, [Report.Case(label: "bad", assessment: bad.assessment)])).text
        #expect(text.hasPrefix("Nothing happens and nothing is unserved."))
    }

    /// The refinery stands still all year and nothing comes in: the first paragraph names every product that is short.
    @Test func everyShortProductIsNamed() throws {
        let assessment = try ShippedWorld.assess(
            adding: """
                shocks:\n  stop: {kind: refinery-outage, unit: heydar-aliyev, windows: {from: 2024-01-01, through: \
                2024-12-31}, known-from: 2024-01-01}\n
                """,
            to: "no-shock")
        let short = ShortageFigures.shortages(.disrupted, assessment)
        #expect(short.count > 3)
        let text = FirstParagraph(try Report(of: assessment)).text
        #expect(text.components(separatedBy: " are missing (").count - 1 == 3)
        #expect(text.contains("Also missing: "))
        for product in short { #expect(text.contains("kt of \(product.title)"), "\(product.title)") }
    }

    private func varied(_ report: Report, _ variants: [Report.Case]) -> Report {
        Report(
            assessment: report.assessment, indicators: report.indicators, payments: report.payments,
            economy: report.economy,
            variants: variants)
    }

    /// A ban stops 0.2 kt/d of paid cargo on days 10 to 29, without which a full tank gives up less of its output.
    /// Believed to last, it is answered by a parcel of 20 kt, which lands on day 33 when the ban is over and fills the
    /// tank of 17 kt for the days that follow.
    @Test func negativeFiguresAndLossesWithoutShortageAreExplained() throws {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0.9 kt/d", "stocks.commercial.regular.opening=16 kt",
                "stocks.commercial.regular.capacity=17 kt",
                "suppliers.near.spot=~", "suppliers.far.parcel=20 kt",
                "suppliers.near.contracts={regular: {volume: 0.2 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks:
                  ban: {kind: export-ban, supplier: near, products: [regular], path: told, paths: {told: {windows: {from: 2023-01-11, through: 2023-01-30},
                    news: [{date: 2023-01-11, closed: [{from: 2023-01-11, through: 2023-02-28}]}, {date: 2023-01-31, closed: []}]}}}
                """)
        let remarks = ThreeRuns.remarks(try Report(of: try world.assess()))
        #expect(remarks.count == 3)
        #expect(
            remarks.first == """
                A negative extra import cost is money not spent: cargo that was stopped and not replaced is not paid for.
                """)
        #expect(
            remarks.last?.hasPrefix(
                "In the disrupted run value added is lost at the refinery although no user goes short") == true)
        #expect(ThreeRuns.remarks(try #require(ShippedScenario.noShock)).isEmpty)
    }

    @Test func withoutShortageTheAnswerGoesOnWithTheRunWithoutResponse() throws {
        let text = FirstParagraph(try #require(ShippedScenario.asHappened)).text
        #expect(text.hasPrefix("With new orders and measures nothing is unserved. Without new orders and measures, "))
        #expect(text.contains("another grade would stand in for "))
    }

    /// The plant makes half of what is used and stock is gone on day 39: the reference run lacks 0.5 kt on 20 days, and
    /// the ban on a grade that nobody sells here adds nothing.
    @Test func whatIsShortAnywayAndWhatStopsNothingAreSaid() throws {
        let world = ToyWorld(
            ["suppliers.near.spot=~", "suppliers.far.spot=~", "refineries.plant.output.regular=0.5 kt/d"],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-11, through: 2023-01-20}}}
                """)
        let assessment = try world.assess()
        let idle = IdleShocks.names(in: assessment)
        #expect(idle == ["stop"])
        let text = FirstParagraph(try Report(of: assessment, idleShocks: idle)).text
        // 20 kt of usable stock give 0.5 a day for 40 days; 19 days are left.
        #expect(
            text.hasPrefix(
                """
                9.5 kt go unserved. 9.5 kt of regular are missing (16 % of its demand in the horizon), on 19 days from \
                2023-02-10 to 2023-02-28, in the worst week 50 % of what is wanted.
                """))
        #expect(
            text.contains(
                """
                Not all of it is the shocks' doing: 9.5 kt of regular are short in the reference run, which has none; \
                the shocks add nothing.
                """))
        #expect(
            text.contains(
                """
                The shock 'stop' stops nothing: it has no days here, or what it names would not have come or been made \
                in its days anyway. Nobody sells regular here, so that nothing of it can be ordered.
                """))
    }

    /// The same with 0.5 kt a day under contract of which ten days do not load: the ban's doing is 5 kt, and it stops
    /// something.
    @Test func whatTheShockAddsIsSaidApart() throws {
        let world = ToyWorld(
            [
                "suppliers.near.spot=~", "suppliers.far.spot=~", "refineries.plant.output.regular=0.25 kt/d",
                "stocks.commercial.regular.opening=10 kt",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-11, through: 2023-01-20}}}
                """)
        let assessment = try world.assess()
        #expect(IdleShocks.names(in: assessment).isEmpty)
        let text = FirstParagraph(try Report(of: assessment)).text
        // 59 days of 0.25 kt are missing anyway, 14.75 kt.
        #expect(text.contains("15 kt of regular are short in the reference run, which has none; the shocks add 5 kt."))
        #expect(!text.contains("stops nothing"))
    }

    /// Arrivals among the events: 14 kt before the shortage begins on 20 October, 14 until it ends on 14 November, 57
    /// after it.
    @Test func whatComesTooLateIsTold() throws {
        let text = FirstParagraph(try #require(ShippedScenario.banAndOutage)).text
        #expect(text.contains("85 kt are ordered and landed, 28 kt of them by the last day of shortage; imports cost"))
        #expect(!FirstParagraph(try #require(ShippedScenario.asHappened)).text.contains("by the last day of shortage"))
    }

    /// Only what changes something is told, the largest swing first: 78 kt and 0 (78 less), 78 and 78.
    @Test func variantsThatChangeNothingAreNotTold() throws {
        let report = try #require(ShippedScenario.banAndOutage), calm = try #require(ShippedScenario.noShock)
        let happened = try #require(ShippedScenario.asHappened)
        #expect(
            FirstParagraph(varied(report, [Report.Case(label: "the same", assessment: report.assessment)])).variants
                == nil)
        let told = FirstParagraph(
            varied(
                happened,
                [
                    Report.Case(label: "the same", assessment: happened.assessment),
                    Report.Case(label: "nothing", assessment: calm.assessment, changesDemand: true),
                    Report.Case(label: "worst", assessment: report.assessment)
                ])
        ).variants
        let bare = PeopleText.number(ShortageFigures.totalUnserved(.noResponse, happened.assessment), nil)
        #expect(
            told == """
                What would change it: worst (78.3 kt unserved, 78.3 more), nothing (0.0 kt without response, \(bare) \
                less).
                """)
    }

    /// The bill falls and stock is used up: both are said, and they add up to the cost. Near's 10 kt at 500 USD do not
    /// come, 5 M USD; of the stock 10 kt worth as much go.
    @Test func whyACostIsNotTheChangeOfTheBill() throws {
        let world = ToyWorld(
            [
                "suppliers.near.spot=~", "suppliers.far.spot=~", "refineries.plant.output.regular=0.5 kt/d",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}",
                "stocks.commercial.regular.opening=14 kt"
            ],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-11, through: 2023-01-30}}}
                """)
        // Twenty days of 0.5 kt: 4 kt of usable stock go, 6 kt are not served.
        let text = FirstParagraph(try Report(of: try world.assess())).text
        #expect(
            text.contains(
                """
                Imports cost 3 M USD less than in the reference run (the bill is 5 M USD lower, and stock worth 2 M USD \
                is used up), with 6 kt left unserved.
                """))
    }

    /// A strategy's own cost and what became of its reserve: 5 kt held, all released, nothing left; holding 5 kt at 73
    /// USD for 59 of 365.25 days.
    @Test func aStrategySaysWhatItsReserveDid() throws {
        func report(_ trigger: String) throws -> Report {
            try Report(
                of: try ToyWorld(
                    [
                        "suppliers.near.spot=~", "suppliers.far.spot=~", "refineries.plant.output.regular=0.5 kt/d",
                        "stocks.commercial.regular.opening=10 kt"
                    ],
                    measures: [
                        """
                        hoard: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 \
                        USD/t/yr, release: {trigger: {cover-below: \(trigger)}, rate: 0.3 kt/d}}
                        """
                    ]
                ).assess())
        }
        let used = try report("8 d")
        #expect(
            StrategySection.sentences(used) == [
                """
                The strategy measures costs 0.059 M USD beside what it does to supply (holding 0.059); khazri \
                compare sets it beside doing nothing.
                """,
                """
                The owner of the reserves receives 8 M AZN for 5 kt whose value as stock was 0 M AZN; what was \
                bought before the first day is in no account.
                """,
                "What became of the reserves, with what is left at the value of a tonne in stock:"
            ])
        let table = StrategySection.reserves(used)
        let figures = table.row(0).dropFirst(2).prefix(4).compactMap(\.number)
        #expect(table.rowCount == 1 && disagreement(figures, [5, 5, 0, 0], within: 1e-9) == nil)
        #expect(used.accounts.contains(.reserve) && used.accounts.contains(.storage))
        let idle = try report("0 d")
        #expect(StrategySection.sentences(idle).last == "No reserve was touched; what it held it still holds:")
        #expect(try #require(ShippedScenario.noShock).accounts == PaymentsAccount.allCases.filter { !$0.isOptional })
    }

    /// The toy table declares no basis and is called no estimate; Azerbaijan's is.
    @Test func onlyAnEstimateIsCalledOne() throws {
        let toy = try Report(of: try ToyWorld().assess()), shipped = try #require(ShippedScenario.banAndOutage)
        #expect(
            TableWords.estimate(toy) == nil
                && TableWords.estimate(shipped) == """
                    The 2023 input-output table is an estimate
                    """
        )
        #expect(EconomicImpactTable.notes(of: toy).isEmpty)
        #expect(
            EconomicImpactTable.notes(of: shipped) == [
                """
                The 2023 input-output table is an estimate, and so is every figure here.
                """
            ])
        #expect(
            toy.indicator("value-added-loss", nil, part: "as-run")?.note
                == "rung kappa-slack with the plant, rationing as-run")
    }

    @Test func bansNameTheirSupplierByTitle() throws {
        let baseline = try #require(ShippedScenario.noShock).baseline
        let russia = try #require(baseline.suppliers.firstIndex { $0.title.english == "Russia" })
        let italy = try #require(baseline.suppliers.firstIndex { $0.title.english == "Greece or Italy" })
        let label = ScenarioVariants.noSpotOutside([.init(russia), .init(italy), .init(russia)], baseline)
        #expect(label == "no spot cargo outside Russia, Greece or Italy")
    }

    @Test func theLostSourceIsNamedWithItsLeadTime() {
        let lost = LostSource(
            product: "gasoline AI-92", supplier: "Russia", before: 71.2, after: 19.4, othersMore: 12,
            lead: 10, otherLeads: [("Bulgaria", 24), ("Turkmenistan", 12), ("Romania", 24)])
        #expect(
            lost.sentence == """
                The reason: with both, Russia lands 19 kt of gasoline AI-92 instead of 71 kt, and the others together \
                only 12 kt more. Its cargo lands 10 days after the need is seen, sooner than any other; cargo from \
                Turkmenistan 12 days, from Bulgaria and Romania 24.
                """)
        let alone = LostSource(
            product: "diesel", supplier: "Iran", before: 2, after: 0, othersMore: 0, lead: nil, otherLeads: [])
        #expect(
            alone.sentence == """
                The reason: with both, Iran lands 0 kt of diesel instead of 2 kt, and no other lands more.
                """)
    }

    @Test func theYearIsNamedWhereTheHorizonIsOne() throws {
        #expect(Phrase.period(try #require(ShippedScenario.noShock).horizon) == "2024")
        #expect(Phrase.joined(["a", "b", "c"]) == "a, b and c")
        #expect(Phrase.joined([]) == "")
        #expect("LPG".insideSentence == "LPG")
        #expect("Diesel".insideSentence == "diesel")
    }
}
