import EnergySystem

/// What a field takes, in the words of a fault: in the unit in which its number is written.
struct FieldRange {
    private let number: ParameterDescription

    init(_ number: ParameterDescription) { self.number = number }

    var path: String { number.path }
    /// Whether a value in base units leaves the range by more than rounding.
    func isBelow(_ value: Double) -> Bool { FieldRange.isBelow(value, number.range) }
    func isAbove(_ value: Double) -> Bool { FieldRange.isAbove(value, number.range) }

    /// The same without a description, for every number of every draw.
    static func excludes(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
        !value.isFinite || isBelow(value, range) || isAbove(value, range)
    }
    private static func isBelow(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
        value < range.lowerBound - 1e-9 * abs(range.lowerBound)
    }
    private static func isAbove(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
        value > range.upperBound + 1e-9 * abs(range.upperBound)
    }

    /// `baseline.suppliers.romania.transit leaves 0 d to 366 d, drawn -12.5 d`.
    func fault(_ value: Double) -> String { "\(number.path) leaves \(limits)\(FieldRange.drawn)\(text(value))" }
    /// What stands between the range and the value in a fault: before it faults of one cause are the same.
    static let drawn = ", drawn "

    /// The range of the field: both ends, or the one that it has.
    var limits: String {
        let range = number.range, most = Double.greatestFiniteMagnitude
        if range.upperBound < most { return "\(text(range.lowerBound)) to \(text(range.upperBound))" }
        return range.lowerBound > -most ? "\(text(range.lowerBound)) and more" : "any finite number"
    }

    /// A value in base units as the field writes it, to six digits.
    func text(_ value: Double) -> String {
        if number.unit == "date" {
            return value.isFinite ? Day(number: Int(min(max(value, -1e7), 1e7).rounded())).description : "\(value)"
        }
        let written = value / number.factor
        return number.unit.isEmpty || number.unit == "1"
            ? FieldRange.digits(written) : "\(FieldRange.digits(written)) \(number.unit)"
    }

    private static func digits(_ value: Double) -> String {
        guard value.isFinite, value != 0, value.magnitude < 1e15 else { return value == 0 ? "0" : "\(value)" }
        var scale = 1.0
        while value.magnitude * scale < 1e5, scale < 1e12 { scale *= 10 }
        let rounded = (value * scale).rounded() / scale
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
