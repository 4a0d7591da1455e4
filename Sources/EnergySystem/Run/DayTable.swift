/// Numbers by row and day, sealed: what a run wrote down and nobody can change.
public struct DayTable: Sendable {
    @usableFromInline let table: WritableDayTable

    init(sealing table: WritableDayTable) { self.table = table }

    @inlinable public var rows: Int { table.rows }
    @inlinable public var days: Int { table.days }
    @inlinable public subscript(row: Int, day: Int) -> Double { table[row, day] }
    /// A row, for loops over its days; valid as long as the table. Days are checked in debug builds.
    @inlinable public func row(_ row: Int) -> UnsafeBufferPointer<Double> { UnsafeBufferPointer(table.row(row)) }

    /// Sum of a row over some days, in the order of the days.
    public func sum(_ row: Int, _ range: Range<Int>) -> Double {
        var total = 0.0
        for day in range { total += self[row, day] }
        return total
    }
    public func sum(_ row: Int) -> Double { sum(row, 0..<days) }
    /// The row as an array.
    public func series(_ row: Int) -> [Double] {
        Array(self.row(row))
    }
}
