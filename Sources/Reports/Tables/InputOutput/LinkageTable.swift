import Models

/// Linkages of a table's sectors.
package struct LinkageResult: Sendable {
    let linkages: Linkages
    let sectors: [String]

    /// By the table's labels.
    package init(_ linkages: Linkages, sectors: [String]) { (self.linkages, self.sectors) = (linkages, sectors) }
    package var table: Table { LinkageTable.whole(of: self) }
}

/// `linkages`: pull on suppliers and service to users, one sector a row.
enum LinkageTable: InputOutputResultTable {
    static let name = "linkages"
    static let title = "Linkages"

    struct Row: TableRow {
        let sector: String
        let backward, forward: Double?
        let role: String?

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector),
            .value("backward", \.backward, "pull on suppliers; 1 is the mean"),
            .value("forward", \.forward, "service to users; 1 is the mean"),
            RowColumn(.text("key", "key, backward, forward or independent")) {
                $0.role.map { .text($0) } ?? .notApplicable
            }
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from result: LinkageResult) {
        let linkages = result.linkages
        for (index, sector) in result.sectors.enumerated() {
            table.append(
                Row(
                    sector: sector, backward: linkages.backward[index], forward: linkages.forward[index],
                    role: linkages.roles[index]?.rawValue))
        }
    }
}
