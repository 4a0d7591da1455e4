import Models

extension OutputResponse {
    package var table: Table { OutputTable.whole(of: self) }
}

/// `output`: the output that a final demand needs, one sector a row.
enum OutputTable: InputOutputResultTable {
    static let name = "output"
    static let title = "Output by sector"

    struct Row: TableRow {
        let sector: String
        let output, change: Double

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector),
            .value("output", \.output, "gross output that the final demand needs, money units of the table"),
            .value("change", \.change, "less the output of the table")
        ]
    }

    static func notes(of result: OutputResponse) -> [String] { [SolverWords.note(result)] }

    static func fill(_ table: inout RowTable<Row>, from result: OutputResponse) {
        table.reserve(rows: result.sectors.count)
        for (index, sector) in result.sectors.enumerated() {
            table.append(Row(sector: sector, output: result.output[index], change: result.change[index]))
        }
    }
}

/// How a linear system was solved.
enum SolverWords {
    /// Checked by its own residual, or at the factorization where it has none.
    static func note(_ result: OutputResponse) -> String {
        let solution = result.solution
        var text = "Solved by \(solution.method.rawValue) (\(solution.reason))"
        if solution.products > 0 { text += " in \(solution.products) products with the coefficients" }
        if let residual = solution.relativeResidual {
            text += "; residual \(residual) of output"
        } else if let error = result.factorizationError {
            text += "; checked at the factorization on a known solution, largest error \(error)"
        }
        if let condition = result.reciprocalCondition, condition > 0 {
            text += """
                ; condition of I - A about \(1 / condition)
                """
        }
        return text + "."
    }
}
