import EnergySystem

/// Says which values a field takes.
enum RangeWords {
    static func fault<D: Dimension>(_ number: NumberText, _ range: ClosedRange<Double>, _ dimension: D.Type) -> String {
        let written = number.unit.isEmpty ? number.digits : "\(number.digits) \(number.unit)"
        return """
            \(quoted(written)) is out of range; \(UnitWords.article(D.name)) here \
            \(limits(range, dimension, isBelow: number.digits.hasPrefix("-")))
            """
    }

    private static func limits<D: Dimension>(_ range: ClosedRange<Double>, _ dimension: D.Type, isBelow: Bool) -> String
    {
        if D.self == Duration.self, isBelow, range.lowerBound == 0 { return "is not negative" }
        let isOpenAbove = range.upperBound == .greatestFiniteMagnitude
        let isOpenBelow = range.lowerBound == -.greatestFiniteMagnitude
        if isOpenAbove, range.lowerBound == 0 { return "is not negative" }
        if isOpenAbove { return "is at least \(text(range.lowerBound, dimension))" }
        if isOpenBelow { return "is at most \(text(range.upperBound, dimension))" }
        return "lies between \(text(range.lowerBound, dimension)) and \(text(range.upperBound, dimension))"
    }

    private static func text<D: Dimension>(_ value: Double, _ dimension: D.Type) -> String {
        if D.self == Share.self { return "\(shortText(value * 100)) %" }
        return D.unit == "1" ? shortText(value) : "\(shortText(value)) \(D.unit)"
    }
}
