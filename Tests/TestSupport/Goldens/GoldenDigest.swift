import Foundation

/// A long table in short, one line a column: number of rows, sum, sum of sizes, and fingerprints of its cells.
enum GoldenDigest {
    static let mostRows = 500
    private static let columns = ["column", "rows", "sum", "sum_of_sizes", "fingerprint"]

    /// The digest as comma-separated values.
    static func text(of table: GoldenTable) -> String {
        let lines = table.columns.indices.map { column in line(table.columns[column], table.rows.map { $0[column] }) }
        return ([columns] + lines).map { $0.joined(separator: ",") + "\n" }.joined()
    }

    private static func line(_ name: String, _ cells: [String]) -> [String] {
        let numbers = cells.map { GoldenNumber.read($0) }, found = numbers.compactMap { $0 }
        guard !found.isEmpty, zip(cells, numbers).allSatisfy({ $0.isEmpty || $1 != nil }) else {
            return [name, "\(cells.count)", "", "", GoldenFingerprint(ofText: cells).text]
        }
        let sums = [found.reduce(0, +), found.reduce(0) { $0 + abs($1) }].map { String(format: "%.12g", $0) }
        return [name, "\(cells.count)"] + sums + [GoldenFingerprint(of: numbers).text]
    }

    /// What differs between two digests, by column; sums may differ by what is nothing beside the sum of sizes.
    static func differences(expected: GoldenTable, found: GoldenTable) -> [String] {
        guard expected.columns == columns, found.columns == columns else { return ["it is no digest"] }
        let before = expected.rows.map { $0[0] }, now = found.rows.map { $0[0] }
        guard before == now else {
            return [
                """
                columns: expected \(before.joined(separator: ",")), found \(now.joined(separator: ","))
                """
            ]
        }
        return zip(expected.rows, found.rows).flatMap { before, now in
            columns.indices.dropFirst().filter { !isClose($0, before, now) }.map {
                "\(before[0]), \(columns[$0]): expected \(before[$0]), found \(now[$0])"
            }
        }
    }

    private static func isClose(_ position: Int, _ expected: [String], _ found: [String]) -> Bool {
        if position == columns.count - 1 { return GoldenFingerprint.isClose(expected[position], found[position]) }
        guard let size = GoldenNumber.read(expected[3]), let one = GoldenNumber.read(expected[position]),
            let other = GoldenNumber.read(found[position])
        else { return expected[position] == found[position] }
        return position == 1
            ? one == other : abs(one - other) <= max(GoldenNumber.nothing, GoldenNumber.tolerance * size)
    }
}
