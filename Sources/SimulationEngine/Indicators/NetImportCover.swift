import EnergySystem

/// Days of net imports in stock, the definition of the International Energy Agency applied to one product.
///
/// `C = 0.9 f K / (1.065 M)`: K stock in kt, f = 1.065 (all products) or 1.2 (main groups), 10 % of the stock taken as
/// unavailable, M net imports a day adjusted for stock change. M is that of the reference run over the horizon, so that
/// a stop of imports does not lengthen the cover. Defined for oil as a whole; by product it is an internal measure.
/// Source: IEA, "Oil Stocks of IEA Countries", method of the 90-day obligation.
package enum NetImportCover: ContextIndicator {
    package static let name = "net-import-cover"
    package static let definition =
        """
        Commercial stock and reserve on the day they are lowest, less 10 %, in days of the reference run's mean \
        net imports adjusted for stock change (IEA method applied to one product, an internal measure)
        """
    /// Crude equivalent of a tonne of product, in stocks and in imports.
    package static let crudeEquivalent = 1.065
    /// The other factor allowed for stocks: three main product groups only.
    package static let mainGroupsFactor = 1.2
    /// Share of a stock that cannot be drawn.
    package static let unavailable = 0.1

    /// Cover in days of a stock in kt and net imports in kt/d; `nil` for a net exporter or without net imports.
    package static func days(stock: Double, netImports: Double, stockFactor: Double = crudeEquivalent) -> Double? {
        guard netImports > 0 else { return nil }
        return stock * stockFactor * (1 - unavailable) / (netImports * crudeEquivalent)
    }

    /// Mean net imports a day less what was put into stock, kt/d.
    package static func netImports(of run: Run, products: [Int]) -> Double {
        let days = run.plan.days
        guard days > 0 else { return 0 }
        let build = run.inventory(products, day: days - 1) - run.inventory(products, day: -1)
        return (run.imports(products) - run.exported(products) - build) / Double(days)
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            let netImports = netImports(of: context.reference, products: set.products)
            let note = """
                net imports of the reference run, \(context.period): \(NoteText.number(netImports, decimals: 3)) kt/d
                """
            return context.row(name, set.name, unit: "d", note: note) { run in
                value(run.run, set.products, netImports: netImports)
            }
        }
    }

    private static func value(_ run: Run, _ products: [Int], netImports: Double) -> IndicatorValue {
        let stocks = (0..<run.plan.days).map { run.inventory(products, day: $0) }
        guard let stock = stocks.min(), let days = days(stock: stock, netImports: netImports) else {
            return .notApplicable(netImports < 0 ? "net exporter, not defined" : "no net imports, not defined")
        }
        return days > ForwardCoverMinimum.longest ? .notApplicable("not binding") : .number(days)
    }
}
