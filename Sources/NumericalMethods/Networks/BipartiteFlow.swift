/// The largest flow between rows and columns of a pattern, with amounts that rows and columns give or take.
///
/// A positive cell carries any amount from its row to its column, a negative cell from its column to its row.
/// Rows give their total (take it where it is negative), columns take theirs (give it where negative). When all that is
/// given arrives, a matrix with these totals and with no other signs and places exists; otherwise the nodes reached
/// from what is left over are a proof that none does (minimum cut).
///
/// Source: Dinic (1970), Soviet Mathematics Doklady 11 (level graphs); Gale (1957), A theorem on flows in networks,
/// doi:10.2140/pjm.1957.7.1073 (existence).
package struct BipartiteFlow: Sendable {
    /// What could not be carried, in units of the totals.
    package private(set) var shortfall: Double
    /// Rows and columns on the giving side of the cut; empty when everything arrives.
    package private(set) var blockedRows: [Int] = []
    package private(set) var blockedColumns: [Int] = []

    private let pattern: Matrix
    private let tolerance: Double
    private var flow: Matrix
    private var supply: [Double]
    private var demand: [Double]
    private var level: [Int] = []
    private var next: [Int] = []

    /// Computes the flow; amounts below `tolerance` times the total given count as nothing.
    package init(
        pattern: Matrix, rowTotals: [Double], columnTotals: [Double], tolerance: Double = 1e-12
    ) throws(LinearAlgebraError) {
        guard rowTotals.count == pattern.rows else { throw .size(expected: pattern.rows, actual: rowTotals.count) }
        guard columnTotals.count == pattern.columns else {
            throw .size(expected: pattern.columns, actual: columnTotals.count)
        }
        self.pattern = pattern
        flow = Matrix(rows: pattern.rows, columns: pattern.columns)
        supply = rowTotals.map { max($0, 0) } + columnTotals.map { max(-$0, 0) }
        demand = rowTotals.map { max(-$0, 0) } + columnTotals.map { max($0, 0) }
        self.tolerance = tolerance * max(supply.reduce(0, +), demand.reduce(0, +))
        shortfall = 0
        while findLevels() { augmentAll() }
        shortfall = supply.reduce(0) { $1 > self.tolerance ? $0 + $1 : $0 }
        if shortfall > 0 { recordCut() }
    }

    private var nodes: Int { pattern.rows + pattern.columns }

    /// What can still go from one node to another: without limit along a cell's sense, its flow against it.
    private func room(_ from: Int, _ to: Int) -> Double {
        let leavesRow = from < pattern.rows
        let (row, column) = leavesRow ? (from, to - pattern.rows) : (to, from - pattern.rows)
        let sign = pattern[row, column]
        if sign == 0 { return 0 }
        return (sign > 0) == leavesRow ? .infinity : flow[row, column]
    }

    private mutating func push(_ amount: Double, _ from: Int, _ to: Int) {
        let leavesRow = from < pattern.rows
        let (row, column) = leavesRow ? (from, to - pattern.rows) : (to, from - pattern.rows)
        flow[row, column] += (pattern[row, column] > 0) == leavesRow ? amount : -amount
    }

    private func neighbours(of node: Int) -> Range<Int> {
        node < pattern.rows ? pattern.rows..<nodes : 0..<pattern.rows
    }

    /// Distances from the nodes that still give; true when one that still takes is reached.
    private mutating func findLevels() -> Bool {
        level = [Int](repeating: -1, count: nodes)
        var queue = (0..<nodes).filter { supply[$0] > tolerance }
        for node in queue { level[node] = 0 }
        var (position, reached) = (0, false)
        while position < queue.count {
            let node = queue[position]
            position += 1
            reached = reached || demand[node] > tolerance
            for other in neighbours(of: node) where level[other] < 0 && room(node, other) > tolerance {
                level[other] = level[node] + 1
                queue.append(other)
            }
        }
        return reached
    }

    private mutating func augmentAll() {
        next = (0..<nodes).map { neighbours(of: $0).lowerBound }
        for node in 0..<nodes where level[node] == 0 {
            while supply[node] > tolerance, let path = path(from: node) { send(along: path) }
        }
    }

    /// A path of rising levels to a node that still takes; dead ends are not visited again in this phase.
    private mutating func path(from first: Int) -> [Int]? {
        var path = [first]
        while let node = path.last {
            if demand[node] > tolerance { return path }
            let end = neighbours(of: node).upperBound
            while next[node] < end, !leads(node, next[node]) { next[node] += 1 }
            if next[node] < end {
                path.append(next[node])
            } else {
                path.removeLast()
                if let before = path.last { next[before] += 1 }
            }
        }
        return nil
    }

    private func leads(_ node: Int, _ other: Int) -> Bool {
        level[other] == level[node] + 1 && room(node, other) > tolerance
    }

    private mutating func send(along path: [Int]) {
        guard let first = path.first, let last = path.last else { return }
        var amount = min(supply[first], demand[last])
        for (from, to) in zip(path, path.dropFirst()) { amount = min(amount, room(from, to)) }
        for (from, to) in zip(path, path.dropFirst()) { push(amount, from, to) }
        supply[first] -= amount
        demand[last] -= amount
    }

    private mutating func recordCut() {
        blockedRows = (0..<pattern.rows).filter { level[$0] >= 0 }
        blockedColumns = (0..<pattern.columns).filter { level[pattern.rows + $0] >= 0 }
    }
}
