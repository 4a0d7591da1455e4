import Exploration
import Testing

@testable import Reports

/// What a comparison says: every strategy is named, once with its effect.
struct ComparisonAnswerTests {
    private func option(
        _ name: String, avoided: Double, cost: Double, forgone: Double = 0, fuel: Double = 0, kept: Double? = nil
    ) -> ComparisonAnswer.Option {
        ComparisonAnswer.Option(
            name: name,
            effect: StrategyEffect(unserved: 0, avoided: avoided, forgone: forgone, supply: cost, fuel: fuel),
            kept: kept)
    }
    private func basis(_ unserved: Double, noSpot: Double) -> ComparisonAnswer.Case {
        ComparisonAnswer.Case(unserved: unserved, noResponse: 30, noSpot: noSpot, label: "no spot cargo")
    }

    /// 20 M USD for 40 kt are 500 USD a tonne, 5 of them the fuel: 375 without. What makes it worse and what does
    /// nothing is said too.
    @Test func everyStrategyIsNamed() {
        let options = [
            option("large", avoided: 40, cost: 20, fuel: 5, kept: 30), option("small", avoided: 10, cost: 2, kept: 1),
            option("idle", avoided: 0, cost: 5, kept: 0), option("dear", avoided: 10, cost: 4, kept: 1),
            option("home", avoided: -23, cost: 6, kept: -9), option("thrift", avoided: 6, cost: -2, forgone: 15.6)
        ]
        let told = ComparisonAnswer.paragraphs(basis(90, noSpot: 100), options, [])
        #expect(
            told == [
                """
                Without a strategy 90 kt go unserved; with nothing ordered either 30 kt, with no spot cargo 100 kt. \
                large avoids most, 40 kt, for 20 M USD or 500 USD a tonne, 380 without the fuel itself. \
                Cheapest a tonne is small: 10 kt, for 2 M USD or 200 USD a tonne. \
                dear avoids 10 kt, for 4 M USD or 400 USD a tonne and thrift avoids 6 kt, spending 2 M USD less, forgoing 16 kt of demand, which is no saving. \
                Value added that is kept pays for large (30 M USD for 20). \
                It does not pay for small (1 M USD for 2) and dear (1 M USD for 4), worth their price only to who values a tonne served above the cost per tonne. \
                Not worth the price beside others: dear (small avoids as much for less). \
                Worse than doing nothing: home (23 kt more unserved, for 6 M USD). \
                Avoiding nothing: idle (5 M USD).
                """
            ])
    }

    /// Where nothing is short each strategy is an insurance: what it costs here, and what it does without spot cargo.
    @Test func withoutShortageTheCaseThatIsInsuredIsTold() {
        let asIs = [
            option("a", avoided: 0, cost: 3), option("b", avoided: 0, cost: -2, forgone: 1),
            option("c", avoided: 0, cost: 0)
        ]
        let withoutSpot = [
            option("a", avoided: 8, cost: 4), option("b", avoided: 2, cost: -1, forgone: 3),
            option("c", avoided: 0, cost: 0)
        ]
        #expect(
            ComparisonAnswer.paragraphs(basis(0, noSpot: 20), asIs, withoutSpot) == [
                """
                Nothing is short without a strategy, so none has a benefit to be paid for in this scenario as it is. \
                They cost, in M USD: a 3. Spending less than doing nothing all the same: b (2 M USD, forgoing 1 kt of demand, which is no saving). \
                Costing nothing here: c.
                """,
                """
                What they insure against: with no spot cargo 20 kt go unserved without a strategy. a avoids most, 8 kt, for 4 M USD or 500 USD a tonne. \
                Of those that cost it is also the cheapest a tonne. b avoids 2 kt, spending 1 M USD less, forgoing 3 kt of demand, which is no saving. \
                Avoiding nothing: c (0 M USD).
                """
            ])
        #expect(
            ComparisonAnswer.paragraphs(basis(0, noSpot: 0), [option("a", avoided: 0, cost: 3)], []) == [
                """
                Nothing is short without a strategy, so none has a benefit to be paid for in this scenario as it is. \
                They cost, in M USD: a 3. Nor would anything be short with no spot cargo; with nothing ordered at \
                all 30 kt would be.
                """
            ])
    }

    @Test func whereNoneServesMoreThatIsSaid() {
        #expect(
            ComparisonAnswer.told([option("a", avoided: 0, cost: 1), option("b", avoided: -2, cost: -1)]) == [
                "No strategy here serves more.",
                "Worse than doing nothing: b (2 kt more unserved, spending 1 M USD less).",
                "Avoiding nothing: a (1 M USD)."
            ])
    }

    /// Three that avoid as much: the cheapest is named with its price, the others beside it.
    @Test func equalsShareTheFirstPlace() {
        let told = ComparisonAnswer.told([
            option("a", avoided: 6.5, cost: 17), option("b", avoided: 6.5, cost: 14), option("c", avoided: 4, cost: 10)
        ])
        #expect(told.first == "b avoids most, 6.5 kt, for 14 M USD or 2,200 USD a tonne; a as much.")
    }
}
