import EnergySystem

/// What is left to serve demand for a number of days when the largest element of supply is lost, % of demand.
///
/// `N1(H, e) = (sum_r entry_r + R + min(q, K / H) - I_e) / (D_peak(H) - D_restraint(H))`, rates in kt/d: entry_r what a
/// route can bring on average over H days, R refinery output, q the largest release rate of the usable stock K, I_e the
/// loss. A stock helps only in proportion to 1/H, so a country can pass at 30 days and fail at 180. Adapted to storable
/// fuels from the N-1 formula of Regulation (EU) 2017/1938, Annex II.
package enum NMinusOne {
    /// The ratio, 1 = demand is just met; `nil` where no demand is left.
    /// - Parameters:
    ///   - entries: by route, kt/d.
    ///   - refinery: output of all units, kt/d.
    ///   - usableStock: above the minimum, kt.
    ///   - maximumRelease: kt/d; infinite where the tanks set no limit.
    ///   - days: H.
    ///   - lost: average daily loss, kt/d.
    ///   - peakDemand: highest mean demand of H days in a row, kt/d.
    ///   - restraint: demand saved, kt/d.
    package static func ratio(
        entries: [Double], refinery: Double, usableStock: Double, maximumRelease: Double = .infinity, days: Int,
        lost: Double, peakDemand: Double, restraint: Double = 0
    ) -> Double? {
        let demand = peakDemand - restraint
        guard demand > 0, days > 0 else { return nil }
        let stock = min(maximumRelease, usableStock / Double(days))
        return (entries.reduce(0, +) + refinery + stock - lost) / demand
    }

    /// Average share of a window of `days` in which a supply with this lead time flows: 0 before it arrives.
    package static func ramp(leadTime: Int, days: Int) -> Double {
        days > 0 ? Double(max(0, days - max(0, leadTime))) / Double(days) : 0
    }

    static func definition(_ days: Int) -> String {
        """
        (Entry capacity by route with lead times + refinery output + usable stock / \(days) - loss of the \
        largest supplier, route or refinery unit) / highest mean demand of \(days) days in a row; stops and \
        restraint left out, contracts and slates of each run in; the first row of a product is the element whose \
        loss is worst in the reference run
        """
    }

    /// A row for the loss of the largest supplier, route and refinery unit of each product, the worst first.
    static func rows(_ name: String, days: Int, in context: IndicatorContext) -> [IndicatorRow] {
        context.productsAndGroups.flatMap { set -> [IndicatorRow] in
            let systems = context.runs.map {
                SupplySystem(
                    run: $0.run, products: set.products, days: days, demand: $0.demandBeforeShifts(set.products))
            }
            let elements = SupplySystem.Element.allCases.sorted { left, right in
                (systems[0].ratio(without: left) ?? .infinity) < (systems[0].ratio(without: right) ?? .infinity)
            }.filter { element in systems.contains { $0.ratio(without: element) != nil } }
            guard !elements.isEmpty else {
                let reason = systems[0].peakDemand > 0 ? "nothing to lose" : "no demand"
                return [context.row(name, set.name, unit: "%", note: reason) { _ in .notApplicable(reason) }]
            }
            return elements.map { row(name, set.name, $0, systems, in: context) }
        }
    }

    private static func row(
        _ name: String, _ product: String, _ element: SupplySystem.Element, _ systems: [SupplySystem],
        in context: IndicatorContext
    ) -> IndicatorRow {
        func value(_ system: SupplySystem) -> IndicatorValue {
            .percent(system.ratio(without: element), otherwise: "nothing to lose")
        }
        let before = systems[0].label(element, in: context), after = systems[2].label(element, in: context)
        let lost = before == after ? before : "\(before) in the reference run, \(after) in the disrupted run"
        let state = "100 % = the highest demand of \(systems[0].days) days in a row is just met"
        return IndicatorRow(
            indicator: name, product: product, part: element.part, unit: "%", reference: value(systems[0]),
            noResponse: value(systems[1]), disrupted: value(systems[2]),
            note: """
                loss of the largest \(element.rawValue): \(lost); \(state)
                """)
    }
}

/// N-1 over 30 days.
package enum NMinusOne30Days: ContextIndicator {
    package static let name = "n-minus-1-30d"
    package static var definition: String { NMinusOne.definition(30) }
    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }
    static func rows(in context: IndicatorContext) -> [IndicatorRow] { NMinusOne.rows(name, days: 30, in: context) }
}

/// N-1 over 90 days.
package enum NMinusOne90Days: ContextIndicator {
    package static let name = "n-minus-1-90d"
    package static var definition: String { NMinusOne.definition(90) }
    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }
    static func rows(in context: IndicatorContext) -> [IndicatorRow] { NMinusOne.rows(name, days: 90, in: context) }
}

/// N-1 over 180 days.
package enum NMinusOne180Days: ContextIndicator {
    package static let name = "n-minus-1-180d"
    package static var definition: String { NMinusOne.definition(180) }
    package static func rows(of assessment: Assessment) -> [IndicatorRow] { rows(in: IndicatorContext(assessment)) }
    static func rows(in context: IndicatorContext) -> [IndicatorRow] { NMinusOne.rows(name, days: 180, in: context) }
}
