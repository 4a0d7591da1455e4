import EnergySystem
import Testing

@testable import SimulationEngine
@testable import TestSupport

/// The mass balance of a record.
@Suite struct BalanceResidualTests {
    /// Ten days: 3 made, 1 landed, 1 released from the reserve, 4 delivered, 0.5 exported; the stock grows by 0.5.
    private func context(error: Double, gap: Double = 0) -> IndicatorContext {
        sampleContext(SampleInputs(days: 10, openingStock: [20], reserves: [30])) { kind, record in
            for day in 0..<10 {
                record.opening[0, day] = 20 + 0.5 * Double(day)
                record.production[0, day] = 3
                record.spotArrivals[0, day] = 1
                record.delivered[0, day] = 4
                record.exported[0, day] = 0.5
                record.closing[0, day] = 20 + 0.5 * Double(day + 1)
                record.reserve[0, day] = 30 - Double(day + 1)
            }
            guard kind == .disrupted else { return }
            record.losses[0, 4] = error
            record.opening[0, 6] += gap
            record.closing[0, 6] += gap
        }
    }

    @Test func aClosedBalanceLeavesNothing() {
        #expect((BalanceResidual.rows(in: context(error: 0)).first?.disrupted.number ?? 1) < 1e-12)
    }
    @Test func oneWrongDayIsFound() {
        let row = BalanceResidual.rows(in: context(error: 0.01)).first
        #expect(abs((row?.disrupted.number ?? 0) - 0.01) < 1e-9)
        #expect((row?.reference.number ?? 1) < 1e-12)
    }
    @Test func aStockThatJumpsOvernightIsFound() {
        #expect(abs((BalanceResidual.rows(in: context(error: 0, gap: 2)).first?.disrupted.number ?? 0) - 2) < 1e-9)
    }
}

/// The list of indicators.
@Suite struct IndicatorCatalogueTests {
    @Test func everyNameIsUsedOnceAndWrittenAsAnIdentifier() {
        let names = IndicatorCatalogue.names
        #expect(names.count > 20)
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(name)") }
    }
    @Test func everyIndicatorIsDefinedOnce() {
        let definitions = IndicatorCatalogue.indicators.map { $0.definition }
        #expect(Set(definitions).count == definitions.count)
        #expect(definitions.allSatisfy { $0.count > 20 })
        #expect(IndicatorCatalogue.indicator(named: "first-day-short")?.name == "first-day-short")
        #expect(IndicatorCatalogue.indicator(named: "no-such") == nil)
    }

    private func row(_ indicator: String, _ product: String?, _ part: String?) -> IndicatorRow {
        IndicatorRow(
            indicator: indicator, product: product, part: part, unit: "kt", reference: .number(0),
            noResponse: .number(0),
            disrupted: .number(0))
    }

    /// Rows differ by indicator, by product or by part; the note and the unit tell no rows apart.
    @Test func rowsAreToldApartByProductAndPart() {
        let different = [
            row("a", "diesel", nil), row("a", "jet", nil), row("a", nil, nil), row("a", "diesel", "total"),
            row("b", "diesel", nil)
        ]
        #expect(IndicatorCatalogue.duplicate(different) == nil)
        #expect(
            IndicatorCatalogue.duplicate(different + [row("a", "diesel", "total")])
                == "a, product 'diesel', part 'total'")
        #expect(IndicatorCatalogue.duplicate(different + [row("a", nil, nil)]) == "a, product '', part ''")
    }

    /// In every shipped scenario no two rows are of one indicator, product and part, and the first row of a product is
    /// the headline.
    @Test(arguments: ShippedWorld.scenarios)
    func noRowStandsTwice(_ scenario: String) throws {
        let assessment = try ShippedWorld.assess(scenario)
        let rows = IndicatorCatalogue.rows(of: assessment, economy: try EconomyAssessment(assessment))
        let keys = rows.map { [$0.indicator, $0.product, $0.part] }
        #expect(keys.count > 100)
        #expect(Set(keys).count == keys.count)
        let headlines = [
            "peak-shortfall-7d": "amount", "peak-shortfall-month": "amount", "herfindahl-hirschman": "imports",
            "shannon-wiener": "imports", "extra-import-cost": "total", "value-added-loss": "as-run",
            "real-income-loss": "as-run"
        ]
        for (indicator, part) in headlines {
            let first = rows.first { $0.indicator == indicator }
            #expect(first?.part == part, "\(indicator)")
        }
    }
}
