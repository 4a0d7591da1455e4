/// A series of figures as they were published, each with its own source, from which a projection starts.
package struct HistorySeries: Sendable {
    package let title: LocalizedText
    /// The unit of every figure, as printed.
    package let unit: String
    /// What a reader must know of the series: its basis, breaks, what it leaves out.
    package let note: String?
    /// Figures in the order of their periods, all of one frequency.
    package let values: [(period: CalendarPeriod, value: Parameter<Ratio>)]

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "what the figures are of")
        unit = fields.text("unit", "unit of every figure", fallback: nil)
        note = fields.optionalText("note", "basis, breaks, what is left out")
        let read = fields.namedQuantities("values", Ratio.self, "the figure of a period: y2024, y2024-Q1 or y2024-03")
        var values: [(period: CalendarPeriod, value: Parameter<Ratio>)] = []
        for (name, value) in read {
            guard name.hasPrefix("y"), let period = CalendarPeriod(String(name.dropFirst())) else {
                fields.fault("values", "'\(name)' is no period; write y2024, y2024-Q1 or y2024-03")
                continue
            }
            if let first = values.first, first.period.frequency != period.frequency {
                fields.fault(
                    "values",
                    """
                    '\(name)' is a \(period.frequency.rawValue), '\(first.period)' a \
                    \(first.period.frequency.rawValue); one series has one frequency
                    """
                )
                continue
            }
            values.append((period, value))
        }
        self.values = values.sorted { $0.period < $1.period }
    }

    /// The last figures that stand without a gap between them: what a method is fitted to.
    package var unbrokenTail: ArraySlice<(period: CalendarPeriod, value: Parameter<Ratio>)> {
        var start = values.count - 1
        guard start >= 0 else { return [] }
        while start > 0, values[start].period - values[start - 1].period == 1 { start -= 1 }
        return values[start...]
    }
}
