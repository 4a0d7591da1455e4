/// Which series of a file are wanted, and what may be done to them.
package struct SeriesRequest: Sendable {
    /// The columns that name the series of a row; without any, every column of numbers is one series, unless the layout
    /// of the file says otherwise.
    package let by: [String]
    /// Columns of numbers; empty takes every column, or `value` where rows name their series.
    package let columns: [String]
    /// Whether periods without a figure are interpolated.
    package let fillsGaps: Bool
    /// Whether decimals stand behind a comma; `nil` where the file is to tell.
    package let hasDecimalComma: Bool?

    package init(by: [String] = [], columns: [String] = [], fillsGaps: Bool = false, hasDecimalComma: Bool? = nil) {
        self.by = by
        self.columns = columns
        self.fillsGaps = fillsGaps
        self.hasDecimalComma = hasDecimalComma
    }

    package init(by: String, columns: [String] = [], fillsGaps: Bool = false) {
        self.init(by: by.split(separator: ",").map { String($0) }, columns: columns, fillsGaps: fillsGaps)
    }
}
