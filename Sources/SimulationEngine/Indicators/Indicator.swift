import EnergySystem

/// The value of an indicator in one run: a number, a date, or a reason why there is none.
package enum IndicatorValue: Sendable, Hashable {
    case number(Double)
    case date(Day)
    /// Not applicable, with the reason ("never short", "net exporter, not defined", "not binding").
    case notApplicable(String)

    package var number: Double? { if case .number(let value) = self { value } else { nil } }
}

/// One row of the table `indicators`: an indicator for one product, or for all (`product` `nil`).
package struct IndicatorRow: Sendable {
    package let indicator: String
    /// The product, or another whole such as a fuel group, as printed; `nil` where the row is for everything.
    package let product: String?
    /// Which of several rows of one indicator and product this is (`total`, `share`, a supplier); `nil` where there is
    /// one.
    package let part: String?
    package let unit: String
    package let reference: IndicatorValue
    package let noResponse: IndicatorValue
    package let disrupted: IndicatorValue
    package let note: String

    package init(
        indicator: String, product: String?, part: String? = nil, unit: String, reference: IndicatorValue,
        noResponse: IndicatorValue, disrupted: IndicatorValue, note: String = ""
    ) {
        self.indicator = indicator
        self.product = product
        self.part = part
        self.unit = unit
        self.reference = reference
        self.noResponse = noResponse
        self.disrupted = disrupted
        self.note = note
    }
    package subscript(kind: RunKind) -> IndicatorValue {
        switch kind {
        case .reference: reference
        case .noResponse: noResponse
        case .disrupted: disrupted
        }
    }
    /// Disrupted minus reference, where both are numbers.
    package var difference: Double? {
        guard let disrupted = disrupted.number, let reference = reference.number else { return nil }
        return disrupted - reference
    }
}

/// One measure of a finished assessment. A new one is one file and one line in `IndicatorCatalogue`.
///
/// Contract: pure; the rows' order is that of the products, the headline of a product first; no two rows have the same
/// product and part; units are written as in the reports.
package protocol Indicator: Sendable {
    /// The id, for example `unserved-demand`.
    static var name: String { get }
    static var definition: String { get }
    static func rows(of assessment: Assessment) -> [IndicatorRow]
}

/// An indicator whose rows are made from sums that all of them share.
protocol ContextIndicator: Indicator {
    static func rows(in context: IndicatorContext) -> [IndicatorRow]
}

/// An indicator whose headline of one set of products in one run can be had alone, without the other rows and their
/// notes.
///
/// A study can draw such an indicator as a metric without a run that has no response.
protocol RunIndicator: ContextIndicator {
    /// The sums over a run that it reads, made once for all metrics that share them; what is not named here is summed
    /// when asked.
    static var sums: RunMeasures.Sums { get }
    /// What the first row of these products has in one of the context's runs.
    static func value(of products: [Int], in run: RunMeasures, _ context: IndicatorContext) -> IndicatorValue
}
