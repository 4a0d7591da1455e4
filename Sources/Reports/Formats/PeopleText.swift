/// Cells worded for people: rounded, with the signs for zero, not applicable and unknown.
enum PeopleText {
    static let notApplicable = "–"
    static let unknown = ".."

    static func text(_ cell: Cell, _ column: Column) -> String {
        switch cell {
        case .text(let text): text
        case .number(let value): number(value, column.decimals)
        case .date(let day): day.description
        case .notApplicable: notApplicable
        case .unknown: unknown
        }
    }

    /// Fixed digits after the point, or, without them, about three significant digits.
    static func number(_ value: Double, _ places: Int?) -> String {
        guard value.isFinite else { return unknown }
        var buffer = TextBuffer()
        buffer.append(forPeople: value, decimals: places ?? decimals(showing: 3, of: value))
        return buffer.text
    }

    /// The numbers of a row of one unit, all with the same digits after the point; dates and missing figures stay.
    static func row(_ cells: [Cell], unit: String) -> [Cell] {
        let places = places(of: cells.compactMap(\.number), unit: unit)
        return cells.map { cell in cell.number.map { .text(number($0, places)) } ?? cell }
    }

    /// Digits after the point as the unit is usually written, more where the largest number is so small that fewer than
    /// two of its digits would show.
    static func places(of numbers: [Double], unit: String) -> Int {
        let usual = usualPlaces[unit] ?? 1, largest = numbers.map(abs).max() ?? 0
        guard usual > 0, largest >= 1e-6, largest < 1 else { return usual }
        return max(usual, decimals(showing: 2, of: largest))
    }
    private static let usualPlaces = ["kt/d": 2, "days": 0, "USD/t": 0, "persons": 0]

    /// A number in a sentence: two significant digits, whole numbers of more digits rounded to two and written out.
    static func inSentence(_ value: Double) -> String {
        guard value.isFinite else { return unknown }
        if abs(value) < 1e-9 { return "0" }
        var unit = 1.0
        while abs(value) / unit >= 100 { unit *= 10 }
        let rounded = (value / unit).rounded(places: decimals(showing: 2, of: value / unit)) * unit
        var buffer = TextBuffer()
        buffer.append(forPeople: rounded, decimals: decimals(showing: 2, of: rounded))
        let text = buffer.text
        guard text.contains(".") else { return text }
        return String(text.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }
}

extension Double {
    func rounded(places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}
