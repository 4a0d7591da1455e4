import EnergySystem

/// Concentration of supply by origin, 0-1.
///
/// `HHI = sum of x_i squared`, x_i the share of origin i; times 10,000 on the other common scale; 1/HHI is the
/// effective number of suppliers. The first row of a product counts imports only, the second home production as one
/// more origin. Sources: Hirschman (1945); Herfindahl (1950).
package enum HerfindahlHirschmanIndex: ContextIndicator {
    package static let name = "herfindahl-hirschman"
    package static let definition =
        """
        Sum of the squared shares of the origins, 0-1 (times 10,000 on the other common scale): among imports, \
        then of supply with home production as one origin
        """

    /// The index of some shares that add up to one.
    package static func index(shares: [Double]) -> Double { shares.reduce(0) { $0 + $1 * $1 } }

    /// The index of some volumes; `nil` where they add up to nothing.
    package static func index(volumes: [Double]) -> Double? { OriginShares.shares(volumes).map { index(shares: $0) } }

    /// `1 / HHI`.
    package static func effectiveSuppliers(_ index: Double) -> Double? { index > 0 ? 1 / index : nil }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.flatMap { set -> [IndicatorRow] in
            let effective = context.runs.map {
                index(volumes: $0.importsBySupplier(set.products)).flatMap(effectiveSuppliers)
            }
            return [
                context.row(
                    name, set.name, part: OriginShares.imports, unit: "0-1",
                    note: "among imports, \(context.period)" + note(effective)
                ) { run in
                    .number(index(volumes: run.importsBySupplier(set.products)), otherwise: "no imports")
                },
                context.row(
                    name, set.name, part: OriginShares.supply, unit: "0-1",
                    note: "of arrivals and home production, \(context.period)"
                ) { run in
                    .number(index(volumes: OriginShares.volumes(run, set.products)), otherwise: "no supply")
                }
            ]
        }
    }

    private static func note(_ effective: [Double?]) -> String {
        guard let before = effective[0], let after = effective[2] else { return "" }
        return "; effective suppliers: reference \(NoteText.number(before)), disrupted \(NoteText.number(after))"
    }
}
