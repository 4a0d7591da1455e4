import EnergySystem
import RealModule

/// Diversity of supply by origin, from 0 (one origin) to ln n (n equal origins).
///
/// `SW = -sum of x_i ln x_i`. A supplier that is lost can raise it although supply fell, so the volumes delivered stand
/// in the note. The first row of a product counts imports only, the second home production as one more origin.
/// Sources: Shannon (1948); for energy with stability weights Neumann (2004), with which `SWN1 = -sum b_i x_i ln x_i`
/// and `SWN2 = SWN1 (1 + d)`, d the home share; those two need weights that the baseline does not hold.
package enum ShannonWienerIndex: ContextIndicator {
    package static let name = "shannon-wiener"
    package static let definition =
        """
        Minus the sum of share times natural logarithm of the share: among imports, then of supply with home \
        production as one origin; read it beside the volume delivered
        """

    /// The index of some shares that add up to one.
    package static func index(shares: [Double]) -> Double {
        weighted(shares: shares, weights: [Double](repeating: 1, count: shares.count))
    }
    /// The index over ln n, 0-1; `nil` with fewer than two origins.
    package static func normalised(shares: [Double]) -> Double? {
        let count = shares.count { $0 > 0 }
        return count > 1 ? index(shares: shares) / Double.log(Double(count)) : nil
    }
    /// With a stability weight 0-1 for each origin.
    package static func weighted(shares: [Double], weights: [Double]) -> Double {
        zip(shares, weights).reduce(0) { $0 - ($1.0 > 0 ? $1.1 * $1.0 * Double.log($1.0) : 0) }
    }
    /// With stability weights and the home share of supply, 0-1.
    package static func weighted(shares: [Double], weights: [Double], homeShare: Double) -> Double {
        weighted(shares: shares, weights: weights) * (1 + homeShare)
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.flatMap { set -> [IndicatorRow] in
            let delivered = context.runs.map { NoteText.number($0.delivered(set.products)) }
            let note = """
                \(context.period); delivered: reference \(delivered[0]) kt, no-response \(delivered[1]) kt, \
                disrupted \(delivered[2]) kt
                """
            return [
                context.row(name, set.name, part: OriginShares.imports, unit: "1", note: "among imports, " + note) {
                    run in
                    value(run.importsBySupplier(set.products), otherwise: "no imports")
                },
                context.row(
                    name, set.name, part: OriginShares.supply, unit: "1",
                    note: "of arrivals and home production, " + note
                ) { run in
                    value(OriginShares.volumes(run, set.products), otherwise: "no supply")
                }
            ]
        }
    }

    private static func value(_ volumes: [Double], otherwise reason: String) -> IndicatorValue {
        .number(OriginShares.shares(volumes).map { index(shares: $0) }, otherwise: reason)
    }
}
