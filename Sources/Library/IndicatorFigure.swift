import EnergySystem
import SimulationEngine

/// One indicator on the three runs.
public struct IndicatorFigure: Sendable {
    /// The indicator's name, as `khazri list indicators` prints it.
    public let name: String
    /// The product or fuel group; `nil` where the figure is for everything.
    public let product: String?
    /// Which of several figures of one indicator and product it is; `nil` where there is one.
    public let part: String?
    /// The unit of the figures; `date` for days of the calendar.
    public let unit: String
    private let row: IndicatorRow

    init(_ row: IndicatorRow) {
        (name, product, part, unit) = (row.indicator, row.product, row.part, row.unit)
        self.row = row
    }

    /// The figure of a run.
    public subscript(run: RunName) -> FigureValue {
        switch row[run.kind] {
        case .number(let value): .number(value)
        case .date(let day): .date("\(day)")
        case .notApplicable: .none
        }
    }

    /// Disrupted less reference, where both are numbers.
    public var difference: Double? { row.difference }
}

/// A cell of a table, or the figure of an indicator.
public enum FigureValue: Sendable, Equatable {
    /// A word or a sentence.
    case text(String)
    /// A number in the unit of its column or indicator.
    case number(Double)
    /// A day, `2024-07-01`.
    case date(String)
    /// There is no such figure, or nobody knows it.
    case none

    /// The number; `nil` for anything else.
    public var number: Double? { if case .number(let value) = self { value } else { nil } }
}
