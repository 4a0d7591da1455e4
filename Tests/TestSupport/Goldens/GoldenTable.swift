/// A table of a golden: its columns and rows as text.
struct GoldenTable {
    let columns: [String]
    let rows: [[String]]

    /// `nil` where the text is no table: not comma-separated, without a heading, or a row of another length.
    init?(_ text: String) {
        guard let read = CommaSeparatedText(text)?.rows, let heading = read.first,
            read.allSatisfy({ $0.count == heading.count })
        else { return nil }
        columns = heading
        rows = Array(read.dropFirst())
    }

    /// What names a row: the cells before its first number, at least one and at most four.
    func key(_ row: Int) -> String {
        let words = rows[row].prefix(4).prefix { GoldenNumber.read($0) == nil }
        return (words.isEmpty ? rows[row].prefix(1) : words).joined(separator: ", ")
    }

    /// Every cell in which another table differs, as "row, column: expected, found".
    func differences(from expected: GoldenTable) -> [String] {
        guard columns == expected.columns else {
            return [
                """
                columns: expected \(expected.columns.joined(separator: ",")), found \(columns.joined(separator: ","))
                """
            ]
        }
        guard rows.count == expected.rows.count else { return rowsThatDiffer(from: expected) }
        return rows.indices.flatMap { row in
            columns.indices.filter { !GoldenNumber.isClose(expected.rows[row][$0], rows[row][$0]) }.map { column in
                """
                \(expected.key(row)), \(columns[column]): expected \(expected.rows[row][column]), found \
                \(rows[row][column])
                """
            }
        }
    }

    private func rowsThatDiffer(from expected: GoldenTable) -> [String] {
        let before = expected.rows.indices.map(expected.key), now = rows.indices.map(key)
        let change = now.difference(from: before).map { change in
            switch change {
            case .insert(_, let key, _): "\(key): a new row"
            case .remove(_, let key, _): "\(key): the row is missing"
            }
        }
        return ["\(before.count) rows expected, \(now.count) found"] + change
    }
}
