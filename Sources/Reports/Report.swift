import EnergySystem
import Models
import SimulationEngine

/// Everything that is told of one scenario: the three runs, what was measured on them, and who paid.
package struct Report: Sendable {
    package let assessment: Assessment
    package let indicators: [IndicatorRow]
    /// Who paid whom, by run in the order of the runs.
    package let payments: [(run: RunKind, table: PaymentsTable)]
    /// What the shortage costs the economy; `nil` where the baseline has no economy.
    package let economy: EconomyAssessment?
    package let comparison: Comparison?
    /// Variants of this scenario for the range of the first paragraph: low and high spot volumes, `orders-up`, no spot
    /// outside the banned supplier.
    package let variants: [Case]
    /// Names of shocks that stop nothing.
    package let idleShocks: [String]
    /// Which inputs the parts of the model read.
    let figureInputs: FigureInputs

    package init(
        assessment: Assessment, indicators: [IndicatorRow], payments: [(run: RunKind, table: PaymentsTable)],
        economy: EconomyAssessment?, comparison: Comparison? = nil, variants: [Case] = [], idleShocks: [String] = []
    ) {
        self.assessment = assessment
        self.indicators = indicators
        self.payments = payments
        self.economy = economy
        self.comparison = comparison
        self.variants = variants
        self.idleShocks = idleShocks
        figureInputs = FigureInputs(assessment.inputs)
    }

    /// Measures everything that the tables show. Throws what the economic models throw.
    package init(
        of assessment: Assessment, comparison: Comparison? = nil, variants: [Case] = [], idleShocks: [String] = []
    ) throws(InputOutputError) {
        let payments = RunKind.allCases.map { kind in
            let run = assessment[kind]
            return (
                run: kind,
                table: PaymentsModel.payments(
                    plan: run.plan, record: run.record, households: assessment.baseline.households,
                    holding: kind == .disrupted ? assessment.reserveHolding : .zero)
            )
        }
        let economy = try EconomyAssessment(assessment)
        self.init(
            assessment: assessment,
            indicators: IndicatorCatalogue.rows(of: assessment, economy: economy),
            payments: payments, economy: economy, comparison: comparison, variants: variants, idleShocks: idleShocks)
    }

    package var baseline: Baseline { assessment.baseline }
    package var horizon: Horizon { assessment.horizon }
    package var scenarioName: String { assessment.inputs.scenarioName }

    /// The accounts that have something to tell, in the order of the table.
    var accounts: [PaymentsAccount] {
        PaymentsAccount.allCases.filter { account in
            !account.isOptional || payments.contains { !$0.table.amounts.allSatisfy { $0[account.index] == .zero } }
        }
    }

    /// The tables of this run in the order of the catalogue; those without what they need are left out.
    package func tables() -> [Table] { TableCatalogue.ofRun.compactMap { $0.table(of: self) } }

    /// A row of the indicators, by id, product and, where an indicator has several rows for one product, its part.
    func indicator(_ name: String, _ product: String?, part: String? = nil) -> IndicatorRow? {
        indicators.first { $0.indicator == name && $0.product == product && $0.part == part }
    }
}
