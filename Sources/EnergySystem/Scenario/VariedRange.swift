/// A path of the inputs and the stretch of values that is tried for it.
package struct VariedRange: Sendable, Hashable {
    /// How a value is written where it is set.
    package enum Scale: Sendable, Hashable {
        /// Any number of a unit.
        case quantity(unit: String)
        /// Whole days, written with `d`.
        case days
        /// Calendar days, written as dates.
        case date
    }

    package let path: String
    package let low: Double
    package let high: Double
    package let scale: Scale

    package init(path: String, low: Double, high: Double, scale: Scale) {
        self.path = path
        self.low = low
        self.high = high
        self.scale = scale
    }

    /// Whether values between two whole numbers have no meaning.
    package var isWhole: Bool {
        if case .quantity = scale { false } else { true }
    }

    /// The unit of the values; `date` for dates.
    package var unit: String {
        switch scale {
        case .quantity(let unit): unit
        case .days: "d"
        case .date: "date"
        }
    }

    /// A value as a file would write it.
    package func text(_ value: Double) -> String {
        switch scale {
        case .quantity(let unit): WrittenQuantity(value, unit).text
        case .days: "\(Int(value.rounded())) d"
        case .date: Day(number: Int(value.rounded())).description
        }
    }

    /// What sets the path to a value: `PATH=VALUE`.
    package func setting(_ value: Double) -> String { "\(path)=\(text(value))" }
}
