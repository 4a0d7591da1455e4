import EnergySystem

/// What is wrong with a range or a condition written on the command line.
package struct WrittenFault: Error, Sendable, CustomStringConvertible {
    package let description: String
    init(_ description: String) { self.description = description }
}

extension VariedRange {
    /// Reads `PATH=LOW..HIGH`: two dates, or two quantities of one unit, which may stand once (`0..306 d`).
    /// Throws what is wrong in words.
    package init(text: String) throws(WrittenFault) {
        let example = "shocks.ban.share=0 %..100 %"
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw WrittenFault("\(quoted(text)) is no range; write PATH=LOW..HIGH, for example '\(example)'")
        }
        let path = text[..<equals].trimmed, values = text[text.index(after: equals)...]
        guard let dots = values.firstRange(of: "..") else {
            throw WrittenFault("\(quoted(text)) has one value; write LOW..HIGH after '=', for example '\(example)'")
        }
        let low = values[..<dots.lowerBound].trimmed, high = values[dots.upperBound...].trimmed
        try self.init(path: path, low: low, high: high)
        guard self.low < self.high else {
            let advice =
                self.low > self.high
                ? "the range is reversed; write \(path)=\(high)..\(low)" : "the range is one value; give a higher end"
            throw WrittenFault("\(quoted(text)): \(advice)")
        }
    }

    private init(path: String, low: String, high: String) throws(WrittenFault) {
        if let from = Day(low), let through = Day(high) {
            self.init(path: path, low: Double(from.number), high: Double(through.number), scale: .date)
            return
        }
        if Day(low) != nil || Day(high) != nil {
            throw WrittenFault("\(quoted(low)) and \(quoted(high)): one end is a date and the other is none")
        }
        let from = try VariedRange.quantity(low), written = try VariedRange.quantity(high)
        let unit = written.unit.isEmpty ? from.unit : written.unit, through = WrittenQuantity(written.number, unit)
        guard let start = WrittenQuantity(from.number, from.unit.isEmpty ? unit : from.unit).converted(to: unit) else {
            throw WrittenFault("the ends \(quoted(low)) and \(quoted(high)) have units that do not fit each other")
        }
        let isTime = (try? UnitExpression(unit))?.exponents == DimensionExponents(time: 1)
        guard isTime, let first = WrittenQuantity(start, unit).converted(to: "d"), let last = through.converted(to: "d")
        else {
            self.init(path: path, low: start, high: through.number, scale: .quantity(unit: unit))
            return
        }
        self.init(path: path, low: first.rounded(.up), high: last.rounded(.down), scale: .days)
    }

    private static func quantity(_ text: String) throws(WrittenFault) -> WrittenQuantity {
        guard let number = NumberText(text) else {
            throw WrittenFault(NumberFault.message(for: text, example: "184 d"))
        }
        if let fault = NumberFault.misplacedDigits(text, number) { throw WrittenFault(fault) }
        if !number.unit.isEmpty, (try? UnitExpression(number.unit)) == nil {
            throw WrittenFault("\(quoted(text)): there is no unit \(quoted(number.unit)); khazri list units names them")
        }
        return WrittenQuantity(number.number, number.unit)
    }
}
