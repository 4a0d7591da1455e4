import NumericalMethods
import Testing

@testable import TestSupport

@Suite struct BipartiteFlowTests {
    @Test func everythingArrives() throws {
        let flow = try BipartiteFlow(
            pattern: Matrix(fromRows: [[1, 1, 0], [0, 1, 1]]), rowTotals: [5, 4], columnTotals: [2, 3, 4])
        #expect(flow.shortfall == 0)
        #expect(flow.blockedRows.isEmpty)
    }

    /// Rows 0 and 1 can only use column 0, which takes 6 of their 8.
    @Test func cutNamesTheLines() throws {
        let flow = try BipartiteFlow(
            pattern: Matrix(fromRows: [[1, 0, 0], [1, 0, 0], [1, 1, 1]]), rowTotals: [5, 3, 2], columnTotals: [6, 2, 2])
        #expect(abs(flow.shortfall - 2) < 1e-12)
        #expect(flow.blockedRows == [0, 1])
        #expect(flow.blockedColumns == [0])
    }

    /// A negative cell carries from its column to its row: -1 = 2 - 3 in the only row.
    @Test func negativeCellsCarryBackwards() throws {
        let pattern = try Matrix(fromRows: [[1, -1]])
        #expect(try BipartiteFlow(pattern: pattern, rowTotals: [-1], columnTotals: [2, -3]).shortfall == 0)
        #expect(try BipartiteFlow(pattern: pattern, rowTotals: [-1], columnTotals: [-2, 1]).shortfall > 0)
    }

    /// Totals of a table that exists always arrive.
    @Test(arguments: 1...20) func totalsOfATableArrive(_ seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        var table = Matrix(rows: 9, columns: 11)
        for j in 0..<11 {
            for i in 0..<9 where random.unit() < 0.25 { table[i, j] = random.unit() - (seed > 10 ? 0.3 : 0) }
        }
        let flow = try BipartiteFlow(pattern: table, rowTotals: table.rowSums, columnTotals: table.columnSums)
        #expect(flow.shortfall < 1e-9)
    }
}
