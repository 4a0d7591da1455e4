/// Which series of a file are wanted, and what may be done to them.
public struct SeriesRequest: Sendable {
    /// The column that names the series of a row; without it every column of numbers is one series.
    public let by: String?
    /// Columns of numbers; empty takes every column, or `value` where rows name their series.
    public let columns: [String]
    /// Whether periods without a figure are interpolated.
    public let fillsGaps: Bool

    public init(by: String? = nil, columns: [String] = [], fillsGaps: Bool = false) {
        self.by = by
        self.columns = columns
        self.fillsGaps = fillsGaps
    }
}
