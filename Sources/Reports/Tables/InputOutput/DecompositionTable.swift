import Models

extension OutputDecomposition {
    package var table: Table { DecompositionTable.whole(of: self) }
}

/// `decompose`: causes of a change of output, one sector a row.
enum DecompositionTable: InputOutputResultTable {
    static let name = "decompose"
    static let title = "Change of output and its causes"

    struct Row: TableRow {
        let sector: String
        let change, technology, finalDemand: Double

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector),
            .value("change", \.change, "output of the later table less that of the earlier"),
            .value("technology", \.technology, "effect of changed input coefficients"),
            .value("final_demand", \.finalDemand, "effect of changed final demand")
        ]
    }

    static func notes(of result: OutputDecomposition) -> [String] {
        ["Effects are the \(result.averaging.rawValue); they add up to the change."]
    }

    static func fill(_ table: inout RowTable<Row>, from result: OutputDecomposition) {
        for (index, sector) in result.sectors.enumerated() {
            table.append(
                Row(
                    sector: sector, change: result.change[index], technology: result.technology[index],
                    finalDemand: result.finalDemand[index]))
        }
    }
}
