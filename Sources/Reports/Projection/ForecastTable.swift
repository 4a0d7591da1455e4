/// One table of a forecast. A new one is one file and one line in `TableCatalogue`.
protocol SeriesTable: ResultTable where Result == ForecastReport {
    /// Whether it needs methods fitted again on parts of the series, which takes time.
    static var needsBacktest: Bool { get }
}

extension SeriesTable {
    static var needsBacktest: Bool { false }
}

/// One table of a forecast, by its name.
package struct ForecastTable: Sendable, Equatable {
    private let type: any SeriesTable.Type

    package static let forecast = ForecastTable(type: ForecastValueTable.self)
    package static let comparison = ForecastTable(type: MethodComparisonTable.self)

    /// Every table of a forecast, in the order they are written.
    package static let all: [ForecastTable] = TableCatalogue.ofForecast.map { ForecastTable(type: $0) }

    /// `nil` where there is no such table.
    package static func named(_ name: String) -> ForecastTable? { all.first { $0.name == name } }

    package var name: String { type.name }
    /// Whether it needs methods fitted again on parts of the series, which takes time.
    package var needsBacktest: Bool { type.needsBacktest }
    package func table(of report: ForecastReport) -> Table { type.whole(of: report) }
    package static func == (one: ForecastTable, other: ForecastTable) -> Bool { one.name == other.name }
}

/// Key columns that the tables of a forecast share.
extension RowColumn {
    static func series(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("id", value, "the series: its column's name, or its own")
    }
    static func period(_ value: @escaping @Sendable (Row) -> String) -> RowColumn {
        .key("date", value, "year, quarter or month")
    }
    /// The columns `lower_80`, `upper_80` and so on of the bounds of a row, two a level.
    static func intervals(_ levels: [Double], _ bounds: @escaping @Sendable (Row) -> [Double]) -> [RowColumn] {
        var columns: [RowColumn] = []
        for (level, word) in levels.map(ForecastReport.word).enumerated() {
            for (side, end) in ["lower", "upper"].enumerated() {
                let definition = "\(end) bound of the central \(word) % interval, in the unit of the series"
                columns.append(.value("\(end)_\(word)", { bounds($0).at(2 * level + side) }, definition))
            }
        }
        return columns
    }
}

extension [Double] {
    /// `nil` outside the list.
    func at(_ place: Int) -> Double? { indices.contains(place) ? self[place] : nil }
}
