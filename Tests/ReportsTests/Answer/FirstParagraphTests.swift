import Foundation
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
        let sentences = ComparisonSection.sentences(comparison)
        #expect(sentences.count == 2)
        #expect(sentences[0].hasSuffix("on top of the outage the ban adds 0 kt, and the import bill stays the same."))
        #expect(sentences[1].hasPrefix("Knowing the outage 30 days ahead changes unserved demand"))
        #expect(sentences[1].contains("notice is worth 0 kt"))
        #expect(ComparisonSection.heading(comparison) == "Ban and outage, apart and together")
        let table = ComparisonSection.table(comparison)
        #expect(table.columns.count == 2 + 5)
        for row in 0..<table.rowCount { #expect(Set(table.row(row).dropFirst(2)).count == 1) }
    }

    @Test func variantsGiveTheRangeFirst() throws {
        let report = try #require(ShippedScenario.banAndOutage), calm = try #require(ShippedScenario.noShock)
        let text = FirstParagraph(varied(report, [Report.Case(label: "no shock at all", assessment: calm.assessment)])).text
        #expect(text.hasPrefix("Between 0 and "))
        #expect(text.contains("What would change it: no shock at all (0 kt unserved, 78 less)."))
    }

    @Test func withoutShortageThatIsSaidFirst() throws {
        let report = try #require(ShippedScenario.noShock), bad = try #require(ShippedScenario.banAndOutage)
        let text = FirstParagraph(varied(report, [Report.Case(label: "bad", assessment: bad.assessment)])).text
        #expect(text.hasPrefix("Nothing happens and nothing is unserved."))
    }

    /// The refinery stands still all year and nothing comes in: the first paragraph names every product that is short.
    @Test func everyShortProductIsNamed() throws {
        let assessment = try ShippedWorld.assess(
            adding: "shocks:\n  stop: {kind: refinery-outage, unit: heydar-aliyev, windows: {from: 2024-01-01, through: 2024-12-31}, known-from: 2024-01-01}\n",
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
            assessment: report.assessment, indicators: report.indicators, payments: report.payments, economy: report.economy,
            variants: variants)
    }

    /// A ban stops 0.2 kt/d of paid cargo on days 10 to 29, without which a full tank gives up less of its output. Believed to last, it is
    /// answered by a parcel of 20 kt, which lands on day 33 when the ban is over and fills the tank of 17 kt for the days that follow.
    @Test func negativeFiguresAndLossesWithoutShortageAreExplained() throws {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0.9 kt/d", "stocks.commercial.regular.opening=16 kt", "stocks.commercial.regular.capacity=17 kt",
                "suppliers.near.spot=~", "suppliers.far.parcel=20 kt", "suppliers.near.contracts={regular: {volume: 0.2 kt/d, price: 500 USD/t}}",
            ],
            scenario: """
                shocks:
                  ban: {kind: export-ban, supplier: near, products: [regular], path: told, paths: {told: {windows: {from: 2023-01-11, through: 2023-01-30},
                    news: [{date: 2023-01-11, closed: [{from: 2023-01-11, through: 2023-02-28}]}, {date: 2023-01-31, closed: []}]}}}
                """)
        let remarks = ThreeRuns.remarks(try Report(of: try world.assess()))
        #expect(remarks.count == 3)
        #expect(remarks.first == "A negative extra import cost is money not spent: cargo that was stopped and not replaced is not paid for.")
        #expect(remarks.last?.hasPrefix("In the disrupted run value added is lost at the refinery although no user goes short") == true)
        #expect(ThreeRuns.remarks(try #require(ShippedScenario.noShock)).isEmpty)
    }

    @Test func withoutShortageTheAnswerGoesOnWithTheRunWithoutResponse() throws {
        let text = FirstParagraph(try #require(ShippedScenario.asHappened)).text
        #expect(text.hasPrefix("With new orders and measures nothing is unserved. Without them, "))
        #expect(text.contains("another grade would stand in for "))
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
        #expect(lost.sentence == "The reason: with both, Russia lands 19 kt of gasoline AI-92 instead of 71 kt, and the others together only 12 kt more. Its cargo lands 10 days after the need is seen, sooner than any other; cargo from Turkmenistan 12 days, from Bulgaria and Romania 24.")
        let alone = LostSource(product: "diesel", supplier: "Iran", before: 2, after: 0, othersMore: 0, lead: nil, otherLeads: [])
        #expect(alone.sentence == "The reason: with both, Iran lands 0 kt of diesel instead of 2 kt, and no other lands more.")
    }

    @Test func theYearIsNamedWhereTheHorizonIsOne() throws {
        #expect(Phrase.period(try #require(ShippedScenario.noShock).horizon) == "2024")
        #expect(Phrase.joined(["a", "b", "c"]) == "a, b and c")
        #expect(Phrase.joined([]) == "")
        #expect("LPG".insideSentence == "LPG")
        #expect("Diesel".insideSentence == "diesel")
    }
}
