import EnergySystem
import SimulationEngine

/// `figure-inputs`: the inputs that each headline figure rests on, so that a result leads back to its sources.
enum FigureInputTable: RunTable {
    static let name = "figure-inputs"
    static let title = "Inputs behind the headline figures"
    struct Row: TableRow {
        let figure, path: String
        let value: Double
        let unit: String
        let basis, grade, source: String?

        static let columns: [RowColumn<Row>] = [
            .key("figure", \.figure, "headline figure of the report"),
            .key("path", \.path, "path of an input that it rests on"),
            .value("value", \.value, "as written"),
            .value("unit", \.unit, "unit of value"),
            .value("basis", \.basis, "official, press, derived or assumption; empty where the file gives none"),
            .value("grade", \.grade, "A official to D assumption"),
            .value("source", \.source, "id in the table sources")
        ]
    }
    static let notes = [
        """
        What the parts of the model that feed a figure read, with the numbers by which their units were \
        converted. An input that is listed may move the figure; it need not here.
        """
    ]

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        for (products, figure) in shortages(report) { append("shortage of \(products)", figure, report, &table) }
        append("import cost", .importCost, report, &table)
        append("economic losses", .economicLosses, report, &table)
    }

    /// One figure for products whose shortages rest on the same inputs.
    private static func shortages(_ report: Report) -> [(products: String, figure: HeadlineFigure)] {
        var lists: [(inputs: InputSet, products: [Int])] = []
        for product in report.baseline.products.indices {
            let inputs = report.figureInputs.of(.shortage(of: [product]))
            if let place = lists.firstIndex(where: { $0.inputs == inputs }) {
                lists[place].products.append(product)
            } else {
                lists.append((inputs, [product]))
            }
        }
        return lists.map { list in
            (
                list.products.map { report.baseline.productName($0) }.joined(separator: ", "),
                .shortage(of: [list.products[0]])
            )
        }
    }

    private static func append(_ name: String, _ figure: HeadlineFigure, _ report: Report, _ table: inout RowTable<Row>)
    {
        let descriptions = report.assessment.inputs.parameters.descriptions
        for input in report.figureInputs.of(figure).positions.map({ descriptions[$0] })
        where input.dimension != CalendarDate.name {
            table.append(
                Row(
                    figure: name, path: input.path, value: input.written, unit: input.unit,
                    basis: input.evidence.basis?.rawValue, grade: input.evidence.grade?.rawValue,
                    source: input.evidence.source))
        }
    }
}
