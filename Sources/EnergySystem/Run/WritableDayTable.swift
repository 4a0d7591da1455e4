#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Numbers by row and day while they are written, allocated once; the engine that made it is its only writer.
///
/// A reference type so that the day loop writes through one pointer. What is handed out is a `DayTable`, which cannot
/// be written; once the run has returned nobody writes again, which is what makes it safe to share. Positions are
/// checked in debug builds only.
public final class WritableDayTable: @unchecked Sendable {
    public let rows: Int
    public let days: Int
    @usableFromInline let cells: UnsafeMutablePointer<Double>

    public init(rows: Int, days: Int) {
        self.rows = rows
        self.days = days
        // Zeroed by the system page by page when first touched: rows that nobody writes cost nothing.
        let count = max(1, rows * days)
        let memory = calloc(count, MemoryLayout<Double>.stride)
        precondition(memory != nil, "out of memory")
        cells = memory.unsafelyUnwrapped.bindMemory(to: Double.self, capacity: count)
    }
    deinit { free(cells) }

    @inlinable public subscript(row: Int, day: Int) -> Double {
        get {
            assert(row < rows && day < days && row >= 0 && day >= 0)
            return cells[row &* days &+ day]
        }
        set {
            assert(row < rows && day < days && row >= 0 && day >= 0)
            cells[row &* days &+ day] = newValue
        }
    }

    /// Writes zero into one row.
    public func clear(_ row: Int) { clear(row, 0..<days) }
    /// Writes zero into some days of a row.
    public func clear(_ row: Int, _ range: Range<Int>) {
        assert(row >= 0 && row < rows && range.lowerBound >= 0 && range.upperBound <= days)
        (cells + (row &* days &+ range.lowerBound)).update(repeating: 0, count: range.count)
    }
    /// A row, for loops over its days; valid as long as the table. Days are checked in debug builds.
    @inlinable public func row(_ row: Int) -> UnsafeMutableBufferPointer<Double> {
        assert(row >= 0 && row < rows)
        return UnsafeMutableBufferPointer(start: cells + row &* days, count: days)
    }
}
