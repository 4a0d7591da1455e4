import EnergySystem
import SimulationEngine

/// `figure-inputs`: the inputs that each headline figure rests on, so that a result leads back to its sources.
public enum FigureInputTable: RunTable {
    public static let name = "figure-inputs"
    public static let title = "Inputs behind the headline figures"
    public static let columns: [Column] = [
        .key("figure", "headline figure of the report"), .key("path", "path of an input that it rests on"),
        Column("value", "as written", kind: .number), .text("unit", "unit of value"),
        .text("basis", "official, press, derived or assumption; empty where the file gives none"),
        .text("grade", "A official to D assumption"), .text("source", "id in the table sources"),
    ]
    public static let notes = [
        "What the parts of the model that feed a figure read, with the numbers by which their units were converted. An input that is listed may move the figure; it need not here.",
    ]

    public static func fill(_ table: inout Table, from report: Report) {
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
            (list.products.map { report.baseline.productName($0) }.joined(separator: ", "), .shortage(of: [list.products[0]]))
        }
    }

    private static func append(_ name: String, _ figure: HeadlineFigure, _ report: Report, _ table: inout Table) {
        let descriptions = report.assessment.inputs.parameters.descriptions
        for input in report.figureInputs.of(figure).positions.map({ descriptions[$0] }) where input.dimension != CalendarDate.name {
            table.append(
                .text(name), .text(input.path), .number(input.written), .text(input.unit),
                Cell(input.evidence.basis?.rawValue), Cell(input.evidence.grade?.rawValue), Cell(input.evidence.source))
        }
    }
}
