import EnergySystem

/// Largest departure from the mass balance of any day, kt.
///
/// `opening + production + arrivals - delivered - exported - losses - closing`, reserves counted in the stocks; and the
/// difference between a day's opening and the closing of the day before.
package enum BalanceResidual: ContextIndicator {
    package static let name = "balance-residual"
    package static let definition =
        """
        Largest absolute value over the days of opening + production + arrivals - delivered - exported - losses \
        - closing, reserves in the stocks, and of the step between one day's closing and the next day's opening
        """

    /// What one day's balance leaves over, kt.
    package static func residual(
        opening: Double, production: Double, arrivals: Double, delivered: Double, exported: Double, losses: Double,
        closing: Double
    ) -> Double { opening + production + arrivals - delivered - exported - losses - closing }

    /// Largest absolute residual of one product over the days of a run, kt.
    package static func largest(in run: Run, product: Int) -> Double {
        largest(in: run, product: product, arrivals: run.arrivals([product]))
    }

    private static func largest(in run: Run, product: Int, arrivals: [Double]) -> Double {
        let record = run.record
        return arrivals.indices.reduce(0) { largest, day in
            let reserve = day == 0 ? run.plan.stocks.reserves[product] : record.reserve[product, day - 1]
            let left = residual(
                opening: record.opening[product, day] + reserve, production: record.production[product, day],
                arrivals: arrivals[day], delivered: record.delivered[product, day],
                exported: record.exported[product, day], losses: record.losses[product, day],
                closing: record.closing[product, day] + record.reserve[product, day])
            let before = day == 0 ? run.plan.stocks.opening[product] : record.closing[product, day - 1]
            return max(largest, abs(left), abs(record.opening[product, day] - before))
        }
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.products.map { set in
            context.row(name, set.name, unit: "kt") { run in
                .number(
                    set.products.reduce(0) { max($0, largest(in: run.run, product: $1, arrivals: run.arrivals([$1]))) })
            }
        }
    }
}
