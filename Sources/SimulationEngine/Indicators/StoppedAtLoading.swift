import EnergySystem

/// Cargo that could not leave because loading was closed, kt.
package enum StoppedAtLoading: ContextIndicator {
    package static let name = "stopped-at-loading"
    package static let definition =
        """
        Contracts and orders whose loading day is closed, times the closed share, all suppliers, sum over the \
        loading days of the horizon
        """

    /// Stopped volume of planned loadings and their open shares 0-1, kt.
    package static func volume(planned: [Double], open: [Double]) -> Double {
        zip(planned, open).reduce(0) { $0 + $1.0 * (1 - $1.1) }
    }

    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }

    static func rows(in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.map { set in
            context.row(name, set.name, unit: "kt", note: note(set, in: context)) { run in
                .number(run.stoppedAtLoading(set.products))
            }
        }
    }

    /// The suppliers concerned in the disrupted run, and the volume as a share of what was wanted.
    private static func note(_ set: ProductSet, in context: IndicatorContext) -> String {
        let run = context.runs[2]
        let volumes = (0..<run.run.plan.suppliers).map { run.stoppedAtLoading(set.products, supplier: $0) }
        let names = volumes.indices.filter { volumes[$0] > 0 }.map { context.supplier($0) }
        let wanted = context.runs[0].wanted(set.products).reduce(0, +)
        guard !names.isEmpty, wanted > 0 else { return context.period }
        let share = NoteText.number(100 * volumes.reduce(0, +) / wanted)
        return """
            disrupted: \(names.joined(separator: ", ")); \(share) % of the reference run's wanted \(set.name), \
            \(context.period)
            """
    }
}
