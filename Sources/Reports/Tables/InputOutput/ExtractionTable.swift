import Models

extension TableExtraction {
    package var table: Table { ExtractionTable.whole(of: self) }
}

/// `extract`: losses without some sectors' links, one sector a row.
enum ExtractionTable: InputOutputResultTable {
    static let name = "extract"
    static let title = "Loss without some sectors"

    struct Row: TableRow {
        let sector: String
        let outputLoss: Double
        let outputLossPercent: Double?
        let valueAddedLoss: Double

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector),
            .value("output_loss", \.outputLoss, "output less that after the extraction"),
            .value("output_loss_percent", \.outputLossPercent, "loss in percent of output"),
            .value("value_added_loss", \.valueAddedLoss, "value added that the lost output would have made")
        ]
    }

    static func title(of result: TableExtraction) -> String {
        """
        Loss without \(result.extracted.joined(separator: ", "))
        """
    }
    static func notes(of result: TableExtraction) -> [String] {
        ["Total loss of output \(result.totalLoss), of the other sectors \(result.lossOfOthers)."]
    }

    static func fill(_ table: inout RowTable<Row>, from result: TableExtraction) {
        for (index, sector) in result.sectors.enumerated() {
            table.append(
                Row(
                    sector: sector, outputLoss: result.outputLoss[index],
                    outputLossPercent: result.outputLossPercent[index],
                    valueAddedLoss: result.valueAddedLoss[index]))
        }
    }
}
