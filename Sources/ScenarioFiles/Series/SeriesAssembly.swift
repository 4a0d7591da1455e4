import EnergySystem

/// Puts the figures of one series in order and finds what is missing, doubled or of another frequency.
struct SeriesAssembly {
    let points: SeriesPoints
    let file: String
    let fillsGaps: Bool

    private func place(_ cell: TableCell) -> Place { Place(file: file, line: Int(cell.line), column: Int(cell.column)) }
    private func report(_ cell: TableCell, _ message: String, _ faults: inout [Diagnostic]) {
        faults.append(Diagnostic(at: place(cell), "series \(quoted(points.id)): \(message)"))
    }

    /// The series; `nil` after a fault.
    func series(_ faults: inout [Diagnostic]) -> DatedSeries? {
        guard let first = points.points.first else { return nil }
        if let other = points.points.first(where: { $0.period.frequency != first.period.frequency }) {
            report(
                other.date,
                """
                \(quoted(other.date.text)) is a \(other.period.frequency.rawValue), \(quoted(first.date.text)) \
                in line \(first.date.line) a \(first.period.frequency.rawValue); a series has one frequency
                """,
                &faults)
            return nil
        }
        let ordered = points.points.enumerated().sorted {
            ($0.element.period, $0.offset) < ($1.element.period, $1.offset)
        }.map(\.element)
        guard noneTwice(ordered, &faults) else { return nil }
        guard let start = ordered.firstIndex(where: { !$0.value.isNaN }),
            let end = ordered.lastIndex(where: { !$0.value.isNaN })
        else {
            report(first.cell, "there is no figure in it", &faults)
            return nil
        }
        return consecutive(ordered[start...end], emptyAtEnd: ordered.count - 1 - end, &faults)
    }

    private func noneTwice(_ ordered: [SeriesPoint], _ faults: inout [Diagnostic]) -> Bool {
        var isRight = true
        for (one, next) in zip(ordered, ordered.dropFirst()) where one.period == next.period {
            isRight = false
            if one.date.text != next.date.text {
                report(
                    next.date,
                    """
                    \(quoted(next.date.text)) and \(quoted(one.date.text)) lie in one \
                    \(one.period.frequency.rawValue); figures are of months, quarters or years
                    """,
                    &faults)
                break
            }
            report(
                next.date, "\(quoted(next.date.text)) is given twice, first in line \(one.date.line)\(points.advice)",
                &faults)
        }
        return isRight
    }

    /// Periods from one figure to the next: 1, or 3 and 12 where all monthly dates (4 where all quarters) are that far
    /// apart.
    private func stride(_ ordered: ArraySlice<SeriesPoint>, _ faults: inout [Diagnostic]) -> Int? {
        let steps = zip(ordered, ordered.dropFirst()).map { $1.period - $0.period }
        guard let first = ordered.first, ordered.count > 2 else { return 1 }
        let common = steps.reduce(0) { SeriesAssembly.divisor($0, $1) }
        let allowed = first.period.frequency == .month ? [1, 3, 12] : first.period.frequency == .quarter ? [1, 4] : [1]
        if allowed.contains(common) { return common }
        if first.period.frequency == .month || first.period.frequency == .quarter {
            let words = allowed.dropFirst().map(String.init).joined(separator: " or ")
            report(
                first.date,
                """
                the dates lie \(common) \(first.period.frequency.rawValue)s apart; \
                \(first.period.frequency.rawValue)s in a row are expected, or every \(words)
                """,
                &faults)
            return nil
        }
        report(first.date, "the dates lie \(common) years apart; years in a row are expected", &faults)
        return nil
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

    private func consecutive(_ ordered: ArraySlice<SeriesPoint>, emptyAtEnd: Int, _ faults: inout [Diagnostic])
        -> DatedSeries?
    {
        guard let first = ordered.first, let last = ordered.last, let stride = stride(ordered, &faults) else {
            return nil
        }
        var values = [Double](repeating: .nan, count: (last.period - first.period) / stride + 1)
        for point in ordered { values[(point.period - first.period) / stride] = point.value }
        let missing = values.indices.filter { values[$0].isNaN }
        let periods = missing.map { first.period + $0 * stride }
        if !missing.isEmpty, !fillsGaps {
            let cell = ordered.first { $0.period > periods[0] }?.date ?? first.date
            report(
                cell,
                """
                \(SeriesAssembly.listed(periods)) \(missing.count == 1 ? "is" : "are") missing; give \
                \(missing.count == 1 ? "it" : "them"), or add --fill-gaps to interpolate
                """,
                &faults)
            return nil
        }
        var notes = SeriesAssembly.notes(stride, first.period.frequency, emptyAtEnd)
        if !missing.isEmpty {
            SeriesAssembly.interpolate(&values)
            notes.append("interpolated on a straight line: \(SeriesAssembly.listed(periods))")
        }
        return DatedSeries(
            id: points.id, first: first.period, values: values, filled: periods, notes: notes, stride: stride)
    }

    private static func notes(_ stride: Int, _ frequency: SeriesFrequency, _ emptyAtEnd: Int) -> [String] {
        var notes: [String] = []
        if stride > 1 {
            notes.append(
                """
                the dates lie \(stride) \(frequency.rawValue)s apart and are taken as \
                \(frequency.perYear / stride == 4 ? "quarters" : "years")
                """)
        }
        if emptyAtEnd > 0 {
            notes.append(
                "the last \(emptyAtEnd == 1 ? "row has" : "\(emptyAtEnd) rows have") no figure; the forecast begins before \(emptyAtEnd == 1 ? "it" : "them")"
            )
        }
        return notes
    }

    /// At most twelve periods by name.
    private static func listed(_ periods: [CalendarPeriod]) -> String {
        let named = periods.prefix(12).map(\.description).joined(separator: ", ")
        return periods.count > 12 ? "\(named) and \(periods.count - 12) more" : named
    }

    private static func interpolate(_ values: inout [Double]) {
        var known = 0
        for position in values.indices where !values[position].isNaN {
            for gap in (known + 1)..<max(position, known + 1) {
                values[gap] =
                    values[known] + (values[position] - values[known]) * Double(gap - known) / Double(position - known)
            }
            known = position
        }
    }
}
