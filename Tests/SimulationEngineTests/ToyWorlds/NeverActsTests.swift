import EnergySystem
import Models
import SimulationEngine
import TestSupport
import Testing

/// A strategy that never acts changes no figure but its own cost.
@Suite struct NeverActsTests {
    /// Measures that a quiet world never calls on.
    static let measures = [
        """
        reserve: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 USD/t/yr, release: \
        {trigger: {cover-below: 2 d}, rate: 1 kt/d}}
        """,
        """
        thrift: {kind: demand-restraint, products: [regular], reduction: 20 %, trigger: {cover-below: 2 d}, \
        cost: 100 USD/t, campaign-cost: 1 M USD}
        """,
        "pause: {kind: export-pause, products: [regular], trigger: {cover-below: 2 d}}",
        """
        later: {kind: refinery-upgrade, unit: plant, share: {regular: 20 %}, out-of: regular, lead-time: 900 d, \
        capital: 100 M USD}
        """,
        """
        option: {kind: supply-contract, supplier: near, products: [regular], volume: 1 kt/d, take-or-pay: 0 %, \
        lead-time: 5 d, price: 500 USD/t}
        """
    ]
    /// With imports, exports, duty and a stock that falls.
    private static let settings = [
        "suppliers.near.contracts={regular: {volume: 0.4 kt/d, price: 500 USD/t}}", TargetGapTests.halfOutput,
        "suppliers.near.duty=10 %",
        "stocks.commercial.regular.opening=40 kt",
        "exports={regular: {threshold: 30 kt, rate: 0.1 kt/d, price: 300 USD/t}}"
    ]

    /// A reserve and an option are there although they are not used: what asks what is held or could be had (net import
    /// cover of the International Energy Agency, N-1) counts them.
    @Test(arguments: measures) func nothingElseMoves(measure: String) throws {
        let bare = try ToyWorld(Self.settings).assess(),
            with = try ToyWorld(Self.settings, measures: [measure]).assess()
        for (one, other) in zip(
            IndicatorCatalogue.rows(of: with, economy: nil), IndicatorCatalogue.rows(of: bare, economy: nil))
        {
            if one.indicator.hasPrefix("n-minus-1") || one.indicator == NetImportCover.name { continue }
            #expect(one.disrupted == other.disrupted && one.note == other.note, "\(one.indicator) \(one.part ?? "")")
        }
        let extra = ExtraImportCost.rows(of: with).compactMap { $0.disrupted.number }
        expectFigures(extra, extra.map { _ in 0 })
        expectFigure(ExtraImportCost.stockPart(of: with), 0)
        expectFigure(
            ResourceCost(with.disrupted, reference: with.reference).total,
            ResourceCost(bare.disrupted, reference: bare.reference).total.value)
        for account in PaymentsAccount.allCases {
            #expect(
                payments(with)[0, account] == payments(bare)[0, account]
                    && payments(with)[1, account] == payments(bare)[1, account])
        }
    }

    private func payments(_ assessment: Assessment) -> PaymentsTable {
        PaymentsModel.payments(
            plan: assessment.disrupted.plan, record: assessment.disrupted.record, households: Toy.cars)
    }

    /// Holding 5 kt at 146 AZN/t for 59 days of a year of 365.25; nothing else costs anything.
    @Test(arguments: measures) func itsOwnCostStays(measure: String) throws {
        let assessment = try ToyWorld(Self.settings, measures: [measure]).assess(), cost = assessment.strategyCost
        let holding = measure.hasPrefix("reserve") ? 5 * 0.146 * 59 / 365.25 : 0
        expectFigures([cost.holding, cost.capital, cost.restraint].map(\.value), [holding, 0, 0])
        expectFigure(assessment.reserveHolding, holding)
    }
}
