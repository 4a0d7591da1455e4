import EnergySystem

/// Net imports as a share of use over the horizon, %.
///
/// `ID = (M - X) / U`, U what left the product's tank for users.
package enum ImportDependence: ContextIndicator {
    package static let name = "import-dependence"
    package static let definition = "(Arrivals - exports) / delivered, over the horizon; not defined for a net exporter"

    /// Net imports over use, 0-1; `nil` where nothing is used or exports exceed imports.
    package static func share(imports: Double, exports: Double, use: Double) -> Double? {
        use > 0 && imports >= exports ? (imports - exports) / use : nil
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            context.row(name, set.name, unit: "%", note: "of delivered \(set.name), \(context.period)") { run in
                let imports = run.imports(set.products), exports = run.exported(set.products)
                let share = share(imports: imports, exports: exports, use: run.delivered(set.products))
                return .percent(share, otherwise: imports < exports ? "net exporter, not defined" : "no use")
            }
        }
    }
}
